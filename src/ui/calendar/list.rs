//! A list of deals: those of a day, or those beside the days. It shows as many as fit and opens for more.

use leptos::prelude::*;

use super::entry::Entry;
use super::shared::{Calendar, FIT, MORE};
use super::words::day_words;
use super::zone::Zone;
use crate::domain::DealId;

/// The deals of a place and the buttons that open and close it.
#[component]
pub fn DealList(
    /// The place.
    zone: Zone,
    /// Its deals.
    ids: Memo<Vec<DealId>>,
) -> impl IntoView {
    let calendar = Calendar::here();
    let app = calendar.app;
    let limit = Memo::new(move |_| ids.with(|ids| calendar.limit(zone, ids.len())));
    let shown = move || {
        ids.with(|ids| {
            let shown = ids.get(..limit.get()).unwrap_or(ids);
            shown.to_vec()
        })
    };
    let rest = Memo::new(move |_| ids.with(|ids| ids.len().saturating_sub(limit.get())));
    let usual = match zone {
        Zone::Day(_) => FIT,
        _ => MORE,
    };
    let open = Memo::new(move |_| limit.get() > usual + 1);
    let place = move || match zone {
        Zone::Day(day) => day_words(app, day),
        Zone::Overdue => app.m().calendar_overdue().to_string(),
        _ => app.m().calendar_undated().to_string(),
    };
    let grow = move |_| {
        calendar.grown.update(|grown| {
            grown.insert(zone, limit.get_untracked() + MORE);
        });
    };
    let fold = move |_| {
        calendar.grown.update(|grown| {
            grown.remove(&zone);
        });
    };
    let tab = move || match zone {
        Zone::Day(day) if calendar.tab_stop.get() != day => "-1",
        _ => "0",
    };
    view! {
        <Show when=move || ids.with(|ids| !ids.is_empty())>
            <ul class="cal__list" data-list=zone.to_string()>
                <For each=shown key=|id| *id children=move |id| view! { <Entry id=id zone=zone /> } />
            </ul>
        </Show>
        <Show when=move || rest.get() != 0>
            <button
                type="button"
                class="cal__more"
                tabindex=tab
                aria-label=move || app.m().calendar_more_of(rest.get(), place()).to_string()
                on:click=grow
            >
                {move || app.m().calendar_more(rest.get()).to_string()}
            </button>
        </Show>
        <Show when=move || open.get()>
            <button
                type="button"
                class="cal__more"
                tabindex=tab
                aria-label=move || app.m().calendar_less_of(place()).to_string()
                on:click=fold
            >
                {move || app.m().calendar_less().to_string()}
            </button>
        </Show>
    }
}
