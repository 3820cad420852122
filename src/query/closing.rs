//! Open deals by the time of their expected close: months ahead, and the days of a month.

use std::collections::BTreeMap;

use chrono::{Datelike as _, Days, NaiveDate};

use crate::domain::{ActivityId, Deal, DealId, Period};
use crate::ledger::Records;

use super::Matcher;

/// How many months the board of months names, the current one among them.
pub const MONTHS: usize = 6;

/// A column of the board of months.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Slot {
    /// Expected before today; never counted into the month (metrics 3.8).
    Overdue,
    /// The month that begins on this day.
    Month(NaiveDate),
    /// Behind the months that are named; it begins on this day.
    Later(NaiveDate),
    /// No day is set.
    Undated,
}

impl Slot {
    /// The columns on a day, in their order.
    #[must_use]
    pub fn all(today: NaiveDate) -> Vec<Self> {
        let months = months_from(today, MONTHS + 1);
        let mut slots = vec![Self::Overdue];
        let last = months.len().saturating_sub(1);
        for (place, first) in months.into_iter().enumerate() {
            slots.push(if place == last {
                Self::Later(first)
            } else {
                Self::Month(first)
            });
        }
        slots.push(Self::Undated);
        slots
    }

    /// The column of a day.
    #[must_use]
    pub fn of(close: Option<NaiveDate>, today: NaiveDate) -> Self {
        let Some(close) = close else {
            return Self::Undated;
        };
        if close < today {
            return Self::Overdue;
        }
        let months = months_from(today, MONTHS + 1);
        match months.last() {
            Some(later) if close >= *later => Self::Later(*later),
            _ => Self::Month(first_of(close)),
        }
    }

    /// The day that a deal gets which is put here: the last one of the month, none where there is no day. Nothing can be
    /// put on what is overdue.
    ///
    /// # Errors
    /// The column takes no deals.
    pub fn day(self, today: NaiveDate) -> Result<Option<NaiveDate>, Closed> {
        match self {
            Self::Overdue => Err(Closed),
            Self::Month(first) | Self::Later(first) => Ok(Some(last_of(first).max(today))),
            Self::Undated => Ok(None),
        }
    }
}

/// A column that takes no deals.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("nothing can be made overdue")]
pub struct Closed;

/// The open deals of a pipeline that pass, by column; within one by day, then by the order of their ids.
#[must_use]
pub fn by_slot(
    records: &Records,
    deals: impl Iterator<Item = DealId>,
    today: NaiveDate,
) -> BTreeMap<Slot, Vec<DealId>> {
    let mut slots: BTreeMap<Slot, Vec<(Option<NaiveDate>, DealId)>> = BTreeMap::new();
    for deal in deals.filter_map(|id| records.deals.get(&id)) {
        let slot = Slot::of(deal.expected_close, today);
        let place = slots.entry(slot).or_default();
        place.push((deal.expected_close, deal.id));
    }
    let sorted = slots.into_iter().map(|(slot, mut deals)| {
        deals.sort();
        (slot, deals.into_iter().map(|(_, id)| id).collect())
    });
    sorted.collect()
}

/// What is on a day.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DayPlan {
    /// The deals that are expected to close.
    pub deals: Vec<DealId>,
    /// The planned activities.
    pub activities: Vec<ActivityId>,
}

/// What is on the days from one to another, both included. Activities are those of the deals that are shown, and those
/// that belong to no deal.
#[must_use]
pub fn by_day(
    records: &Records,
    shown: &[DealId],
    (first, last): (NaiveDate, NaiveDate),
) -> BTreeMap<NaiveDate, DayPlan> {
    let mut days: BTreeMap<NaiveDate, DayPlan> = BTreeMap::new();
    let within = |day: NaiveDate| (first..=last).contains(&day);
    for deal in shown.iter().filter_map(|id| records.deals.get(id)) {
        if let Some(day) = deal.expected_close.filter(|day| within(*day)) {
            days.entry(day).or_default().deals.push(deal.id);
        }
    }
    let known: std::collections::HashSet<_> = shown.iter().copied().collect();
    let planned = records.activities.values().filter(|one| {
        one.is_planned() && one.deal.is_none_or(|deal| known.contains(&deal))
    });
    for activity in planned {
        if let Some(day) = activity.on.filter(|day| within(*day)) {
            days.entry(day).or_default().activities.push(activity.id);
        }
    }
    for plan in days.values_mut() {
        plan.activities.sort_by_key(|id| {
            let time = records.activities.get(id).and_then(|one| one.time);
            (time, *id)
        });
    }
    days
}

/// The first day of the grid of a month and how many weeks it has: whole weeks from Monday on.
#[must_use]
pub fn weeks(month: NaiveDate) -> (NaiveDate, usize) {
    let first = first_of(month);
    let before = first.weekday().num_days_from_monday();
    let start = first
        .checked_sub_days(Days::new(before.into()))
        .unwrap_or(first);
    let days = (last_of(first) - start).num_days() + 1;
    let weeks = usize::try_from((days + 6) / 7).unwrap_or(5);
    (start, weeks)
}

/// The first day of the month of a day.
#[must_use]
pub fn first_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// The last day of the month of a day.
#[must_use]
pub fn last_of(day: NaiveDate) -> NaiveDate {
    let days = Period::month_of(day).days();
    days.map_or(day, crate::domain::Days::last)
}

/// The first days of so many months, from that of a day on.
fn months_from(day: NaiveDate, count: usize) -> Vec<NaiveDate> {
    let first = first_of(day);
    (0..count)
        .filter_map(|place| {
            let ahead = u32::try_from(place).ok()?;
            first.checked_add_months(chrono::Months::new(ahead))
        })
        .collect()
}

/// The open deals of a pipeline that pass, in the order of their ids.
#[must_use]
pub fn open_deals(records: &Records, pipeline: crate::domain::PipelineId, matcher: &Matcher) -> Vec<DealId> {
    let open = |deal: &&Deal| deal.is_active() && deal.is_open() && deal.pipeline == pipeline;
    let deals = records.deals.values().filter(open);
    deals
        .filter(|deal| matcher.passes_all() || matcher.matches(deal))
        .map(|deal| deal.id)
        .collect()
}
