//! The cards of a stage or a group, as far as they are near the view. The card with the focus and the one that is being
//! moved are always among them, however far they were scrolled away: else the focus would be lost, and so would be the
//! touch of a finger, which belongs to the element that it began on.

use leptos::html;
use leptos::prelude::*;

use super::card::Card;
use super::lane::LEAD;
use super::shared::{Board, Mark};
use super::zone::Zone;
use crate::domain::DealId;
use crate::drag::Strip;
use crate::ledger::Book;
use crate::report::Column;
use crate::ui::kit::{ListWindow, told};

/// A scrolling list of cards.
#[component]
pub fn CardList(
    /// The stage or the group.
    zone: Zone,
    /// Its cards after the filter.
    column: Memo<Column>,
    /// Which of them are in the page.
    window: ListWindow,
    /// Their lengths.
    strip: Signal<Strip>,
    /// The scrolling element.
    list: NodeRef<html::Ul>,
    /// Whether any of them need to be in the page.
    #[prop(into, default = true.into())]
    near: Signal<bool>,
    /// Whether it scrolls sideways.
    #[prop(optional)]
    across: bool,
    /// The id of the heading that names it.
    labelled_by: String,
) -> impl IntoView {
    let board = Board::here();
    let cards = Memo::new(move |_| {
        let near = if near.get() {
            window.visible().get()
        } else {
            0..0
        };
        let focused = board.app.session.focused.get();
        let moved = board.moving.get().map(|moving| moving.deal);
        // The other stages need not look for a card in a long list.
        let is_here = |id: &DealId| {
            let Zone::Stage(stage) = zone else {
                return true;
            };
            let of = |book: &Book| book.records().deals.get(id).map(|deal| deal.stage);
            board.app.state.peek(of) == Some(stage)
        };
        column.with(|column| {
            let ids = &column.shown.ids;
            let mut cards: Vec<(DealId, usize)> = near
                .filter_map(|index| Some((*ids.get(index)?, index)))
                .collect();
            for kept in [focused, moved].into_iter().flatten().filter(is_here) {
                if let Some(index) = ids.iter().position(|id| *id == kept)
                    && let Err(place) = cards.binary_search_by_key(&index, |card| card.1)
                {
                    cards.insert(place, (kept, index));
                }
            }
            cards
        })
    });
    let at = move |offset: f64| {
        if across {
            format!("translateX({offset}px)")
        } else {
            format!("translateY({offset}px)")
        }
    };
    let places = told(move || cards.get());
    let item = move |(id, first): (DealId, usize)| {
        let index = Memo::new(move |last: Option<&usize>| {
            let now =
                places.with(|cards| cards.iter().find(|card| card.0 == id).map(|card| card.1));
            now.or(last.copied()).unwrap_or(first)
        });
        view! {
            <li
                class="column__item"
                data-deal-id=id.to_string()
                style:transform=move || at(window.offset(index.get()))
                aria-setsize=move || window.count().to_string()
                aria-posinset=move || (index.get() + 1).to_string()
            >
                <Card id=id />
            </li>
        }
    };
    // A line in an empty stage would mark nothing: the whole stage is tinted anyway.
    let line = move || match board.mark.get() {
        Some(Mark {
            zone: over,
            slot: Some(slot),
        }) if over == zone && strip.get().count > 0 => {
            let offset = LEAD + strip.get().slot_offset(slot);
            Some(
                view! { <li class="dropline" role="presentation" style:transform=at(offset)></li> },
            )
        }
        _ => None,
    };
    let length = move || format!("{}px", window.length());
    view! {
        <ul
            node_ref=list
            class="column__list vlist"
            role="list"
            aria-labelledby=labelled_by
            on:scroll=move |_| {
                if let Some(list) = list.get_untracked() {
                    window.follow(&list);
                }
            }
        >
            <li
                class="vlist__space"
                role="presentation"
                style:height=move || (!across).then(length)
                style:width=move || across.then(length)
            ></li>
            <For each=move || cards.get() key=|card| card.0 children=item />
            {line}
        </ul>
    }
}
