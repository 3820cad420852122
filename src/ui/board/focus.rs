//! The focus of the board: it stays with a card that moves, and goes to the neighbour of one that leaves.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::shared::Board;
use crate::domain::{DealId, StageId};
use crate::ui::kit::listen::{focus, focused};

/// Scrolls a card into view and focuses its title, when it has been drawn in its place.
pub fn focus_card(board: Board, deal: DealId) {
    board.app.session.focused.set(Some(deal));
    request_animation_frame(move || {
        if let Some((stage, index)) = board.place_of(deal)
            && let Some(lane) = board.lane(stage)
            && let Some(list) = lane.list.try_get_untracked().flatten()
        {
            lane.window.reveal(&list, index);
        }
        if let Some(title) = title_of(board, deal) {
            focus(title.unchecked_ref());
        }
    });
}

/// Goes to a card that stays where it is: at once if it is drawn, so that the next key, however soon it comes, is heard
/// by the card that it is meant for.
pub fn step_to(board: Board, deal: DealId) {
    if let Some(title) = title_of(board, deal) {
        focus(title.unchecked_ref());
    }
    focus_card(board, deal);
}

/// Takes the focus from a card that is about to be drawn elsewhere. Taking a focused element out of the page costs the
/// browser more than the rest of the move.
pub fn let_go(deal: DealId) {
    if let Some(element) = focused().filter(|element| deal_at(element) == Some(deal)) {
        let _ = element.blur();
    }
}

fn title_of(board: Board, deal: DealId) -> Option<web_sys::Element> {
    let node = board.node.try_get_untracked().flatten()?;
    let selector = format!("[data-deal-id=\"{deal}\"] .card__title");
    node.query_selector(&selector).ok()?
}

/// The deal of the card that an element belongs to.
#[must_use]
pub fn deal_at(element: &web_sys::Element) -> Option<DealId> {
    let card = element.closest("[data-deal-id]").ok()??;
    card.get_attribute("data-deal-id")?.parse().ok()
}

/// Takes over which card has the focus.
pub fn follow(board: Board, event: &web_sys::FocusEvent) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let deal = target.as_ref().and_then(deal_at);
    let last = board.app.session.focused;
    if deal.is_some() && last.get_untracked() != deal {
        last.set(deal);
    }
}

/// Whether the focus goes out of the board.
#[must_use]
pub fn leaves(board: Board, event: &web_sys::FocusEvent) -> bool {
    let next = event
        .related_target()
        .and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    let node = board.node.try_get_untracked().flatten();
    !node.is_some_and(|node| node.contains(next.as_ref()) && next.is_some())
}

/// When the card with the focus leaves the board, gives the focus to the card that takes its place.
pub fn keep(board: Board) {
    let last = StoredValue::new(None::<(StageId, usize)>);
    let place = Memo::new(move |_| {
        let deal = board.app.session.focused.get()?;
        // A card that leaves its stage is told by the column that it leaves.
        let (stage, _) = board.place_of(deal).or_else(|| last.get_value())?;
        board.lanes.with(|lanes| {
            let column = lanes.get(&stage)?.column;
            column.try_with(|column| {
                let index = column.shown.ids.iter().position(|id| *id == deal);
                index.map(|index| (stage, index))
            })?
        })
    });
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            last.set_value(Some(place));
            return;
        }
        let Some((stage, index)) = last.get_value() else {
            return;
        };
        request_animation_frame(move || {
            let lost = focused().is_none_or(|element| element.tag_name() == "BODY");
            let cards = board.cards(stage);
            let next = cards.get(index).or(cards.last()).copied();
            if let Some(next) = next.filter(|_| lost && place.try_get_untracked() == Some(None)) {
                focus_card(board, next);
            }
        });
    });
}
