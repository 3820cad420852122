//! Several deals at a gate: which of them are held and what they lack. The others can go on.

use leptos::prelude::*;

use crate::app::{App, Crossing, Way};
use crate::domain::{DealId, Label};
use crate::ledger::{Missing, Pass};
use crate::text::{Words, refusal};
use crate::ui::dialogs::FormDialog;
use crate::ui::kit::{Checkbox, Field, TextInput};

/// The dialog of several deals.
#[component]
pub fn HeldMany(
    /// What wants to go on.
    crossing: Crossing,
    /// What lies in its way.
    way: Way,
) -> impl IntoView {
    let app = App::of_page();
    let held: Vec<DealId> = way.held.iter().map(|held| held.deal).collect();
    let others: Vec<DealId> = {
        let deals = crossing.deals.iter().copied();
        deals.filter(|deal| !held.contains(deal)).collect()
    };
    let (held_count, free) = (held.len() as u64, others.len() as u64);
    let (hard, full) = (way.is_hard(), way.full);
    let rows: Vec<(DealId, String, String)> = untrack(|| {
        let rows = way.held.iter();
        rows.map(|held| {
            let title = app.state.peek(|book| {
                let deal = book.records().deals.get(&held.deal);
                deal.map(|deal| deal.title.to_string()).unwrap_or_default()
            });
            let lacks = held
                .missing
                .iter()
                .map(|missing| missing_words(app, *missing));
            (held.deal, title, lacks.collect::<Vec<_>>().join(", "))
        })
        .collect()
    });
    let anyway = RwSignal::new(false);
    let reason = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let skips = !way.skipped.is_empty();
    let crossing = StoredValue::new(crossing);
    let others = StoredValue::new(others);
    let confirm = move || {
        let all = anyway.get_untracked() && !hard;
        let reason = match Label::optional(&reason.get_untracked()) {
            Ok(reason) => reason,
            Err(problem) => {
                error.set(Some(app.format(|format| refusal::label(format, problem))));
                return;
            }
        };
        let mut going = crossing.get_value();
        if !all && held_count > 0 {
            going.deals = others.get_value();
        }
        if going.deals.is_empty() {
            error.set(Some(app.m().gate_none_free().to_string()));
            return;
        }
        let pass = Pass {
            edits: Vec::new(),
            anyway: all,
            reason,
        };
        match app.cross_with(&going, pass) {
            Ok(()) => app.session.request.set(None),
            Err(refused) => error.set(Some(app.refusal_words(&refused))),
        }
    };
    let title = Signal::derive(move || {
        let m = app.m();
        match full {
            Some(limit) if held_count == 0 => m.refusal_stage_full(limit).to_string(),
            _ => m.gate_many_title(held_count).to_string(),
        }
    });
    let verb = Signal::derive(move || {
        let m = app.m();
        if held_count == 0 || (anyway.get() && !hard) {
            m.gate_go_on().to_string()
        } else {
            m.gate_move_others(free).to_string()
        }
    });
    view! {
        <FormDialog title=title confirm=verb on_confirm=move |()| confirm() error=error>
            <p class="field--wide gate__note">
                {move || {
                    let m = app.m();
                    if hard { m.gate_hard_note().to_string() } else { m.gate_soft_note().to_string() }
                }}
            </p>
            <ul class="field--wide gate__deals">
                {rows
                    .clone()
                    .into_iter()
                    .map(|(deal, title, lacks)| {
                        let open = move |_| {
                            app.session.request.set(None);
                            app.open_deal(deal);
                        };
                        view! {
                            <li>
                                <button type="button" class="link" on:click=open>{title}</button>
                                " "
                                <span class="muted">{lacks}</span>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
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
                    label=Signal::derive(move || app.m().gate_reason().to_string())
                    optional=Signal::derive(move || Some(app.m().common_optional().to_string()))
                    wide=true
                >
                    <TextInput value=reason on_input=move |text| reason.set(text) />
                </Field>
            </Show>
        </FormDialog>
    }
}

/// The words of something that is missing.
pub(in crate::ui) fn missing_words(app: App, missing: Missing) -> String {
    match missing {
        Missing::Required(required) => required.words(app.m()),
        Missing::Custom(key) => app.state.peek(|book| {
            let mut fields = book.records().settings.custom_fields.iter();
            let field = fields.find(|field| field.key == key);
            field
                .map(|field| field.name.to_string())
                .unwrap_or_default()
        }),
    }
}
