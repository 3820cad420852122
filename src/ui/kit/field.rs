//! The frame of one form field: label above, hint or error below, tied to the control inside by ids.
//!
//! The control ([`TextInput`](super::TextInput), [`Select`](super::Select), [`Combobox`](super::Combobox) …) finds its
//! ids in the context, so a screen only nests it. An error replaces the hint, sets `aria-invalid` and is announced with
//! the control through `aria-describedby`.

use leptos::prelude::*;

use super::icon::{Icon, IconSize};
use super::icons;
use super::ids::unique_id;

/// What a control inside a [`Field`] needs to know of it.
#[derive(Clone, Copy)]
pub struct FieldLinks {
    control: StoredValue<String>,
    note: StoredValue<String>,
    described: Signal<bool>,
    invalid: Signal<bool>,
}

impl FieldLinks {
    /// The id the control must carry.
    #[must_use]
    pub fn control(self) -> String {
        self.control.get_value()
    }

    /// The value of `aria-describedby`, if there is a hint or an error.
    #[must_use]
    pub fn described_by(self) -> Option<String> {
        self.described.get().then(|| self.note.get_value())
    }

    /// The value of `aria-invalid`.
    #[must_use]
    pub fn invalid(self) -> Option<&'static str> {
        self.invalid.get().then_some("true")
    }
}

/// The links of the field around the current component, if there is one.
#[must_use]
pub fn field_links() -> Option<FieldLinks> {
    use_context::<FieldLinks>()
}

/// A labelled field.
#[component]
pub fn Field(
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// Help under the control.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// What is wrong with the value; replaces the hint.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The word beside the label of a field that may stay empty.
    #[prop(optional, into)]
    optional: Signal<Option<String>>,
    /// Spans all columns of the form.
    #[prop(optional)]
    wide: bool,
    /// The control.
    children: Children,
) -> impl IntoView {
    let links = FieldLinks {
        control: StoredValue::new(unique_id("field")),
        note: StoredValue::new(unique_id("field-note")),
        described: Signal::derive(move || {
            error.with(Option::is_some) || hint.with(Option::is_some)
        }),
        invalid: Signal::derive(move || error.with(Option::is_some)),
    };
    provide_context(links);
    let note = move || {
        if let Some(text) = error.get() {
            let message = view! {
                <span class="field__error">
                    <Icon glyph=icons::CIRCLE_ALERT size=IconSize::Small />
                    {text}
                </span>
            };
            Some(message.into_any())
        } else {
            hint.get()
                .map(|text| view! { <span class="field__hint">{text}</span> }.into_any())
        }
    };
    view! {
        <div class="field" class:field--wide=wide>
            <label class="field__label" for=links.control()>
                {move || label.get()}
                {move || {
                    optional.get().map(|word| view! { <span class="field__optional">{word}</span> })
                }}
            </label>
            {children()}
            <div id=links.note.get_value() aria-live="polite">
                {note}
            </div>
        </div>
    }
}
