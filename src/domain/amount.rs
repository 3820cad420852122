//! Reading an amount as people type it, in the formats of both languages.

use super::{Currency, Money};

/// Why a text is not an amount.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum AmountError {
    /// There is no digit in it, or a sign that does not belong to a number.
    #[error("not a number")]
    NotANumber,
    /// An amount of a deal is zero or more.
    #[error("negative")]
    Negative,
    /// More digits behind the decimal sign than the currency has.
    #[error("more than {0} digits behind the decimal sign")]
    TooPrecise(u32),
    /// Above [`Money::MAX_MINOR`].
    #[error("too large")]
    TooLarge,
}

/// Reads an amount: spaces of every kind and apostrophes group digits, the last of comma and dot is the
/// decimal sign, and a sign that repeats, or a lone one with exactly three digits behind it, groups too
/// (`1,234` is a thousand). A currency sign or code may stand before or behind and is passed over, since
/// the currency has a field of its own.
///
/// # Errors
/// [`AmountError`] says what is wrong; nothing is rounded silently.
pub fn parse(text: &str, currency: Currency) -> Result<Money, AmountError> {
    let number = strip_currency(text);
    if number.starts_with(['-', '−']) {
        return Err(AmountError::Negative);
    }
    let signs: String = number
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’' | '\u{202f}' | '\u{a0}'))
        .collect();
    if signs.is_empty()
        || !signs
            .chars()
            .all(|c| c.is_ascii_digit() || c == ',' || c == '.')
    {
        return Err(AmountError::NotANumber);
    }
    let (whole, fraction) = split_decimals(&signs, currency.exponent())?;
    if whole.is_empty() && fraction.is_empty() {
        return Err(AmountError::NotANumber);
    }
    let digits = fraction.trim_end_matches('0');
    let exponent = currency.exponent() as usize;
    if digits.len() > exponent {
        return Err(AmountError::TooPrecise(currency.exponent()));
    }
    let minor: i64 = format!("{whole}{digits:0<exponent$}")
        .parse()
        .map_err(|_| AmountError::TooLarge)?;
    if minor > Money::MAX_MINOR {
        return Err(AmountError::TooLarge);
    }
    Ok(Money { minor, currency })
}

/// Drops letters and currency signs around the number, with the blanks between and the dot of «грн.».
fn strip_currency(text: &str) -> &str {
    let around = |c: char| {
        c.is_whitespace()
            || c.is_alphabetic()
            || matches!(c, '₴' | '$' | '€' | '£' | '¥' | '₺' | '₽')
    };
    text.trim_start_matches(around)
        .trim_end_matches(|c| c == '.' || around(c))
}

/// The whole digits without grouping and the digits behind the decimal sign.
fn split_decimals(signs: &str, exponent: u32) -> Result<(String, String), AmountError> {
    let digits = |part: &str| {
        part.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    let Some(last) = signs.rfind([',', '.']) else {
        return Ok((digits(signs), String::new()));
    };
    let (before, behind) = signs.split_at(last);
    let (sign, behind) = behind.split_at(1);
    let other = if sign == "," { "." } else { "," };
    let repeats = before.contains(sign);
    let groups_of_three = behind.len() == 3
        && !before.is_empty()
        && before.len() <= 3
        && before != "0"
        && exponent < 3
        && !before.contains(other);
    if repeats && before.contains(other) {
        return Err(AmountError::NotANumber);
    }
    if repeats || groups_of_three {
        return Ok((digits(signs), String::new()));
    }
    Ok((digits(before), behind.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<i64, AmountError>) {
        assert_eq!(
            parse(text, Currency::UAH).map(|money| money.minor),
            expected,
            "{text}"
        );
    }

    #[test]
    fn reads_the_formats_of_both_languages() {
        check("125000", Ok(12_500_000));
        check("125 000", Ok(12_500_000));
        check("125\u{a0}000,50\u{a0}₴", Ok(12_500_050));
        check("₴125,000.5", Ok(12_500_050));
        check("1.234.567,89", Ok(123_456_789));
        check("1,234,567.89", Ok(123_456_789));
        check("1,234", Ok(123_400));
        check("1.234", Ok(123_400));
        check("0,50", Ok(50));
        check(",5", Ok(50));
        check("12,5 грн.", Ok(1_250));
        check("UAH 99", Ok(9_900));
        check("1'000", Ok(100_000));
        check("5.000", Ok(500_000));
    }

    #[test]
    fn refuses_what_is_not_an_amount() {
        for text in ["", "abc", ",", "1-2", "12*3", "1,2.3,4"] {
            check(text, Err(AmountError::NotANumber));
        }
        check("-5", Err(AmountError::Negative));
        check("0,123", Err(AmountError::TooPrecise(2)));
        check("1.23456", Err(AmountError::TooPrecise(2)));
        check("99999999999999", Err(AmountError::TooLarge));
        check("99999999999999999999999", Err(AmountError::TooLarge));
    }

    #[test]
    fn digits_follow_the_currency() {
        let yen = Currency::from_code("JPY").unwrap();
        assert_eq!(parse("1500", yen).unwrap().minor, 1_500);
        assert_eq!(parse("1,5", yen), Err(AmountError::TooPrecise(0)));
        let dinar = Currency::from_code("KWD").unwrap();
        assert_eq!(parse("1.234", dinar).unwrap().minor, 1_234);
    }
}
