//! The frame of the import: where one is, the step, and the way back and on.

use leptos::html;
use leptos::prelude::*;

use super::check_step::CheckStep;
use super::columns_step::ColumnsStep;
use super::file_step::FileStep;
use super::foot::Foot;
use super::result_step::ResultStep;
use super::stages_step::StagesStep;
use super::steps::Steps;
use super::words::step_name;
use crate::app::App;
use crate::app::import::ImportStep;
use crate::ui::kit::listen::{all_matching, focus, listen_captured};

/// The import.
#[component]
pub fn ImportScreen() -> impl IntoView {
    let app = App::of_page();
    let step = app.import.step;
    let (page, body) = (NodeRef::<html::Div>::new(), NodeRef::<html::Section>::new());
    // Whoever does not see the page hears of the new step, and begins to read at its start.
    Effect::new(move |before: Option<ImportStep>| {
        let now = step.get();
        if before.is_some_and(|before| before != now)
            && let Some(body) = body.get_untracked()
        {
            focus(&body);
            if let Some(page) = page.get_untracked() {
                page.set_scroll_top(0);
            }
        }
        now
    });
    // What must be settled first gets the focus when the user wants to go on without it.
    let stuck = move || {
        if let Some(body) = body.get_untracked()
            && let Some(first) = all_matching(&body, "[aria-invalid=true]").first()
        {
            focus(first);
        }
    };
    // A file that misses the area for it would otherwise be opened in the place of the page.
    for name in ["dragover", "drop"] {
        listen_captured(name, |event| event.prevent_default());
    }
    view! {
        <div node_ref=page class="page page--wide wizard">
            <h1 class="page__title">{move || app.m().import_title().to_string()}</h1>
            <Steps />
            <section
                node_ref=body
                class="wizard__body"
                tabindex="-1"
                aria-label=move || step_name(app.m(), step.get())
            >
                {move || match step.get() {
                    ImportStep::File => view! { <FileStep /> }.into_any(),
                    ImportStep::Columns => view! { <ColumnsStep /> }.into_any(),
                    ImportStep::Stages => view! { <StagesStep /> }.into_any(),
                    ImportStep::Check => view! { <CheckStep /> }.into_any(),
                    ImportStep::Result => view! { <ResultStep /> }.into_any(),
                }}
            </section>
            <Foot on_stuck=move |()| stuck() />
        </div>
    }
}
