//! Edit a stage, or add one: name, probability, colour, days until a deal stands idle.

use leptos::prelude::*;

use super::FormDialog;
use crate::app::{Answer, App};
use crate::domain::{Label, PipelineId, Playbook, Probability, StageId, StageKind, StageValue};
use crate::ledger::{Command, NewStage, Refusal};
use crate::text::refusal;
use crate::ui::colours::{colour_names, colour_of, number_of};
use crate::ui::kit::{ColorDots, Field, InputKind, TextInput};

/// The form of a stage; without `stage` it adds one of a kind.
#[component]
pub fn StageForm(
    /// The stage that is edited.
    #[prop(default = None)]
    stage: Option<StageId>,
    /// The pipeline of a new one.
    #[prop(default = None)]
    pipeline: Option<PipelineId>,
    /// The kind of a new one.
    #[prop(default = StageKind::Open)]
    kind: StageKind,
    /// The stage in front of which a new one stands.
    #[prop(default = None)]
    before: Option<StageId>,
) -> impl IntoView {
    let app = App::of_page();
    let known = stage.and_then(|id| {
        app.state
            .peek(|book| book.records().stages.get(&id).cloned())
    });
    let kind = known.as_ref().map_or(kind, |stage| stage.kind);
    let percent = known
        .as_ref()
        .map_or(Probability::percent(50), |stage| stage.probability);
    let name = RwSignal::new(
        known
            .as_ref()
            .map(|stage| stage.name.to_string())
            .unwrap_or_default(),
    );
    let probability = RwSignal::new(
        app.format(|format| format.decimal(f64::from(percent.basis_points()) / 100.0, 2)),
    );
    let rot = known.as_ref().and_then(|stage| stage.rot_days);
    let rot = RwSignal::new(rot.map(|days| days.to_string()).unwrap_or_default());
    let colour = RwSignal::new(known.as_ref().and_then(|stage| stage.colour));
    let (name_error, percent_error, rot_error, error) = (
        RwSignal::new(None),
        RwSignal::new(None),
        RwSignal::new(None),
        RwSignal::new(None),
    );
    let confirm = move || {
        let read_name = Label::new(&name.get_untracked());
        let read_percent = Probability::parse(&probability.get_untracked());
        let read_rot = read_days(&rot.get_untracked());
        let m = app.m();
        name_error.set(
            read_name
                .as_ref()
                .err()
                .map(|error| app.format(|format| refusal::label(format, *error))),
        );
        percent_error.set(
            read_percent
                .is_none()
                .then(|| m.refusal_probability().to_string()),
        );
        rot_error.set(read_rot.is_none().then(|| m.refusal_number().to_string()));
        let (Ok(name), Some(probability), Some(rot_days)) = (read_name, read_percent, read_rot)
        else {
            return;
        };
        let new = NewStage {
            name,
            kind,
            probability,
            colour: colour.get_untracked(),
            rot_days,
            playbook: Playbook::default(),
        };
        let answer = match stage {
            Some(stage) => change(app, stage, new),
            None => match pipeline {
                Some(pipeline) => app.dispatch(Command::AddStage {
                    pipeline,
                    stage: new,
                    before,
                }),
                None => return,
            },
        };
        match answer {
            Answer::Refused(taken @ Refusal::NameTaken(_)) => {
                name_error.set(Some(app.refusal_words(&taken)))
            }
            Answer::Refused(Refusal::NothingToDo) => app.session.request.set(None),
            Answer::Refused(refused) => error.set(Some(app.refusal_words(&refused))),
            answer => {
                app.session.request.set(None);
                let seq = if let Answer::Done(seq) = answer {
                    Some(seq)
                } else {
                    None
                };
                let done = if stage.is_some() {
                    m.toast_stage_changed()
                } else {
                    m.toast_stage_added()
                };
                app.notices.done(done.to_string(), seq);
            }
        }
    };
    let choose = move |number: Option<u8>| colour.set(number.and_then(colour_of));
    let title = move || {
        let m = app.m();
        if stage.is_some() {
            m.stage_edit().to_string()
        } else {
            m.stage_add().to_string()
        }
    };
    view! {
        <FormDialog
            title=Signal::derive(title)
            confirm=Signal::derive(move || app.m().common_save().to_string())
            on_confirm=move |()| confirm()
            error=error
        >
            <Field label=Signal::derive(move || app.m().stage_name().to_string()) error=name_error wide=true>
                <TextInput value=name on_input=move |text| name.set(text) autofocus=true required=true />
            </Field>
            <Show when=move || kind == StageKind::Open>
                <Field label=Signal::derive(move || app.m().stage_probability().to_string()) error=percent_error>
                    <TextInput
                        value=probability
                        on_input=move |text| probability.set(text)
                        kind=InputKind::Decimal
                        unit=Some("%".to_owned())
                    />
                </Field>
                <Field
                    label=Signal::derive(move || app.m().stage_rot_days().to_string())
                    hint=Signal::derive(move || Some(app.m().stage_rot_days_hint().to_string()))
                    error=rot_error
                >
                    <TextInput value=rot on_input=move |text| rot.set(text) kind=InputKind::Whole />
                </Field>
            </Show>
            <div class="field field--wide">
                <ColorDots
                    name=Signal::derive(move || app.m().stage_colour().to_string())
                    names=Signal::derive(move || colour_names(app.m()))
                    value=Signal::derive(move || colour.get().and_then(number_of))
                    on_change=Callback::new(choose)
                />
            </div>
        </FormDialog>
    }
}

/// Days as typed: an empty field is no limit, anything but a number above zero is refused.
pub(super) fn read_days(text: &str) -> Option<Option<u16>> {
    let text = text.trim();
    if text.is_empty() {
        Some(None)
    } else {
        text.parse().ok().filter(|days| *days > 0).map(Some)
    }
}

/// Changes the fields that differ, in one action.
fn change(app: App, stage: StageId, new: NewStage) -> Answer {
    let values = vec![
        StageValue::Name(new.name),
        StageValue::Probability(new.probability),
        StageValue::Colour(new.colour),
        StageValue::RotDays(new.rot_days),
    ];
    app.dispatch(Command::SetStage { stage, values })
}
