//! The pipeline, its stages, the owners, the reasons of a lost deal and the target.

use leptos::prelude::*;

use super::name_list::NameList;
use super::pipeline_list::PipelineList;
use super::setting::{Section, Setting};
use super::stage_list::StageList;
use crate::app::{Answer, App, Request};
use crate::domain::{BookSettingsValue, Label, OwnerValue, PipelineId, PipelineValue};
use crate::ledger::{Command, Refusal};
use crate::text::refusal;
use crate::ui::kit::{Button, Checkbox, TextInput};

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
    let picked = RwSignal::new(None::<PipelineId>);
    // One that was put away since is no longer shown.
    let chosen = Memo::new(move |_| {
        let picked = picked.get();
        let first = app.pipeline();
        app.state.structure(|book| {
            let pipelines = book.records().pipelines_in_order();
            let known = picked.filter(|id| pipelines.iter().any(|pipeline| pipeline.id == *id));
            known.or(first)
        })
    });
    let pipeline = move || {
        chosen.get().map(|pipeline| {
            let name = Memo::new(move |_| {
                app.state.structure(|book| {
                    let known = book.records().pipelines.get(&pipeline);
                    known
                        .map(|known| known.name.to_string())
                        .unwrap_or_default()
                })
            });
            let error = RwSignal::new(None);
            let rename = move |text: String| {
                let set = |name| Command::SetPipeline {
                    pipeline,
                    value: PipelineValue::Name(name),
                };
                error.set(try_name(app, &text, set));
            };
            let label = move || app.m().settings_pipeline_name().to_string();
            view! {
                <Section
                    title=move || app.m().pipeline_stages_of(name.get()).to_string()
                    lead=move || Some(app.m().settings_stages_note().to_string())
                >
                    <Setting name=label note=error>
                        <TextInput value=name on_commit=rename name=move || Some(label()) />
                    </Setting>
                    <StageList pipeline=pipeline />
                </Section>
            }
        })
    };
    let preferences = app.session.preferences;
    view! {
        <Show when=move || chosen.get().is_some()>
            <Section
                title=move || app.m().pipelines_title().to_string()
                lead=move || Some(app.m().pipelines_note().to_string())
            >
                <PipelineList chosen=chosen on_choose=move |id| picked.set(Some(id)) />
            </Section>
        </Show>
        {pipeline}
        <Show when=move || chosen.get().is_some()>
            <Section title=move || app.m().settings_target().to_string()>
                <Setting
                    name=move || app.m().settings_target().to_string()
                    note=move || Some(app.m().settings_target_note().to_string())
                >
                    <Button
                        label=move || app.m().report_set_target().to_string()
                        on_press=move |()| app.session.request.set(Some(Request::Target))
                    />
                </Setting>
                <Setting
                    name=move || app.m().skip_ask().to_string()
                    note=move || Some(app.m().skip_ask_note().to_string())
                >
                    <Checkbox
                        label=move || app.m().skip_ask().to_string()
                        checked=move || preferences.with(|chosen| !chosen.skip_quietly)
                        on_change=move |on: bool| app.change_preferences(|chosen| chosen.skip_quietly = !on)
                        switch=true
                        bare=true
                    />
                </Setting>
            </Section>
            <Owners />
            <LostReasons />
        </Show>
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
            app.act(Command::DeleteOwner { owner }, move || {
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
