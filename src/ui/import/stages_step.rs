//! The third step: what the stages and outcomes of the file become.

use leptos::prelude::*;

use super::outcome_row::OutcomeRow;
use super::panel::Panel;
use super::stage_row::StageRow;
use super::target_field::TargetField;
use crate::app::App;
use crate::app::import::{Blocker, Field as Meaning};
use crate::ui::kit::{Note, Tone};

/// The step.
#[component]
pub fn StagesStep() -> impl IntoView {
    let app = App::of_page();
    let plan = app.import.plan;
    let values = Memo::new(move |_| {
        plan.with(|plan| {
            let stages = plan.iter().flat_map(|plan| &plan.stages);
            stages.map(|stage| stage.value.clone()).collect::<Vec<_>>()
        })
    });
    let outcomes = Memo::new(move |_| {
        plan.with(|plan| {
            let outcomes = plan.iter().flat_map(|plan| &plan.outcomes);
            outcomes
                .map(|outcome| outcome.value.clone())
                .collect::<Vec<_>>()
        })
    });
    let column = move |meaning: Meaning| {
        plan.with(|plan| {
            let plan = plan.as_ref()?;
            Some(plan.columns.get(plan.place_of(meaning)?)?.name.clone())
        })
    };
    let stage_column = move || column(Meaning::Stage).unwrap_or_default();
    let outcome_column = move || column(Meaning::Outcome).unwrap_or_default();
    let no_open_stage = Memo::new(move |_| app.import_blockers().contains(&Blocker::NoOpenStage));
    view! {
        <div class="sniff">
            <TargetField />
        </div>
        <Show when=move || no_open_stage.get()>
            <Note tone=Tone::Danger>{move || app.m().import_no_open_stage().to_string()}</Note>
        </Show>
        <Show
            when=move || values.with(|values| !values.is_empty())
            fallback=move || view! { <Note>{move || app.m().import_no_stage_column().to_string()}</Note> }
        >
            <Panel title=move || app.m().import_stages_lead(stage_column()).to_string() flush=true>
                <ul class="mapping">
                    <For each=move || values.get() key=Clone::clone let(value)>
                        <StageRow value=value />
                    </For>
                </ul>
            </Panel>
        </Show>
        <Show when=move || outcomes.with(|values| !values.is_empty())>
            <Panel title=move || app.m().import_outcomes_lead(outcome_column()).to_string() flush=true>
                <ul class="mapping">
                    <For each=move || outcomes.get() key=Clone::clone let(value)>
                        <OutcomeRow value=value />
                    </For>
                </ul>
            </Panel>
        </Show>
    }
}
