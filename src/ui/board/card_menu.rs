//! The menu of the cards. There is one for the whole board, since a menu in each card would make every card dear.

use leptos::prelude::*;

use super::grouping;
use super::moving::{Step, reorder};
use super::shared::Board;
use super::words::title;
use crate::domain::DealId;
use crate::ui::deal::deal_entries;
use crate::ui::kit::{Menu, MenuEntry, MenuItem, Side, icons};

/// The menu of the card whose button was pressed.
#[component]
pub fn CardMenu() -> impl IntoView {
    let board = Board::here();
    let app = board.app;
    let open = RwSignal::new(false);
    let last = StoredValue::new(None::<DealId>);
    Effect::new(move |_| {
        if let Some(id) = board.menu_of.get() {
            last.set_value(Some(id));
            open.set(true);
        }
    });
    Effect::new(move |_| {
        if !open.get() {
            board.menu_of.set(None);
        }
    });
    let anchor = move || {
        let selector = format!("[data-deal-id=\"{}\"] .card__menu", last.get_value()?);
        board.node.get_untracked()?.query_selector(&selector).ok()?
    };
    let name = move || {
        let title = last.get_value().map(|id| title(board, id));
        app.m().card_actions(title.unwrap_or_default()).to_string()
    };
    view! {
        <Menu
            open=open
            anchor=anchor
            name=Signal::derive(name)
            entries=move |()| last.get_value().map(|id| entries(board, id)).unwrap_or_default()
            side=Side::BelowEnd
        />
    }
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
