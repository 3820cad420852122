//! Reading an amount as people type it, in the formats of both languages, reckoning included.

use super::{Currency, Money};

mod fraction;
mod sum;
mod token;

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
/// (`1,234` is a thousand). A currency sign, code or word may stand beside a number and is passed over, since
/// the currency has a field of its own.
///
/// It may also be reckoned: `12*990`, `(100+20)*3`, `1000−15%`, `10/3`, and with words `1,5 млн`, `3 тис.`, `2k`,
/// `1.2m`. All of it is exact; only a product, a quotient or a share is rounded to minor units, half away from zero.
///
/// # Errors
/// [`AmountError`] says what is wrong; nothing that was typed is rounded silently.
pub fn parse(text: &str, currency: Currency) -> Result<Money, AmountError> {
    let minor = sum::minor(text, currency)?;
    let minor = i64::try_from(minor).map_err(|_| AmountError::TooLarge)?;
    if minor > Money::MAX_MINOR {
        return Err(AmountError::TooLarge);
    }
    Ok(Money { minor, currency })
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
mod tests;
