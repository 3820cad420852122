//! The days of the month as targets at the foot of a phone while a finger holds a deal, since a day without deals is not
//! in its list.

use chrono::{Datelike as _, NaiveDate};
use leptos::prelude::*;

use super::shared::Calendar;
use super::zone::Zone;
use crate::query::closing::first_of;
use crate::ui::kit::{Glyph, Icon, icons};

/// The pad; only phones lay it out. Not for assistive technology: it has the menu of the deal.
#[component]
pub fn Pad() -> impl IntoView {
    let calendar = Calendar::here();
    let app = calendar.app;
    let shown = Memo::new(move |_| calendar.moving.get().is_some());
    let over = move |zone: Zone| move || calendar.over.get() == Some(zone);
    let turn = move |zone: Zone, glyph: Glyph| {
        view! {
            <span class="cal__target" class:cal__target--over=over(zone) data-zone=zone.to_string()>
                <Icon glyph=glyph />
            </span>
        }
    };
    let day = move |day: NaiveDate| {
        let zone = Zone::Day(day);
        view! {
            <span
                class="cal__target"
                class:cal__target--over=over(zone)
                class:cal__target--today=move || app.session.today.get() == day
                class:cal__target--beside=move || first_of(day) != calendar.month.get()
                data-zone=zone.to_string()
            >
                {app.format(|format| format.number(day.day().into()))}
            </span>
        }
    };
    view! {
        <Show when=move || shown.get()>
            <div class="cal__pad" aria-hidden="true">
                <div class="cal__padrow">
                    {turn(Zone::Previous, icons::CHEVRON_LEFT)}
                    <strong class="cal__padname">
                        {move || app.format(|format| format.month(calendar.month.get()))}
                    </strong>
                    {turn(Zone::Next, icons::CHEVRON_RIGHT)}
                </div>
                <div class="cal__paddays">
                    {move || calendar.weeks.get().into_iter().flatten().map(day).collect_view()}
                </div>
                <div
                    class="cal__target cal__target--none"
                    class:cal__target--over=over(Zone::Undated)
                    data-zone=Zone::Undated.to_string()
                >
                    {move || app.m().calendar_undated().to_string()}
                </div>
            </div>
        </Show>
    }
}
