//! Give a pipeline another name.

use leptos::prelude::*;

use super::FormDialog;
use crate::app::{Answer, App};
use crate::domain::{Label, PipelineId, PipelineValue};
use crate::ledger::{Command, Refusal};
use crate::text::refusal;
use crate::ui::kit::{Field, TextInput};

/// The dialog.
#[component]
pub fn RenamePipeline(
    /// The pipeline.
    pipeline: PipelineId,
) -> impl IntoView {
    let app = App::of_page();
    let known = app.state.peek(|book| {
        let known = book.records().pipelines.get(&pipeline);
        known.map(|known| known.name.to_string())
    });
    let name = RwSignal::new(known.unwrap_or_default());
    let error = RwSignal::new(None);
    let confirm = move || {
        let new = match Label::new(&name.get_untracked()) {
            Ok(new) => new,
            Err(problem) => {
                error.set(Some(app.format(|format| refusal::label(format, problem))));
                return;
            }
        };
        let command = Command::SetPipeline {
            pipeline,
            value: PipelineValue::Name(new),
        };
        match app.dispatch(command) {
            Answer::Refused(Refusal::NothingToDo) | Answer::Later => app.session.request.set(None),
            Answer::Refused(refused) => error.set(Some(app.refusal_words(&refused))),
            Answer::Done(seq) => {
                app.session.request.set(None);
                app.notices
                    .done(app.m().toast_pipeline_changed().to_string(), Some(seq));
            }
        }
    };
    view! {
        <FormDialog
            title=Signal::derive(move || app.m().pipeline_rename().to_string())
            confirm=Signal::derive(move || app.m().common_save().to_string())
            on_confirm=move |()| confirm()
        >
            <Field
                label=Signal::derive(move || app.m().settings_pipeline_name().to_string())
                error=error
                wide=true
            >
                <TextInput value=name on_input=move |text| name.set(text) autofocus=true required=true />
            </Field>
        </FormDialog>
    }
}
