//! A part of a whole that does not move by itself: room used, a plan reached.
//!
//! Role: `meter`.

use leptos::prelude::*;

use super::tone::Tone;

/// A bar of a part.
#[component]
pub fn Meter(
    /// What is measured.
    #[prop(into)]
    label: Signal<String>,
    /// The part, 1 being the whole. More than the whole fills the bar.
    #[prop(into)]
    part: Signal<f64>,
    /// The part in words.
    #[prop(into)]
    text: Signal<String>,
    /// A remark at the end of the line.
    #[prop(optional, into)]
    remark: Signal<Option<String>>,
    /// Its tone.
    #[prop(optional, into)]
    tone: Signal<Tone>,
    /// The line of words over the bar is read aloud and not shown.
    #[prop(optional)]
    bare: bool,
) -> impl IntoView {
    let percent = Memo::new(move |_| {
        let part = part.get();
        if part.is_finite() {
            (part.clamp(0.0, 1.0) * 100.0).round()
        } else {
            0.0
        }
    });
    view! {
        <div class=move || format!("meter meter--{}", tone.get().suffix())>
            <p class="meter__text" class:visually-hidden=bare>
                <span>{move || text.get()}</span>
                <span>{move || remark.get()}</span>
            </p>
            <div
                class="meter__track"
                role="meter"
                aria-label=move || label.get()
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow=move || percent.get().to_string()
                aria-valuetext=move || text.get()
            >
                <div class="meter__fill" style:width=move || format!("{}%", percent.get())></div>
            </div>
        </div>
    }
}
