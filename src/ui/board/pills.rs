//! The index of stages on a phone, where one stage fills the screen.

use leptos::prelude::*;

use super::column::to_number;
use super::shared::Board;
use crate::domain::StageId;
use crate::ui::kit::reveal;

/// The stages as a row of buttons; the one in view is marked.
#[component]
pub fn Pills(
    /// The stage in view.
    current: Signal<Option<StageId>>,
) -> impl IntoView {
    let board = Board::here();
    let app = board.app;
    let pill = move |stage: StageId| {
        let name = move || {
            app.state.structure(|book| {
                let stage = book.records().stages.get(&stage);
                stage
                    .map(|stage| stage.name.to_string())
                    .unwrap_or_default()
            })
        };
        let count = move || {
            board.lanes.with(|lanes| {
                let column = lanes.get(&stage)?.column;
                let count = column.try_with(|column| to_number(column.shown.count()))?;
                Some(app.format(|format| format.number(count)))
            })
        };
        view! {
            <button
                type="button"
                class="pill"
                aria-current=move || (current.get() == Some(stage)).then_some("true")
                on:click=move |_| show(board, stage)
            >
                {name}
                <span class="pill__count">{count}</span>
            </button>
        }
    };
    view! {
        <nav class="pills" aria-label=move || app.m().board_stage_index().to_string()>
            <For each=move || board.stages.get() key=|stage| stage.0 children=move |(stage, _)| pill(stage) />
        </nav>
    }
}

/// The section of a stage.
#[must_use]
pub fn section(board: Board, stage: StageId) -> Option<web_sys::Element> {
    let selector = format!("[data-stage-id=\"{stage}\"]");
    board.node.get_untracked()?.query_selector(&selector).ok()?
}

/// Scrolls a stage into view.
pub fn show(board: Board, stage: StageId) {
    if let Some(section) = section(board, stage) {
        reveal(&section);
    }
}
