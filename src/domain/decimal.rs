//! Decimal numbers that are no money: quantities, rates, numbers in fields of one's own.

use std::fmt;

/// A decimal number, kept in millionths: from −9.2 to 9.2 million million.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Decimal(i64);

impl Decimal {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// One.
    pub const ONE: Self = Self(Self::UNIT);
    /// Digits behind the decimal sign.
    pub const DIGITS: usize = 6;
    /// Millionths in one.
    const UNIT: i64 = 1_000_000;

    /// A number of millionths.
    #[must_use]
    pub fn from_millionths(millionths: i64) -> Self {
        Self(millionths)
    }

    /// A whole number; one that is too large becomes the largest.
    #[must_use]
    pub fn whole(number: i64) -> Self {
        Self(number.saturating_mul(Self::UNIT))
    }

    /// Millionths.
    #[must_use]
    pub fn millionths(self) -> i64 {
        self.0
    }

    /// Reads a number as typed in either language: `1 250,5`, `1,250.5`, `-3`. Digits behind the sixth are refused.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let clean: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’' | '\u{a0}' | '\u{202f}'))
            .collect();
        let (negative, digits) = match clean.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, clean.as_str()),
        };
        let (whole, fraction) = match digits.rfind([',', '.']) {
            Some(place) => {
                let (whole, fraction) = digits.split_at(place);
                (whole, fraction.get(1..).unwrap_or_default())
            }
            None => (digits, ""),
        };
        // A sign that groups thousands may stand in the whole part only, and never the decimal sign itself.
        let grouping = whole.chars().find(|c| matches!(c, ',' | '.'));
        let sign = digits
            .get(whole.len()..)
            .and_then(|rest| rest.chars().next());
        if grouping.is_some() && grouping == sign {
            return None;
        }
        let whole: String = whole.chars().filter(|c| Some(*c) != grouping).collect();
        let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() && fraction.is_empty()
            || !all_digits(&whole)
            || !all_digits(fraction)
            || fraction.len() > Self::DIGITS
        {
            return None;
        }
        let number: i64 = format!("{whole}{fraction:0<6}").parse().ok()?;
        Some(Self(if negative { -number } else { number }))
    }

    /// This share of an amount in minor units, rounded half away from zero.
    #[must_use]
    pub fn of(self, minor: i64) -> i64 {
        let scaled = i128::from(minor) * i128::from(self.0);
        let half = i128::from(Self::UNIT / 2) * scaled.signum();
        i64::try_from((scaled + half) / i128::from(Self::UNIT)).unwrap_or(i64::MAX)
    }
}

/// Plain digits with a dot, without zeros at the end: `1250.5`.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = Self::UNIT.unsigned_abs();
        let (whole, fraction) = (self.0.unsigned_abs() / unit, self.0.unsigned_abs() % unit);
        if self.0 < 0 {
            f.write_str("-")?;
        }
        write!(f, "{whole}")?;
        if fraction > 0 {
            let digits = format!("{fraction:06}");
            write!(f, ".{}", digits.trim_end_matches('0'))?;
        }
        Ok(())
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_numbers() {
        for (text, written) in [
            ("12", "12"),
            ("1 250,5", "1250.5"),
            ("1,250.50", "1250.5"),
            ("-0.000001", "-0.000001"),
            ("−3", "-3"),
            (",5", "0.5"),
        ] {
            assert_eq!(Decimal::parse(text).unwrap().to_string(), written, "{text}");
        }
        for text in ["", "x", "1.2.3", "0.0000001", "1e5", "99999999999999999"] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_share_is_rounded_half_away_from_zero() {
        let half = Decimal::parse("0.5").unwrap();
        assert_eq!((half.of(1), half.of(-1), half.of(3)), (1, -1, 2));
        assert_eq!(Decimal::whole(3).of(7), 21);
    }
}
