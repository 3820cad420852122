//! One stage: its head, its cards and the place where a deal is added. Folded, it is a narrow strip that still counts
//! and still takes cards.

use leptos::prelude::*;

use super::card_list::CardList;
use super::column_head::ColumnHead;
use super::empty::EmptyColumn;
use super::lane::Lane;
use super::quick_add::QuickAdd;
use super::shared::Board;
use super::zone::Zone;
use crate::domain::{StageId, StageKind};
use crate::ui::colours::number_of;
use crate::ui::kit::{Icon, IconButton, follow_near, icons, unique_id};

/// A stage of the board.
#[component]
pub fn Column(
    /// The stage.
    stage: StageId,
    /// What may stand in it.
    kind: StageKind,
) -> impl IntoView {
    let board = Board::here();
    let app = board.app;
    let lane = Lane::new(board, stage);
    let heading = StoredValue::new(unique_id("stage"));
    let section = NodeRef::new();
    follow_near(section, lane.near);
    let folded = Memo::new(move |_| {
        app.session
            .preferences
            .with(|chosen| chosen.folded.contains(&stage))
    });
    let colour = move || {
        app.state.structure(|book| {
            let stage = book.records().stages.get(&stage)?;
            stage.colour.and_then(number_of)
        })
    };
    let class = move || {
        let colour = colour()
            .map(|number| format!(" stage-color--{number}"))
            .unwrap_or_default();
        let kind = if kind == StageKind::AfterSale {
            " column--after"
        } else {
            ""
        };
        format!("column{kind}{colour}")
    };
    let over = move || {
        board
            .mark
            .get()
            .is_some_and(|mark| mark.zone == Zone::Stage(stage))
    };
    let count = Memo::new(move |_| lane.column.with(|column| column.shown.count()));
    let adding = Memo::new(move |_| board.adding.get() == Some(stage));
    let content = move || {
        if folded.get() {
            return view! { <Folded stage=stage lane=lane heading=heading.get_value() /> }
                .into_any();
        }
        view! {
            <ColumnHead stage=stage kind=kind lane=lane heading=heading.get_value() />
            <CardList
                zone=Zone::Stage(stage)
                column=lane.column
                window=lane.window
                strip=lane.strip
                list=lane.list
                near=lane.near
                across=board.rows.get_untracked()
                labelled_by=heading.get_value()
            />
            <Show when=move || count.get() == 0 && !adding.get()>
                <EmptyColumn stage=stage kind=kind />
            </Show>
            {(kind == StageKind::Open).then(|| view! { <Foot stage=stage count=count adding=adding /> })}
        }
        .into_any()
    };
    view! {
        <section
            node_ref=section
            class=class
            class:column--over=over
            class:column--collapsed=move || folded.get()
            class:column--empty=move || count.get() == 0
            aria-labelledby=heading.get_value()
            data-stage-id=stage.to_string()
            data-count=move || count.get().to_string()
        >
            {content}
        </section>
    }
}

/// The button under the cards, or the form that it opens.
#[component]
fn Foot(stage: StageId, count: Memo<usize>, adding: Memo<bool>) -> impl IntoView {
    let board = Board::here();
    let button = move || {
        let name = move || board.app.m().nav_new_deal().to_string();
        let add = move |_| board.adding.set(Some(stage));
        (count.get() > 0).then(|| {
            view! {
                <button type="button" class="column__add" on:click=add>
                    <Icon glyph=icons::PLUS />
                    <span>{name}</span>
                </button>
            }
        })
    };
    view! {
        <Show when=move || adding.get() fallback=button>
            <QuickAdd stage=stage />
        </Show>
    }
}

/// A folded stage.
#[component]
fn Folded(stage: StageId, lane: Lane, heading: String) -> impl IntoView {
    let app = Board::here().app;
    let name = move || {
        app.state.structure(|book| {
            let stage = book.records().stages.get(&stage);
            stage
                .map(|stage| stage.name.to_string())
                .unwrap_or_default()
        })
    };
    let unfold = move |()| {
        app.change_preferences(|chosen| {
            chosen.folded.remove(&stage);
        });
    };
    view! {
        <IconButton
            name=move || app.m().board_expand().to_string()
            glyph=icons::CHEVRON_RIGHT
            small=true
            on_press=unfold
        />
        <h2 id=heading class="column__name">
            {name}
        </h2>
        <span class="column__count">
            {move || app.format(|format| lane.column.with(|column| format.number(to_number(column.shown.count()))))}
        </span>
    }
}

/// A count as a number to be written.
pub fn to_number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
