//! What stands in a stage without cards: in the first one of an empty pipeline the first step, after a filter that
//! finds nothing the way back, else a place to add.

use leptos::prelude::*;

use super::shared::{Board, is_filtered};
use crate::domain::{StageId, StageKind};
use crate::route::Route;
use crate::ui::kit::{Button, ButtonKind, ButtonSize, EmptyState, icons};

/// What an empty stage says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    FirstStep,
    NothingFound,
    NothingHere,
}

/// The place of the cards in a stage without any.
#[component]
pub fn EmptyColumn(
    /// The stage.
    stage: StageId,
    /// What may stand in it.
    kind: StageKind,
) -> impl IntoView {
    let board = Board::here();
    let app = board.app;
    let says = Memo::new(move |_| {
        let first = board
            .stages
            .with(|stages| stages.first().is_some_and(|(id, _)| *id == stage));
        match board.totals() {
            (_, 0) if first => Says::FirstStep,
            (0, _) if first && is_filtered(&app.board_view()) => Says::NothingFound,
            _ => Says::NothingHere,
        }
    });
    let add = move |()| board.adding.set(Some(stage));
    let clear = move |()| {
        app.set_board_view(|view| {
            view.text = None;
            view.owner = None;
        });
    };
    move || {
        match says.get() {
        Says::FirstStep => view! {
            <EmptyState
                small=true
                title=move || app.m().board_empty_title().to_string()
                text=move || Some(app.m().board_empty_hint().to_string())
            >
                <Button
                    label=move || app.m().nav_new_deal().to_string()
                    kind=ButtonKind::Primary
                    icon=Some(icons::PLUS)
                    on_press=add
                />
                <a href=move || app.href(Route::Import)>{move || app.m().board_empty_import().to_string()}</a>
            </EmptyState>
        }
        .into_any(),
        Says::NothingFound => view! {
            <EmptyState
                small=true
                glyph=icons::SEARCH
                title=move || app.m().board_nothing_found().to_string()
            >
                <Button label=move || app.m().filter_clear().to_string() on_press=clear />
            </EmptyState>
        }
        .into_any(),
        Says::NothingHere => view! {
            <div class="column__empty">
                <span>{move || app.m().board_empty_column().to_string()}</span>
                {(kind == StageKind::Open)
                    .then(|| {
                        view! {
                            <Button
                                label=move || app.m().common_add().to_string()
                                kind=ButtonKind::Ghost
                                size=ButtonSize::Small
                                icon=Some(icons::PLUS)
                                on_press=add
                            />
                        }
                    })}
            </div>
        }
        .into_any(),
    }
    }
}
