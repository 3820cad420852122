//! Work that is going on, with a button that stops it.

use leptos::prelude::*;

use crate::app::App;
use crate::app::import::Work;
use crate::ui::kit::{Button, ProgressBar};

/// The bar of the work that is going on.
#[component]
pub fn WorkBar() -> impl IntoView {
    let app = App::of_page();
    let work = app.import.work;
    let label = move || {
        let m = app.m();
        match work.get() {
            Some(Work::Reading(_)) => m.import_reading(),
            Some(Work::Unlocking) => m.import_unlocking(),
            Some(Work::Checking(_)) => m.import_checking(),
            Some(Work::Writing) | None => m.import_writing(),
        }
        .to_string()
    };
    let part = move || match work.get() {
        Some(Work::Reading(part) | Work::Checking(part)) => Some(part),
        _ => None,
    };
    let text = move || {
        #[allow(
            clippy::cast_possible_truncation,
            reason = "a part of 1 in basis points"
        )]
        let points = part().map(|part| (part.clamp(0.0, 1.0) * 10_000.0) as i64);
        points.map(|points| {
            let percent = app.format(|format| format.percent(points / 100 * 100));
            app.m().import_progress(percent).to_string()
        })
    };
    view! {
        <div class="wizard__work">
            <ProgressBar label=Signal::derive(label) part=Signal::derive(part) text=Signal::derive(text) />
            <Show when=move || matches!(work.get(), Some(Work::Reading(_) | Work::Unlocking | Work::Checking(_)))>
                <Button label=move || app.m().common_cancel().to_string() on_press=move |()| app.import_cancel() />
            </Show>
        </div>
    }
}
