//! Delete a stage: asks where its deals go, if there are any.

use leptos::prelude::*;

use super::FormDialog;
use crate::app::{Answer, App};
use crate::domain::StageId;
use crate::ledger::Command;
use crate::ui::kit::{Field, Select, SelectOption};

/// The dialog of a stage that goes.
#[component]
pub fn DeleteStage(
    /// The stage.
    stage: StageId,
    /// It is merged into another, which is asked for even if nothing stands in it.
    #[prop(optional)]
    merge: bool,
) -> impl IntoView {
    let app = App::of_page();
    let (name, count, options) = app.state.peek(|book| {
        let records = book.records();
        let Some(here) = records.stages.get(&stage) else {
            return Default::default();
        };
        let others = records.stages_of(here.pipeline);
        let others = others
            .iter()
            .filter(|other| other.id != stage && other.kind == here.kind);
        let options: Vec<_> = others
            .map(|other| SelectOption::new(other.id.to_string(), other.name.to_string()))
            .collect();
        let count = records
            .deals
            .values()
            .filter(|deal| deal.stage == stage)
            .count();
        (here.name.to_string(), count as u64, options)
    });
    let chosen = RwSignal::new(
        options
            .first()
            .map(|option| option.value.clone())
            .unwrap_or_default(),
    );
    let options = Signal::stored(options);
    let error = RwSignal::new(None);
    let confirm = move || {
        let target = if count > 0 || merge {
            chosen.get_untracked().parse().ok()
        } else {
            None
        };
        match app.dispatch(Command::DeleteStage { stage, target }) {
            Answer::Refused(refused) => error.set(Some(app.refusal_words(&refused))),
            answer => {
                app.session.request.set(None);
                let seq = if let Answer::Done(seq) = answer {
                    Some(seq)
                } else {
                    None
                };
                app.notices.done(
                    if merge {
                        app.m().toast_stage_merged().to_string()
                    } else {
                        app.m().toast_stage_deleted().to_string()
                    },
                    seq,
                );
            }
        }
    };
    view! {
        <FormDialog
            title=Signal::derive(move || if merge { app.m().stage_merge_title(name.clone()).to_string() } else { app.m().stage_delete_title(name.clone()).to_string() })
            confirm=Signal::derive(move || if merge { app.m().stage_merge_confirm().to_string() } else { app.m().stage_delete().to_string() })
            on_confirm=move |()| confirm()
            error=error
            danger=!merge
        >
            <Show
                when=move || count != 0 || merge
                fallback=move || view! { <p class="field--wide">{move || app.m().stage_delete_empty().to_string()}</p> }
            >
                <Field label=Signal::derive(move || if merge { app.m().stage_merge_target().to_string() } else { app.m().stage_delete_target(count).to_string() }) wide=true>
                    <Select options=options value=chosen on_change=move |value| chosen.set(value) />
                </Field>
            </Show>
        </FormDialog>
    }
}
