//! A text field that keeps what is typed by itself: 400 ms after the last letter, on leaving it, on closing.
//!
//! What cannot be read stays in the field with a message under it and is not kept.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::ui::kit::{Field, InputKind, TextArea, TextInput, Timer};

/// How long after the last letter a value is kept.
const SETTLE: Duration = Duration::from_millis(400);

/// Keeps a text: nothing if it was kept, or why the gate refused it; an error where it cannot be read.
type Keep = Arc<dyn Fn(&str) -> Result<Option<String>, String> + Send + Sync>;

/// The text of the present value; none once the record is gone.
type Present = Arc<dyn Fn() -> Option<String> + Send + Sync>;

/// The text of a field while it is edited, and what is wrong with it.
#[derive(Clone, Copy)]
pub struct AutoText {
    /// What is shown.
    pub text: RwSignal<String>,
    /// What is wrong with it.
    pub error: RwSignal<Option<String>>,
    present: StoredValue<Present>,
    keep: StoredValue<Keep>,
    timer: Timer,
    dirty: StoredValue<bool>,
    /// The text of the value that was kept while the user types on: a sum is not replaced by its result under the cursor.
    kept: StoredValue<Option<String>>,
}

impl AutoText {
    /// A text that follows the present value while it is not being edited; there is none once the record is gone.
    #[must_use]
    pub fn of(
        present: impl Fn() -> Option<String> + Send + Sync + 'static,
        keep: impl Fn(&str) -> Result<Option<String>, String> + Send + Sync + 'static,
    ) -> Self {
        let auto = Self {
            text: RwSignal::new(String::new()),
            error: RwSignal::new(None),
            present: StoredValue::new(Arc::new(present)),
            keep: StoredValue::new(Arc::new(keep)),
            timer: Timer::new(),
            dirty: StoredValue::new(false),
            kept: StoredValue::new(None),
        };
        Effect::new(move |_| {
            let present = auto.present.get_value();
            if let (Some(text), false) = (present(), auto.dirty.get_value())
                && auto.kept.with_value(|kept| kept.as_ref() != Some(&text))
            {
                auto.show(text);
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
        if let Some(text) = self.kept.try_update_value(Option::take).flatten() {
            self.show(text);
        }
    }

    fn show(self, text: String) {
        if self.text.get_untracked() != text {
            self.text.set(text);
        }
    }

    /// Keeps what was typed, if it can be read.
    pub fn flush(self) {
        if self.dirty.try_get_value() != Some(true) {
            return;
        }
        self.timer.stop();
        let text = self.text.get_untracked();
        let keep = self.keep.get_value();
        let error = match keep(&text) {
            Ok(refused) => {
                self.dirty.set_value(false);
                let present = self.present.get_value();
                self.kept.set_value(untrack(move || present()));
                refused
            }
            Err(error) => Some(error),
        };
        self.error.set(error);
    }
}

/// A labelled text that keeps itself.
#[component]
pub fn AutoLine(
    /// Its label.
    #[prop(into)]
    label: Signal<String>,
    /// The text.
    auto: AutoText,
    /// What is typed.
    #[prop(optional)]
    kind: InputKind,
    /// Help under it.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// Spans both columns.
    #[prop(optional)]
    wide: bool,
    /// Several lines.
    #[prop(optional)]
    lines: bool,
) -> impl IntoView {
    view! {
        <Field label=label error=auto.error hint=hint wide=wide>
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
    /// It cannot be changed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    view! {
        <TextInput
            disabled=disabled
            value=auto.text
            on_input=move |text| auto.typed(text)
            on_commit=move |text| auto.finished(text)
            kind=kind
            unit=unit
        />
    }
}
