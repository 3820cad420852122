//! The pipeline that the deals go to: one of the book, or a new one of the stages of the file.

use leptos::prelude::*;

use crate::app::App;
use crate::app::import::Blocker;
use crate::domain::Label;
use crate::ledger::ImportTarget;
use crate::text::refusal;
use crate::ui::kit::{Field, Select, SelectOption, TextInput};

/// The value of the list that stands for a new pipeline.
const NEW: &str = "new";

/// The pipeline.
#[component]
pub fn TargetField() -> impl IntoView {
    let app = App::of_page();
    let target = Memo::new(move |_| {
        let plan = app.import.plan;
        plan.with(|plan| plan.as_ref().map(|plan| plan.target.clone()))
    });
    let options = move || {
        let new = SelectOption::new(NEW, app.m().import_target_new().to_string());
        app.state.structure(|book| {
            let pipelines = book.records().pipelines_in_order();
            let known = pipelines
                .iter()
                .map(|it| SelectOption::new(it.id.to_string(), it.name.to_string()));
            known.chain([new]).collect::<Vec<_>>()
        })
    };
    let value = move || match target.get() {
        Some(ImportTarget::Existing(id)) => id.to_string(),
        Some(ImportTarget::New(_)) | None => NEW.to_owned(),
    };
    let has_pipelines = Memo::new(move |_| {
        app.state
            .structure(|book| !book.records().pipelines_in_order().is_empty())
    });
    let is_new = Memo::new(move |_| matches!(target.get(), Some(ImportTarget::New(_))));
    let gone = move || {
        let gone = app.import_blockers().contains(&Blocker::PipelineGone);
        gone.then(|| app.m().refusal_gone().to_string())
    };
    view! {
        <Show when=move || has_pipelines.get()>
            <Field label=move || app.m().import_target().to_string() error=Signal::derive(gone)>
                <Select
                    options=Signal::derive(options)
                    value=Signal::derive(value)
                    on_change=move |id: String| app.import_to(id.parse().ok())
                />
            </Field>
        </Show>
        <Show when=move || is_new.get()>
            <NewName target=target />
        </Show>
    }
}

#[component]
fn NewName(target: Memo<Option<ImportTarget>>) -> impl IntoView {
    let app = App::of_page();
    let known = move || match target.get() {
        Some(ImportTarget::New(name)) => name.to_string(),
        _ => String::new(),
    };
    let typed = RwSignal::new(untrack(known));
    let wrong = RwSignal::new(None::<String>);
    let set = move |text: String| {
        match Label::new(&text) {
            Ok(name) => {
                wrong.set(None);
                // The stages do not depend on the name, so they are not guessed anew.
                app.import_change(|plan, _, _| plan.target = ImportTarget::New(name));
            }
            Err(error) => wrong.set(Some(app.format(|format| refusal::label(format, error)))),
        }
        typed.set(text);
    };
    let error = move || {
        let taken = || {
            let taken = app.import_blockers().contains(&Blocker::PipelineNameTaken);
            taken.then(|| app.m().refusal_name_taken().to_string())
        };
        wrong.get().or_else(taken)
    };
    view! {
        <Field label=move || app.m().import_target_name().to_string() error=Signal::derive(error)>
            <TextInput value=typed on_input=set />
        </Field>
    }
}
