//! The section "Own fields": what a seller keeps of his deals that nobody else does.

use leptos::prelude::*;

use super::row_tools::{RowTools, Step};
use super::setting::Section;
use crate::app::{Answer, App};
use crate::domain::{BookSettingsValue, CustomField, CustomKind, ItemKey, Label, List, PipelineId};
use crate::ledger::{Command, Refusal};
use crate::text::{Words as _, refusal};
use crate::ui::kit::{
    Button, ButtonKind, Checkbox, Field, KeptField, Select, SelectOption, TextInput,
};

fn fields(app: App) -> Vec<CustomField> {
    app.state
        .settings(|book| book.records().settings.custom_fields.to_vec())
}

fn keep(app: App, fields: Vec<CustomField>) -> Option<String> {
    let value = BookSettingsValue::CustomFields(fields.into());
    match app.dispatch(Command::SetSettings { value }) {
        Answer::Refused(Refusal::NothingToDo) | Answer::Done(_) | Answer::Later => None,
        Answer::Refused(refusal) => Some(app.refusal_words(&refusal)),
    }
}

/// The choices in a text with commas or semicolons between them.
fn read_choices(text: &str) -> List<Label> {
    let mut choices: Vec<Label> = Vec::new();
    for part in text.split([',', ';', '\n']) {
        if let Ok(choice) = Label::new(part)
            && !choices.contains(&choice)
        {
            choices.push(choice);
        }
    }
    choices.into()
}

fn chooses(kind: CustomKind) -> bool {
    matches!(kind, CustomKind::Choice | CustomKind::Choices)
}

/// The section.
#[component]
pub fn OwnFieldSettings() -> impl IntoView {
    let app = App::of_page();
    let all = Memo::new(move |_| fields(app));
    let keys = move || all.with(|all| all.iter().map(|one| one.key).collect::<Vec<_>>());
    view! {
        <Section
            title=move || app.m().deal_field_custom().to_string()
            lead=move || Some(app.m().settings_fields_note().to_string())
        >
            <ul class="arranged">
                <For each=keys key=|key| key.0 let(key)>
                    <FieldRow key=key all=all />
                </For>
            </ul>
            <NewField all=all />
        </Section>
    }
}

/// The pipelines that a field can belong to, "all" in front.
fn pipelines(app: App) -> Vec<SelectOption> {
    let mut options = vec![SelectOption::new(
        "",
        app.m().settings_all_pipelines().to_string(),
    )];
    app.state.structure(|book| {
        let all = book.records().pipelines_in_order();
        options.extend(
            all.iter()
                .map(|one| SelectOption::new(one.id.to_string(), one.name.to_string())),
        );
    });
    options
}

#[component]
fn FieldRow(key: ItemKey, all: Memo<Vec<CustomField>>) -> impl IntoView {
    let app = App::of_page();
    let own = Memo::new(move |_| all.with(|all| all.iter().find(|one| one.key == key).cloned()));
    let place = Memo::new(move |_| {
        all.with(|all| {
            all.iter()
                .position(|one| one.key == key)
                .unwrap_or_default()
        })
    });
    let of = move |read: fn(&CustomField) -> String| {
        own.with(|own| own.as_ref().map(read).unwrap_or_default())
    };
    let name = Signal::derive(move || of(|own| own.name.to_string()));
    let kind = move || own.with(|own| own.as_ref().map(|own| own.kind));
    let archived = Memo::new(move |_| own.with(|own| own.as_ref().is_some_and(|own| own.archived)));
    let change = move |change: &dyn Fn(&mut CustomField)| {
        let mut new = all.get_untracked();
        new.iter_mut().filter(|one| one.key == key).for_each(change);
        keep(app, new)
    };
    let rename = move |text: String| match Label::new(&text) {
        Err(error) => Some(app.format(|format| refusal::label(format, error))),
        Ok(name) => {
            let taken =
                all.with_untracked(|all| all.iter().any(|one| one.key != key && one.name == name));
            if taken {
                return Some(app.m().refusal_name_taken().to_string());
            }
            change(&|own| own.name = name.clone())
        }
    };
    let choices = move || {
        of(|own| {
            let all: Vec<_> = own.choices.iter().map(ToString::to_string).collect();
            all.join(", ")
        })
    };
    let step = move |step: Step| {
        let mut new = all.get_untracked();
        step.apply(&mut new, place.get_untracked());
        keep(app, new);
    };
    let belongs = move || of(|own| own.pipeline.map(|id| id.to_string()).unwrap_or_default());
    view! {
        <li class="arranged__row" class:arranged__row--away=archived>
            <div class="arranged__fields">
                <KeptField
                    label=move || app.m().settings_field_name().to_string()
                    value=name
                    hint=Signal::derive(move || kind().map(|kind| kind.words(app.m())))
                    on_keep=rename
                />
                <Field label=move || app.m().settings_field_pipeline().to_string()>
                    <Select
                        options=Signal::derive(move || pipelines(app))
                        value=Signal::derive(belongs)
                        on_change=move |id: String| {
                            let pipeline = id.parse::<PipelineId>().ok();
                            change(&|own| own.pipeline = pipeline);
                        }
                    />
                </Field>
                <Show when=move || kind().is_some_and(chooses)>
                    <KeptField
                        label=move || app.m().settings_field_choices().to_string()
                        value=Signal::derive(choices)
                        wide=true
                        on_keep=move |text: String| {
                            let choices = read_choices(&text);
                            if choices.is_empty() {
                                return Some(app.m().refusal_no_choices().to_string());
                            }
                            change(&|own| own.choices = choices.clone())
                        }
                    />
                </Show>
                <Checkbox
                    label=move || app.m().settings_field_archived().to_string()
                    checked=archived
                    on_change=move |on| { change(&|own| own.archived = on); }
                />
            </div>
            <RowTools
                name=name
                first=move || place.get() == 0
                last=move || place.get() + 1 == all.with(Vec::len)
                on_step=step
            />
        </li>
    }
}

/// The form of a field. What a field holds is chosen once, since its values could not follow.
#[component]
fn NewField(all: Memo<Vec<CustomField>>) -> impl IntoView {
    let app = App::of_page();
    let name = RwSignal::new(String::new());
    let kind = RwSignal::new(CustomKind::Text);
    let pipeline = RwSignal::new(String::new());
    let choices = RwSignal::new(String::new());
    let (name_error, choice_error) = (RwSignal::new(None), RwSignal::new(None));
    let kinds = move || {
        let all = CustomKind::ALL.iter();
        all.map(|kind| SelectOption::new(kind.name(), kind.words(app.m())))
            .collect::<Vec<_>>()
    };
    let add = move |()| {
        let read = Label::new(&name.get_untracked());
        let chosen = read_choices(&choices.get_untracked());
        let m = app.m();
        let lacks = chooses(kind.get_untracked()) && chosen.is_empty();
        choice_error.set(lacks.then(|| m.refusal_no_choices().to_string()));
        let name_of = match read {
            Err(error) => {
                name_error.set(Some(app.format(|format| refusal::label(format, error))));
                return;
            }
            Ok(name) => name,
        };
        let mut new = all.get_untracked();
        if new.iter().any(|one| one.name == name_of) {
            name_error.set(Some(m.refusal_name_taken().to_string()));
            return;
        }
        if lacks {
            return;
        }
        new.push(CustomField {
            key: ItemKey::default(),
            name: name_of,
            kind: kind.get_untracked(),
            pipeline: pipeline.get_untracked().parse().ok(),
            choices: if chooses(kind.get_untracked()) {
                chosen
            } else {
                List::default()
            },
            archived: false,
        });
        name_error.set(keep(app, new));
        name.set(String::new());
        choices.set(String::new());
        pipeline.set(String::new());
    };
    view! {
        <div class="arranged__add">
            <Field label=move || app.m().settings_new_field().to_string() error=name_error>
                <TextInput value=name on_input=move |text| name.set(text) />
            </Field>
            <Field label=move || app.m().settings_field_kind().to_string()>
                <Select
                    options=Signal::derive(kinds)
                    value=move || kind.get().name().to_owned()
                    on_change=move |name: String| {
                        if let Some(new) = CustomKind::from_name(&name) {
                            kind.set(new);
                        }
                    }
                />
            </Field>
            <Field label=move || app.m().settings_field_pipeline().to_string()>
                <Select
                    options=Signal::derive(move || pipelines(app))
                    value=pipeline
                    on_change=move |id| pipeline.set(id)
                />
            </Field>
            <Show when=move || chooses(kind.get())>
                <Field
                    label=move || app.m().settings_field_choices().to_string()
                    hint=Signal::derive(move || Some(app.m().settings_choices_hint().to_string()))
                    error=choice_error
                >
                    <TextInput value=choices on_input=move |text| choices.set(text) />
                </Field>
            </Show>
            <Button
                label=move || app.m().settings_add_field().to_string()
                kind=ButtonKind::Primary
                on_press=add
            />
        </div>
    }
}
