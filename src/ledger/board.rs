//! The index of the board: the cards of each stage in their order, and what they are worth.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Deal, DealId, Probability, Rank, StageId, StageKind};

use super::records::chance_by;
use super::{Records, Sums};

/// The cards of a stage with their sums.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Column {
    cards: BTreeSet<(Rank, DealId)>,
    sums: Sums,
}

/// The deals that stand on the board, by stage and rank. Kept up to date by every event.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Board {
    columns: BTreeMap<StageId, Column>,
    /// Whether the sums are left as they are until [`Self::sum_up`].
    unsummed: bool,
}

impl Board {
    /// The cards of a stage, top first.
    pub fn cards(&self, stage: StageId) -> impl DoubleEndedIterator<Item = DealId> + '_ {
        self.ranks(stage).map(|(_, id)| *id)
    }

    /// How many cards a stage has.
    #[must_use]
    pub fn count(&self, stage: StageId) -> usize {
        self.columns
            .get(&stage)
            .map_or(0, |column| column.cards.len())
    }

    /// What the cards of a stage are worth; none without any.
    #[must_use]
    pub fn sums(&self, stage: StageId) -> Option<&Sums> {
        self.columns.get(&stage).map(|column| &column.sums)
    }

    /// The ranks and cards of a stage, top first.
    pub fn ranks(&self, stage: StageId) -> impl DoubleEndedIterator<Item = &(Rank, DealId)> + '_ {
        let column = self.columns.get(&stage).into_iter();
        column.flat_map(|column| column.cards.iter())
    }

    /// The cards of a stage above a place, the nearest first.
    pub(super) fn above(
        &self,
        stage: StageId,
        place: (Rank, DealId),
    ) -> impl Iterator<Item = &(Rank, DealId)> + '_ {
        let column = self.columns.get(&stage).into_iter();
        column.flat_map(move |column| column.cards.range(..place.clone()).rev())
    }

    /// The cards of a stage from a place on, the card at the place first if there is one.
    pub(super) fn from(
        &self,
        stage: StageId,
        place: (Rank, DealId),
    ) -> impl Iterator<Item = &(Rank, DealId)> + '_ {
        let column = self.columns.get(&stage).into_iter();
        column.flat_map(move |column| column.cards.range(place.clone()..))
    }

    /// Puts a deal in, if it is a card in a stage of this kind. `chance` is its chance as it stands in the book.
    pub(super) fn insert(&mut self, deal: &Deal, kind: StageKind, chance: Probability) {
        if !deal.stands_on_board(kind) {
            return;
        }
        let column = self.columns.entry(deal.stage).or_default();
        if column.cards.insert((deal.rank.clone(), deal.id)) && !self.unsummed {
            column.sums.add(deal, chance);
        }
    }

    /// Takes all cards of a stage out.
    pub(super) fn clear(&mut self, stage: StageId) {
        self.columns.remove(&stage);
    }

    /// Takes a deal out, if it is there. `chance` is the one that it was put in with.
    pub(super) fn remove(&mut self, deal: &Deal, chance: Probability) {
        if let Some(column) = self.columns.get_mut(&deal.stage)
            && column.cards.remove(&(deal.rank.clone(), deal.id))
        {
            if !self.unsummed {
                column.sums.remove(deal, chance);
            }
            if column.cards.is_empty() {
                self.columns.remove(&deal.stage);
            }
        }
    }

    /// Leaves the sums alone until [`Self::sum_up`], while stages change that the chances of deals may come from.
    pub(super) fn leave_sums(&mut self) {
        self.unsummed = true;
    }

    /// Adds all cards up anew.
    pub(super) fn sum_up(&mut self, records: &Records) {
        self.unsummed = false;
        for column in self.columns.values_mut() {
            let cards = column.cards.iter();
            let deals = cards.filter_map(|(_, id)| records.deals.get(id));
            column.sums = Sums::default();
            deals.for_each(|deal| column.sums.add(deal, chance_by(&records.stages, deal)));
        }
    }
}
