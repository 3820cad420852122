//! Time: the instant at which something was recorded, and the day on which it took effect.

use chrono::NaiveDate;

/// An instant, in milliseconds since 1970-01-01 UTC.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Moment(pub i64);

impl Moment {
    /// Milliseconds in a day of 24 hours.
    pub const DAY: i64 = 86_400_000;

    /// The whole days from this instant to a later one; 0 when the other is earlier.
    #[must_use]
    pub fn days_until(self, later: Self) -> i64 {
        (later.0.saturating_sub(self.0) / Self::DAY).max(0)
    }
}

/// The day on which a change took effect, where it is known. Imported records often do not tell.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Effective {
    /// Nobody wrote it down.
    #[default]
    Unknown,
    /// A calendar day without a zone.
    Known(NaiveDate),
}

impl Effective {
    /// The day, if it is known.
    #[must_use]
    pub fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Unknown => None,
            Self::Known(day) => Some(day),
        }
    }
}

impl From<Option<NaiveDate>> for Effective {
    fn from(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Unknown, Self::Known)
    }
}
