//! Open an ended deal again: it needs a stage to come back to.

use leptos::prelude::*;

use super::FormDialog;
use crate::app::{Answer, App};
use crate::domain::{DealId, StageId};
use crate::ledger::Command;
use crate::ui::kit::{Field, Select, SelectOption};

/// The dialog "Reopen".
#[component]
pub fn Reopen(
    /// The ended deal.
    deal: DealId,
) -> impl IntoView {
    let app = App::of_page();
    let (pipeline, here) = app.state.peek(|book| {
        let deal = book.records().deals.get(&deal);
        (
            deal.map(|deal| deal.pipeline),
            deal.map(|deal| book.records().stage_today(deal.stage)),
        )
    });
    let stages = Signal::derive(move || {
        app.state.structure(|book| {
            let stages = pipeline
                .map(|id| book.records().open_stages_of(id))
                .unwrap_or_default();
            stages
                .iter()
                .map(|stage| SelectOption::new(stage.id.to_string(), stage.name.to_string()))
                .collect::<Vec<_>>()
        })
    });
    let first = stages.with_untracked(|stages| {
        let here = here.map(|id| id.to_string()).unwrap_or_default();
        let known = stages.iter().find(|option| option.value == here);
        known.or(stages.first()).map(|option| option.value.clone())
    });
    let chosen = RwSignal::new(first.unwrap_or_default());
    let error = RwSignal::new(None);
    let confirm = move || {
        let Ok(stage) = chosen.get_untracked().parse::<StageId>() else {
            return;
        };
        match app.dispatch(Command::Reopen { deal, stage }) {
            Answer::Refused(refused) => error.set(Some(app.refusal_words(&refused))),
            answer => {
                app.session.request.set(None);
                let seq = if let Answer::Done(seq) = answer {
                    Some(seq)
                } else {
                    None
                };
                app.notices
                    .done(app.m().toast_deal_reopened().to_string(), seq);
            }
        }
    };
    view! {
        <FormDialog
            title=Signal::derive(move || app.m().deal_reopen_stage().to_string())
            confirm=Signal::derive(move || app.m().deal_reopen().to_string())
            on_confirm=move |()| confirm()
            error=error
        >
            <Field label=Signal::derive(move || app.m().deal_stage().to_string()) wide=true>
                <Select options=stages value=chosen on_change=move |stage| chosen.set(stage) />
            </Field>
        </FormDialog>
    }
}
