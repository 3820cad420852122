//! The cards of the board: which of a list are shown, and how they stand.

use chrono::NaiveDate;

use crate::domain::{Deal, DealId, Moment};
use crate::ledger::Book;

use super::{CardOrder, Matcher, sort_cards};

/// What the board shows of a list of deals.
#[derive(Clone, Copy, Debug)]
pub struct Showing<'a> {
    /// What they must fit.
    pub matcher: &'a Matcher,
    /// How they stand.
    pub order: CardOrder,
    /// The present instant.
    pub now: Moment,
    /// The calendar day.
    pub today: NaiveDate,
}

/// The cards of a place of the board.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Cards {
    /// Those that are shown, in their order.
    pub ids: Vec<DealId>,
    /// How many there are without the filter.
    pub all: usize,
}

impl Cards {
    /// Takes a deal in, as far as it is shown.
    pub(super) fn push(&mut self, deal: &Deal, showing: &Showing) {
        self.all += 1;
        if showing.matcher.passes_all() || showing.matcher.matches(deal) {
            self.ids.push(deal.id);
        }
    }

    /// Puts the cards in order.
    pub(super) fn sort(&mut self, book: &Book, showing: &Showing) {
        let at = (showing.now, showing.today);
        sort_cards(book, &mut self.ids, showing.order, at);
    }
}

/// The cards of a stage.
#[must_use]
pub fn cards(book: &Book, stage: crate::domain::StageId, showing: &Showing) -> Cards {
    let records = book.records();
    let board = book.board();
    let passing = |id: &DealId| showing.matcher.passes(records, *id);
    let mut cards = Cards {
        ids: if showing.matcher.passes_all() {
            board.cards(stage).collect()
        } else {
            board.cards(stage).filter(passing).collect()
        },
        all: board.count(stage),
    };
    cards.sort(book, showing);
    cards
}
