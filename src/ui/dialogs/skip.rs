//! Stages are skipped: why? Enter goes on without an answer.

use leptos::prelude::*;

use super::FormDialog;
use super::gate::names_of;
use crate::app::{App, Crossing};
use crate::domain::Label;
use crate::ledger::Pass;
use crate::text::refusal;
use crate::ui::kit::{Checkbox, Field, TextInput};

/// The dialog of a move past stages that the deal was never in.
#[component]
pub fn Skip(
    /// What wants to go on.
    crossing: Crossing,
) -> impl IntoView {
    let app = App::of_page();
    let way = app.way(&crossing);
    let count = way.skipped.len() as u64;
    let names = names_of(app, &way.skipped);
    let reason = RwSignal::new(String::new());
    let quietly = RwSignal::new(false);
    let (reason_error, error) = (RwSignal::new(None), RwSignal::new(None));
    let crossing = StoredValue::new(crossing);
    let confirm = move || {
        let reason = match Label::optional(&reason.get_untracked()) {
            Ok(reason) => reason,
            Err(problem) => {
                reason_error.set(Some(app.format(|format| refusal::label(format, problem))));
                return;
            }
        };
        let pass = Pass {
            reason,
            ..Pass::default()
        };
        match crossing.with_value(|crossing| app.cross_with(crossing, pass)) {
            Ok(()) => {
                if quietly.get_untracked() {
                    app.change_preferences(|chosen| chosen.skip_quietly = true);
                }
                app.session.request.set(None);
            }
            Err(refused) => error.set(Some(app.refusal_words(&refused))),
        }
    };
    view! {
        <FormDialog
            title=Signal::derive(move || app.m().skip_title(count).to_string())
            confirm=Signal::derive(move || app.m().skip_go_on().to_string())
            on_confirm=move |()| confirm()
            error=error
        >
            <p class="field--wide">{names.clone()}</p>
            <Field
                label=Signal::derive(move || app.m().skip_reason().to_string())
                optional=Signal::derive(move || Some(app.m().common_optional().to_string()))
                hint=Signal::derive(move || Some(app.m().skip_reason_hint().to_string()))
                error=reason_error
                wide=true
            >
                <TextInput value=reason on_input=move |text| reason.set(text) autofocus=true />
            </Field>
            <div class="field--wide">
                <Checkbox
                    label=move || app.m().skip_quietly().to_string()
                    note=move || Some(app.m().skip_quietly_note().to_string())
                    checked=quietly
                    on_change=move |on| quietly.set(on)
                />
            </div>
        </FormDialog>
    }
}
