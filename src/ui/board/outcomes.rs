//! Won and Lost as two narrow columns: what ended this month, the way to the list, and a place to drop a card.

use leptos::prelude::*;

use super::column::to_number;
use super::shared::Board;
use super::zone::Zone;
use crate::domain::{Days, OutcomeKind, Period, Pipeline, PipelineId};
use crate::report::{Tally, closed_column};
use crate::route::{DealSet, Route, Scope};
use crate::ui::kit::{Icon, Menu, MenuEntry, MenuItem, icons};

/// The two outcomes.
#[component]
pub fn Outcomes() -> impl IntoView {
    view! {
        <div class="board__outcomes">
            <Outcome zone=Zone::Won />
            <Outcome zone=Zone::Lost />
        </div>
    }
}

/// One outcome.
#[component]
fn Outcome(zone: Zone) -> impl IntoView {
    let board = Board::here();
    let app = board.app;
    let won = zone == Zone::Won;
    let kind = if won {
        OutcomeKind::Won
    } else {
        OutcomeKind::Lost
    };
    let month = Memo::new(move |_| Period::month_of(app.session.today.get()).days());
    // The book knows the deals of a month without going over all deals, so the figures follow at once.
    let closed = Memo::new(move |_| {
        let (pipelines, month) = (shown_pipelines(board), month.get());
        let mut tally = Tally::default();
        board.matcher.with(|matcher| {
            app.state.endings(|book| {
                for pipeline in &pipelines {
                    let column = closed_column(book, *pipeline, kind, month, matcher);
                    tally.add_all(&column.shown);
                }
            });
        });
        let amount = app.format(|format| format.money_bag(&tally.amount));
        (to_number(tally.count()), amount)
    });
    let name = move || {
        let m = app.m();
        if won {
            m.board_won_column()
        } else {
            m.board_lost_column()
        }
        .to_string()
    };
    let count = move || app.format(|format| closed.with(|(count, _)| format.number(*count)));
    // Name, number and sum of the month, for those who cannot see the tooltip too.
    let spoken = move || {
        closed.with(|(count, amount)| {
            let m = app.m();
            let (count, month) = (m.count_deals(*count), m.board_closed_this_month());
            format!("{}: {month}, {count}, {amount}", name())
        })
    };
    let list = move |pipeline: Option<PipelineId>| {
        app.go(Route::Deals {
            set: if won { DealSet::Won } else { DealSet::Lost },
            scope: Scope {
                pipeline: pipeline.map(|id| id.to_string()),
                from: month.get_untracked().map(|days: Days| days.start),
                to: month.get_untracked().map(Days::last),
            },
        });
    };
    // A list is of one pipeline, so the board of all asks of which.
    let (asking, button) = (RwSignal::new(false), NodeRef::new());
    let press = move |_| {
        if board.all.get_untracked() {
            asking.set(true);
        } else {
            list(board.pipeline.get_untracked());
        }
    };
    let entries = move |()| {
        app.state.peek(|book| {
            let pipelines = book.records().pipelines_in_order();
            let entry = |pipeline: &&Pipeline| {
                let id = pipeline.id;
                MenuItem::new(pipeline.name.to_string(), move || list(Some(id))).into()
            };
            pipelines.iter().map(entry).collect::<Vec<MenuEntry>>()
        })
    };
    let class = if won {
        "outcome outcome--won"
    } else {
        "outcome outcome--lost"
    };
    view! {
        <button
            type="button"
            class=class
            class:outcome--over=move || board.mark.get().is_some_and(|mark| mark.zone == zone)
            data-zone=zone.to_string()
            data-tip=spoken
            node_ref=button
            on:click=press
        >
            <Icon glyph=if won { icons::TROPHY } else { icons::CIRCLE_X } />
            <span class="visually-hidden">{spoken}</span>
            <span class="outcome__name" aria-hidden="true">{name}</span>
            <span class="outcome__count" aria-hidden="true">{count}</span>
            <span class="outcome__sum" aria-hidden="true">
                {move || closed.with(|(count, amount)| (*count > 0).then(|| amount.clone()))}
            </span>
        </button>
        <Menu
            open=asking
            anchor=move || button.get_untracked().map(web_sys::Element::from)
            name=Signal::derive(name)
            entries=entries
        />
    }
}

/// The pipelines on the board.
fn shown_pipelines(board: Board) -> Vec<PipelineId> {
    if board.all.get() {
        board.app.state.structure(|book| {
            let pipelines = book.records().pipelines_in_order();
            pipelines.iter().map(|pipeline| pipeline.id).collect()
        })
    } else {
        board.pipeline.get().into_iter().collect()
    }
}
