//! What is to be done next on a deal: one definition for cards, warnings, filters, lists and sorting.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::{Activity, ActivityKind, DayTime, Deal, DealId, Label};
use crate::ledger::{Book, Records};

/// What is done next: the planned activity that is due first, else the step typed on the deal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PlannedStep<'a> {
    /// The activity, unless the step is the typed one.
    pub activity: Option<&'a Activity>,
    /// What is to be done.
    pub text: &'a Label,
    /// By which day, if one was set.
    pub on: Option<NaiveDate>,
}

/// How a deal stands with its next step.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum StepState {
    /// It should have been done before today.
    Overdue,
    /// It is to be done today.
    Today,
    /// It is to be done on a later day, or some time.
    Later,
    /// Nothing is planned.
    None,
}

impl StepState {
    /// All states, the most urgent first.
    pub const ALL: [Self; 4] = [Self::Overdue, Self::Today, Self::Later, Self::None];

    /// The state of something that is due by a day.
    #[must_use]
    pub fn of_day(on: Option<NaiveDate>, today: NaiveDate) -> Self {
        match on {
            Some(on) if on < today => Self::Overdue,
            Some(on) if on == today => Self::Today,
            _ => Self::Later,
        }
    }
}

impl<'a> PlannedStep<'a> {
    /// How it stands on a day.
    #[must_use]
    pub fn state(&self, today: NaiveDate) -> StepState {
        StepState::of_day(self.on, today)
    }

    /// The kind of the activity.
    #[must_use]
    pub fn kind(&self) -> Option<&'a ActivityKind> {
        self.activity.map(|activity| &activity.kind)
    }

    /// The time of day, if it is not for the whole day.
    #[must_use]
    pub fn time(&self) -> Option<DayTime> {
        self.activity.and_then(|activity| activity.time)
    }
}

/// What is to be done next on a deal; none if nothing is planned.
#[must_use]
pub fn next_step<'a>(book: &'a Book, deal: &'a Deal) -> Option<PlannedStep<'a>> {
    let next = book.agenda().next(deal.id);
    let activity = next.and_then(|id| book.records().activities.get(&id));
    if let Some(activity) = activity {
        return Some(PlannedStep {
            activity: Some(activity),
            text: &activity.subject,
            on: activity.on,
        });
    }
    deal.next_step.as_ref().map(|step| PlannedStep {
        activity: None,
        text: &step.text,
        on: step.on,
    })
}

/// How a deal stands with its next step on a day.
#[must_use]
pub fn step_state(book: &Book, deal: &Deal, today: NaiveDate) -> StepState {
    next_step(book, deal).map_or(StepState::None, |step| step.state(today))
}

/// The day of the next step of every deal that has a planned activity; one without a day stands behind all days.
pub(super) fn planned_days(records: &Records) -> HashMap<DealId, NaiveDate> {
    let mut days = HashMap::new();
    let planned = records.activities.values().filter(|one| one.is_planned());
    for (deal, activity) in planned.filter_map(|one| Some((one.deal?, one))) {
        let on = activity.on.unwrap_or(NaiveDate::MAX);
        let first: &mut NaiveDate = days.entry(deal).or_insert(on);
        *first = (*first).min(on);
    }
    days
}
