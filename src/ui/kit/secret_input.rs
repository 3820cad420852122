//! One line of text that nobody shall read over the shoulder, with a button that shows it.
//!
//! Role: native `input`, whose type changes, so that what is typed stays. Inside a [`Field`](super::Field) it is labelled
//! by it. Keys of the button: Enter, Space.

use leptos::prelude::*;

use super::field::field_links;
use super::icon_button::IconButton;
use super::icons;

/// An input for a passphrase.
#[component]
pub fn SecretInput(
    /// The text.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the text after every letter.
    #[prop(into)]
    on_input: Callback<String>,
    /// The name of the button that shows the text while it is down.
    #[prop(into)]
    show_name: Signal<String>,
    /// The text is made up here, which a manager of passwords wants to know.
    #[prop(optional)]
    new: bool,
    /// Takes the focus when its dialog opens.
    #[prop(optional)]
    autofocus: bool,
    /// It cannot be changed now, and keeps the focus.
    #[prop(optional, into)]
    fixed: Signal<bool>,
) -> impl IntoView {
    let links = field_links();
    let shown = RwSignal::new(false);
    view! {
        <div class="input-group">
            <input
                id=links.map(|links| links.control())
                type=move || if shown.get() { "text" } else { "password" }
                class="input"
                prop:value=move || value.get()
                aria-describedby=move || links.and_then(|links| links.described_by())
                aria-invalid=move || links.and_then(|links| links.invalid())
                aria-required="true"
                autocomplete=if new { "new-password" } else { "current-password" }
                autocapitalize="none"
                spellcheck="false"
                autofocus=autofocus
                readonly=move || fixed.get()
                on:input=move |event| on_input.run(event_target_value(&event))
            />
            <span class="input-group__tail">
                <IconButton
                    name=show_name
                    glyph=Signal::derive(move || if shown.get() { icons::EYE_OFF } else { icons::EYE })
                    small=true
                    pressed=Signal::from(shown)
                    on_press=move || shown.update(|shown| *shown = !*shown)
                />
            </span>
        </div>
    }
}
