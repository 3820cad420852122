//! Work that is going on.
//!
//! Role: `progressbar`; without `aria-valuenow` while nobody knows how long it takes.

use leptos::prelude::*;

/// A bar of work done.
#[component]
pub fn ProgressBar(
    /// What is going on.
    #[prop(into)]
    label: Signal<String>,
    /// The part done, from 0 to 1; `None` when it cannot be known.
    #[prop(into)]
    part: Signal<Option<f64>>,
    /// The part done in words, at the end of the line.
    #[prop(optional, into)]
    text: Signal<Option<String>>,
) -> impl IntoView {
    let percent = Memo::new(move |_| {
        part.get()
            .map(|part| (part.clamp(0.0, 1.0) * 100.0).floor())
    });
    view! {
        <div class="progress" class:progress--busy=move || percent.get().is_none()>
            <p class="progress__text">
                <span>{move || label.get()}</span>
                <span>{move || text.get()}</span>
            </p>
            <div
                class="progress__track"
                role="progressbar"
                aria-label=move || label.get()
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow=move || percent.get().map(|percent| percent.to_string())
                aria-valuetext=move || text.get()
            >
                <div
                    class="progress__fill"
                    style:width=move || percent.get().map(|percent| format!("{percent}%"))
                ></div>
            </div>
        </div>
    }
}
