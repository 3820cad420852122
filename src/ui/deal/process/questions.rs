//! Questions to the buyer, with their answers, which keep themselves.

use std::time::Duration;

use leptos::prelude::*;

use super::Asked;
use crate::app::App;
use crate::domain::{DealField, Note};
use crate::ledger::DealEdit;
use crate::text::refusal;
use crate::ui::deal::drafts::Drafts;
use crate::ui::kit::{Field, TextArea, Timer};

/// How long after the last letter an answer is kept.
const SETTLE: Duration = Duration::from_millis(400);

/// Questions under a title; nothing where there are none.
#[component]
pub fn Questions(
    /// The title.
    title: Signal<String>,
    /// The questions.
    questions: Signal<Vec<Asked>>,
) -> impl IntoView {
    view! {
        <Show when=move || questions.with(|questions| !questions.is_empty())>
            <div class="process__part">
                <h3 class="process__name">{move || title.get()}</h3>
                <For each=move || questions.get() key=|asked| asked.key let(asked)>
                    <Question asked=asked />
                </For>
            </div>
        </Show>
    }
}

#[component]
fn Question(asked: Asked) -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let key = asked.key;
    let text = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let dirty = StoredValue::new(false);
    let timer = Timer::new();
    Effect::new(move |_| {
        let kept = app.state.deal(drafts.deal, |deal, _| {
            let answer = deal.and_then(|deal| deal.answer(key));
            answer.map(|answer| answer.to_string()).unwrap_or_default()
        });
        if !dirty.get_value() && text.get_untracked() != kept {
            text.set(kept);
        }
    });
    let flush = move || {
        if dirty.try_get_value() != Some(true) {
            return;
        }
        timer.stop();
        let problem = match Note::new(&text.get_untracked()) {
            Ok(note) => {
                dirty.set_value(false);
                drafts.keep(app, DealEdit::Answer(key, note))
            }
            Err(problem) => Some(app.format(|format| refusal::label(format, problem))),
        };
        drafts.mark(DealField::Answers, problem.is_some());
        error.set(problem);
    };
    on_cleanup(flush);
    let typed = move |new: String| {
        text.set(new);
        dirty.set_value(true);
        timer.start(SETTLE, flush);
    };
    let finished = move |new: String| {
        if text.get_untracked() != new {
            text.set(new);
            dirty.set_value(true);
        }
        flush();
    };
    view! {
        <Field label=asked.text error=error>
            <TextArea value=text on_input=typed on_commit=finished />
        </Field>
    }
}
