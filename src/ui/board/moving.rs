//! What becomes of a card that is put somewhere: a move, or a question that comes first. However a card is moved, it
//! passes here, and the focus stays with it.

use leptos::prelude::*;

use super::focus::{focus_card, let_go};
use super::grouping;
use super::look::order_words;
use super::shared::Board;
use super::words::{say_moved, say_place};
use super::zone::Zone;
use crate::app::{Crossed, Request};
use crate::domain::{Deal, DealId, StageId};
use crate::drag;
use crate::ledger::{Position, Refusal};
use crate::query::CardOrder;

/// Towards the start or the end of the stages, or of the cards of one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// To the start.
    Back,
    /// To the end.
    Forth,
}

/// Puts a deal in a zone: among the cards of a stage at an index that counts without itself, or on top. Returns
/// whether the deal moved at once; else a dialog asks, or it was refused, and the card stays where it was.
pub fn put(board: Board, deal: DealId, zone: Zone, index: Option<usize>) -> bool {
    let app = board.app;
    let stage = match zone {
        Zone::Stage(stage) => stage,
        Zone::Group(place) => return grouping::put(board, deal, place),
        Zone::Won | Zone::Lost => {
            close(board, deal, zone);
            return false;
        }
    };
    let order = board.look.get_untracked().order;
    let stays = board.place_of(deal).is_some_and(|(from, _)| from == stage);
    if order != CardOrder::Hand && stays {
        let why = app.m().board_not_by_hand(order_words(app.m(), order));
        app.notices.failed(why.to_string());
        return false;
    }
    let position = index.map_or(Position::Top, |index| {
        drag::before(board.cards(stage), deal, index).map_or(Position::Bottom, Position::Before)
    });
    let crossed = app.move_deals(vec![deal], stage, position);
    // A dialog takes the focus and gives it back to the card.
    if crossed != Crossed::Asked {
        if !stays {
            let_go(deal);
        }
        focus_card(board, deal);
    }
    crossed == Crossed::Done
}

/// Asks how a deal ended: for the final amount, or for the reason.
pub fn close(board: Board, deal: DealId, zone: Zone) {
    let app = board.app;
    if is_open(board, deal) != Some(true) {
        app.notices.failed(app.refusal_words(&Refusal::DealEnded));
        return;
    }
    let request = if zone == Zone::Won {
        Request::Win(deal, None, Vec::new())
    } else {
        app.notices.say(app.m().move_needs_reason().to_string());
        Request::Lose(deal)
    };
    app.session.request.set(Some(request));
}

/// Moves a card by one place within its stage.
pub fn reorder(board: Board, deal: DealId, step: Step) {
    let Some((stage, index)) = board.place_of(deal) else {
        return;
    };
    let last = board.cards(stage).len().saturating_sub(1);
    let target = match step {
        Step::Back => index.checked_sub(1),
        Step::Forth => (index < last).then_some(index + 1),
    };
    if let Some(target) = target
        && put(board, deal, Zone::Stage(stage), Some(target))
    {
        say_place(board, deal, stage);
    }
}

/// Moves a card to the top of the stage beside its own.
pub fn to_next_stage(board: Board, deal: DealId, step: Step) {
    if let Some((place, _)) = untrack(|| board.grouping.place_of(deal)) {
        let next = match step {
            Step::Back => place.checked_sub(1),
            Step::Forth => Some(place + 1),
        };
        if let Some(next) = next {
            grouping::put(board, deal, next);
        }
        return;
    }
    let Some((from, _)) = board.place_of(deal) else {
        return;
    };
    let stages: Vec<StageId> = board.app.state.peek(|book| {
        let records = book.records();
        let stages = records
            .stages
            .get(&from)
            .map(|stage| records.stages_of(stage.pipeline));
        stages
            .unwrap_or_default()
            .iter()
            .map(|stage| stage.id)
            .collect()
    });
    let Some(at) = stages.iter().position(|id| *id == from) else {
        return;
    };
    let to = match step {
        Step::Back => at.checked_sub(1),
        Step::Forth => Some(at + 1),
    };
    if let Some(to) = to.and_then(|to| stages.get(to).copied())
        && put(board, deal, Zone::Stage(to), None)
    {
        say_moved(board, deal, from, to);
    }
}

/// Whether a deal is still to be won; none if it is gone.
fn is_open(board: Board, deal: DealId) -> Option<bool> {
    board
        .app
        .state
        .peek(|book| book.records().deals.get(&deal).map(Deal::is_open))
}
