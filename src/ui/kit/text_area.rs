//! Several lines of text; grows with them where the browser can.
//!
//! Role: native `textarea`.

use leptos::html;
use leptos::prelude::*;

use super::field::field_links;

/// A text area.
#[component]
pub fn TextArea(
    /// The text shown; what is typed stays until this changes.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the text after every letter.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
    /// Called with the text when the field is left.
    #[prop(optional, into)]
    on_commit: Option<Callback<String>>,
    /// Its name where no field labels it.
    #[prop(optional, into)]
    name: Signal<Option<String>>,
    /// An example of a value. Never the only label.
    #[prop(optional, into)]
    placeholder: Signal<Option<String>>,
    /// It cannot be changed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Takes the focus when its dialog opens.
    #[prop(optional)]
    autofocus: bool,
    /// Further classes.
    #[prop(optional)]
    class: &'static str,
    /// The element.
    #[prop(optional)]
    node_ref: NodeRef<html::Textarea>,
) -> impl IntoView {
    let links = field_links();
    view! {
        <textarea
            node_ref=node_ref
            id=links.map(|links| links.control())
            class=format!("input input--area {class}")
            prop:value=move || value.get()
            placeholder=move || placeholder.get()
            aria-label=move || name.get()
            aria-describedby=move || links.and_then(|links| links.described_by())
            aria-invalid=move || links.and_then(|links| links.invalid())
            autofocus=autofocus
            disabled=move || disabled.get()
            on:input=move |event| {
                if let Some(on_input) = on_input {
                    on_input.run(event_target_value(&event));
                }
            }
            on:change=move |event| {
                if let Some(on_commit) = on_commit {
                    on_commit.run(event_target_value(&event));
                }
            }
        ></textarea>
    }
}
