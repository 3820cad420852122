//! The head of a stage: name, count, sums, adding, menu.

use leptos::prelude::*;

use super::colour_picker::ColourPicker;
use super::column::to_number;
use super::column_menu::entries;
use super::lane::Lane;
use super::shared::{Board, is_filtered};
use crate::domain::{Money, MoneyBag, StageId, StageKind};
use crate::report::Column;
use crate::ui::kit::{IconButton, MenuButton, Popover, Side, icons};

/// The head of a stage.
#[component]
pub fn ColumnHead(
    /// The stage.
    stage: StageId,
    /// What may stand in it.
    kind: StageKind,
    /// What is known of it.
    lane: Lane,
    /// The id of its heading.
    heading: String,
) -> impl IntoView {
    let board = Board::here();
    let app = board.app;
    let name = Memo::new(move |_| {
        app.state.structure(|book| {
            let stage = book.records().stages.get(&stage);
            stage
                .map(|stage| stage.name.to_string())
                .unwrap_or_default()
        })
    });
    let limit = Memo::new(move |_| {
        app.state.structure(|book| {
            let stage = book.records().stages.get(&stage);
            stage.and_then(|stage| stage.wip_limit)
        })
    });
    let filtered = Memo::new(move |_| is_filtered(&app.board_view()));
    let counts = move || {
        lane.column
            .with(|column| (to_number(column.shown.count()), to_number(column.all)))
    };
    let count = move || {
        let (shown, all) = counts();
        app.format(|format| match filtered.get() {
            true => app
                .m()
                .board_shown_of_all(format.number(shown), format.number(all))
                .to_string(),
            false => format.number(shown),
        })
    };
    let spoken = move || {
        let (shown, all) = counts();
        let m = app.m();
        match filtered.get() {
            true => m
                .board_shown_of_all_spoken(shown.to_string(), all.to_string())
                .to_string(),
            false => m.count_deals(shown).to_string(),
        }
    };
    let limit = move || {
        let most = limit.get()?;
        let (_, all) = counts();
        let m = app.m();
        let over = all > i64::from(most);
        let text = m
            .board_limit(
                app.format(|format| format.number(all)),
                app.format(|format| format.number(most.into())),
            )
            .to_string();
        let words = if over {
            m.board_limit_over(i64::from(most)).to_string()
        } else {
            m.board_limit_note(i64::from(most)).to_string()
        };
        let shown = if over {
            m.board_limit_warning(text).to_string()
        } else {
            text
        };
        let tip = words.clone();
        Some(view! {
            <span class="column__limit" class:column__limit--over=over data-tip=tip>
                <span aria-hidden="true">{shown}</span>
                <span class="visually-hidden">{words}</span>
            </span>
        })
    };
    let picking = RwSignal::new(false);
    let menu = NodeRef::new();
    let open = kind == StageKind::Open;
    view! {
        <header class="column__head">
            <div class="column__line">
                <h2 id=heading class="column__name" data-tip=move || name.get()>
                    {move || name.get()}
                </h2>
                <span class="column__count">
                    <span aria-hidden="true">{count}</span>
                    <span class="visually-hidden">{spoken}</span>
                </span>
                {limit}
                <div class="column__tools">
                    {open
                        .then(|| {
                            view! {
                                <IconButton
                                    name=move || app.m().board_add_here(name.get()).to_string()
                                    glyph=icons::PLUS
                                    small=true
                                    on_press=move |()| board.adding.set(Some(stage))
                                />
                            }
                        })}
                    <MenuButton
                        name=move || app.m().stage_actions(name.get()).to_string()
                        glyph=icons::ELLIPSIS
                        class="icon-btn icon-btn--sm"
                        side=Side::BelowEnd
                        node_ref=menu
                        entries=move |()| entries(board, stage, kind, picking)
                    />
                    <ColourPicker stage=stage open=picking anchor=menu />
                </div>
            </div>
            <Sums lane=lane weighted=open />
        </header>
    }
}

/// The sums of a stage by currency; the weighted one opens its formula.
#[component]
fn Sums(lane: Lane, weighted: bool) -> impl IntoView {
    let app = Board::here().app;
    let sum = move || lane.column.with(|column| total(app, column));
    let chance = move || {
        let amount = lane.column.with(|column| weighted_total(app, column));
        app.m().board_weighted_of(amount).to_string()
    };
    let any = Memo::new(move |_| lane.column.with(|column| !column.shown.weighted.is_empty()));
    let missing = Memo::new(move |_| lane.column.with(|column| column.shown.without_amount));
    let missing = move || {
        let count = missing.get();
        (count > 0).then(|| app.m().board_without_amount(count).to_string())
    };
    // With several currencies the sum is the one of the base, and the tip tells what it is made of.
    let apart = move || {
        lane.column.with(|column| {
            let apart = app.format(|format| format.money_bag(&column.shown.amount));
            match column.in_base {
                Some(_) => app.m().board_total_of(apart).to_string(),
                None => app.m().board_total_of(total(app, column)).to_string(),
            }
        })
    };
    let unrated = move || {
        let count = lane.column.with(|column| {
            let base = column.in_base.as_ref();
            base.map_or(0, |base| base.without_rate)
        });
        (count > 0).then(|| app.m().board_without_rate(count).to_string())
    };
    view! {
        <div class="column__sums">
            <span class="column__sum" data-tip=apart>
                {sum}
            </span>
            <Show when=move || weighted && any.get()>
                <Popover name=Signal::derive(chance) class="column__weighted" side=Side::BelowStart>
                    <p class="popover__text">{move || app.m().board_weighted_how().to_string()}</p>
                </Popover>
            </Show>
            {move || missing().map(|text| view! { <span class="column__missing">{text}</span> })}
            {move || unrated().map(|text| view! { <span class="column__missing">{text}</span> })}
        </div>
    }
}

/// The sum of a stage; nothing in the book's currency where there is no deal at all.
pub fn total(app: crate::app::App, column: &Column) -> String {
    app.format(|format| {
        if column.shown.count() == 0 {
            let currency = app.state.settings(|book| book.records().settings.currency);
            return format.money(Money::major(0, currency));
        }
        let base = column.in_base.as_ref().map(|base| &base.amount);
        in_words(app, &column.shown.amount, base)
    })
}

/// The weighted sum of a stage.
pub fn weighted_total(app: crate::app::App, column: &Column) -> String {
    let base = column.in_base.as_ref().map(|base| &base.weighted);
    in_words(app, &column.shown.weighted, base)
}

/// A sum, marked where it is one of the base currency by the rates.
fn in_words(app: crate::app::App, apart: &MoneyBag, base: Option<&MoneyBag>) -> String {
    app.format(|format| match base.filter(|base| !base.is_empty()) {
        Some(base) => app
            .m()
            .common_about_amount(format.money_bag(base))
            .to_string(),
        None => format.money_bag(apart),
    })
}
