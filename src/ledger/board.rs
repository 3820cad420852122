//! The index of the board: the cards of each stage in their order.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Deal, DealId, Rank, StageId, StageKind};

/// The deals that stand on the board, by stage and rank. Kept up to date by every event.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Board(BTreeMap<StageId, BTreeSet<(Rank, DealId)>>);

impl Board {
    /// The cards of a stage, top first.
    pub fn cards(&self, stage: StageId) -> impl DoubleEndedIterator<Item = DealId> + '_ {
        self.0.get(&stage).into_iter().flatten().map(|(_, id)| *id)
    }

    /// How many cards a stage has.
    #[must_use]
    pub fn count(&self, stage: StageId) -> usize {
        self.0.get(&stage).map_or(0, BTreeSet::len)
    }

    /// The ranks and cards of a stage, top first.
    pub fn ranks(&self, stage: StageId) -> impl DoubleEndedIterator<Item = &(Rank, DealId)> + '_ {
        self.0.get(&stage).into_iter().flatten()
    }

    /// The cards of a stage above a place, the nearest first.
    pub(super) fn above(
        &self,
        stage: StageId,
        place: (Rank, DealId),
    ) -> impl Iterator<Item = &(Rank, DealId)> + '_ {
        let cards = self.0.get(&stage);
        cards
            .map(|cards| cards.range(..place).rev())
            .into_iter()
            .flatten()
    }

    /// The cards of a stage from a place on, the card at the place first if there is one.
    pub(super) fn from(
        &self,
        stage: StageId,
        place: (Rank, DealId),
    ) -> impl Iterator<Item = &(Rank, DealId)> + '_ {
        let cards = self.0.get(&stage);
        cards
            .map(|cards| cards.range(place..))
            .into_iter()
            .flatten()
    }

    /// Puts a deal in, if it is a card in a stage of this kind.
    pub(super) fn insert(&mut self, deal: &Deal, kind: StageKind) {
        if deal.stands_on_board(kind) {
            self.0
                .entry(deal.stage)
                .or_default()
                .insert((deal.rank.clone(), deal.id));
        }
    }

    /// Takes all cards of a stage out.
    pub(super) fn clear(&mut self, stage: StageId) {
        self.0.remove(&stage);
    }

    /// Takes a deal out, if it is there.
    pub(super) fn remove(&mut self, deal: &Deal) {
        if let Some(cards) = self.0.get_mut(&deal.stage) {
            cards.remove(&(deal.rank.clone(), deal.id));
            if cards.is_empty() {
                self.0.remove(&deal.stage);
            }
        }
    }
}
