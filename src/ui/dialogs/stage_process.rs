//! Everything that a stage is and asks, in one form: figures, criteria, gate, questions, checklist, activities.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::FormDialog;
use super::activity_editor::{ActivityEditor, Planned};
use super::list_editor::{ListEditor, Rows};
use super::requirements::Requirements;
use super::stage_form::read_days;
use crate::app::{Answer, App};
use crate::domain::{
    Gate, ItemKey, Label, Note, Probability, Requirement, Stage, StageId, StageKind, StageValue,
};
use crate::ledger::{Command, Refusal};
use crate::text::{Words, refusal};
use crate::ui::colours::{colour_names, colour_of, number_of};
use crate::ui::kit::{ColorDots, Field, InputKind, Segment, SegmentedControl, TextArea, TextInput};

/// Stands for no gate among the choices.
const NO_GATE: &str = "none";

/// The form while it is filled in; a handle that is copied freely.
#[derive(Clone, Copy)]
struct Form {
    name: RwSignal<String>,
    percent: RwSignal<String>,
    rot: RwSignal<String>,
    limit: RwSignal<String>,
    colour: RwSignal<Option<u8>>,
    purpose: RwSignal<String>,
    entry: RwSignal<String>,
    exit: RwSignal<String>,
    gate: RwSignal<String>,
    required: RwSignal<BTreeSet<Requirement>>,
    custom: RwSignal<BTreeSet<ItemKey>>,
    questions: Rows,
    checklist: Rows,
    activities: Planned,
}

/// What is wrong with the fields that can be wrong.
#[derive(Clone, Copy)]
struct Errors {
    name: RwSignal<Option<String>>,
    percent: RwSignal<Option<String>>,
    rot: RwSignal<Option<String>>,
    limit: RwSignal<Option<String>>,
    whole: RwSignal<Option<String>>,
}

impl Form {
    fn new(app: App, stage: &Stage) -> Self {
        let text = |text: String| RwSignal::new(text);
        let days = |days: Option<u16>| text(days.map(|days| days.to_string()).unwrap_or_default());
        let chance = f64::from(stage.probability.basis_points()) / 100.0;
        let gate = stage.gate.map_or(NO_GATE, Gate::name);
        Self {
            name: text(stage.name.to_string()),
            percent: text(app.format(|format| format.decimal(chance, 2))),
            rot: days(stage.rot_days),
            limit: days(stage.wip_limit),
            colour: RwSignal::new(stage.colour.and_then(number_of)),
            purpose: text(stage.purpose.to_string()),
            entry: text(stage.entry.to_string()),
            exit: text(stage.exit.to_string()),
            gate: text(gate.to_owned()),
            required: RwSignal::new(stage.required.iter().copied().collect()),
            custom: RwSignal::new(stage.required_custom.iter().copied().collect()),
            questions: Rows::new(&stage.questions),
            checklist: Rows::new(&stage.checklist),
            activities: Planned::new(app, &stage.activities),
        }
    }

    /// The values of the form, unless something in it is wrong.
    fn read(self, app: App, errors: Errors) -> Option<Vec<StageValue>> {
        let m = app.m();
        let name = Label::new(&self.name.get_untracked());
        let percent = Probability::parse(&self.percent.get_untracked());
        let rot = read_days(&self.rot.get_untracked());
        let limit = read_days(&self.limit.get_untracked());
        let problem = name.as_ref().err();
        errors
            .name
            .set(problem.map(|problem| app.format(|format| refusal::label(format, *problem))));
        let wrong = percent.is_none();
        errors
            .percent
            .set(wrong.then(|| m.refusal_probability().to_string()));
        let number = |wrong: bool| wrong.then(|| m.refusal_number().to_string());
        errors.rot.set(number(rot.is_none()));
        errors.limit.set(number(limit.is_none()));
        let note = |text: RwSignal<String>| match Note::new(&text.get_untracked()) {
            Ok(note) => Some(note),
            Err(problem) => {
                errors
                    .whole
                    .set(Some(app.format(|format| refusal::label(format, problem))));
                None
            }
        };
        let required = self.required.get_untracked();
        let listed = Requirement::ALL.iter().copied();
        Some(vec![
            StageValue::Name(name.ok()?),
            StageValue::Probability(percent?),
            StageValue::RotDays(rot?),
            StageValue::WipLimit(limit?),
            StageValue::Colour(self.colour.get_untracked().and_then(colour_of)),
            StageValue::Purpose(note(self.purpose)?),
            StageValue::Entry(note(self.entry)?),
            StageValue::Exit(note(self.exit)?),
            StageValue::Gate(Gate::from_name(&self.gate.get_untracked())),
            StageValue::Required(listed.filter(|one| required.contains(one)).collect()),
            StageValue::RequiredCustom(self.custom.get_untracked().into_iter().collect()),
            StageValue::Questions(self.questions.items()),
            StageValue::Checklist(self.checklist.items()),
            StageValue::Activities(self.activities.activities()),
        ])
    }
}

/// The dialog "Settings of the stage".
#[component]
pub fn StageProcess(
    /// The stage.
    stage: StageId,
) -> impl IntoView {
    let app = App::of_page();
    let known = app
        .state
        .peek(|book| book.records().stages.get(&stage).cloned());
    let Some(known) = known else {
        return ().into_any();
    };
    let form = Form::new(app, &known);
    let open = known.kind == StageKind::Open;
    let pipeline = known.pipeline;
    let old_name = known.name.to_string();
    let none = || RwSignal::new(None::<String>);
    let errors = Errors {
        name: none(),
        percent: none(),
        rot: none(),
        limit: none(),
        whole: none(),
    };
    let confirm = move || {
        errors.whole.set(None);
        let Some(values) = form.read(app, errors) else {
            if errors.whole.with_untracked(Option::is_none) {
                errors
                    .whole
                    .set(Some(app.m().process_look_above().to_string()));
            }
            return;
        };
        match app.dispatch(Command::SetStage { stage, values }) {
            Answer::Refused(taken @ Refusal::NameTaken(_)) => {
                errors.name.set(Some(app.refusal_words(&taken)));
                errors
                    .whole
                    .set(Some(app.m().process_look_above().to_string()));
            }
            Answer::Refused(Refusal::NothingToDo) | Answer::Later => app.session.request.set(None),
            Answer::Refused(refused) => errors.whole.set(Some(app.refusal_words(&refused))),
            Answer::Done(seq) => {
                app.session.request.set(None);
                app.notices
                    .done(app.m().toast_stage_changed().to_string(), Some(seq));
            }
        }
    };
    view! {
        <FormDialog
            title=Signal::derive(move || app.m().process_title(old_name.clone()).to_string())
            confirm=Signal::derive(move || app.m().common_save().to_string())
            on_confirm=move |()| confirm()
            error=errors.whole
            wide=true
        >
            <Figures form=form errors=errors open=open />
            <Criteria form=form />
            <Show when=move || open>
                <GateFields form=form />
                <Requirements required=form.required custom=form.custom pipeline=pipeline />
            </Show>
            <ListEditor
                title=Signal::derive(move || app.m().process_questions().to_string())
                add_label=Signal::derive(move || app.m().process_add_question().to_string())
                rows=form.questions
            />
            <ListEditor
                title=Signal::derive(move || app.m().process_checklist().to_string())
                add_label=Signal::derive(move || app.m().process_add_point().to_string())
                rows=form.checklist
            />
            <ActivityEditor planned=form.activities />
        </FormDialog>
    }
    .into_any()
}

#[component]
fn Figures(form: Form, errors: Errors, open: bool) -> impl IntoView {
    let app = App::of_page();
    view! {
        <Field label=Signal::derive(move || app.m().stage_name().to_string()) error=errors.name wide=true>
            <TextInput value=form.name on_input=move |text| form.name.set(text) autofocus=true required=true />
        </Field>
        <Show when=move || open>
            <Field label=Signal::derive(move || app.m().stage_probability().to_string()) error=errors.percent>
                <TextInput
                    value=form.percent
                    on_input=move |text| form.percent.set(text)
                    kind=InputKind::Decimal
                    unit=Some("%".to_owned())
                />
            </Field>
            <Field
                label=Signal::derive(move || app.m().stage_rot_days().to_string())
                hint=Signal::derive(move || Some(app.m().stage_rot_days_hint().to_string()))
                error=errors.rot
            >
                <TextInput value=form.rot on_input=move |text| form.rot.set(text) kind=InputKind::Whole />
            </Field>
            <Field
                label=Signal::derive(move || app.m().process_limit().to_string())
                hint=Signal::derive(move || Some(app.m().process_limit_hint().to_string()))
                error=errors.limit
            >
                <TextInput value=form.limit on_input=move |text| form.limit.set(text) kind=InputKind::Whole />
            </Field>
        </Show>
        <div class="field field--wide">
            <ColorDots
                name=Signal::derive(move || app.m().stage_colour().to_string())
                names=Signal::derive(move || colour_names(app.m()))
                value=form.colour
                on_change=Callback::new(move |number: Option<u8>| form.colour.set(number))
            />
        </div>
    }
}

#[component]
fn Criteria(form: Form) -> impl IntoView {
    let app = App::of_page();
    view! {
        <Field label=Signal::derive(move || app.m().process_purpose().to_string()) wide=true>
            <TextArea value=form.purpose on_input=move |text| form.purpose.set(text) />
        </Field>
        <Field label=Signal::derive(move || app.m().process_entry().to_string())>
            <TextArea value=form.entry on_input=move |text| form.entry.set(text) />
        </Field>
        <Field label=Signal::derive(move || app.m().process_exit().to_string())>
            <TextArea value=form.exit on_input=move |text| form.exit.set(text) />
        </Field>
    }
}

#[component]
fn GateFields(form: Form) -> impl IntoView {
    let app = App::of_page();
    let mut gates = vec![Segment::new(
        NO_GATE,
        Signal::derive(move || app.m().process_gate_none().to_string()),
    )];
    gates.extend(Gate::ALL.iter().map(|gate| {
        let label = move || match gate {
            Gate::Soft => app.m().process_gate_soft().to_string(),
            Gate::Hard => app.m().process_gate_hard().to_string(),
        };
        Segment::new(gate.name(), Signal::derive(label))
    }));
    let note = move || {
        let chosen = form.gate.with(|gate| Gate::from_name(gate));
        chosen.map_or_else(
            || app.m().process_gate_none_note().to_string(),
            |gate| gate.words(app.m()),
        )
    };
    view! {
        <div class="field field--wide">
            <span class="field__label" aria-hidden="true">{move || app.m().process_gate().to_string()}</span>
            <SegmentedControl
                name=Signal::derive(move || app.m().process_gate().to_string())
                segments=gates
                value=form.gate
                on_change=move |value| form.gate.set(value)
            />
            <span class="field__hint">{note}</span>
        </div>
    }
}
