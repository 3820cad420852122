//! The timeline of one deal: every stay in a stage, every skipped stage, every change with its old and new value, its
//! activities and notes, newest first (capability A48); and the time in each stage (A36).
//!
//! It is made of the records and their history alone. What was undone has left no trace in them, so it has none here.

use crate::domain::{
    Activity, ActivityId, ActivityKind, ActivityState, ActivityValue, Deal, DealField, DealValue,
    Label, Moment, Outcome, OutcomeKind, Skip, StageId, StageKind,
};
use crate::ledger::{Book, Records};

/// What the entries can be narrowed to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum TimelineKind {
    /// Stays in stages, skips, outcomes, and the making of the record.
    Stages,
    /// Changed fields.
    Changes,
    /// Activities.
    Activities,
    /// Notes.
    Notes,
}

impl TimelineKind {
    /// All kinds in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Stages, Self::Changes, Self::Activities, Self::Notes];

    /// The name by which a choice of them is kept.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Stages => "stages",
            Self::Changes => "changes",
            Self::Activities => "activities",
            Self::Notes => "notes",
        }
    }
}

/// What happened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Happening {
    /// The record was made.
    Made,
    /// The deal came into a stage.
    Stay(Stay),
    /// The deal went past a stage.
    Skipped {
        /// The name of the stage then.
        stage: Label,
        /// Why, if the seller said so.
        reason: Option<Label>,
    },
    /// A field was changed, or the outcome.
    Changed {
        /// The value before.
        old: DealValue,
        /// The value after.
        new: DealValue,
        /// The field can be set back to the old value without taking anything later along.
        revertible: bool,
    },
    /// An activity was planned, done or cancelled; the record says which.
    Activity(ActivityId),
    /// A note was written.
    Note(ActivityId),
}

/// A stay in a stage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stay {
    /// The stage.
    pub stage: StageId,
    /// Its name when the deal came in.
    pub name: Label,
    /// How long the deal stood there, in milliseconds; up to now where it still stands.
    pub lasted: i64,
    /// It stands there now.
    pub lasts: bool,
    /// The stage that it came from, if a stage in use can take it back.
    pub from: Option<StageId>,
}

/// A line of the timeline.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TimelineEntry {
    /// When it was recorded.
    pub at: Moment,
    /// What happened.
    pub what: Happening,
}

impl TimelineEntry {
    /// The kind that it is narrowed by.
    #[must_use]
    pub fn kind(&self) -> TimelineKind {
        match &self.what {
            Happening::Made | Happening::Stay(_) | Happening::Skipped { .. } => {
                TimelineKind::Stages
            }
            Happening::Changed {
                old: DealValue::Outcome(_),
                ..
            } => TimelineKind::Stages,
            Happening::Changed { .. } => TimelineKind::Changes,
            Happening::Activity(_) => TimelineKind::Activities,
            Happening::Note(_) => TimelineKind::Notes,
        }
    }
}

/// Everything that happened to a deal, newest first. Of what was recorded at one moment the stay stands above what led
/// to it.
#[must_use]
pub fn timeline(book: &Book, deal: &Deal, now: Moment) -> Vec<TimelineEntry> {
    let records = book.records();
    let mut entries = vec![TimelineEntry {
        at: deal.created_at,
        what: Happening::Made,
    }];
    entries.extend(changes(deal));
    entries.extend(deal.skips.iter().filter_map(|skip| skipped(records, skip)));
    entries.extend(
        stays(records, deal, now)
            .into_iter()
            .map(|(at, stay)| TimelineEntry {
                at,
                what: Happening::Stay(stay),
            }),
    );
    let activities = book.agenda().of(deal.id);
    entries.extend(
        activities
            .filter_map(|id| records.activities.get(&id))
            .map(done),
    );
    // Oldest first with the order of making kept, then turned around.
    entries.sort_by_key(|entry| entry.at);
    entries.reverse();
    entries
}

/// The changes with their new values: walking back from the present gives each change the value that followed it.
fn changes(deal: &Deal) -> Vec<TimelineEntry> {
    let mut newer: Vec<DealValue> = Vec::new();
    let mut found = Vec::new();
    for change in deal.history.iter().rev() {
        let field = change.old.field();
        let present = deal.value_of(field);
        let place = newer.iter().position(|value| value.field() == field);
        let new = place.map_or_else(|| present.clone(), |place| newer.swap_remove(place));
        newer.push(change.old.clone());
        // Skips stand as entries of their own, with their reasons.
        if !matches!(change.old, DealValue::Skips(_)) {
            found.push(TimelineEntry {
                at: change.at,
                what: Happening::Changed {
                    revertible: present != change.old && (new == present || !is_list(field)),
                    old: change.old.clone(),
                    new,
                },
            });
        }
    }
    found.reverse();
    found
}

/// Fields of many items: an earlier change of them is not set back, since that would take the later ones with it.
fn is_list(field: DealField) -> bool {
    matches!(
        field,
        DealField::Tags
            | DealField::Competitors
            | DealField::Items
            | DealField::Offers
            | DealField::Negotiation
            | DealField::Qualification
            | DealField::Answers
            | DealField::Checks
            | DealField::Roles
            | DealField::Links
            | DealField::Custom
    )
}

fn skipped(records: &Records, skip: &Skip) -> Option<TimelineEntry> {
    let stage = records.stages.get(&skip.stage)?;
    Some(TimelineEntry {
        at: skip.at,
        what: Happening::Skipped {
            stage: stage.name_at(skip.at).clone(),
            reason: skip.reason.clone(),
        },
    })
}

/// The moment at which an ended deal ended.
fn ended_at(deal: &Deal) -> Option<Moment> {
    if deal.is_open() {
        return None;
    }
    let ends = |old: &DealValue| matches!(old, DealValue::Outcome(outcome) if outcome.kind() == OutcomeKind::Open);
    let end = deal.history.iter().rev().find(|change| ends(&change.old));
    end.map(|change| change.at)
}

/// The stays, oldest first. Where a won deal stands after the sale, its stay goes on.
fn stays(records: &Records, deal: &Deal, now: Moment) -> Vec<(Moment, Stay)> {
    let end = ended_at(deal);
    let mut stays = Vec::new();
    for (place, visit) in deal.visits.iter().enumerate() {
        let Some(stage) = records.stages.get(&visit.stage) else {
            continue;
        };
        let next = deal.visits.get(place + 1).map(|next| next.at);
        let closed = end.filter(|end| *end > visit.at && stage.kind == StageKind::Open);
        let left = match (next, closed) {
            (Some(next), Some(closed)) => Some(next.min(closed)),
            (next, closed) => next.or(closed),
        };
        let from = place
            .checked_sub(1)
            .and_then(|before| deal.visits.get(before));
        let from = from
            .map(|visit| records.stage_today(visit.stage))
            .filter(|from| {
                let stage = records.stages.get(from);
                let takes =
                    stage.is_some_and(|stage| stage.is_in_use() && stage.kind == StageKind::Open);
                takes && deal.is_open() && *from != deal.stage
            });
        stays.push((
            visit.at,
            Stay {
                stage: visit.stage,
                name: stage.name_at(visit.at).clone(),
                lasted: (left.unwrap_or(now).0 - visit.at.0).max(0),
                lasts: left.is_none(),
                from,
            },
        ));
    }
    stays
}

/// An activity stands where its state was last set: where it was planned, done, cancelled or written down.
fn done(activity: &Activity) -> TimelineEntry {
    let state = activity.history.iter().rev();
    let mut state = state.filter(|change| matches!(change.old, ActivityValue::State(_)));
    let set = state.next().map(|change| change.at);
    let at = match activity.state {
        ActivityState::Planned => activity.created_at,
        ActivityState::Done(_) | ActivityState::Cancelled => set.unwrap_or(activity.created_at),
    };
    let what = if activity.kind == ActivityKind::Note {
        Happening::Note(activity.id)
    } else {
        Happening::Activity(activity.id)
    };
    TimelineEntry { at, what }
}

/// The time that a deal spent in a stage of its pipeline.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StageTime {
    /// The stage.
    pub stage: StageId,
    /// Its name today.
    pub name: Label,
    /// All stays together, in milliseconds (metrics 3.5: re-entry adds up).
    pub spent: i64,
    /// The deal was there at some time.
    pub visited: bool,
    /// It stands there now.
    pub here: bool,
}

/// The open stages of the deal's pipeline in their order, with the time spent in each. Stays in a deleted stage count for
/// the one that took its deals over.
#[must_use]
pub fn time_in_stages(records: &Records, deal: &Deal, now: Moment) -> Vec<StageTime> {
    let stays = stays(records, deal, now);
    let open = deal.outcome == Outcome::Open;
    let stages = records.stages_of(deal.pipeline).into_iter();
    stages
        .filter(|stage| stage.kind == StageKind::Open)
        .map(|stage| {
            let own = stays
                .iter()
                .filter(|(_, stay)| records.stage_today(stay.stage) == stage.id);
            let own: Vec<i64> = own.map(|(_, stay)| stay.lasted).collect();
            StageTime {
                stage: stage.id,
                name: stage.name.clone(),
                spent: own.iter().sum(),
                visited: !own.is_empty(),
                here: open && records.stage_today(deal.stage) == stage.id,
            }
        })
        .collect()
}
