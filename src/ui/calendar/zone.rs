//! The places that take a card: columns of months, and days.

use std::fmt;

use chrono::NaiveDate;

use crate::query::closing::Slot;

/// A place that takes a card.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Zone {
    /// A column of the board of months.
    Slot(Slot),
    /// A day of the calendar.
    Day(NaiveDate),
}

impl Zone {
    /// Reads what [`Display`](fmt::Display) wrote into the page.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, day) = text.split_once(' ').unwrap_or((text, ""));
        let day = || day.parse().ok();
        match kind {
            "overdue" => Some(Self::Slot(Slot::Overdue)),
            "undated" => Some(Self::Slot(Slot::Undated)),
            "month" => day().map(|day| Self::Slot(Slot::Month(day))),
            "later" => day().map(|day| Self::Slot(Slot::Later(day))),
            "day" => day().map(Self::Day),
            _ => None,
        }
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Slot(Slot::Overdue) => f.write_str("overdue"),
            Self::Slot(Slot::Undated) => f.write_str("undated"),
            Self::Slot(Slot::Month(day)) => write!(f, "month {day}"),
            Self::Slot(Slot::Later(day)) => write!(f, "later {day}"),
            Self::Day(day) => write!(f, "day {day}"),
        }
    }
}
