//! A text field that keeps what is typed by itself: 400 ms after the last letter, on leaving it, on closing.
//!
//! What cannot be read stays in the field with a message under it and is not kept.

use std::time::Duration;

use leptos::prelude::*;

use super::drafts::Drafts;
use crate::app::App;
use crate::domain::{DealField, DealId, DealValue};
use crate::ui::kit::{Field, InputKind, TextArea, TextInput, Timer};

/// How long after the last letter a value is kept.
const SETTLE: Duration = Duration::from_millis(400);

/// Reads a typed text as a value of the field, or says what is wrong with it.
pub type Read = fn(App, DealId, &str) -> Result<DealValue, String>;
/// Writes the present value as a text to edit.
pub type Write = fn(App, &DealValue) -> String;

/// The text of a field while it is edited, and what is wrong with it.
#[derive(Clone, Copy)]
pub struct AutoText {
    /// What is shown.
    pub text: RwSignal<String>,
    /// What is wrong with it.
    pub error: RwSignal<Option<String>>,
    app: App,
    drafts: Drafts,
    field: DealField,
    read: StoredValue<Read>,
    timer: Timer,
    dirty: StoredValue<bool>,
}

impl AutoText {
    /// The text of a field of the drawer's deal; follows the deal while it is not being edited.
    #[must_use]
    pub fn new(app: App, field: DealField, read: Read, write: Write) -> Self {
        let drafts = Drafts::here();
        let auto = Self {
            text: RwSignal::new(String::new()),
            error: RwSignal::new(None),
            app,
            drafts,
            field,
            read: StoredValue::new(read),
            timer: Timer::new(),
            dirty: StoredValue::new(false),
        };
        Effect::new(move |_| {
            let value = app
                .state
                .deal(drafts.deal, |deal, _| deal.map(|deal| deal.value_of(field)));
            if let (Some(value), false) = (value, auto.dirty.get_value()) {
                let text = write(app, &value);
                if auto.text.get_untracked() != text {
                    auto.text.set(text);
                }
            }
        });
        on_cleanup(move || auto.flush());
        auto
    }

    /// Hears a letter.
    pub fn typed(self, text: String) {
        self.text.set(text);
        self.dirty.set_value(true);
        self.timer.start(SETTLE, move || self.flush());
    }

    /// Hears the finished text.
    pub fn finished(self, text: String) {
        self.text.set(text);
        self.dirty.set_value(true);
        self.flush();
    }

    /// Keeps what was typed, if it can be read.
    pub fn flush(self) {
        if self.dirty.try_get_value() != Some(true) {
            return;
        }
        self.timer.stop();
        let text = self.text.get_untracked();
        let read = self.read.get_value();
        let error = match read(self.app, self.drafts.deal, &text) {
            Ok(value) => {
                self.dirty.set_value(false);
                self.drafts.keep_value(self.app, value)
            }
            Err(error) => Some(error),
        };
        self.drafts.mark(self.field, error.is_some());
        self.error.set(error);
    }
}

/// A labelled line of text that keeps itself.
#[component]
pub fn AutoField(
    /// Its label.
    #[prop(into)]
    label: Signal<String>,
    /// The field of the deal.
    field: DealField,
    /// How its text is read.
    read: Read,
    /// How its value is written.
    write: Write,
    /// What is typed.
    #[prop(optional)]
    kind: InputKind,
    /// Spans both columns.
    #[prop(optional)]
    wide: bool,
    /// Several lines.
    #[prop(optional)]
    lines: bool,
) -> impl IntoView {
    let auto = AutoText::new(App::of_page(), field, read, write);
    view! {
        <Field label=label error=auto.error wide=wide>
            {if lines {
                view! {
                    <TextArea
                        value=auto.text
                        on_input=move |text| auto.typed(text)
                        on_commit=move |text| auto.finished(text)
                    />
                }
                    .into_any()
            } else {
                view! { <AutoInput auto=auto kind=kind /> }.into_any()
            }}
        </Field>
    }
}

/// The line of text itself, inside a field.
#[component]
pub fn AutoInput(
    /// The text.
    auto: AutoText,
    /// What is typed.
    #[prop(optional)]
    kind: InputKind,
    /// A unit behind it.
    #[prop(optional, into)]
    unit: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        <TextInput
            value=auto.text
            on_input=move |text| auto.typed(text)
            on_commit=move |text| auto.finished(text)
            kind=kind
            unit=unit
        />
    }
}
