//! The selection of cards on the board: by the box, by X, and as a range by Shift.

use super::shared::Board;
use crate::domain::DealId;

/// Selects a card or lets it go; as a range from where the last one began.
pub fn toggle(board: Board, deal: DealId, range: bool) {
    if range {
        extend(board, deal, deal);
    } else {
        board.app.toggle_selected(deal);
    }
}

/// Selects what lies between the beginning of the range, else a card, and another. A range lies in one column; beyond
/// it the other card is added.
pub fn extend(board: Board, from: DealId, to: DealId) {
    let Some((lane, _)) = board.place_of(to) else {
        return;
    };
    let cards = board.cards(lane);
    if cards.contains(&from) {
        board.app.extend_selection(&cards, from, to);
    } else {
        board.app.select([from, to]);
    }
}

/// Selects all cards of the column in which a card stands; returns whether it stands in one.
pub fn all_of_lane(board: Board, deal: DealId) -> bool {
    let place = board.place_of(deal);
    if let Some((lane, _)) = place {
        board.app.select(board.cards(lane));
    }
    place.is_some()
}
