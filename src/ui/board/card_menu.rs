//! The menu of the cards: their place first, then what can be done to a deal anywhere.

use leptos::prelude::*;

use super::grouping;
use super::moving::{Step, reorder};
use super::shared::Board;
use crate::domain::DealId;
use crate::ui::deal::{card_menu, deal_entries};
use crate::ui::kit::{MenuEntry, MenuItem, icons};

/// The menu of the card whose button was pressed.
#[component]
pub fn CardMenu() -> impl IntoView {
    let board = Board::here();
    let button = move |id: DealId| {
        let selector = format!("[data-deal-id=\"{id}\"] .card__menu");
        board.node.get_untracked()?.query_selector(&selector).ok()?
    };
    let entries = move |id: DealId| entries(board, id);
    card_menu(board.app, board.menu_of, |id| id, button, entries)
}

fn entries(board: Board, id: DealId) -> Vec<MenuEntry> {
    let app = board.app;
    let m = app.m();
    let place = board.place_of(id);
    let last = place.map(|(stage, _)| board.cards(stage).len());
    let index = place.map_or(0, |(_, index)| index);
    let mut entries: Vec<MenuEntry> = vec![
        MenuItem::new(m.deal_open().to_string(), move || app.open_deal(id))
            .glyph(icons::EXTERNAL_LINK)
            .note("Enter")
            .into(),
        MenuItem::new(m.move_up().to_string(), move || {
            reorder(board, id, Step::Back);
        })
        .glyph(icons::ARROW_UP)
        .disabled(index == 0)
        .into(),
        MenuItem::new(m.move_down().to_string(), move || {
            reorder(board, id, Step::Forth);
        })
        .glyph(icons::ARROW_DOWN)
        .disabled(last.is_none_or(|last| index + 1 >= last))
        .into(),
        MenuEntry::Separator,
    ];
    if let Some((here, _)) = untrack(|| board.grouping.place_of(id)) {
        entries = vec![entries.swap_remove(0)];
        let places = 0..untrack(|| board.grouping.places().len());
        entries.extend(places.filter(|place| *place != here).map(|place| {
            let name = board.grouping.place_label(board, place);
            let name = app.m().board_put_into(name).to_string();
            MenuItem::new(name, move || {
                grouping::put(board, id, place);
            })
            .into()
        }));
        entries.push(MenuEntry::Separator);
    }
    entries.extend(deal_entries(app, id));
    entries
}
