//! The question of a gate: what a deal lacks to go on, each thing with its own input, and then it goes on in the same
//! action. Several deals at once are listed instead, since one value would hardly be right for all of them.

mod ask;
mod custom;
mod field;
mod many;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::FormDialog;
use crate::app::{App, Crossing, Goal, Held};
use crate::domain::{BusinessCase, DealId, DealValue, Label, StageId};
use crate::ledger::{Command, DealEdit, Pass, Refusal};
use crate::text::{Words, refusal};
use crate::ui::kit::listen::focus;
use crate::ui::kit::{Button, ButtonKind, Checkbox, Field, TextInput, icons};
use ask::{Ask, Asked, asks};
use field::AskField;
use many::HeldMany;
pub(in crate::ui) use many::missing_words;

/// The dialog of a gate, or of a stage that is full.
#[component]
pub fn Gate(
    /// What wants to go on.
    crossing: Crossing,
) -> impl IntoView {
    let way = app_way(&crossing);
    if crossing.deals.len() > 1 {
        return view! { <HeldMany crossing=crossing way=way /> }.into_any();
    }
    let app = App::of_page();
    let deal = crossing.deals.first().copied().unwrap_or_default();
    let held = way.held.first().cloned();
    let (hard, full) = (way.is_hard(), way.full);
    let asked: Vec<Asked> = held
        .as_ref()
        .map(|held| asks(app, held).into_iter().map(Asked::new).collect())
        .unwrap_or_default();
    let inputs = asked.iter().filter(|asked| asked.ask.has_input());
    let asked_inputs = StoredValue::new(inputs.cloned().collect::<Vec<_>>());
    let elsewhere: Vec<String> = asked
        .iter()
        .filter_map(|asked| match asked.ask {
            Ask::Elsewhere(required) => Some(untrack(|| required.words(app.m()))),
            _ => None,
        })
        .collect();
    let goes_elsewhere = !elsewhere.is_empty();
    let anyway = RwSignal::new(false);
    let reason = RwSignal::new(String::new());
    let (reason_error, error) = (RwSignal::new(None), RwSignal::new(None::<String>));
    let skipped = names_of(app, &way.skipped);
    let skips = !way.skipped.is_empty();
    let title = title_of(app, deal, held.as_ref(), &crossing);
    let won = matches!(crossing.goal, Goal::Won(..));
    let crossing = StoredValue::new(crossing);
    let confirm = move || {
        let mut edits = Vec::new();
        let mut fine = true;
        for asked in asked_inputs.get_value() {
            match asked.read(app, deal) {
                Ok(read) => {
                    asked.error.set(None);
                    edits.extend(read);
                }
                Err(text) => {
                    asked.error.set(Some(text));
                    fine = false;
                }
            }
        }
        let read_reason = Label::optional(&reason.get_untracked());
        let problem = read_reason.as_ref().err();
        reason_error
            .set(problem.map(|problem| app.format(|format| refusal::label(format, *problem))));
        let (true, Ok(reason)) = (fine, read_reason) else {
            return;
        };
        if take_another_way(app, deal, &edits) {
            return;
        }
        let pass = Pass {
            edits,
            anyway: anyway.get_untracked() && !hard,
            reason,
        };
        match crossing.with_value(|crossing| app.cross_with(crossing, pass)) {
            Ok(()) => app.session.request.set(None),
            Err(Refusal::GateShut { deals, hard }) => {
                let missing = deals.into_iter().flat_map(|(_, _, missing)| missing);
                let missing: Vec<_> = missing.collect();
                for asked in asked_inputs.get_value() {
                    let still = missing.contains(&asked.ask.requirement());
                    let empty = still && asked.is_empty();
                    asked
                        .error
                        .set(empty.then(|| app.m().gate_fill_in().to_string()));
                }
                let m = app.m();
                let text = if hard {
                    m.gate_still_missing_hard()
                } else {
                    m.gate_still_missing_soft()
                };
                error.set(Some(text.to_string()));
            }
            Err(refused) => error.set(Some(app.refusal_words(&refused))),
        }
    };
    // The first thing that is missing is typed at once; the dialog itself would begin at its closing button.
    Effect::new(move |_| request_animation_frame(focus_first));
    let explain = {
        let held = held.is_some();
        move || {
            let m = app.m();
            match (held, hard, full) {
                (true, true, _) => m.gate_hard_note().to_string(),
                (true, false, _) => m.gate_soft_note().to_string(),
                (false, _, Some(limit)) => m.gate_full_note(u64::from(limit)).to_string(),
                (false, _, None) => String::new(),
            }
        }
    };
    let exit = held.as_ref().map(|held| exit_of(app, held.stage));
    let exit = exit.filter(|exit| !exit.is_empty());
    let reason_label = move || {
        let m = app.m();
        if skips {
            m.gate_skip_reason(skipped.clone()).to_string()
        } else {
            m.gate_reason().to_string()
        }
    };
    let reason_label = Signal::derive(reason_label);
    view! {
        <FormDialog
            title=title
            confirm=Signal::derive(move || {
                let m = app.m();
                if won { m.win_confirm().to_string() } else { m.gate_go_on().to_string() }
            })
            on_confirm=move |()| confirm()
            error=error
        >
            <p class="field--wide gate__note">{explain}</p>
            {exit
                .clone()
                .map(|exit| view! { <p class="field--wide muted">{move || app.m().gate_exit(exit.clone()).to_string()}</p> })}
            {asked_inputs.get_value().into_iter().map(|asked| view! { <AskField asked=asked deal=deal /> }).collect_view()}
            {goes_elsewhere
                .then(|| {
                    let elsewhere = elsewhere.clone();
                    view! {
                        <div class="field--wide gate__elsewhere">
                            <p>{move || app.m().gate_elsewhere().to_string()}</p>
                            <ul>{elsewhere.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
                            <Button
                                label=move || app.m().gate_open_deal().to_string()
                                kind=ButtonKind::Ghost
                                icon=Some(icons::EXTERNAL_LINK)
                                on_press=move |()| {
                                    app.session.request.set(None);
                                    app.open_deal(deal);
                                }
                            />
                        </div>
                    }
                })}
            {(!hard)
                .then(|| {
                    view! {
                        <div class="field--wide">
                            <Checkbox
                                label=move || app.m().gate_anyway().to_string()
                                checked=anyway
                                on_change=move |on| anyway.set(on)
                            />
                        </div>
                    }
                })}
            <Show when=move || skips || anyway.get()>
                <Field
                    label=reason_label
                    optional=Signal::derive(move || Some(app.m().common_optional().to_string()))
                    error=reason_error
                    wide=true
                >
                    <TextInput value=reason on_input=move |text| reason.set(text) />
                </Field>
            </Show>
        </FormDialog>
    }
    .into_any()
}

fn focus_first() {
    let first = document().query_selector("dialog[open] .form :is(input, select, textarea)");
    if let Ok(Some(first)) = first {
        focus(first.unchecked_ref());
    }
}

fn app_way(crossing: &Crossing) -> crate::app::Way {
    App::of_page().way(crossing)
}

/// A business case that is not there leads elsewhere: to the loss of the deal, or aside until a day.
fn take_another_way(app: App, deal: DealId, edits: &[DealEdit]) -> bool {
    let case = edits.iter().find_map(|edit| match edit {
        DealEdit::Value(DealValue::BusinessCase(case)) => *case,
        _ => None,
    });
    let Some(case @ (BusinessCase::No | BusinessCase::Later)) = case else {
        return false;
    };
    let command = Command::EditDeal {
        deal,
        edits: edits.to_vec(),
    };
    let done = move || match case {
        BusinessCase::Later => app.m().gate_parked().to_string(),
        _ => app.m().gate_no_case().to_string(),
    };
    if app.act(command, done) {
        let next = (case == BusinessCase::No).then_some(crate::app::Request::Lose(deal));
        app.session.request.set(next);
    }
    true
}

fn title_of(app: App, deal: DealId, held: Option<&Held>, crossing: &Crossing) -> Signal<String> {
    let (title, stage) = app.state.peek(|book| {
        let records = book.records();
        let there = match crossing.goal {
            Goal::Stage(stage, _) => Some(stage),
            Goal::Won(..) => None,
        };
        let stage = held.map(|held| held.stage).or(there);
        let stage = stage.and_then(|stage| records.stages.get(&stage));
        (
            records.deals.get(&deal).map(|deal| deal.title.to_string()),
            stage.map(|stage| stage.name.to_string()),
        )
    });
    let (title, stage) = (title.unwrap_or_default(), stage.unwrap_or_default());
    let held = held.is_some();
    Signal::derive(move || {
        let m = app.m();
        if held {
            m.gate_title(title.clone(), stage.clone()).to_string()
        } else {
            m.gate_full_title(stage.clone()).to_string()
        }
    })
}

fn exit_of(app: App, stage: StageId) -> String {
    app.state.peek(|book| {
        let stage = book.records().stages.get(&stage);
        stage
            .map(|stage| stage.exit.to_string())
            .unwrap_or_default()
    })
}

/// The names of stages, each in quotation marks, with commas between.
pub(super) fn names_of(app: App, stages: &[StageId]) -> String {
    untrack(|| {
        let m = app.m();
        let names = app.state.peek(|book| {
            let known = stages.iter().filter_map(|id| book.records().stages.get(id));
            known
                .map(|stage| m.common_quoted(stage.name.to_string()).to_string())
                .collect::<Vec<_>>()
        });
        names.join(", ")
    })
}
