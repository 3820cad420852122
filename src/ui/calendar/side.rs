//! Beside the days: the deals that have none, and those that are overdue, from whichever month.

use leptos::prelude::*;

use super::list::DealList;
use super::shared::Calendar;
use super::zone::Zone;
use crate::ui::board::{to_number, total};

/// The two lists.
#[component]
pub fn Side() -> impl IntoView {
    let app = Calendar::here().app;
    view! {
        <aside class="cal__side" aria-label=move || app.m().calendar_side().to_string()>
            <List zone=Zone::Overdue />
            <List zone=Zone::Undated />
        </aside>
    }
}

/// The id of the heading of a list, for the way to it.
#[must_use]
pub fn heading_of(zone: Zone) -> String {
    format!("calendar-{zone}")
}

#[component]
fn List(zone: Zone) -> impl IntoView {
    let calendar = Calendar::here();
    let app = calendar.app;
    let ids = Memo::new(move |_| calendar.deals(zone));
    let count = Memo::new(move |_| ids.with(Vec::len));
    let name = move || match zone {
        Zone::Overdue => app.m().calendar_overdue().to_string(),
        _ => app.m().calendar_undated().to_string(),
    };
    let nothing = move || match zone {
        Zone::Overdue => app.m().calendar_overdue_none().to_string(),
        _ => app.m().calendar_undated_none().to_string(),
    };
    let sum = Memo::new(move |_| {
        let sums = ids.with(|ids| calendar.sums(ids.clone()));
        (sums.shown.count() > 0).then(|| total(app, &sums))
    });
    let heading = heading_of(zone);
    let spoken = move || {
        let count = app.m().count_deals(count.get()).to_string();
        [name(), count].join(", ")
    };
    view! {
        <section
            class="cal__rest"
            class:cal__rest--overdue=zone == Zone::Overdue
            class:cal__rest--over=move || calendar.over.get() == Some(zone)
            aria-label=spoken
            data-zone=(zone == Zone::Undated).then(|| zone.to_string())
            data-list=zone.to_string()
        >
            <div class="cal__resthead">
                <h3 id=heading class="cal__restname" tabindex="-1">
                    {name}
                </h3>
                <span class="cal__count" aria-hidden="true">
                    {move || app.format(|format| format.number(to_number(count.get())))}
                </span>
                <span class="cal__sum">{move || sum.get()}</span>
            </div>
            <DealList zone=zone ids=ids />
            <Show when=move || count.get() == 0>
                <p class="cal__nothing">{nothing}</p>
            </Show>
        </section>
    }
}
