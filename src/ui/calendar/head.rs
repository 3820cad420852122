//! The head of the calendar: the month and the ways to others, its sums, and the ways to what stands beside the days.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::shared::Calendar;
use super::side::heading_of;
use super::zone::Zone;
use crate::domain::DealId;
use crate::query::closing::{first_of, next_month, previous_month};
use crate::report::Column;
use crate::ui::board::{is_filtered, to_number, total, weighted_total};
use crate::ui::kit::listen::focus;
use crate::ui::kit::{Button, ButtonSize, IconButton, icons};

/// The head.
#[component]
pub fn Head() -> impl IntoView {
    let calendar = Calendar::here();
    let app = calendar.app;
    let m = move || app.m();
    let month = move || app.format(|format| format.month(calendar.month.get()));
    let this = Memo::new(move |_| first_of(app.session.today.get()) == calendar.month.get());
    let turn = move |zone: Zone| {
        let glyph = match zone {
            Zone::Previous => icons::CHEVRON_LEFT,
            _ => icons::CHEVRON_RIGHT,
        };
        let name = move || match zone {
            Zone::Previous => m().calendar_previous().to_string(),
            _ => m().calendar_next().to_string(),
        };
        let go = move |()| {
            let month = calendar.month.get_untracked();
            calendar.show_month(match zone {
                Zone::Previous => previous_month(month),
                _ => next_month(month),
            });
        };
        view! {
            <span
                class="cal__turn"
                class:cal__turn--over=move || calendar.over.get() == Some(zone)
                data-zone=zone.to_string()
            >
                <IconButton name=name glyph=glyph on_press=go />
            </span>
        }
    };
    let today = move |()| {
        let today = app.session.today.get_untracked();
        calendar.cursor.set(Some(today));
        calendar.show_month(today);
    };
    view! {
        <div class="cal__head">
            <div class="cal__nav">
                {turn(Zone::Previous)}
                {turn(Zone::Next)}
                <h2 class="cal__month" aria-live="polite">
                    {month}
                </h2>
                <Button
                    label=move || m().calendar_today().to_string()
                    size=ButtonSize::Small
                    disabled=move || this.get()
                    on_press=today
                />
            </div>
            <Sums />
            <div class="cal__ways">
                <Way zone=Zone::Overdue />
                <Way zone=Zone::Undated />
            </div>
        </div>
    }
}

/// The count and the sums of the month.
#[component]
fn Sums() -> impl IntoView {
    let calendar = Calendar::here();
    let app = calendar.app;
    let sums = Memo::new(move |_| {
        let month = calendar.month.get();
        calendar.sums(calendar.closings.with(|closings| closings.of_month(month)))
    });
    let filtered = Memo::new(move |_| is_filtered(&app.board_view()));
    let count = move || {
        let count = sums.with(|sums| sums.shown.count());
        app.m().count_deals(count).to_string()
    };
    let of_all = move || {
        let (shown, all) = calendar
            .closings
            .with(|closings| (closings.shown, closings.all));
        filtered.get().then(|| {
            let (shown, all) = (shown.to_string(), all.to_string());
            app.m().board_shown_of_all_spoken(shown, all).to_string()
        })
    };
    let any = move || sums.with(|sums| sums.shown.count() > 0);
    let money = move || {
        any().then(|| {
            sums.with(|sums| {
                let m = app.m();
                let apart = app.format(|format| format.money_bag(&sums.shown.amount));
                let sum = m.board_total_of(total(app, sums)).to_string();
                let weighted = m.board_weighted_of(weighted_total(app, sums)).to_string();
                view! {
                    <span data-tip=sums.in_base.as_ref().map(|_| apart)>{sum}</span>
                    <span data-tip=m.board_weighted_how().to_string()>{weighted}</span>
                    {missing(sums).map(|count| view! { <span>{m.board_without_amount(count).to_string()}</span> })}
                    {unrated(sums).map(|count| view! { <span>{m.board_without_rate(count).to_string()}</span> })}
                }
            })
        })
    };
    view! {
        <p class="cal__sums" role="status">
            <strong>{count}</strong>
            {money}
            {move || of_all().map(|text| view! { <span>{text}</span> })}
        </p>
    }
}

fn missing(sums: &Column) -> Option<usize> {
    Some(sums.shown.without_amount).filter(|count| *count > 0)
}

fn unrated(sums: &Column) -> Option<usize> {
    let base = sums.in_base.as_ref()?;
    Some(base.without_rate).filter(|count| *count > 0)
}

/// The way to a list that a window too narrow for it beside the days has below them.
#[component]
fn Way(zone: Zone) -> impl IntoView {
    let calendar = Calendar::here();
    let app = calendar.app;
    let count = Memo::new(move |_| calendar.with_deals(zone, <[DealId]>::len));
    let words = move || {
        let name = match zone {
            Zone::Overdue => app.m().calendar_overdue().to_string(),
            _ => app.m().calendar_undated().to_string(),
        };
        let count = app.format(|format| format.number(to_number(count.get())));
        format!("{name} · {count}")
    };
    let go = move |()| {
        let heading = document().get_element_by_id(&heading_of(zone));
        if let Some(heading) = heading.as_ref().and_then(|found| found.dyn_ref()) {
            focus(heading);
        }
    };
    view! {
        <Show when=move || count.get() != 0>
            <Button label=words size=ButtonSize::Small on_press=go />
        </Show>
    }
}
