//! Amounts as files write them, read exactly: no binary fraction comes near them.

use crate::domain::{Currency, Money};

use super::currencies;

/// The sign in front of the fraction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(
    missing_docs,
    reason = "the names of the signs say all there is to say"
)]
pub enum DecimalSign {
    Dot,
    Comma,
}

/// Why an amount is not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NumberError {
    /// Other text, or a number that is not written as amounts are.
    #[error("not a number")]
    NotANumber,
    /// Below zero.
    #[error("negative")]
    Negative,
    /// Beyond [`Money::MAX_MINOR`].
    #[error("too large")]
    TooLarge,
    /// `1,234` may be a thousand or one and a bit, and nothing tells which.
    #[error("the decimal sign is not settled")]
    Unsettled,
}

/// How the decimal sign of a column was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SignEvidence {
    /// No cell depends on it.
    NotNeeded,
    /// A cell that can be read in one way only.
    Proof(String),
    /// All that there is can be read in two ways; one of the cells.
    Ambiguous(String),
    /// Cells that contradict each other.
    Conflict(String, String),
    /// Another column of the file, of this name, proves it.
    Sibling(String),
    /// The user said so.
    Chosen,
}

/// What the cells of a column say of its decimal sign.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignStudy {
    /// The sign; none must be asked for.
    pub sign: Option<DecimalSign>,
    /// How it was found.
    pub evidence: SignEvidence,
    /// How many cells hold something.
    pub filled: usize,
    /// How many of them are numbers.
    pub numbers: usize,
}

/// A number as it is written.
struct Written {
    negative: bool,
    currency: Option<Currency>,
    form: Form,
}

enum Form {
    /// Digits, with groups taken out.
    Whole(String),
    /// Digits that were grouped by a dot or comma, which therefore is not the decimal sign.
    Grouped(String, DecimalSign),
    /// Digits before and behind the decimal sign.
    Decimal(String, DecimalSign, String),
    /// One sign with three digits behind it: a group or a fraction.
    Either(String, DecimalSign, String),
}

/// Tells whether a cell holds an amount, whatever its decimal sign.
#[must_use]
pub fn is_number(cell: &str) -> bool {
    written(cell).is_some()
}

/// The currency that the sign or code in a cell names.
#[must_use]
pub fn currency_in(cell: &str) -> Option<Currency> {
    written(cell)?.currency
}

/// Finds the decimal sign of a column.
pub fn study<'a>(cells: impl Iterator<Item = &'a str>) -> SignStudy {
    let (mut filled, mut numbers) = (0, 0);
    let (mut dot, mut comma, mut either) = (None, None, None);
    for cell in cells.filter(|cell| !cell.is_empty()) {
        filled += 1;
        let Some(written) = written(cell) else {
            continue;
        };
        numbers += 1;
        let place = match written.form {
            Form::Whole(_) => continue,
            Form::Either(..) => &mut either,
            Form::Decimal(_, DecimalSign::Dot, _) | Form::Grouped(_, DecimalSign::Comma) => {
                &mut dot
            }
            Form::Decimal(_, DecimalSign::Comma, _) | Form::Grouped(_, DecimalSign::Dot) => {
                &mut comma
            }
        };
        place.get_or_insert(cell);
    }
    let (sign, evidence) = match (dot, comma, either) {
        (None, None, None) => (Some(DecimalSign::Dot), SignEvidence::NotNeeded),
        (Some(proof), None, _) => (
            Some(DecimalSign::Dot),
            SignEvidence::Proof(proof.to_owned()),
        ),
        (None, Some(proof), _) => (
            Some(DecimalSign::Comma),
            SignEvidence::Proof(proof.to_owned()),
        ),
        // Each cell can be read by itself.
        (Some(_), Some(_), None) => (Some(DecimalSign::Dot), SignEvidence::NotNeeded),
        (Some(one), Some(other), Some(_)) => (
            None,
            SignEvidence::Conflict(one.to_owned(), other.to_owned()),
        ),
        (None, None, Some(cell)) => (None, SignEvidence::Ambiguous(cell.to_owned())),
    };
    SignStudy {
        sign,
        evidence,
        filled,
        numbers,
    }
}

/// An amount that was read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Amount {
    /// The amount.
    pub money: Money,
    /// The file had more digits than the currency; the amount is rounded half up.
    pub rounded: bool,
}

/// Reads an amount. `in_minor` tells that the column counts minor units, such as cents.
///
/// # Errors
/// [`NumberError`] says why the cell is no amount of a deal.
pub fn amount(
    cell: &str,
    sign: Option<DecimalSign>,
    currency: Currency,
    in_minor: bool,
) -> Result<Amount, NumberError> {
    let written = written(cell).ok_or(NumberError::NotANumber)?;
    let (whole, fraction) = match written.form {
        Form::Whole(digits) | Form::Grouped(digits, _) => (digits, String::new()),
        Form::Decimal(whole, _, fraction) => (whole, fraction),
        Form::Either(whole, found, fraction) => match sign {
            None => return Err(NumberError::Unsettled),
            Some(sign) if sign == found => (whole, fraction),
            Some(_) => (whole + &fraction, String::new()),
        },
    };
    let exponent = if in_minor { 0 } else { currency.exponent() };
    let (minor, rounded) = minor_units(&whole, &fraction, exponent as usize)?;
    if written.negative && minor != 0 {
        return Err(NumberError::Negative);
    }
    Ok(Amount {
        money: Money { minor, currency },
        rounded,
    })
}

fn minor_units(whole: &str, fraction: &str, exponent: usize) -> Result<(i64, bool), NumberError> {
    let fraction = fraction.trim_end_matches('0');
    let kept: String = fraction
        .chars()
        .chain(std::iter::repeat('0'))
        .take(exponent)
        .collect();
    let digits = format!("{whole}{kept}");
    let significant = digits.trim_start_matches('0');
    let minor: i64 = if significant.is_empty() {
        0
    } else {
        significant.parse().map_err(|_| NumberError::TooLarge)?
    };
    let up = fraction.chars().nth(exponent).is_some_and(|d| d >= '5');
    let minor = minor.saturating_add(i64::from(up));
    if minor > Money::MAX_MINOR {
        return Err(NumberError::TooLarge);
    }
    Ok((minor, fraction.len() > exponent))
}

/// Takes a cell apart: marks of money and of the sign around it, and the number.
fn written(cell: &str) -> Option<Written> {
    if let Some(form) = plain(cell) {
        return Some(Written {
            negative: false,
            currency: None,
            form,
        });
    }
    let first = cell.find(|c: char| c.is_ascii_digit())?;
    let last = cell.rfind(|c: char| c.is_ascii_digit())?;
    let (prefix, suffix) = (cell.get(..first)?, cell.get(last + 1..)?);
    let mut number = cell.get(first..=last)?;
    let minus = |c| matches!(c, '-' | '−' | '–');
    let before =
        prefix.trim_matches(|c: char| c.is_whitespace() || minus(c) || matches!(c, '+' | '('));
    let bare = before == "." || before == ",";
    if bare {
        number = cell.get(first - 1..=last)?;
    }
    let behind = suffix
        .trim_matches(|c: char| c.is_whitespace() || minus(c) || matches!(c, ')' | ',' | '.'));
    let mut currency = None;
    for text in [if bare { "" } else { before }, behind] {
        if !text.is_empty() {
            currency = currency.or(currencies::mark(text)?.currency);
        }
    }
    let trailing_minus = suffix.trim().len() == suffix.trim().trim_start_matches(minus).len();
    let negative =
        prefix.contains(|c| minus(c) || c == '(') || !trailing_minus && behind.is_empty();
    Some(Written {
        negative,
        currency,
        form: form(number)?,
    })
}

/// Digits, or digits with a fraction behind a dot, as most files write them, read without taking them apart.
fn plain(cell: &str) -> Option<Form> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match cell.split_once('.') {
        None => digits(cell).then(|| Form::Whole(cell.to_owned())),
        // With three digits behind it the dot may part groups.
        Some((before, behind)) => (digits(before) && digits(behind) && behind.len() != 3)
            .then(|| Form::Decimal(before.to_owned(), DecimalSign::Dot, behind.to_owned())),
    }
}

fn form(number: &str) -> Option<Form> {
    let group = |c: char| c.is_whitespace() || matches!(c, '\'' | '’');
    let grouped = number.contains(group);
    if grouped && !groups(number.split(group)) {
        return None;
    }
    let signs: String = number.chars().filter(|c| !group(*c)).collect();
    if !signs
        .chars()
        .all(|c| c.is_ascii_digit() || c == ',' || c == '.')
    {
        return None;
    }
    let Some(last) = signs.rfind([',', '.']) else {
        return Some(Form::Whole(signs));
    };
    let (before, behind) = (signs.get(..last)?, signs.get(last + 1..)?.to_owned());
    let (sign, this, other) = if signs.get(last..=last)? == "," {
        (DecimalSign::Comma, ',', '.')
    } else {
        (DecimalSign::Dot, '.', ',')
    };
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    if before.contains(this) {
        // A sign that repeats groups; a date such as 31.12.2026 does not pass for a number.
        let whole = !before.contains(other) && groups(signs.split(this));
        return whole.then(|| Form::Grouped(digits(&signs), sign));
    }
    if before.contains(other) {
        let whole = groups(before.split(other));
        return whole.then(|| Form::Decimal(digits(before), sign, behind));
    }
    let lone = behind.len() == 3 && matches!(before.len(), 1..=3) && before != "0" && !grouped;
    Some(if lone {
        Form::Either(before.to_owned(), sign, behind)
    } else {
        Form::Decimal(before.to_owned(), sign, behind)
    })
}

/// Groups of digits: up to three, then threes; twos before the last are how India writes.
fn groups<'a>(parts: impl Iterator<Item = &'a str>) -> bool {
    let lengths: Vec<usize> = parts
        .map(|part| part.find([',', '.']).unwrap_or(part.len()))
        .collect();
    match lengths.as_slice() {
        [] | [_] => true,
        [first, middle @ .., last] => {
            (1..=3).contains(first)
                && *last == 3
                && (middle.iter().all(|n| *n == 3) || middle.iter().all(|n| *n == 2))
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
