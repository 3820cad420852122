//! One line of text.
//!
//! Role: native `input`. Inside a [`Field`](super::Field) it is labelled by it; elsewhere it needs `name`.
//! `on_input` hears every letter, `on_commit` the finished value (Enter or leaving the field).

use leptos::html;
use leptos::prelude::*;

use super::field::field_links;
use super::icon::Icon;
use super::icons::Glyph;

/// What is typed; decides the keyboard of a phone and what the browser completes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum InputKind {
    /// Any text.
    #[default]
    Text,
    /// A search, with a key that says so.
    Search,
    /// A number with a fraction, as text: a native number field refuses the comma of half our users.
    Decimal,
    /// A whole number, as text.
    Whole,
    /// An address of mail.
    Email,
    /// A telephone number.
    Phone,
    /// An address of the web.
    Url,
    /// A day, with the calendar of the browser; its value is `YYYY-MM-DD`.
    Day,
    /// A time of day, with the clock of the browser; its value is `HH:MM`.
    Time,
}

impl InputKind {
    const fn type_name(self) -> &'static str {
        match self {
            Self::Text | Self::Decimal | Self::Whole => "text",
            Self::Search => "search",
            Self::Email => "email",
            Self::Phone => "tel",
            Self::Url => "url",
            Self::Day => "date",
            Self::Time => "time",
        }
    }

    const fn input_mode(self) -> Option<&'static str> {
        match self {
            Self::Decimal => Some("decimal"),
            Self::Whole => Some("numeric"),
            Self::Search => Some("search"),
            Self::Text | Self::Email | Self::Phone | Self::Url | Self::Day | Self::Time => None,
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Decimal | Self::Whole => "input input--num",
            _ => "input",
        }
    }
}

/// A text input.
#[component]
pub fn TextInput(
    /// The text shown; what is typed stays until this changes.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the text after every letter.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
    /// Called with the text when it is finished.
    #[prop(optional, into)]
    on_commit: Option<Callback<String>>,
    /// What is typed.
    #[prop(optional)]
    kind: InputKind,
    /// Its name where no field labels it.
    #[prop(optional, into)]
    name: Signal<Option<String>>,
    /// An example of a value. Never the only label.
    #[prop(optional, into)]
    placeholder: Signal<Option<String>>,
    /// A glyph inside, before the text.
    #[prop(optional, into)]
    icon: Signal<Option<Glyph>>,
    /// A unit inside, after the text.
    #[prop(optional, into)]
    unit: Signal<Option<String>>,
    /// It cannot be changed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// It must be filled in.
    #[prop(optional)]
    required: bool,
    /// Takes the focus when its dialog opens.
    #[prop(optional)]
    autofocus: bool,
    /// The longest text, in UTF-16 units.
    #[prop(optional)]
    max_length: Option<u32>,
    /// The `autocomplete` of the browser; off by default, since the data are about other people.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Further classes of the input.
    #[prop(optional)]
    class: &'static str,
    /// The element.
    #[prop(optional)]
    node_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let links = field_links();
    let input = view! {
        <input
            node_ref=node_ref
            id=links.map(|links| links.control())
            type=kind.type_name()
            inputmode=kind.input_mode()
            class=format!("{} {class}", kind.class())
            prop:value=move || value.get()
            placeholder=move || placeholder.get()
            aria-label=move || name.get()
            aria-describedby=move || links.and_then(|links| links.described_by())
            aria-invalid=move || links.and_then(|links| links.invalid())
            aria-required=required.then_some("true")
            autocomplete=autocomplete
            autofocus=autofocus
            maxlength=max_length.map(|length| length.to_string())
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
        />
    };
    view! {
        <div
            class="input-group"
            style:--unit=move || unit.with(|unit| unit.as_ref().map(|unit| format!("{}ch", unit.chars().count())))
        >
            {move || {
                icon.get()
                    .map(|glyph| {
                        view! {
                            <span class="input-group__lead">
                                <Icon glyph=glyph />
                            </span>
                        }
                    })
            }}
            {input}
            {move || {
                unit.get()
                    .map(|unit| {
                        view! {
                            <span class="input-group__tail input-group__tail--text">{unit}</span>
                        }
                    })
            }}
        </div>
    }
}
