//! The index of deals that ended: by pipeline, by the way in which they ended, and by the day.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::{Days, Deal, DealId, OutcomeKind, PipelineId, order};

/// The day on which a deal ended, none if nobody knows it; and the deal.
type Ending = (Option<NaiveDate>, DealId);

/// The deals that ended and count, neither archived nor thrown away. Kept up to date by every event.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Endings(BTreeMap<(PipelineId, OutcomeKind), BTreeSet<Ending>>);

impl Endings {
    /// The deals of a pipeline that ended so on certain days, the first day first.
    pub fn within(
        &self,
        pipeline: PipelineId,
        kind: OutcomeKind,
        days: Days,
    ) -> impl Iterator<Item = DealId> + '_ {
        let (first, end) = (Some(days.start), Some(days.end.max(days.start)));
        let least = DealId::default();
        let ended = self.0.get(&(pipeline, kind)).into_iter();
        ended
            .flat_map(move |ended| ended.range((first, least)..(end, least)))
            .map(|(_, id)| *id)
    }

    /// All of them, those of an unknown day first.
    pub fn all(
        &self,
        pipeline: PipelineId,
        kind: OutcomeKind,
    ) -> impl Iterator<Item = DealId> + '_ {
        let ended = self.0.get(&(pipeline, kind)).into_iter();
        ended.flatten().map(|(_, id)| *id)
    }

    /// The indexes of some deals, built at once.
    pub(super) fn of<'a>(deals: impl Iterator<Item = &'a Deal>) -> Self {
        let mut ended: BTreeMap<_, Vec<Ending>> = BTreeMap::new();
        for deal in deals.filter(|deal| is_in(deal)) {
            ended.entry(place(deal)).or_default().push(ending(deal));
        }
        let sorted = ended.into_iter();
        // Those of a place are as many as there are deals, so they are sorted at once.
        let sorted = sorted.map(|(place, ended)| (place, ended.into_iter().collect()));
        Self(order::map(sorted))
    }

    /// Puts a deal in, if it ended and counts; tells whether it did.
    pub(super) fn insert(&mut self, deal: &Deal) -> bool {
        let is_in = is_in(deal);
        if is_in {
            self.0.entry(place(deal)).or_default().insert(ending(deal));
        }
        is_in
    }

    /// Takes a deal out; tells whether it was there.
    pub(super) fn remove(&mut self, deal: &Deal) -> bool {
        let place = place(deal);
        let Some(ended) = self.0.get_mut(&place) else {
            return false;
        };
        let was_in = ended.remove(&ending(deal));
        if ended.is_empty() {
            self.0.remove(&place);
        }
        was_in
    }
}

fn is_in(deal: &Deal) -> bool {
    !deal.is_open() && deal.is_active()
}

fn place(deal: &Deal) -> (PipelineId, OutcomeKind) {
    (deal.pipeline, deal.outcome.kind())
}

fn ending(deal: &Deal) -> Ending {
    (deal.closed_on(), deal.id)
}
