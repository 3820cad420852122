//! Days counted back from the day on which the example is opened.

use chrono::{NaiveDate, TimeDelta};

use crate::domain::{Effective, Moment};

/// Turns ages in days into days and instants. A negative age is a day to come.
#[derive(Clone, Copy)]
pub(super) struct Calendar {
    pub today: NaiveDate,
}

impl Calendar {
    /// The day so many days ago.
    pub fn day(self, age: i64) -> NaiveDate {
        TimeDelta::try_days(-age)
            .and_then(|days| self.today.checked_add_signed(days))
            .unwrap_or(self.today)
    }

    /// The same as the day on which a change took effect.
    pub fn on(self, age: i64) -> Effective {
        Effective::Known(self.day(age))
    }

    /// The instant so many days ago, at a minute of the day in UTC.
    pub fn moment(self, age: i64, minute: i64) -> Moment {
        let days = (self.day(age) - NaiveDate::default()).num_days();
        Moment(days * Moment::DAY + minute * 60_000)
    }
}
