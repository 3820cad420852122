//! Spans of days: months, quarters and years for targets, half-open spans for reports.

use chrono::{Datelike, Days as DayCount, NaiveDate};

/// A span of calendar days: the first day belongs to it, `end` does not.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Days {
    /// The first day.
    pub start: NaiveDate,
    /// The day behind the last one.
    pub end: NaiveDate,
}

impl Days {
    /// The span from one day to another, both included; none if they stand in the wrong order.
    #[must_use]
    pub fn inclusive(first: NaiveDate, last: NaiveDate) -> Option<Self> {
        let end = last.checked_add_days(DayCount::new(1))?;
        (first < end).then_some(Self { start: first, end })
    }

    /// Tells whether a day lies in the span.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        self.start <= day && day < self.end
    }

    /// The last day of the span.
    #[must_use]
    pub fn last(self) -> NaiveDate {
        self.end.pred_opt().unwrap_or(self.end)
    }

    /// The number of days.
    #[must_use]
    pub fn count(self) -> i64 {
        (self.end - self.start).num_days()
    }

    /// The months that the span touches, in order.
    pub fn months(self) -> impl Iterator<Item = Period> {
        let last = Period::month_of(self.last());
        std::iter::successors(Some(Period::month_of(self.start)), |month| month.next())
            .take_while(move |month| *month <= last)
    }
}

/// A calendar month, quarter or year.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Period {
    /// A month, 1 to 12.
    Month(i32, u32),
    /// A quarter, 1 to 4.
    Quarter(i32, u32),
    /// A year.
    Year(i32),
}

impl Period {
    /// The month of a day.
    #[must_use]
    pub fn month_of(day: NaiveDate) -> Self {
        Self::Month(day.year(), day.month())
    }

    /// The quarter of a day.
    #[must_use]
    pub fn quarter_of(day: NaiveDate) -> Self {
        Self::Quarter(day.year(), day.month0() / 3 + 1)
    }

    /// The year of a day.
    #[must_use]
    pub fn year_of(day: NaiveDate) -> Self {
        Self::Year(day.year())
    }

    /// Its days; none for a number that is no month or quarter, or a year beyond the calendar.
    #[must_use]
    pub fn days(self) -> Option<Days> {
        let (year, month, months) = match self {
            Self::Month(year, month) => (year, month, 1),
            Self::Quarter(year, quarter) => (
                year,
                quarter.checked_sub(1)?.checked_mul(3)?.checked_add(1)?,
                3,
            ),
            Self::Year(year) => (year, 1, 12),
        };
        let start = NaiveDate::from_ymd_opt(year, month, 1)?;
        let end = start.checked_add_months(chrono::Months::new(months))?;
        Some(Days { start, end })
    }

    /// The period of the same length that follows.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Some(self.at(self.days()?.end))
    }

    /// The period of the same length that comes before.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Some(self.at(self.days()?.start.pred_opt()?))
    }

    /// The period of the same length that a day lies in.
    #[must_use]
    pub fn at(self, day: NaiveDate) -> Self {
        match self {
            Self::Month(..) => Self::month_of(day),
            Self::Quarter(..) => Self::quarter_of(day),
            Self::Year(_) => Self::year_of(day),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn periods_are_half_open() {
        let march = Period::Month(2017, 3).days().unwrap();
        assert!(march.contains(day(2017, 3, 31)) && !march.contains(day(2017, 4, 1)));
        assert_eq!(march.last(), day(2017, 3, 31));
        assert_eq!(Period::Quarter(2024, 1).days().unwrap().count(), 91);
        assert_eq!(Period::Year(2023).days().unwrap().count(), 365);
        assert_eq!(Period::Month(2024, 13).days(), None);
        assert_eq!(Period::Quarter(2024, 0).days(), None);
        assert_eq!(Period::Quarter(2024, u32::MAX).days(), None);
    }

    #[test]
    fn neighbours_cross_the_year() {
        assert_eq!(Period::Month(2024, 12).next(), Some(Period::Month(2025, 1)));
        assert_eq!(
            Period::Quarter(2024, 1).previous(),
            Some(Period::Quarter(2023, 4))
        );
    }

    #[test]
    fn a_span_lists_its_months() {
        let span = Days::inclusive(day(2023, 11, 15), day(2024, 2, 1)).unwrap();
        let months: Vec<_> = span.months().collect();
        assert_eq!(months.first(), Some(&Period::Month(2023, 11)));
        assert_eq!(months.len(), 4);
        assert_eq!(Days::inclusive(day(2024, 2, 1), day(2024, 1, 31)), None);
    }
}
