//! The periods that are offered, and the one that a report opens on.

use chrono::{Datelike, Months, NaiveDate};

use crate::domain::{Days, OutcomeKind, Period, PipelineId};
use crate::ledger::Book;

use super::scope::active;

/// A period offered by name.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs, reason = "the names of the periods are the periods")]
pub enum Preset {
    ThisMonth,
    LastMonth,
    ThisQuarter,
    LastQuarter,
    ThisYear,
    LastYear,
    /// The present month and the eleven before it, so that each column of a chart is a whole month.
    LastTwelveMonths,
    /// From the first to the last day of which the book knows anything; see [`all_time`].
    AllTime,
}

impl Preset {
    /// All presets in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::ThisMonth,
        Self::LastMonth,
        Self::ThisQuarter,
        Self::LastQuarter,
        Self::ThisYear,
        Self::LastYear,
        Self::LastTwelveMonths,
        Self::AllTime,
    ];

    /// The days of the preset.
    #[must_use]
    pub fn days(self, book: &Book, pipeline: PipelineId, today: NaiveDate) -> Days {
        let month = Period::month_of(today);
        let quarter = Period::quarter_of(today);
        let year = Period::year_of(today);
        let period = match self {
            Self::ThisMonth => Some(month),
            Self::LastMonth => month.previous(),
            Self::ThisQuarter => Some(quarter),
            Self::LastQuarter => quarter.previous(),
            Self::ThisYear => Some(year),
            Self::LastYear => year.previous(),
            Self::LastTwelveMonths => return last_twelve_months(today),
            Self::AllTime => return all_time(book, pipeline, today),
        };
        period.map_or(only(today), |period| days_of(period, today))
    }

    /// The preset that has these days; none for a span of the user's own. Of two with the same days the first of
    /// [`Preset::ALL`].
    #[must_use]
    pub fn of(book: &Book, pipeline: PipelineId, today: NaiveDate, days: Days) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|preset| preset.days(book, pipeline, today) == days)
    }
}

/// The span of a forecast: the present month and the five that follow.
#[must_use]
pub fn forecast_span(today: NaiveDate) -> Days {
    let start = days_of(Period::month_of(today), today).start;
    months_from(start, 6, today)
}

/// The period that the reports of a pipeline open on: the present year if anything closed or is expected to close
/// in it, else the latest year in which a deal was won or lost. So a book just imported opens on its own data.
#[must_use]
pub fn natural_period(book: &Book, pipeline: PipelineId, today: NaiveDate) -> Days {
    let this_year = today.year();
    // Nearly always something ended in the present year, which the index knows at once.
    let year = days_of(Period::Year(this_year), today);
    let ended = |kind: OutcomeKind| book.endings().within(pipeline, kind, year).next().is_some();
    if OutcomeKind::ALL.into_iter().any(ended) {
        return year;
    }
    let mut latest = None;
    for deal in active(book.records(), pipeline) {
        let day = if deal.is_open() {
            deal.expected_close.filter(|day| day.year() == this_year)
        } else {
            deal.closed_on()
        };
        match day.map(|day| day.year()) {
            Some(year) if year == this_year => {
                latest = None;
                break;
            }
            year => latest = latest.max(year),
        }
    }
    days_of(Period::Year(latest.unwrap_or(this_year)), today)
}

/// From the first to the last day that a deal of the pipeline knows of, the present day among them.
#[must_use]
pub fn all_time(book: &Book, pipeline: PipelineId, today: NaiveDate) -> Days {
    let (mut first, mut last) = (today, today);
    for deal in active(book.records(), pipeline) {
        let days = [
            deal.created_on.day(),
            deal.closed_on(),
            deal.expected_close.filter(|_| deal.is_open()),
        ];
        for day in days.into_iter().flatten() {
            first = first.min(day);
            last = last.max(day);
        }
    }
    Days::inclusive(first, last).unwrap_or(only(today))
}

/// The period of the same kind behind or before one: a month, quarter or year gives the next, whole months give as many
/// months, other days as many days. None at the ends of the calendar.
#[must_use]
pub fn neighbour(days: Days, forth: bool) -> Option<Days> {
    let months = days.months().count();
    let whole = days.start.day() == 1 && days.end.day() == 1;
    let shift = |day: NaiveDate| {
        if whole {
            let months = Months::new(u32::try_from(months).ok()?);
            if forth {
                day.checked_add_months(months)
            } else {
                day.checked_sub_months(months)
            }
        } else {
            let count = chrono::Days::new(u64::try_from(days.count()).ok()?);
            if forth {
                day.checked_add_days(count)
            } else {
                day.checked_sub_days(count)
            }
        }
    };
    Some(Days {
        start: shift(days.start)?,
        end: shift(days.end)?,
    })
}

fn last_twelve_months(today: NaiveDate) -> Days {
    let start = days_of(Period::month_of(today), today).start;
    let start = start.checked_sub_months(Months::new(11)).unwrap_or(start);
    months_from(start, 12, today)
}

fn months_from(start: NaiveDate, count: u32, today: NaiveDate) -> Days {
    start
        .checked_add_months(Months::new(count))
        .map_or(only(today), |end| Days { start, end })
}

/// The days of a period. At the ends of the calendar, where it has none, the present day stands for it.
fn days_of(period: Period, today: NaiveDate) -> Days {
    period.days().unwrap_or(only(today))
}

fn only(today: NaiveDate) -> Days {
    Days {
        start: today,
        end: today.succ_opt().unwrap_or(today),
    }
}
