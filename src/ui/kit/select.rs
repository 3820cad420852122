//! A choice from a short list, as the native `select`: its popup is the one that phones and screen readers know.

use leptos::html;
use leptos::prelude::*;

use super::field::field_links;

/// One entry of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelectOption {
    /// What is handed to `on_change`.
    pub value: String,
    /// What is shown.
    pub label: String,
    /// It is shown but cannot be chosen.
    pub disabled: bool,
}

impl SelectOption {
    /// An entry that can be chosen.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            disabled: false,
        }
    }
}

/// A native select.
#[component]
pub fn Select(
    /// The entries, in order.
    #[prop(into)]
    options: Signal<Vec<SelectOption>>,
    /// The value chosen now.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the value of the entry chosen.
    #[prop(into)]
    on_change: Callback<String>,
    /// Its name where no field labels it.
    #[prop(optional, into)]
    name: Signal<Option<String>>,
    /// It cannot be changed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Further classes.
    #[prop(optional)]
    class: &'static str,
    /// The element.
    #[prop(optional)]
    node_ref: NodeRef<html::Select>,
) -> impl IntoView {
    let links = field_links();
    let entries = move || {
        options
            .get()
            .into_iter()
            .map(|option| {
                let own = option.value.clone();
                view! {
                    <option
                        value=option.value
                        disabled=option.disabled
                        prop:selected=move || value.with(|value| *value == own)
                    >
                        {option.label}
                    </option>
                }
            })
            .collect_view()
    };
    view! {
        <select
            node_ref=node_ref
            id=links.map(|links| links.control())
            class=format!("input input--select {class}")
            aria-label=move || name.get()
            aria-describedby=move || links.and_then(|links| links.described_by())
            aria-invalid=move || links.and_then(|links| links.invalid())
            disabled=move || disabled.get()
            on:change=move |event| on_change.run(event_target_value(&event))
        >
            {entries}
        </select>
    }
}
