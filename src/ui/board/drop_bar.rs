//! All stages and outcomes as targets at the foot of a phone while a finger holds a card, since the next stage is
//! beyond the edge of the screen. A wide window, which would not lay it out, does not build it.

use leptos::prelude::*;

use super::shared::Board;
use super::words::stage_name;
use super::zone::Zone;
use crate::ui::kit::on_phone;

/// The bar.
#[component]
pub fn DropBar() -> impl IntoView {
    let board = Board::here();
    let shown =
        Memo::new(move |_| board.moving.get().is_some_and(|moving| !moving.by_keys) && on_phone());
    let target = move |zone: Zone| {
        let m = board.app.m();
        let (class, name) = match zone {
            Zone::Stage(stage) => ("dropbar__target", stage_name(board, stage)),
            Zone::Group(place) => ("dropbar__target", board.grouping.place_label(board, place)),
            Zone::Won => (
                "dropbar__target dropbar__target--won",
                m.move_drop_won().to_string(),
            ),
            Zone::Lost => (
                "dropbar__target dropbar__target--lost",
                m.move_drop_lost().to_string(),
            ),
        };
        view! {
            <div
                class=class
                class:dropbar__target--over=move || board.mark.get().is_some_and(|mark| mark.zone == zone)
                data-zone=zone.to_string()
            >
                {name}
            </div>
        }
    };
    let targets = move || {
        let stages = board
            .stages
            .get()
            .into_iter()
            .map(|(id, _)| Zone::Stage(id));
        let groups = (0..board.grouping.places().len()).map(Zone::Group);
        let places: Vec<Zone> = if board.grouping.is_on() {
            groups.collect()
        } else {
            stages.collect()
        };
        let zones = places.into_iter().chain([Zone::Won, Zone::Lost]);
        zones.map(target).collect_view()
    };
    // Not for assistive technology: it has the menu of the card.
    view! {
        <Show when=move || shown.get()>
            <div class="dropbar" aria-hidden="true">
                {targets}
            </div>
        </Show>
    }
}
