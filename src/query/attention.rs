//! What about a deal wants to be seen at a glance: something is overdue, nobody touched it, nothing is planned.

use chrono::NaiveDate;

use super::next_step::next_step;
use crate::domain::{Deal, Moment};
use crate::ledger::Book;

/// The one thing about a deal that matters most now, with the days since.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Attention {
    /// The next step should have been done.
    StepOverdue(u32),
    /// It was expected to close.
    CloseOverdue(u32),
    /// Nobody touched it, and its stage allows fewer days (metrics 3.6: the limit itself counts as reached).
    Idle(u32),
    /// It was put aside until a day that has come.
    Woken,
    /// It is open and nothing is planned.
    NoNextStep,
}

impl Attention {
    /// Tells whether a day that was set has passed.
    #[must_use]
    pub fn is_overdue(self) -> bool {
        matches!(self, Self::StepOverdue(_) | Self::CloseOverdue(_))
    }
}

/// What about a deal wants to be seen; none if all is well. Only a planned step can be overdue once a deal has
/// ended, and a parked deal may rest.
#[must_use]
pub fn attention(book: &Book, deal: &Deal, now: Moment, today: NaiveDate) -> Option<Attention> {
    let planned = next_step(book, deal);
    let due = planned.and_then(|step| step.on);
    if let Some(days) = due.and_then(|on| days_past(on, today)) {
        return Some(Attention::StepOverdue(days));
    }
    let parked = deal.parked_until.is_some_and(|until| until > today);
    if !deal.is_open() || parked {
        return None;
    }
    if let Some(days) = deal.expected_close.and_then(|on| days_past(on, today)) {
        return Some(Attention::CloseOverdue(days));
    }
    if deal.parked_until.is_some() {
        return Some(Attention::Woken);
    }
    let stage = book.records().stages.get(&deal.stage);
    let limit = stage.and_then(|stage| stage.rot_days).unwrap_or(0);
    // What is planned within the limit says that the deal is not forgotten.
    let awaited = due.is_some_and(|on| (on - today).num_days() <= i64::from(limit));
    let idle = idle_days(book, deal, now, today);
    if limit > 0 && !awaited && idle >= i64::from(limit) {
        return Some(Attention::Idle(u32::try_from(idle).unwrap_or(u32::MAX)));
    }
    planned.is_none().then_some(Attention::NoNextStep)
}

/// The whole days since somebody last touched a deal: came into a stage, changed a field, did an activity or wrote a
/// note. What was done counts on the day on which it was done, however late it was written down.
#[must_use]
pub fn idle_days(book: &Book, deal: &Deal, now: Moment, today: NaiveDate) -> i64 {
    let activities = &book.records().activities;
    let done = book
        .agenda()
        .of(deal.id)
        .filter_map(|id| activities.get(&id)?.done_on());
    let since_done = done.max().map(|day| (today - day).num_days().max(0));
    let since_change = deal.touched_at().days_until(now);
    since_done.map_or(since_change, |days| days.min(since_change))
}

/// The days since a day; none if it is today or to come.
fn days_past(day: NaiveDate, today: NaiveDate) -> Option<u32> {
    let days = u32::try_from((today - day).num_days()).ok()?;
    (days > 0).then_some(days)
}
