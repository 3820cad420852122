//! The tab "History": the time in each stage, and everything that happened, newest first, each change with a way back.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::drafts::Drafts;
use super::happening::{EventView, view_of};
use super::stage_times::StageTimes;
use crate::app::App;
use crate::report::{TimelineEntry, TimelineKind, timeline};
use crate::text::Messages;
use crate::ui::kit::{Button, ButtonSize};

/// How many entries are in the page before more are asked for.
const PAGE: usize = 200;

/// The tab "History".
#[component]
pub fn History() -> impl IntoView {
    let app = App::of_page();
    let id = Drafts::here().deal;
    let entries = Memo::new(move |_| {
        app.state.deal(id, |deal, book| {
            deal.map(|deal| timeline(book, deal, app.now()))
                .unwrap_or_default()
        })
    });
    let shown = RwSignal::new(PAGE);
    let off = move |kind: TimelineKind| {
        let chosen = app.session.preferences;
        chosen.with(|chosen| chosen.timeline_off.contains(kind.name()))
    };
    let passing = Memo::new(move |_| {
        entries.with(|entries| {
            let passing = entries.iter().filter(|entry| !off(entry.kind()));
            passing.cloned().collect::<Vec<_>>()
        })
    });
    let toggle = move |kind: TimelineKind| {
        app.change_preferences(|chosen| {
            if !chosen.timeline_off.remove(kind.name()) {
                chosen.timeline_off.insert(kind.name().to_owned());
            }
        });
    };
    let filter = move |kind: TimelineKind| {
        let count = move || {
            entries.with(|entries| entries.iter().filter(|entry| entry.kind() == kind).count())
        };
        view! {
            <Button
                label=Signal::derive(move || kind_words(app.m(), kind))
                count=Signal::derive(move || Some(app.format(|format| format.number(count() as i64))))
                size=ButtonSize::Small
                pressed=Signal::derive(move || !off(kind))
                on_press=move |()| toggle(kind)
            />
        }
    };
    let days = move || {
        passing.with(|entries| {
            let entries = entries.get(..shown.get()).unwrap_or(entries);
            days_of(app, entries)
        })
    };
    view! {
        <StageTimes />
        <section class="deal__section">
            <h3 class="deal__heading">{move || app.m().nav_history().to_string()}</h3>
            <div class="timeline__filter" role="group" aria-label=move || app.m().timeline_filter().to_string()>
                {TimelineKind::ALL.map(filter).collect_view()}
            </div>
            {move || {
                passing
                    .with(Vec::is_empty)
                    .then(|| view! { <p class="muted">{app.m().timeline_empty().to_string()}</p> })
            }}
            {move || {
                days()
                    .into_iter()
                    .map(|(day, events)| {
                        view! {
                            <h4 class="history__day">{day}</h4>
                            <ul class="history">{events.into_iter().map(line).collect_view()}</ul>
                        }
                    })
                    .collect_view()
            }}
            <Show when=move || { passing.with(Vec::len) > shown.get() }>
                <Button
                    label=move || app.m().activity_show_more().to_string()
                    on_press=move |()| shown.update(|shown| *shown += PAGE)
                />
            </Show>
        </section>
    }
}

fn line(event: EventView) -> AnyView {
    event.view()
}

/// The entries by the day of the user on which they were recorded.
fn days_of(app: App, entries: &[TimelineEntry]) -> Vec<(String, Vec<EventView>)> {
    let deal = Drafts::here().deal;
    let today = app.session.today.get();
    let mut days: Vec<(NaiveDate, Vec<EventView>)> = Vec::new();
    for entry in entries {
        let Some(event) = view_of(app, deal, entry) else {
            continue;
        };
        let day = app.local(entry.at).date();
        match days.last_mut() {
            Some((last, events)) if *last == day => events.push(event),
            _ => days.push((day, vec![event])),
        }
    }
    let name = |day: NaiveDate| {
        app.format(|format| {
            let near = (today - day).num_days().abs() <= 1;
            if near {
                format!(
                    "{}, {}",
                    format.relative_day(day, today),
                    format.date_text(day)
                )
            } else {
                format.date_text(day)
            }
        })
    };
    days.into_iter()
        .map(|(day, events)| (name(day), events))
        .collect()
}

fn kind_words(m: &Messages, kind: TimelineKind) -> String {
    match kind {
        TimelineKind::Stages => m.timeline_stages(),
        TimelineKind::Changes => m.timeline_changes(),
        TimelineKind::Activities => m.timeline_activities(),
        TimelineKind::Notes => m.deal_notes(),
    }
    .to_string()
}
