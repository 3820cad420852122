//! The weeks of the month. A narrow window lays the same days below each other and leaves the empty ones out.

use leptos::prelude::*;

use super::day::Day;
use super::shared::Calendar;
use crate::ui::kit::{EmptyState, icons};

/// The days.
#[component]
pub fn Grid(
    /// The id of what tells the keys.
    hint: String,
) -> impl IntoView {
    let calendar = Calendar::here();
    let app = calendar.app;
    let month = move || app.format(|format| format.month(calendar.month.get()));
    let heads = move || {
        let days = calendar.weeks.with(|weeks| weeks.first().copied());
        app.format(|format| {
            let head = |day| {
                let (short, full) = (format.weekday_short(day), format.weekday(day));
                view! { <span role="columnheader" aria-label=full class="cal__weekday">{short}</span> }
            };
            days.into_iter().flatten().map(head).collect_view()
        })
    };
    let none = Memo::new(move |_| {
        let month = calendar.month.get();
        calendar
            .closings
            .with(|closings| closings.of_month(month).is_empty())
    });
    view! {
        <div
            role="grid"
            class="cal__grid"
            class:cal__grid--none=move || none.get()
            aria-label=month
            aria-describedby=hint
        >
            <div role="row" class="cal__week cal__week--heads">
                {heads}
            </div>
            <For
                each=move || calendar.weeks.get()
                key=|week| *week
                children=|week| {
                    view! {
                        <div role="row" class="cal__week">
                            {week.into_iter().map(|day| view! { <Day day=day /> }).collect_view()}
                        </div>
                    }
                }
            />
        </div>
        <Show when=move || none.get()>
            <div class="cal__none">
                <EmptyState
                    small=true
                    glyph=icons::CALENDAR
                    title=move || app.m().calendar_none().to_string()
                />
            </div>
        </Show>
    }
}
