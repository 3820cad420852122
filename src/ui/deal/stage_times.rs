//! How far the deal has come: the stages of its pipeline with the time that it spent in each.

use leptos::prelude::*;

use super::drafts::Drafts;
use super::happening::lasted_words;
use crate::app::App;
use crate::report::{StageTime, time_in_stages};
use crate::ui::kit::{Icon, icons};

/// The stages, each with a bar as long as its share of the longest.
#[component]
pub fn StageTimes() -> impl IntoView {
    let app = App::of_page();
    let id = Drafts::here().deal;
    let times = Memo::new(move |_| {
        app.state.deal(id, |deal, book| {
            let times = deal.map(|deal| time_in_stages(book.records(), deal, app.now()));
            times.unwrap_or_default()
        })
    });
    let stage = move |time: StageTime, longest: i64| {
        let share = 100 * time.spent / longest.max(1);
        let (glyph, state) = if time.here {
            (icons::CLOCK, app.m().timeline_stage_now().to_string())
        } else if time.visited {
            (icons::CHECK, app.m().timeline_stage_past().to_string())
        } else {
            (icons::MINUS, app.m().timeline_stage_not_yet().to_string())
        };
        let spent = if time.visited {
            lasted_words(app, time.spent)
        } else {
            app.m().common_no_data().to_string()
        };
        view! {
            <li class="visit" class:visit--now=time.here class:visit--none=!time.visited>
                <span class="visit__name">
                    <Icon glyph=glyph />
                    <span class="visually-hidden">{state} ": "</span>
                    <span>{time.name.to_string()}</span>
                </span>
                <span class="visit__bar" style:width=format!("{}%", share.max(1)) aria-hidden="true"></span>
                <span class="visit__days">{spent}</span>
            </li>
        }
    };
    view! {
        <section class="deal__section">
            <h3 class="deal__heading">{move || app.m().timeline_time_in_stages().to_string()}</h3>
            <ul class="visits">
                {move || {
                    let times = times.get();
                    if times.iter().all(|time| !time.visited) {
                        return view! { <li class="muted">{app.m().history_visits_unknown().to_string()}</li> }.into_any();
                    }
                    let longest = times.iter().map(|time| time.spent).max().unwrap_or(0);
                    times.into_iter().map(|time| stage(time, longest)).collect_view().into_any()
                }}
            </ul>
        </section>
    }
}
