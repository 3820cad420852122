//! Tests of days, fixed ones and such as move with today.

use chrono::{Datelike, Days, NaiveDate};

use crate::domain::Period;

/// What must be true of a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateTest {
    /// That day.
    On(NaiveDate),
    /// Before it.
    Before(NaiveDate),
    /// After it.
    After(NaiveDate),
    /// From one to another, both included; their order does not matter.
    Between(NaiveDate, NaiveDate),
    /// Today.
    Today,
    /// Before today.
    Past,
    /// In the week of today, from Monday.
    ThisWeek,
    /// In the month of today.
    ThisMonth,
    /// In the quarter of today.
    ThisQuarter,
    /// In the year of today.
    ThisYear,
    /// Today or within so many days after it.
    Next(u16),
    /// Today or within so many days before it.
    Last(u16),
}

impl DateTest {
    /// Whether a day passes, seen from today.
    #[must_use]
    pub fn holds(self, day: NaiveDate, today: NaiveDate) -> bool {
        let (first, last) = self.span(today);
        first <= day && day <= last
    }

    /// The first and the last day that pass.
    #[must_use]
    pub fn span(self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        let (min, max) = (NaiveDate::MIN, NaiveDate::MAX);
        let period = |period: Period| {
            let days = period.days();
            days.map_or((today, today), |days| (days.start, days.last()))
        };
        let later = |days: u16| {
            today
                .checked_add_days(Days::new(days.into()))
                .unwrap_or(max)
        };
        let earlier = |days: u16| {
            today
                .checked_sub_days(Days::new(days.into()))
                .unwrap_or(min)
        };
        match self {
            Self::On(day) => (day, day),
            // Nothing lies before the first day: the span is empty.
            Self::Before(day) => day.pred_opt().map_or((max, min), |last| (min, last)),
            Self::After(day) => day.succ_opt().map_or((max, min), |first| (first, max)),
            Self::Between(a, b) => (a.min(b), a.max(b)),
            Self::Today => (today, today),
            Self::Past => Self::Before(today).span(today),
            Self::ThisWeek => {
                let week = today.week(chrono::Weekday::Mon);
                let first = week.checked_first_day().unwrap_or(today);
                (first, week.checked_last_day().unwrap_or(today))
            }
            Self::ThisMonth => period(Period::month_of(today)),
            Self::ThisQuarter => period(Period::quarter_of(today)),
            Self::ThisYear => period(Period::Year(today.year())),
            Self::Next(days) => (today, later(days)),
            Self::Last(days) => (earlier(days), today),
        }
    }
}
