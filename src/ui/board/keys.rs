//! The keys of a card that has the focus. Letters that hold for the whole page are the registry's; those here need
//! to know where the card stands.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::focus::{deal_at, step_to};
use super::grouping;
use super::lifting::Lifting;
use super::measure::lane_scroll;
use super::moving::{Step, reorder, to_next_stage};
use super::selecting;
use super::shared::Board;
use crate::domain::{DealId, StageId};
use crate::drag::{Axis, LiftKey, letter, sign};
use crate::ui::bulk;

/// Hears a key on the board.
pub fn press(board: Board, lifting: Lifting, event: &web_sys::KeyboardEvent) {
    if event.default_prevented() || event.is_composing() {
        return;
    }
    let Some(element) = target(event) else {
        return;
    };
    let on = |selector: &str| element.closest(selector).is_ok_and(|found| found.is_some());
    let Some(deal) = deal_at(&element) else {
        return;
    };
    let done = if lifting.is_on() {
        let key = LiftKey::parse(&event.key());
        if let Some(key) = key {
            lifting.key(key);
        }
        key.is_some()
    } else if on(".card__menu") {
        let opens = matches!(event.key().as_str(), "ArrowDown" | "ArrowUp");
        if opens {
            board.menu_of.set(Some(deal));
        }
        opens
    } else {
        on(".card__title") && on_title(board, lifting, deal, event)
    };
    if done {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// The release of Space would press the title's button.
pub fn release(event: &web_sys::KeyboardEvent) {
    let on_title =
        target(event).is_some_and(|element| element.matches(".card__title").unwrap_or(false));
    if on_title && event.key() == " " {
        event.prevent_default();
    }
}

fn target(event: &web_sys::KeyboardEvent) -> Option<web_sys::Element> {
    event.target()?.dyn_into().ok()
}

/// What a key does on the title of a card; returns whether it does anything.
fn on_title(board: Board, lifting: Lifting, deal: DealId, event: &web_sys::KeyboardEvent) -> bool {
    let (app, key) = (board.app, event.key());
    if event.ctrl_key() || event.meta_key() {
        return letter(&key, &event.code()) == Some('a') && selecting::all_of_lane(board, deal);
    }
    if event.alt_key() {
        match key.as_str() {
            "ArrowUp" => reorder(board, deal, Step::Back),
            "ArrowDown" => reorder(board, deal, Step::Forth),
            _ => return false,
        }
        return true;
    }
    match key.as_str() {
        " " => lifting.pick(deal),
        "Delete" => bulk::trash(app, app.selected_with(deal)),
        "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight" if event.shift_key() => {
            if let Some(next) = neighbour(board, deal, &key) {
                selecting::extend(board, deal, next);
                step_to(board, next);
            }
        }
        "Escape" => return bulk::escape(app, event),
        "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight" | "Home" | "End" => {
            step(board, deal, &key);
        }
        _ => return !event.shift_key() && by_sign(board, deal, event),
    }
    true
}

/// Signs and letters, which can be switched off.
fn by_sign(board: Board, deal: DealId, event: &web_sys::KeyboardEvent) -> bool {
    let app = board.app;
    if app
        .session
        .preferences
        .with_untracked(|chosen| chosen.keys_off)
    {
        return false;
    }
    let (key, code) = (event.key(), event.code());
    match (sign(&key, &code), letter(&key, &code)) {
        (Some('.'), _) => to_next_stage(board, deal, Step::Forth),
        (Some(','), _) => to_next_stage(board, deal, Step::Back),
        (_, Some('e' | 'd')) => app.open_deal(deal),
        (_, Some('x')) => app.toggle_selected(deal),
        (_, Some('n')) => board
            .adding
            .set(board.place_of(deal).map(|(stage, _)| stage)),
        _ => return false,
    }
    true
}

/// Moves the focus from card to card.
fn step(board: Board, deal: DealId, key: &str) {
    if let Some(next) = neighbour(board, deal, key) {
        step_to(board, next);
    }
}

/// The card to which a key leads.
fn neighbour(board: Board, deal: DealId, key: &str) -> Option<DealId> {
    if untrack(|| board.grouping.is_on()) {
        return grouping::neighbour(board, deal, key);
    }
    let (stage, index) = board.place_of(deal)?;
    let axis = board.axis();
    let (back, forth, up, down) = match axis {
        Axis::Columns => ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"),
        Axis::Rows => ("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"),
    };
    let cards = board.cards(stage);
    match key {
        "Home" => cards.first().copied(),
        "End" => cards.last().copied(),
        key if key == up => index
            .checked_sub(1)
            .and_then(|index| cards.get(index).copied()),
        key if key == down => cards.get(index + 1).copied(),
        key if key == back => beside(board, stage, index, Step::Back),
        key if key == forth => beside(board, stage, index, Step::Forth),
        _ => None,
    }
}

/// The card at the same height on the screen in the next stage that shows any.
fn beside(board: Board, stage: StageId, index: usize, step: Step) -> Option<DealId> {
    let stages: Vec<StageId> = board
        .stages
        .with_untracked(|stages| stages.iter().map(|(id, _)| *id).collect());
    let at = stages.iter().position(|id| *id == stage)?;
    let shows = |id: &&StageId| {
        let drawn = board.lane(**id).and_then(|lane| lane.list.get_untracked());
        drawn.is_some() && !board.cards(**id).is_empty()
    };
    let other = match step {
        Step::Back => stages.get(..at)?.iter().rev().find(shows),
        Step::Forth => stages.get(at + 1..)?.iter().find(shows),
    }?;
    let scroll = |stage: StageId| {
        let list = board.lane(stage)?.list.get_untracked()?;
        Some(lane_scroll(&list, board.axis()))
    };
    let strip = board.lane(stage)?.strip.get_untracked();
    let height = strip.offset(index) - scroll(stage)? + scroll(*other)?;
    let cards = board.cards(*other);
    let index = (height / strip.pitch()).round().max(0.0) as usize;
    cards.get(index).or(cards.last()).copied()
}
