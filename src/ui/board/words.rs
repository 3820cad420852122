//! What is read aloud when a card moves. Names of deals and stages stand as they are, never inflected.

use super::shared::Board;
use crate::domain::{DealId, StageId};

/// The title of a deal.
#[must_use]
pub fn title(board: Board, deal: DealId) -> String {
    board.app.state.peek(|book| {
        let deal = book.records().deals.get(&deal);
        deal.map(|deal| deal.title.to_string()).unwrap_or_default()
    })
}

/// The name of a stage.
#[must_use]
pub fn stage_name(board: Board, stage: StageId) -> String {
    board.app.state.peek(|book| {
        let stage = book.records().stages.get(&stage);
        stage
            .map(|stage| stage.name.to_string())
            .unwrap_or_default()
    })
}

/// Says that a card has another place in its stage.
pub fn say_place(board: Board, deal: DealId, stage: StageId) {
    let (m, notices) = (board.app.m(), board.app.notices);
    if let Some((_, index)) = board.place_of(deal) {
        let total = board.cards(stage).len();
        notices.say(
            m.move_reordered(title(board, deal), index + 1, total)
                .to_string(),
        );
    }
}

/// Says that a card has gone from one stage to another.
pub fn say_moved(board: Board, deal: DealId, from: StageId, to: StageId) {
    let (m, notices) = (board.app.m(), board.app.notices);
    // A filter may hide the card in its new place; then there is no position to tell.
    let Some((_, index)) = board.place_of(deal) else {
        return;
    };
    let (from, to_name) = (stage_name(board, from), stage_name(board, to));
    let total = board.cards(to).len();
    let text = m.move_dropped(title(board, deal), from, to_name, index + 1, total);
    notices.say(text.to_string());
}
