//! Make a pipeline: from a template of a trade, from a copy of another, or from nothing. In an empty book it is the
//! first one, and the language and the currency are chosen with it.

use leptos::prelude::*;

use super::FormDialog;
use super::template_list::TemplateList;
use crate::app::{Answer, App, PipelineTemplate, default_currency, first_settings, templates};
use crate::domain::{BookSettingsValue, Currency, Label, PipelineId, Probability, StageKind};
use crate::ledger::{Command, NewStage, Refusal};
use crate::text::{Lang, refusal};
use crate::ui::kit::{Field, Segment, SegmentedControl, Select, SelectOption, TextInput};

/// From what it is made.
const TEMPLATE: &str = "template";
const COPY: &str = "copy";
const EMPTY: &str = "empty";

/// The dialog of a new pipeline.
#[component]
pub fn NewPipeline(
    /// The pipeline that is copied, if the dialog is to begin so.
    copied: Option<PipelineId>,
) -> impl IntoView {
    let app = App::of_page();
    let pipelines = app.state.peek(|book| {
        let pipelines = book.records().pipelines_in_order();
        let named = pipelines.iter();
        named
            .map(|pipeline| SelectOption::new(pipeline.id.to_string(), pipeline.name.to_string()))
            .collect::<Vec<_>>()
    });
    let first = pipelines.is_empty();
    let from = RwSignal::new(if copied.is_some() { COPY } else { TEMPLATE }.to_owned());
    let source = RwSignal::new(
        copied
            .map(|id| id.to_string())
            .or_else(|| pipelines.first().map(|option| option.value.clone()))
            .unwrap_or_default(),
    );
    let offered = Memo::new(move |_| templates(app.session.lang.get()));
    let template = RwSignal::new(String::new());
    let typed = RwSignal::new(None::<String>);
    let currency = RwSignal::new(None::<String>);
    let options = Signal::stored(pipelines);
    // Until a name is typed it follows what is chosen.
    let suggested = Signal::derive(move || {
        let m = app.m();
        match from.get().as_str() {
            TEMPLATE => offered.with(|offered| {
                let id = template.get();
                let chosen = offered.iter().find(|known| known.id == id);
                chosen
                    .map(|chosen| chosen.name.to_string())
                    .unwrap_or_default()
            }),
            COPY => options.with(|options| {
                let id = source.get();
                let chosen = options.iter().find(|option| option.value == id);
                let name = chosen.map(|option| option.label.clone());
                m.pipeline_copy_of(name.unwrap_or_default()).to_string()
            }),
            _ => String::new(),
        }
    });
    let name = Signal::derive(move || typed.get().unwrap_or_else(|| suggested.get()));
    let (name_error, error) = (RwSignal::new(None), RwSignal::new(None::<String>));
    let confirm = move || {
        let m = app.m();
        error.set(None);
        let chosen = template.get_untracked();
        let plan = offered
            .with_untracked(|offered| offered.iter().find(|known| known.id == chosen).cloned());
        let way = from.get_untracked();
        if way == TEMPLATE && plan.is_none() {
            error.set(Some(m.pipeline_choose_template().to_string()));
            return;
        }
        let name = match Label::new(&name.get_untracked()) {
            Ok(name) => name,
            Err(problem) => {
                name_error.set(Some(app.format(|format| refusal::label(format, problem))));
                return;
            }
        };
        let lang = app.session.lang.get_untracked();
        let command = match (way.as_str(), source.get_untracked().parse()) {
            (COPY, Ok(pipeline)) => Command::CopyPipeline { pipeline, name },
            _ => {
                let (stages, reasons) = stages_of(app, plan.filter(|_| way == TEMPLATE));
                if first {
                    let currency = currency.get_untracked();
                    let currency = currency.and_then(|code| Currency::from_code(&code));
                    start(lang, currency, name, stages, reasons)
                } else {
                    Command::AddPipeline {
                        name,
                        stages,
                        lost_reasons: reasons,
                    }
                }
            }
        };
        match app.dispatch(command) {
            Answer::Refused(taken @ Refusal::NameTaken(_)) => {
                name_error.set(Some(app.refusal_words(&taken)));
            }
            Answer::Refused(refused) => error.set(Some(app.refusal_words(&refused))),
            answer => {
                app.session.request.set(None);
                if let Answer::Done(seq) = answer {
                    app.notices
                        .done(m.toast_pipeline_added().to_string(), Some(seq));
                }
                // A new pipeline stands behind all others.
                let newest = app.state.peek(|book| {
                    let pipelines = book.records().pipelines_in_order();
                    pipelines.last().map(|pipeline| pipeline.id)
                });
                if newest.is_some() {
                    app.show_pipeline(newest);
                }
            }
        }
    };
    let ways = {
        let way = |value: &str, label: Signal<String>| Segment::new(value.to_owned(), label);
        let mut ways = vec![way(
            TEMPLATE,
            Signal::derive(move || app.m().pipeline_from_template().to_string()),
        )];
        if !first {
            ways.push(way(
                COPY,
                Signal::derive(move || app.m().pipeline_from_copy().to_string()),
            ));
        }
        ways.push(way(
            EMPTY,
            Signal::derive(move || app.m().pipeline_from_nothing().to_string()),
        ));
        ways
    };
    let languages = || {
        let all = Lang::ALL.into_iter();
        all.map(|lang| Segment::new(lang.tag(), lang.own_name().to_owned()))
            .collect::<Vec<_>>()
    };
    view! {
        <FormDialog
            title=Signal::derive(move || app.m().pipeline_new_title().to_string())
            confirm=Signal::derive(move || app.m().pipeline_create().to_string())
            on_confirm=move |()| confirm()
            error=error
            wide=true
        >
            <Show when=move || first>
                <div class="field">
                    <span class="field__label" aria-hidden="true">{move || app.m().welcome_language().to_string()}</span>
                    <SegmentedControl
                        name=Signal::derive(move || app.m().welcome_language().to_string())
                        segments=languages()
                        value=Signal::derive(move || app.session.lang.get().tag().to_owned())
                        on_change=move |tag: String| {
                            if let Some(lang) = Lang::parse(&tag) {
                                app.set_lang(lang);
                            }
                        }
                    />
                </div>
                <Field label=Signal::derive(move || app.m().settings_currency().to_string())>
                    <Select
                        options=Signal::derive(move || currencies(app))
                        value=Signal::derive(move || {
                            currency
                                .get()
                                .unwrap_or_else(|| default_currency(app.session.lang.get()).code().to_owned())
                        })
                        on_change=move |code| currency.set(Some(code))
                    />
                </Field>
            </Show>
            <div class="field field--wide">
                <SegmentedControl
                    name=Signal::derive(move || app.m().pipeline_from().to_string())
                    segments=ways.clone()
                    value=from
                    on_change=move |value| {
                        from.set(value);
                        error.set(None);
                    }
                />
            </div>
            <Show when=move || from.get() == TEMPLATE>
                <TemplateList
                    templates=offered
                    chosen=template
                    on_choose=move |id| {
                        template.set(id);
                        error.set(None);
                    }
                />
            </Show>
            <Show when=move || from.get() == COPY>
                <Field label=Signal::derive(move || app.m().pipeline_copy_from().to_string()) wide=true>
                    <Select options=options value=source on_change=move |id| source.set(id) />
                </Field>
            </Show>
            <Show when=move || from.get() == EMPTY>
                <p class="field--wide muted">{move || app.m().pipeline_empty_note().to_string()}</p>
            </Show>
            <Field
                label=Signal::derive(move || app.m().settings_pipeline_name().to_string())
                error=name_error
                wide=true
            >
                <TextInput value=name on_input=move |text| { typed.set(Some(text)); name_error.set(None); } required=true />
            </Field>
        </FormDialog>
    }
}

/// The stages of a template, or one open stage, with the reasons of losing that belong to them.
fn stages_of(app: App, template: Option<PipelineTemplate>) -> (Vec<NewStage>, Vec<Label>) {
    match template {
        Some(template) => (template.new_stages(), template.lost_reasons),
        None => {
            let name = Label::lossy(&app.m().pipeline_first_stage());
            let stage = NewStage::named(name, StageKind::Open, Probability::percent(10));
            (vec![stage], Vec::new())
        }
    }
}

/// Sets an empty book up. The reasons of the trade stand in front of the general ones.
fn start(
    lang: Lang,
    currency: Option<Currency>,
    name: Label,
    stages: Vec<NewStage>,
    reasons: Vec<Label>,
) -> Command {
    let settings = first_settings(lang, currency)
        .into_iter()
        .map(|value| match value {
            BookSettingsValue::LostReasons(general) => {
                let mut all = reasons.clone();
                all.extend(
                    general
                        .into_iter()
                        .filter(|reason| !reasons.contains(reason)),
                );
                BookSettingsValue::LostReasons(all)
            }
            other => other,
        });
    Command::StartBook {
        settings: settings.collect(),
        name,
        stages,
    }
}

fn currencies(app: App) -> Vec<SelectOption> {
    let known = Currency::COMMON.iter();
    let option = |code: &&str| {
        let name = Currency::from_code(code)
            .map(|currency| app.format(|format| format.currency_name(currency)));
        SelectOption::new(*code, format!("{code} · {}", name.unwrap_or_default()))
    };
    known.map(option).collect()
}
