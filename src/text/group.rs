//! Digits with the separators of a language. The one place that knows them, shared by messages and by
//! the plain formatter.

use super::Lang;

/// U+00A0, the space that a line never breaks at.
pub const NBSP: char = '\u{a0}';

/// The sign between groups of three digits.
pub fn group_separator(lang: Lang) -> char {
    match lang {
        Lang::En => ',',
        Lang::Uk => NBSP,
    }
}

/// The sign before the fraction.
pub fn decimal_separator(lang: Lang) -> char {
    match lang {
        Lang::En => '.',
        Lang::Uk => ',',
    }
}

/// Rewrites a plain decimal number (`-1234567.89`, as Rust prints it) with the separators of a language.
/// Four digits are grouped too, as CLDR does in both languages. Text that is not such a number comes back
/// with its first run of digits grouped, so that `NaN` and `inf` stay readable.
pub fn group_digits(lang: Lang, plain: &str) -> String {
    let (sign, unsigned) = match plain.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", plain),
    };
    let (whole, fraction) = match unsigned.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (unsigned, None),
    };
    let digits = whole.chars().count();
    let mut out = String::with_capacity(plain.len() + digits);
    out.push_str(sign);
    for (index, digit) in whole.chars().enumerate() {
        let left = digits - index;
        if index > 0 && left.is_multiple_of(3) && digit.is_ascii_digit() {
            out.push(group_separator(lang));
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push(decimal_separator(lang));
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Lang, group_digits};

    #[test]
    fn groups_of_three_from_the_right() {
        for (plain, en, uk) in [
            ("0", "0", "0"),
            ("999", "999", "999"),
            ("1000", "1,000", "1\u{a0}000"),
            ("-1234567.89", "-1,234,567.89", "-1\u{a0}234\u{a0}567,89"),
            ("1.5", "1.5", "1,5"),
        ] {
            assert_eq!(group_digits(Lang::En, plain), en);
            assert_eq!(group_digits(Lang::Uk, plain), uk);
        }
    }
}
