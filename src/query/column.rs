//! The cards of one column that pass the filter.

use crate::domain::{DealId, StageId};
use crate::ledger::Book;

use super::Matcher;

/// The cards of a stage that pass, in the order of the board.
#[must_use]
pub fn column(book: &Book, stage: StageId, matcher: &Matcher) -> Vec<DealId> {
    let cards = book.board().cards(stage);
    if matcher.passes_all() {
        return cards.collect();
    }
    let deals = &book.records().deals;
    cards
        .filter(|id| deals.get(id).is_some_and(|deal| matcher.matches(deal)))
        .collect()
}
