//! The time, the calendar and the language of the browser.

use chrono::{DateTime, NaiveDate, NaiveDateTime};

use crate::domain::Moment;
use crate::text::Lang;

/// Tells the time.
pub trait Clock {
    /// The present instant.
    fn now(&self) -> Moment;

    /// The calendar day where the user is.
    fn today(&self) -> NaiveDate;

    /// An instant as date and time where the user is.
    fn local(&self, moment: Moment) -> NaiveDateTime;

    /// The language of a first visit, by the browser's languages and time zone.
    fn first_language(&self) -> Lang;
}

/// A clock that stands still, for tests.
#[derive(Clone, Copy, Debug)]
pub struct FixedClock {
    /// The instant that it shows.
    pub now: Moment,
    /// The day that it shows.
    pub today: NaiveDate,
}

impl Clock for FixedClock {
    fn now(&self) -> Moment {
        self.now
    }

    fn today(&self) -> NaiveDate {
        self.today
    }

    fn local(&self, moment: Moment) -> NaiveDateTime {
        DateTime::from_timestamp_millis(moment.0)
            .unwrap_or_default()
            .naive_utc()
    }

    fn first_language(&self) -> Lang {
        Lang::En
    }
}
