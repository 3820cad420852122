//! A choice among a few, all in sight, in one line.
//!
//! Role: `radiogroup` of native radios. Keys: arrows choose, Tab enters and leaves the group as a whole.

use leptos::prelude::*;

use super::icon::Icon;
use super::icons::Glyph;
use super::ids::unique_id;

/// One of the choices.
#[derive(Clone)]
pub struct Segment {
    /// What is handed to `on_change`.
    pub value: String,
    /// What is shown, or read aloud when there is a glyph alone.
    pub label: Signal<String>,
    /// A glyph shown in place of the text.
    pub glyph: Option<Glyph>,
}

impl Segment {
    /// A choice with a text.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<Signal<String>>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            glyph: None,
        }
    }

    /// Shows a glyph in place of the text, which stays as its name.
    #[must_use]
    pub fn glyph(mut self, glyph: Glyph) -> Self {
        self.glyph = Some(glyph);
        self
    }
}

/// A radio group in one line.
#[component]
pub fn SegmentedControl(
    /// What is chosen, for assistive technology.
    #[prop(into)]
    name: Signal<String>,
    /// The choices, in order.
    segments: Vec<Segment>,
    /// The value chosen now.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the value chosen.
    #[prop(into)]
    on_change: Callback<String>,
    /// It cannot be changed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let group = unique_id("segments");
    let items = segments
        .into_iter()
        .map(|segment| {
            let own = segment.value.clone();
            let handed = segment.value.clone();
            let label = segment.label;
            let face = match segment.glyph {
                Some(glyph) => view! {
                    <Icon glyph=glyph />
                    <span class="visually-hidden">{move || label.get()}</span>
                }
                .into_any(),
                None => (move || label.get()).into_any(),
            };
            let tip = segment.glyph.map(|_| label);
            view! {
                <label class="segmented__item" data-tip=move || tip.map(|tip| tip.get())>
                    <input
                        type="radio"
                        class="segmented__input"
                        name=group.clone()
                        value=segment.value
                        prop:checked=move || value.with(|value| *value == own)
                        disabled=move || disabled.get()
                        on:change=move |_| on_change.run(handed.clone())
                    />
                    <span class="segmented__label">{face}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <div class="segmented" role="radiogroup" aria-label=move || name.get()>
            {items}
        </div>
    }
}
