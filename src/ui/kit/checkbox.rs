//! A yes or no: a check box, or the same drawn as a switch.
//!
//! Role: native `input type=checkbox` (`role=switch` for a switch). Key: Space.

use leptos::html;
use leptos::prelude::*;

use super::ids::unique_id;

/// A check box with its label.
#[component]
pub fn Checkbox(
    /// The label, and the name.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is checked.
    #[prop(into)]
    checked: Signal<bool>,
    /// Called with the new state.
    #[prop(into)]
    on_change: Callback<bool>,
    /// Some of what it stands for is checked and some is not.
    #[prop(optional, into)]
    mixed: Signal<bool>,
    /// A line of explanation under the label.
    #[prop(optional, into)]
    note: Signal<Option<String>>,
    /// It cannot be changed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Drawn as a switch: for settings that act at once.
    #[prop(optional)]
    switch: bool,
    /// The label is read aloud and not shown (cells of a table).
    #[prop(optional)]
    bare: bool,
    /// The element.
    #[prop(optional)]
    node_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let id = unique_id("check");
    let label_for = id.clone();
    let note_id = unique_id("check-note");
    let described_by = note_id.clone();
    view! {
        <label
            class="check"
            class:check--switch=switch
            class:check--disabled=move || disabled.get()
            for=label_for
        >
            <input
                node_ref=node_ref
                id=id
                type="checkbox"
                role=switch.then_some("switch")
                class="check__box"
                prop:checked=move || checked.get()
                prop:indeterminate=move || mixed.get()
                disabled=move || disabled.get()
                aria-describedby=move || note.with(Option::is_some).then(|| described_by.clone())
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <span class="check__text" class:visually-hidden=bare>
                <span class="check__label">{move || label.get()}</span>
                {move || {
                    let id = note_id.clone();
                    note.get().map(|note| view! { <span id=id class="check__note">{note}</span> })
                }}
            </span>
        </label>
    }
}
