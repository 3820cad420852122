//! What becomes of a card that is put somewhere: a move, or a question that comes first. However a card is moved, it
//! passes here, and the focus stays with it.

use leptos::prelude::*;

use super::focus::focus_card;
use super::shared::Board;
use super::words::{say_moved, say_place, stage_name};
use super::zone::Zone;
use crate::app::Request;
use crate::domain::{Deal, DealId, StageId, StageKind};
use crate::drag;
use crate::ledger::{Command, Pass, Position, Refusal};

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
    let ask = |request: Request| app.session.request.set(Some(request));
    let Zone::Stage(stage) = zone else {
        close(board, deal, zone);
        return false;
    };
    match (is_open(board, deal), kind_of(board, stage)) {
        (Some(true), Some(StageKind::AfterSale)) => {
            ask(Request::Win(deal, Some(stage)));
            false
        }
        (Some(false), Some(StageKind::Open)) => {
            ask(Request::Reopen(deal));
            false
        }
        _ => {
            let position = index.map_or(Position::Top, |index| {
                drag::before(board.cards(stage), deal, index)
                    .map_or(Position::Bottom, Position::Before)
            });
            let moved = app.act(
                Command::MoveDeals {
                    deals: vec![deal],
                    stage,
                    position,
                    pass: Pass::default(),
                },
                || {
                    app.m()
                        .toast_deal_moved(stage_name(board, stage))
                        .to_string()
                },
            );
            focus_card(board, deal);
            moved
        }
    }
}

/// Asks how a deal ended: for the final amount, or for the reason.
pub fn close(board: Board, deal: DealId, zone: Zone) {
    let app = board.app;
    if is_open(board, deal) != Some(true) {
        app.notices.failed(app.refusal_words(&Refusal::DealEnded));
        return;
    }
    let request = if zone == Zone::Won {
        Request::Win(deal, None)
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
    let Some((from, _)) = board.place_of(deal) else {
        return;
    };
    let stages: Vec<StageId> = board
        .stages
        .with_untracked(|stages| stages.iter().map(|(id, _)| *id).collect());
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

fn kind_of(board: Board, stage: StageId) -> Option<StageKind> {
    board
        .app
        .state
        .peek(|book| book.records().stages.get(&stage).map(|stage| stage.kind))
}
