//! Reads a day as people type it, in both languages at once. Never guesses silently between day and month:
//! the day always comes first, except in the ISO form.

use chrono::{Datelike, NaiveDate};

use super::Lang;
use super::months::months;
use super::search::fold;

/// Why a text is not a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DayError {
    /// Nothing was typed.
    #[error("no day was given")]
    Empty,
    /// The text has none of the known forms.
    #[error("the text is not a date")]
    Unreadable,
    /// The form is right, but the calendar has no such day.
    #[error("there is no such day")]
    NoSuchDay,
    /// The year lies outside [`YEARS`].
    #[error("the year is out of range")]
    YearOutOfRange,
}

/// Years accepted. A deal outside them is a slip of the finger.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// Reads `5.11`, `05.11.26`, `5/11/2026`, `2026-11-05`, `5 Nov 2026`, `Nov 5`, «5 лист. 2026 р.», `today`,
/// «завтра» and the like. Without a year it takes the one that puts the day nearest to `today`; two figures
/// are a year of this century.
///
/// # Errors
///
/// See [`DayError`].
pub fn parse_day(text: &str, today: NaiveDate) -> Result<NaiveDate, DayError> {
    let folded = fold(text);
    if folded.is_empty() {
        return Err(DayError::Empty);
    }
    if let Some(days) = word_offset(&folded) {
        return today
            .checked_add_signed(chrono::TimeDelta::days(days))
            .ok_or(DayError::YearOutOfRange);
    }
    let tokens = tokens(&folded);
    match tokens.as_slice() {
        // A year first can only be the ISO order.
        [
            Token::Number(year),
            Token::Number(month),
            Token::Number(day),
        ] if year.digits == 4 => build(*day, *month, Some(*year), today),
        [Token::Number(day), Token::Number(month), rest @ ..]
        | [Token::Number(day), Token::Month(month), rest @ ..]
        | [Token::Month(month), Token::Number(day), rest @ ..] => match rest {
            [] => build(*day, *month, None, today),
            [Token::Number(year)] => build(*day, *month, Some(*year), today),
            _ => Err(DayError::Unreadable),
        },
        _ => Err(DayError::Unreadable),
    }
}

/// Words for days near today, folded, with their distance in days.
fn word_offset(folded: &str) -> Option<i64> {
    Some(match folded {
        "today" | "сьогодні" => 0,
        "tomorrow" | "завтра" => 1,
        "yesterday" | "учора" | "вчора" => -1,
        "післязавтра" => 2,
        "позавчора" => -2,
        _ => return None,
    })
}

/// A number as typed: its value and how many figures it had, since `26` and `2026` are different years.
#[derive(Debug, Clone, Copy)]
struct Figures {
    value: u32,
    digits: usize,
}

#[derive(Debug, Clone, Copy)]
enum Token {
    Number(Figures),
    Month(Figures),
    Unknown,
}

/// Cuts a folded text into numbers and names of months. Separators go, and so does the «р.» of a year.
fn tokens(folded: &str) -> Vec<Token> {
    folded
        .split([' ', '.', '/', '-', ','])
        .filter(|part| !part.is_empty())
        .filter(|part| !matches!(*part, "р" | "року"))
        .map(|part| {
            if part.bytes().all(|byte| byte.is_ascii_digit()) {
                part.parse().map_or(Token::Unknown, |value| {
                    Token::Number(Figures {
                        value,
                        digits: part.len(),
                    })
                })
            } else {
                month_number(part).map_or(Token::Unknown, |value| {
                    Token::Month(Figures { value, digits: 0 })
                })
            }
        })
        .collect()
}

/// The number of a month from the first three letters of its name on, in either language and case.
fn month_number(word: &str) -> Option<u32> {
    if word.chars().count() < 3 {
        return None;
    }
    Lang::ALL.into_iter().find_map(|lang| {
        (1..).zip(months(lang)).find_map(|(number, month)| {
            [month.full, month.genitive]
                .into_iter()
                .any(|name| fold(name).starts_with(word))
                .then_some(number)
        })
    })
}

fn build(
    day: Figures,
    month: Figures,
    year: Option<Figures>,
    today: NaiveDate,
) -> Result<NaiveDate, DayError> {
    let in_year = |year: i32| NaiveDate::from_ymd_opt(year, month.value, day.value);
    match year {
        None => (today.year() - 1..=today.year() + 1)
            .filter_map(in_year)
            .min_by_key(|found| found.signed_duration_since(today).num_days().abs())
            .ok_or(DayError::NoSuchDay),
        Some(year) => {
            let full = match year.digits {
                2 => 2000 + year.value,
                4 => year.value,
                _ => return Err(DayError::Unreadable),
            };
            let full = i32::try_from(full).map_err(|_| DayError::YearOutOfRange)?;
            if !YEARS.contains(&full) {
                return Err(DayError::YearOutOfRange);
            }
            in_year(full).ok_or(DayError::NoSuchDay)
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
