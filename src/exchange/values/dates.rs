//! Days as files write them. A day that comes with a time keeps its calendar day: it passes no time zone.

use chrono::{Days, NaiveDate};

use crate::text::day::YEARS;

use super::super::month_names::month_number;

/// Which of two small numbers is the day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateOrder {
    /// 05/11 is the fifth of November.
    DayFirst,
    /// 05/11 is the eleventh of May.
    MonthFirst,
}

/// Why a day is not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum DateError {
    /// Other text.
    #[error("not a date")]
    NotADate,
    /// The calendar has no such day.
    #[error("no such day")]
    NoSuchDay,
    /// The year lies outside [`YEARS`].
    #[error("the year is out of range")]
    YearOutOfRange,
    /// It may be day and month or month and day, and nothing tells which.
    #[error("the order of day and month is not settled")]
    Unsettled,
}

/// How the order of a column was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum OrderEvidence {
    /// No cell depends on it.
    NotNeeded,
    /// A cell with a number above 12, which cannot be a month.
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

/// What the cells of a column say of its days.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OrderStudy {
    /// The order; none must be asked for.
    pub order: Option<DateOrder>,
    /// How it was found.
    pub evidence: OrderEvidence,
    /// How many cells hold something.
    pub filled: usize,
    /// How many of them are written as days, bare numbers apart.
    pub dates: usize,
    /// How many of them are numbers that may be days of a spreadsheet.
    pub serials: usize,
}

/// A day as it is written, not yet looked up in the calendar.
#[derive(Clone, Copy)]
enum Written {
    /// Year, month and day are known.
    Known(i32, u32, u32),
    /// Two numbers whose order must be known, and the year.
    Pair(u32, u32, i32),
    /// The number of a day in a spreadsheet.
    Serial(u32),
}

/// Tells whether a cell is written as a day; a bare number is not.
#[must_use]
pub fn looks_like_date(cell: &str) -> bool {
    match written(cell) {
        Some(Written::Known(year, month, day)) => build(year, month, day).is_ok(),
        Some(Written::Pair(one, other, year)) => {
            build(year, one, other).is_ok() || build(year, other, one).is_ok()
        }
        _ => false,
    }
}

/// Finds the order of day and month of a column.
pub fn study<'a>(cells: impl Iterator<Item = &'a str>) -> OrderStudy {
    let (mut filled, mut dates, mut serials) = (0, 0, 0);
    let (mut day, mut month, mut either) = (None, None, None);
    for cell in cells.filter(|cell| !cell.is_empty()) {
        filled += 1;
        match written(cell) {
            None => {}
            Some(Written::Serial(_)) => serials += 1,
            Some(Written::Known(..)) => dates += 1,
            Some(Written::Pair(one, other, _)) => {
                dates += 1;
                let place = match (one > 12, other > 12) {
                    (true, false) => &mut day,
                    (false, true) => &mut month,
                    (false, false) if one != other => &mut either,
                    _ => continue,
                };
                place.get_or_insert(cell);
            }
        }
    }
    let (order, evidence) = match (day, month, either) {
        (None, None, None) => (Some(DateOrder::DayFirst), OrderEvidence::NotNeeded),
        (Some(proof), None, _) => (
            Some(DateOrder::DayFirst),
            OrderEvidence::Proof(proof.to_owned()),
        ),
        (None, Some(proof), _) => (
            Some(DateOrder::MonthFirst),
            OrderEvidence::Proof(proof.to_owned()),
        ),
        (Some(one), Some(other), _) => (
            None,
            OrderEvidence::Conflict(one.to_owned(), other.to_owned()),
        ),
        (None, None, Some(cell)) => (None, OrderEvidence::Ambiguous(cell.to_owned())),
    };
    OrderStudy {
        order,
        evidence,
        filled,
        dates,
        serials,
    }
}

/// Reads a day.
///
/// # Errors
/// [`DateError`] says why the cell is no day.
pub fn day(cell: &str, order: Option<DateOrder>) -> Result<NaiveDate, DateError> {
    match written(cell).ok_or(DateError::NotADate)? {
        Written::Known(year, month, day) => build(year, month, day),
        Written::Serial(serial) => from_serial(serial),
        Written::Pair(one, other, year) => match order {
            Some(DateOrder::DayFirst) => build(year, other, one),
            Some(DateOrder::MonthFirst) => build(year, one, other),
            None if one == other => build(year, one, other),
            None => Err(DateError::Unsettled),
        },
    }
}

fn build(year: i32, month: u32, day: u32) -> Result<NaiveDate, DateError> {
    let date = NaiveDate::from_ymd_opt(year, month, day).ok_or(DateError::NoSuchDay)?;
    if YEARS.contains(&year) {
        Ok(date)
    } else {
        Err(DateError::YearOutOfRange)
    }
}

/// Spreadsheets count from the end of 1899 and believe in a 29 February 1900, which is day 60.
fn from_serial(serial: u32) -> Result<NaiveDate, DateError> {
    let base = match serial {
        60 => return Err(DateError::NoSuchDay),
        0..60 => 31,
        _ => 30,
    };
    let date = NaiveDate::from_ymd_opt(1899, 12, base)
        .and_then(|base| base.checked_add_days(Days::new(u64::from(serial))))
        .ok_or(DateError::YearOutOfRange)?;
    if YEARS.contains(&chrono::Datelike::year(&date)) {
        Ok(date)
    } else {
        Err(DateError::YearOutOfRange)
    }
}

/// The last day number of a spreadsheet, 31.12.9999.
const LAST_SERIAL: u32 = 2_958_465;

fn written(cell: &str) -> Option<Written> {
    if !cell.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if let Some(known) = iso(cell) {
        return Some(known);
    }
    if let Some(number) = bare_number(cell) {
        return number;
    }
    let text = without_time(cell);
    let parts: Vec<&str> = text
        .split(['.', '/', '-', ' ', ',', '\u{a0}'])
        .filter(|part| !part.is_empty() && !matches!(*part, "р" | "року" | "г" | "года"))
        .collect();
    let [a, b, c] = parts.as_slice() else {
        return None;
    };
    let number = |part: &str| part.parse::<u32>().ok();
    match (number(a), number(b), number(c)) {
        (Some(year), Some(month), Some(day)) if a.len() == 4 => {
            Some(Written::Known(i32::try_from(year).ok()?, month, day))
        }
        (Some(one), Some(other), Some(_)) if a.len() <= 2 && b.len() <= 2 => {
            let year = full_year(c)?;
            // Dots stand in dates of countries that put the day first.
            if text.contains('.') {
                Some(Written::Known(year, other, one))
            } else {
                Some(Written::Pair(one, other, year))
            }
        }
        (Some(year), None, Some(day)) if a.len() == 4 => Some(Written::Known(
            i32::try_from(year).ok()?,
            month_number(b)?,
            day,
        )),
        (Some(day), None, Some(_)) => Some(Written::Known(full_year(c)?, month_number(b)?, day)),
        (None, Some(day), Some(_)) => Some(Written::Known(full_year(c)?, month_number(a)?, day)),
        _ => None,
    }
}

/// `2017-03-01`, which most files write, read without taking it apart.
#[allow(
    clippy::many_single_char_names,
    reason = "ten digits and signs in a row"
)]
fn iso(cell: &str) -> Option<Written> {
    let &[a, b, c, d, b'-', e, f, b'-', g, h] = cell.as_bytes() else {
        return None;
    };
    let figures = [a, b, c, d, e, f, g, h];
    if !figures.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let [a, b, c, d, e, f, g, h] = figures.map(|figure| u32::from(figure - b'0'));
    let year = i32::try_from(a * 1000 + b * 100 + c * 10 + d).ok()?;
    Some(Written::Known(year, e * 10 + f, g * 10 + h))
}

/// A cell that is one number: `20170301`, or the number of a day in a spreadsheet with or without a time of day.
/// A bare year is neither. None if the cell is written otherwise.
fn bare_number(cell: &str) -> Option<Option<Written>> {
    let (whole, fraction) = cell.split_once(['.', ',']).unwrap_or((cell, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(fraction) || !(fraction.is_empty() || whole.len() >= 5) {
        return None;
    }
    let value: u32 = match whole.parse() {
        Ok(value) => value,
        Err(_) => return Some(None),
    };
    Some(if whole.len() == 8 && fraction.is_empty() {
        i32::try_from(value / 10_000)
            .ok()
            .map(|year| Written::Known(year, value / 100 % 100, value % 100))
    } else {
        let year = i32::try_from(value).is_ok_and(|year| YEARS.contains(&year));
        (!year && (1..=LAST_SERIAL).contains(&value)).then_some(Written::Serial(value))
    })
}

/// The day of a moment: what stands before the hours.
fn without_time(cell: &str) -> &str {
    let Some(colon) = cell.find(':') else {
        return cell;
    };
    let before = cell.get(..colon).unwrap_or(cell);
    before
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, 'T' | 't' | ','))
}

/// Two figures are a year of 1970 to 2069.
fn full_year(part: &str) -> Option<i32> {
    let year: i32 = part.parse().ok()?;
    match part.len() {
        4 => Some(year),
        2 if year < 70 => Some(2000 + year),
        2 => Some(1900 + year),
        _ => None,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
