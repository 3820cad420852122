//! The list of steps. It shows where one is; the buttons at the foot go on and back.

use leptos::prelude::*;

use super::words::step_name;
use crate::app::App;
use crate::app::import::ImportStep;
use crate::ui::kit::{Icon, IconSize, icons};

const STEPS: [ImportStep; 5] = [
    ImportStep::File,
    ImportStep::Columns,
    ImportStep::Stages,
    ImportStep::Check,
    ImportStep::Result,
];

/// The steps of the import.
#[component]
pub fn Steps() -> impl IntoView {
    let app = App::of_page();
    let now = app.import.step;
    let item = move |place: usize, step: ImportStep| {
        let number = (place + 1).to_string();
        let done = move || now.get() > step;
        let sign = move || {
            if done() {
                view! { <Icon glyph=icons::CHECK size=IconSize::Small /> }.into_any()
            } else {
                number.clone().into_any()
            }
        };
        view! {
            <li
                class="steps__item"
                class:steps__item--done=done
                aria-current=move || (now.get() == step).then_some("step")
            >
                <span class="steps__number">{sign}</span>
                <span class="steps__text">{move || step_name(app.m(), step)}</span>
            </li>
        }
    };
    view! {
        <ol class="steps" aria-label=move || app.m().import_steps().to_string()>
            {STEPS.into_iter().enumerate().map(|(place, step)| item(place, step)).collect_view()}
        </ol>
    }
}
