//! The selected deals, the same on the board and in tables: what is selected on one screen can be changed on another.

use leptos::prelude::*;

use super::{App, Request};
use crate::domain::{Deal, DealId, order};
use crate::ledger::{Records, Refusal};
use crate::query::Chosen;

/// The selection of this page; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct Selection {
    chosen: RwSignal<Chosen>,
}

impl Selection {
    pub(super) fn new() -> Self {
        Self {
            chosen: RwSignal::new(Chosen::default()),
        }
    }

    /// Tells whether a deal is selected; whoever asks is told of every change, so ask through a memo.
    #[must_use]
    pub fn contains(self, id: DealId) -> bool {
        self.chosen.with(|chosen| chosen.contains(id))
    }

    /// How many of some deals are selected.
    #[must_use]
    pub fn count_among(self, ids: &[DealId]) -> usize {
        self.chosen.with(|chosen| {
            if chosen.is_empty() {
                return 0;
            }
            ids.iter().filter(|id| chosen.contains(**id)).count()
        })
    }

    /// Tells whether nothing is selected.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.chosen.with(Chosen::is_empty)
    }
}

impl App {
    /// The selected deals that can be changed: neither archived nor in the trash. In the order of their stages and
    /// of the cards in them. Follows the selection and the book.
    #[must_use]
    pub fn selected(self) -> Vec<DealId> {
        self.selection.chosen.with(|chosen| {
            if chosen.is_empty() {
                return Vec::new();
            }
            self.state
                .everything(|book| in_order(book.records(), chosen.iter()))
        })
    }

    /// The deals that an action on one deal is meant for: all selected ones if it is among them, else it alone.
    #[must_use]
    pub fn selected_with(self, id: DealId) -> Vec<DealId> {
        if untrack(|| self.selection.contains(id)) {
            untrack(|| self.selected())
        } else {
            vec![id]
        }
    }

    /// Selects a deal, or lets it go, and says how many are selected.
    pub fn toggle_selected(self, id: DealId) {
        self.change_selection(|chosen| chosen.toggle(id));
    }

    /// Selects the deals of a list between where the range began, else `from`, and `to`.
    pub fn extend_selection(self, list: &[DealId], from: DealId, to: DealId) {
        self.change_selection(|chosen| chosen.extend(list, from, to));
    }

    /// Adds deals to the selection.
    pub fn select(self, ids: impl IntoIterator<Item = DealId>) {
        self.change_selection(|chosen| chosen.add(ids));
    }

    /// Lets deals go.
    pub fn deselect(self, ids: &[DealId]) {
        self.change_selection(|chosen| chosen.remove(ids));
    }

    /// Selects nothing; returns whether anything was selected.
    pub fn clear_selection(self) -> bool {
        let any = !untrack(|| self.selection.is_empty());
        if any {
            self.change_selection(|chosen| *chosen = Chosen::default());
        }
        any
    }

    /// Asks for the reason for which the open ones among some deals are lost.
    pub fn ask_lose(self, mut deals: Vec<DealId>) {
        self.state.peek(|book| {
            let open = |id: &DealId| book.records().deals.get(id).is_some_and(Deal::is_open);
            deals.retain(open);
        });
        let request = match *deals {
            [] => {
                let words = untrack(|| self.refusal_words(&Refusal::DealEnded));
                self.notices.failed(words);
                return;
            }
            [deal] => Request::Lose(deal),
            _ => Request::LoseMany(deals),
        };
        self.session.request.set(Some(request));
    }

    fn change_selection(self, change: impl FnOnce(&mut Chosen)) {
        self.selection.chosen.update(change);
        let count = untrack(|| self.selected()).len();
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        self.notices
            .say(untrack(|| self.m().bulk_selected(count).to_string()));
    }
}

/// The active deals among some, as they stand on the board.
fn in_order(records: &Records, ids: impl Iterator<Item = DealId>) -> Vec<DealId> {
    let mut deals: Vec<_> = ids
        .filter_map(|id| records.deals.get(&id))
        .filter(|deal| deal.is_active())
        .collect();
    order::sort_by_cached_key(&mut deals, |deal| {
        let stage = records.stages.get(&deal.stage);
        (
            deal.pipeline,
            stage.map(|stage| (stage.kind, stage.rank.clone())),
            deal.rank.clone(),
            deal.id,
        )
    });
    deals.into_iter().map(|deal| deal.id).collect()
}
