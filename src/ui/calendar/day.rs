//! A day of the grid: its number, what its deals are worth together, and the deals.

use chrono::{Datelike as _, NaiveDate};
use leptos::prelude::*;

use super::list::DealList;
use super::shared::Calendar;
use super::words::day_words;
use super::zone::Zone;
use crate::domain::MoneyBag;
use crate::query::closing::first_of;
use crate::report::Column;
use crate::ui::board::{to_number, total};

/// A day of the grid.
#[component]
pub fn Day(
    /// Which one.
    day: NaiveDate,
) -> impl IntoView {
    let calendar = Calendar::here();
    let app = calendar.app;
    let zone = Zone::Day(day);
    let ids = Memo::new(move |_| calendar.deals(zone));
    let sums = Memo::new(move |_| ids.with(|ids| calendar.sums(ids.clone())));
    let today = move || app.session.today.get() == day;
    let count = move || ids.with(Vec::len);
    let name = move || {
        let m = app.m();
        let mut parts = vec![day_words(app, day)];
        if today() {
            parts.push(m.common_today().to_string());
        }
        if count() > 0 {
            parts.push(m.count_deals(count()).to_string());
            parts.push(sums.with(|sums| total(app, sums)));
        }
        parts.join(", ")
    };
    let number = move || app.format(|format| format.number(day.day().into()));
    let long = move || {
        app.format(|format| format!("{}, {}", format.weekday_short(day), format.day_month(day)))
    };
    let sum = move || {
        (count() > 0).then(|| {
            let many = app.format(|format| format.number(to_number(count())));
            let words = sums.with(|sums| short_total(calendar, sums));
            let whole = sums.with(|sums| total(app, sums));
            view! {
                <span class="cal__count" data-tip=app.m().count_deals(count()).to_string()>{many}</span>
                <span class="cal__sum" data-tip=whole>{words}</span>
            }
        })
    };
    let stop = move || {
        if calendar.tab_stop.get() == day {
            "0"
        } else {
            "-1"
        }
    };
    view! {
        <div
            role="gridcell"
            class="cal__day"
            class:cal__day--today=today
            class:cal__day--beside=move || first_of(day) != calendar.month.get()
            class:cal__day--empty=move || count() == 0
            class:cal__day--over=move || calendar.over.get() == Some(zone)
            data-zone=zone.to_string()
        >
            <div
                role="group"
                class="cal__inside"
                tabindex=stop
                aria-label=name
                aria-current=move || today().then_some("date")
                data-list=zone.to_string()
            >
                <div class="cal__dayhead" aria-hidden="true">
                    <span class="cal__number">{number}</span>
                    <span class="cal__long">{long}</span>
                    {sum}
                </div>
                <DealList zone=zone ids=ids />
            </div>
        </div>
    }
}

/// The sum of a day where room is short. Several currencies without a rate stand beside each other.
fn short_total(calendar: Calendar, sums: &Column) -> String {
    let app = calendar.app;
    app.format(|format| {
        let short = |bag: &MoneyBag| {
            let amounts = bag.amounts().map(|money| format.money_compact(money));
            amounts.collect::<Vec<_>>().join(" · ")
        };
        match sums.in_base.as_ref().filter(|base| !base.amount.is_empty()) {
            Some(base) => app.m().common_about_amount(short(&base.amount)).to_string(),
            None => short(&sums.shown.amount),
        }
    })
}
