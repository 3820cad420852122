//! The months of a period, as reports go through them.

use chrono::{Datelike, NaiveDate};

use crate::domain::{Days, Period};
use crate::ledger::Book;

use super::Scope;
use super::periods::all_time;

/// Above so many months a report goes by years.
const MOST_MONTHS: i32 = 120;

/// A month or a year, and those of its days that lie in the period.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bucket {
    /// The month or year.
    pub period: Period,
    /// Those of its days that lie in the period of the report.
    pub days: Days,
}

/// The months of the period in order. A period of more than ten years is first cut to the days of which the book
/// knows anything, and goes by years if it is still as long: an address can name any two days.
pub(super) fn buckets(book: &Book, scope: &Scope) -> Vec<Bucket> {
    let mut days = scope.days;
    if is_long(days) {
        let known = all_time(book, scope.pipeline, scope.today);
        days = Days {
            start: days.start.max(known.start),
            end: days.end.min(known.end),
        };
    }
    if days.start >= days.end {
        return Vec::new();
    }
    let first = if is_long(days) {
        Period::year_of(days.start)
    } else {
        Period::month_of(days.start)
    };
    std::iter::successors(Some(first), |period| period.next())
        .map_while(|period| {
            let whole = period.days()?;
            let days = Days {
                start: whole.start.max(days.start),
                end: whole.end.min(days.end),
            };
            (days.start < days.end).then_some(Bucket { period, days })
        })
        .collect()
}

fn is_long(days: Days) -> bool {
    let months = |day: NaiveDate| {
        day.year()
            .saturating_mul(12)
            .saturating_add_unsigned(day.month0())
    };
    months(days.end) - months(days.start) > MOST_MONTHS
}

/// The place of the bucket that a day lies in; they stand in order.
pub(super) fn place_of<B>(
    buckets: &[B],
    day: NaiveDate,
    days: impl Fn(&B) -> Days,
) -> Option<usize> {
    let place = buckets.partition_point(|bucket| days(bucket).end <= day);
    let bucket = buckets.get(place)?;
    days(bucket).contains(day).then_some(place)
}
