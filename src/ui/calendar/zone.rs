//! The places of the calendar: days, the lists beside them, and what turns the month under a dragged deal.

use std::fmt;

use chrono::NaiveDate;

/// A place of the calendar.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Zone {
    /// A day.
    Day(NaiveDate),
    /// The list of the deals without a day.
    Undated,
    /// The list of what is overdue. It takes no deal.
    Overdue,
    /// The way to the month before, for a deal that is held over it.
    Previous,
    /// The way to the month after.
    Next,
}

impl Zone {
    /// Reads what [`Display`](fmt::Display) wrote into the page.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "undated" => Some(Self::Undated),
            "overdue" => Some(Self::Overdue),
            "previous" => Some(Self::Previous),
            "next" => Some(Self::Next),
            day => day.parse().ok().map(Self::Day),
        }
    }

    /// Where a deal stands that closes on a day, or on none.
    #[must_use]
    pub fn of(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Undated, Self::Day)
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Undated => f.write_str("undated"),
            Self::Overdue => f.write_str("overdue"),
            Self::Previous => f.write_str("previous"),
            Self::Next => f.write_str("next"),
        }
    }
}
