//! Rounding of decimal text, half away from zero. Works on digits and not on binary fractions, so that 1.005
//! becomes 1.01 here as it does in the browser.

/// Rounds a finite number to at most `fraction` digits after the point and drops trailing zeros:
/// `63.25` with one digit is `63.3`, `63.0` is `63`. `NaN` and infinities come back as Rust prints them.
pub fn round_decimal(value: f64, fraction: usize) -> String {
    let text = value.to_string();
    let (sign, unsigned) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.as_str()),
    };
    let Some((whole, rest)) = unsigned.split_once('.') else {
        return if unsigned == "0" { "0".into() } else { text };
    };
    let kept: String = rest.chars().take(fraction).collect();
    let round_up = rest.chars().nth(fraction).is_some_and(|digit| digit >= '5');
    let mut digits: Vec<char> = whole.chars().chain(kept.chars()).collect();
    if round_up {
        increment(&mut digits);
    }
    let point = digits.len() - kept.len();
    let (whole, kept) = digits.split_at(point);
    let whole: String = whole.iter().collect();
    let kept: String = kept.iter().collect();
    let kept = kept.trim_end_matches('0');
    match (kept.is_empty(), whole == "0") {
        (true, true) => "0".into(),
        (true, false) => format!("{sign}{whole}"),
        (false, _) => format!("{sign}{whole}.{kept}"),
    }
}

/// Adds one to the last digit and carries.
fn increment(digits: &mut Vec<char>) {
    for digit in digits.iter_mut().rev() {
        match *digit {
            '9' => *digit = '0',
            other => {
                *digit = char::from_u32(other as u32 + 1).unwrap_or(other);
                return;
            }
        }
    }
    digits.insert(0, '1');
}

/// Divides and rounds half away from zero. A divisor of zero gives zero: there is nothing to show.
pub fn div_round(value: i128, divisor: i128) -> i128 {
    if divisor == 0 {
        return 0;
    }
    let half = divisor.abs() / 2;
    if (value < 0) == (divisor < 0) {
        (value + half * value.signum()) / divisor
    } else {
        (value - half * divisor.signum()) / divisor
    }
}

#[cfg(test)]
mod tests {
    use super::{div_round, round_decimal};

    #[test]
    fn decimals_round_half_away_from_zero() {
        for (value, fraction, expected) in [
            (1.005, 2, "1.01"),
            (0.5, 0, "1"),
            (-0.5, 0, "-1"),
            (-0.04, 1, "0"),
            (9.96, 1, "10"),
            (99.999, 2, "100"),
            (63.25, 1, "63.3"),
            (63.0, 1, "63"),
            (0.0, 1, "0"),
            (-0.0, 1, "0"),
            (1e21, 2, "1000000000000000000000"),
        ] {
            assert_eq!(
                round_decimal(value, fraction),
                expected,
                "{value} to {fraction}"
            );
        }
        assert_eq!(round_decimal(f64::NAN, 1), "NaN");
    }

    #[test]
    fn division_rounds_half_away_from_zero() {
        for (value, divisor, expected) in [
            (5, 2, 3),
            (-5, 2, -3),
            (5, -2, -3),
            (4, 3, 1),
            (-4, 3, -1),
            (5, 3, 2),
            (0, 7, 0),
            (7, 0, 0),
        ] {
            assert_eq!(div_round(value, divisor), expected, "{value} / {divisor}");
        }
    }
}
