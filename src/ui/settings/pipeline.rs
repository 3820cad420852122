//! The pipeline, its stages, the owners, the reasons of a lost deal and the target.

use leptos::prelude::*;

use super::name_list::NameList;
use super::setting::{Section, Setting};
use super::stage_list::StageList;
use crate::app::{Answer, App, Request};
use crate::domain::{BookSettingsValue, Label, OwnerValue, PipelineValue};
use crate::ledger::{Command, Refusal};
use crate::text::refusal;
use crate::ui::kit::{Button, TextInput};

/// What is wrong with a name, or with the command that it makes.
fn try_name(app: App, text: &str, command: impl FnOnce(Label) -> Command) -> Option<String> {
    let name = match Label::new(text) {
        Ok(name) => name,
        Err(error) => return Some(app.format(|format| refusal::label(format, error))),
    };
    match app.dispatch(command(name)) {
        Answer::Refused(Refusal::NothingToDo) | Answer::Done(_) | Answer::Later => None,
        Answer::Refused(refusal) => Some(app.refusal_words(&refusal)),
    }
}

/// The section "Pipeline and stages".
#[component]
pub fn PipelineSettings() -> impl IntoView {
    let app = App::of_page();
    move || {
        app.pipeline().map(|pipeline| {
            let name = Memo::new(move |_| {
                app.state.structure(|book| {
                    book.records().pipelines.get(&pipeline).map(|known| known.name.to_string()).unwrap_or_default()
                })
            });
            let error = RwSignal::new(None);
            let rename = move |text: String| {
                let set = |name| Command::SetPipeline { pipeline, value: PipelineValue::Name(name) };
                error.set(try_name(app, &text, set));
            };
            view! {
                <Section title=move || app.m().deal_pipeline().to_string()>
                    <Setting name=move || app.m().settings_pipeline_name().to_string() note=error>
                        <TextInput value=name on_commit=rename name=move || Some(app.m().settings_pipeline_name().to_string()) />
                    </Setting>
                    <Setting
                        name=move || app.m().settings_target().to_string()
                        note=move || Some(app.m().settings_target_note().to_string())
                    >
                        <Button
                            label=move || app.m().report_set_target().to_string()
                            on_press=move |()| app.session.request.set(Some(Request::Target))
                        />
                    </Setting>
                </Section>
                <Section
                    title=move || app.m().settings_stages().to_string()
                    lead=move || Some(app.m().settings_stages_note().to_string())
                >
                    <StageList pipeline=pipeline />
                </Section>
                <Owners />
                <LostReasons />
            }
        })
    }
}

#[component]
fn Owners() -> impl IntoView {
    let app = App::of_page();
    let names = Signal::derive(move || {
        app.state.owners(|book| {
            let owners = book.records().owners.values();
            owners
                .map(|owner| (owner.id.to_string(), owner.name.to_string()))
                .collect::<Vec<_>>()
        })
    });
    let rename = move |(key, text): (String, String)| {
        let owner = key.parse().ok()?;
        try_name(app, &text, |name| Command::SetOwner {
            owner,
            value: OwnerValue::Name(name),
        })
    };
    let remove = move |key: String| {
        if let Ok(owner) = key.parse() {
            app.act(Command::DeleteOwner { owner }, || {
                app.m().settings_owner_removed().to_string()
            });
        }
    };
    view! {
        <Section
            title=move || app.m().settings_owners().to_string()
            lead=move || Some(app.m().settings_owners_note().to_string())
        >
            <NameList
                names=names
                add_label=move || app.m().settings_add_owner().to_string()
                on_add=move |text: String| try_name(app, &text, |name| Command::AddOwner { name })
                on_rename=rename
                on_remove=remove
            />
        </Section>
    }
}

#[component]
fn LostReasons() -> impl IntoView {
    let app = App::of_page();
    let reasons = move || {
        app.state
            .settings(|book| book.records().settings.lost_reasons.clone())
    };
    let names = Signal::derive(move || {
        reasons()
            .iter()
            .map(|reason| (reason.to_string(), reason.to_string()))
            .collect::<Vec<_>>()
    });
    let set = |reasons: Vec<Label>| Command::SetSettings {
        value: BookSettingsValue::LostReasons(reasons),
    };
    let add = move |text: String| {
        let known = untrack(reasons);
        if known.iter().any(|reason| **reason == *text.trim()) {
            return Some(app.m().refusal_name_taken().to_string());
        }
        try_name(app, &text, |name| {
            set(known.into_iter().chain([name]).collect())
        })
    };
    let rename = move |(key, text): (String, String)| {
        let known = untrack(reasons);
        try_name(app, &text, |name| {
            set(known
                .into_iter()
                .map(|reason| {
                    if *reason == *key {
                        name.clone()
                    } else {
                        reason
                    }
                })
                .collect())
        })
    };
    let remove = move |key: String| {
        let rest = untrack(reasons)
            .into_iter()
            .filter(|reason| **reason != *key)
            .collect();
        app.dispatch(set(rest));
    };
    view! {
        <Section
            title=move || app.m().settings_lost_reasons().to_string()
            lead=move || Some(app.m().settings_lost_reasons_note().to_string())
        >
            <NameList
                names=names
                add_label=move || app.m().settings_add_reason().to_string()
                on_add=add
                on_rename=rename
                on_remove=remove
            />
        </Section>
    }
}
