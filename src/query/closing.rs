//! Deals by the day on which they are expected to close: the days of a month, and what stands on them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};

use super::Matcher;
use super::table::{Shown, deals};
use crate::domain::{Deal, DealId, Money, PipelineId, rate::in_base};
use crate::ledger::Records;

/// The days of a week.
pub type Week = [NaiveDate; 7];

/// The whole weeks that a month touches, so that some days of its neighbours are among them.
#[must_use]
pub fn weeks(month: NaiveDate, begins: Weekday) -> Vec<Week> {
    let first = first_of(month);
    let before = first.weekday().days_since(begins);
    let start = first.checked_sub_days(Days::new(before.into()));
    let week = |start: NaiveDate| -> Option<Week> {
        let mut week = [start; 7];
        for (ahead, day) in (0..).zip(&mut week) {
            *day = start.checked_add_days(Days::new(ahead))?;
        }
        Some(week)
    };
    std::iter::successors(start, |start| start.checked_add_days(Days::new(7)))
        .take_while(|start| *start <= last_of(month))
        .filter_map(week)
        .collect()
}

/// The first day of the month of a day.
#[must_use]
pub fn first_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// The last day of the month of a day.
#[must_use]
pub fn last_of(day: NaiveDate) -> NaiveDate {
    next_month(day).pred_opt().unwrap_or(day)
}

/// The first day of the month after that of a day.
#[must_use]
pub fn next_month(day: NaiveDate) -> NaiveDate {
    let first = first_of(day);
    first.checked_add_months(Months::new(1)).unwrap_or(first)
}

/// The first day of the month before that of a day.
#[must_use]
pub fn previous_month(day: NaiveDate) -> NaiveDate {
    let first = first_of(day);
    first.checked_sub_months(Months::new(1)).unwrap_or(first)
}

/// The day on which a deal stands: an open one on that of its expected close, an ended one on the day on which it
/// ended.
#[must_use]
pub fn day_of(deal: &Deal) -> Option<NaiveDate> {
    if deal.is_open() {
        deal.expected_close
    } else {
        deal.closed_on()
    }
}

/// Tells whether an open deal should have been closed by now. One that is put aside may rest.
#[must_use]
pub fn is_overdue(deal: &Deal, today: NaiveDate) -> bool {
    let past = deal.expected_close.is_some_and(|day| day < today);
    past && deal.is_open() && !deal.is_parked(today)
}

/// Deals by day.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Closings {
    /// The deals of each day that has any, the largest amount first.
    pub days: BTreeMap<NaiveDate, Vec<DealId>>,
    /// Those without a day, the largest amount first.
    pub undated: Vec<DealId>,
    /// Those that are overdue, the longest first; they stand on their days too.
    pub overdue: Vec<DealId>,
    /// How many there are.
    pub shown: usize,
    /// How many there are without the filter.
    pub all: usize,
}

impl Closings {
    /// The deals of a month, day by day.
    #[must_use]
    pub fn of_month(&self, month: NaiveDate) -> Vec<DealId> {
        let days = self.days.range(first_of(month)..=last_of(month));
        days.flat_map(|(_, deals)| deals.iter().copied()).collect()
    }

    /// The deals of a day.
    #[must_use]
    pub fn of_day(&self, day: NaiveDate) -> &[DealId] {
        self.days.get(&day).map(Vec::as_slice).unwrap_or_default()
    }
}

/// The deals that are shown, by day, in one pass.
#[must_use]
pub fn closings(
    records: &Records,
    pipeline: PipelineId,
    shown: Shown,
    matcher: &Matcher,
    today: NaiveDate,
) -> Closings {
    let (ids, all) = deals(records, pipeline, shown, matcher);
    let mut sorted: Vec<(Worth, &Deal)> = ids
        .iter()
        .filter_map(|id| records.deals.get(id))
        .map(|deal| (worth(records, deal.value(), today), deal))
        .collect();
    sorted.sort_by_key(|(worth, deal)| (*worth, deal.id));
    let mut found = Closings {
        shown: sorted.len(),
        all,
        ..Closings::default()
    };
    let mut overdue = Vec::new();
    for (_, deal) in sorted {
        match day_of(deal) {
            Some(day) => found.days.entry(day).or_default().push(deal.id),
            None => found.undated.push(deal.id),
        }
        if is_overdue(deal, today) {
            overdue.push((deal.expected_close, deal.id));
        }
    }
    // The sort is stable: of one day the largest stays first.
    overdue.sort_by_key(|(day, _)| *day);
    found.overdue = overdue.into_iter().map(|(_, id)| id).collect();
    found
}

/// The place of a deal among those of its day: by its amount in the currency of the book, behind those the amounts
/// without a rate, and last what has none.
type Worth = (u8, Reverse<i64>);

fn worth(records: &Records, amount: Option<Money>, today: NaiveDate) -> Worth {
    let settings = &records.settings;
    let Some(money) = amount else {
        return (2, Reverse(0));
    };
    match in_base(money, settings.currency, &settings.rates, today) {
        Some(base) => (0, Reverse(base.minor)),
        None => (1, Reverse(money.minor)),
    }
}
