//! A labelled text that keeps itself when it is finished: on Enter, on leaving it, or with the part of the page that holds it.
//!
//! What cannot be kept stays in the field with a message under it. While it is being typed nothing is written over it.

use std::time::Duration;

use leptos::prelude::*;

use super::field::Field;
use super::text_area::TextArea;
use super::text_input::{InputKind, TextInput};
use super::timer::Timer;

/// How long after the last letter a text that settles is kept.
const SETTLE: Duration = Duration::from_millis(400);

/// A field that keeps itself.
#[component]
pub fn KeptField(
    /// Its label.
    #[prop(into)]
    label: Signal<String>,
    /// The text that is kept now.
    #[prop(into)]
    value: Signal<String>,
    /// Called with a new text; gives what is wrong with it.
    #[prop(into)]
    on_keep: Callback<String, Option<String>>,
    /// Told whether it holds something that could not be kept.
    #[prop(optional, into)]
    on_trouble: Option<Callback<bool>>,
    /// What is typed.
    #[prop(optional)]
    kind: InputKind,
    /// Help under the field.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// A unit behind the text.
    #[prop(optional, into)]
    unit: Signal<Option<String>>,
    /// It cannot be changed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Spans all columns of the form.
    #[prop(optional)]
    wide: bool,
    /// Several lines.
    #[prop(optional)]
    lines: bool,
    /// Is kept while it is typed too, a moment after the last letter.
    #[prop(optional)]
    settles: bool,
) -> impl IntoView {
    let text = RwSignal::new(value.get_untracked());
    let error = RwSignal::new(None::<String>);
    let dirty = StoredValue::new(false);
    let timer = Timer::new();
    Effect::new(move |_| {
        let kept = value.get();
        if !dirty.get_value() && text.get_untracked() != kept {
            text.set(kept);
            error.set(None);
        }
    });
    let keep = move || {
        let typed = text.get_untracked();
        let problem = (typed != value.get_untracked())
            .then(|| on_keep.run(typed))
            .flatten();
        let trouble = problem.is_some();
        error.try_set(problem);
        if let Some(on_trouble) = on_trouble {
            on_trouble.run(trouble);
        }
        !trouble
    };
    let typed = move |new: String| {
        text.set(new);
        dirty.set_value(true);
        if settles {
            timer.start(SETTLE, move || {
                keep();
            });
        }
    };
    let finished = move |new: String| {
        timer.stop();
        text.set(new);
        if keep() {
            // The kept text may be written otherwise than it was typed.
            dirty.set_value(false);
            text.set(value.get_untracked());
        } else {
            dirty.set_value(true);
        }
    };
    on_cleanup(move || {
        if dirty.try_get_value() == Some(true) {
            keep();
        }
    });
    view! {
        <Field label=label hint=hint error=error wide=wide>
            {if lines {
                view! { <TextArea value=text on_input=typed on_commit=finished disabled=disabled /> }.into_any()
            } else {
                view! {
                    <TextInput value=text on_input=typed on_commit=finished kind=kind unit=unit disabled=disabled />
                }
                    .into_any()
            }}
        </Field>
    }
}
