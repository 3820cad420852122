//! The index of activities: those of each deal, and which is to be done next.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::{Activity, ActivityId, DayTime, DealId};

/// When a planned activity is due: first those with a day and a time, then whole days, then those without a day.
type Due = (NaiveDate, Option<DayTime>, ActivityId);

/// The activities of one deal.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Of {
    all: BTreeSet<ActivityId>,
    planned: BTreeSet<Due>,
}

/// The activities by deal. Kept up to date by every event.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Agenda(BTreeMap<DealId, Of>);

impl Agenda {
    /// The activities of a deal, in the order in which they were made.
    pub fn of(&self, deal: DealId) -> impl DoubleEndedIterator<Item = ActivityId> + '_ {
        self.0
            .get(&deal)
            .into_iter()
            .flat_map(|of| of.all.iter().copied())
    }

    /// The activity of a deal that is to be done next.
    #[must_use]
    pub fn next(&self, deal: DealId) -> Option<ActivityId> {
        let of = self.0.get(&deal)?;
        of.planned.first().map(|(_, _, id)| *id)
    }

    /// The planned activities of a deal, the next one first.
    pub fn planned(&self, deal: DealId) -> impl Iterator<Item = ActivityId> + '_ {
        let of = self.0.get(&deal).into_iter();
        of.flat_map(|of| of.planned.iter().map(|(_, _, id)| *id))
    }

    fn due(activity: &Activity) -> Due {
        (
            activity.on.unwrap_or(NaiveDate::MAX),
            activity.time,
            activity.id,
        )
    }

    /// Puts an activity in.
    pub(super) fn insert(&mut self, activity: &Activity) {
        if let Some(deal) = activity.deal {
            let of = self.0.entry(deal).or_default();
            of.all.insert(activity.id);
            if activity.is_planned() {
                of.planned.insert(Self::due(activity));
            }
        }
    }

    /// Takes an activity out, if it is there.
    pub(super) fn remove(&mut self, activity: &Activity) {
        let Some(deal) = activity.deal else { return };
        if let Some(of) = self.0.get_mut(&deal) {
            of.all.remove(&activity.id);
            of.planned.remove(&Self::due(activity));
            if of.all.is_empty() {
                self.0.remove(&deal);
            }
        }
    }
}
