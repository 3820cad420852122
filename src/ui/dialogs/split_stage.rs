//! Split a stage: a new one behind it takes the deals that are chosen.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::FormDialog;
use crate::app::{Answer, App};
use crate::domain::{DealId, Label, Probability, StageId, StageKind};
use crate::ledger::{Command, NewStage, Refusal};
use crate::text::{refusal, search};
use crate::ui::kit::{Checkbox, Field, InputKind, TextInput};

/// How many deals are listed; the words narrow a longer list.
const LISTED: usize = 100;

/// The dialog.
#[component]
pub fn SplitStage(
    /// The stage.
    stage: StageId,
) -> impl IntoView {
    let app = App::of_page();
    let Some((old, deals)) = app.state.peek(|book| {
        let records = book.records();
        let cards = book.board().cards(stage);
        let titled = cards.filter_map(|id| Some((id, records.deals.get(&id)?.title.to_string())));
        Some((
            records.stages.get(&stage)?.clone(),
            titled.collect::<Vec<_>>(),
        ))
    }) else {
        return ().into_any();
    };
    let open = old.kind == StageKind::Open;
    let old_name = old.name.to_string();
    let name = RwSignal::new(String::new());
    let chance = f64::from(old.probability.basis_points()) / 100.0;
    let percent = RwSignal::new(app.format(|format| format.decimal(chance, 2)));
    let words = RwSignal::new(String::new());
    let chosen = RwSignal::new(BTreeSet::<DealId>::new());
    let (name_error, percent_error, error) = (
        RwSignal::new(None),
        RwSignal::new(None),
        RwSignal::new(None),
    );
    let total = deals.len();
    let deals = StoredValue::new(deals);
    let found = Memo::new(move |_| {
        let needle = search::fold(&words.get());
        deals.with_value(|deals| {
            let found = deals
                .iter()
                .filter(|(_, title)| search::fold(title).contains(&needle));
            found.cloned().collect::<Vec<_>>()
        })
    });
    let kind = old.kind;
    let (colour, rot_days) = (old.colour, old.rot_days);
    let confirm = move || {
        let read_name = Label::new(&name.get_untracked());
        let read_percent = Probability::parse(&percent.get_untracked());
        let problem = read_name.as_ref().err();
        name_error
            .set(problem.map(|problem| app.format(|format| refusal::label(format, *problem))));
        let wrong = read_percent.is_none();
        percent_error.set(wrong.then(|| app.m().refusal_probability().to_string()));
        let (Ok(name), Some(probability)) = (read_name, read_percent) else {
            return;
        };
        let command = Command::SplitStage {
            stage,
            new: NewStage {
                colour,
                rot_days,
                ..NewStage::named(name, kind, probability)
            },
            // In the order of the column, so that it stays.
            deals: deals.with_value(|deals| {
                let picked = chosen.get_untracked();
                let ids = deals.iter().map(|(id, _)| *id);
                ids.filter(|id| picked.contains(id)).collect()
            }),
        };
        match app.dispatch(command) {
            Answer::Refused(taken @ Refusal::NameTaken(_)) => {
                name_error.set(Some(app.refusal_words(&taken)));
            }
            Answer::Refused(refused) => error.set(Some(app.refusal_words(&refused))),
            Answer::Later => app.session.request.set(None),
            Answer::Done(seq) => {
                app.session.request.set(None);
                app.notices
                    .done(app.m().toast_stage_split().to_string(), Some(seq));
            }
        }
    };
    let all = Signal::derive(move || {
        found.with(|found| {
            !found.is_empty()
                && chosen.with(|chosen| found.iter().all(|(id, _)| chosen.contains(id)))
        })
    });
    let choose_all = move |on: bool| {
        found.with_untracked(|found| {
            chosen.update(|chosen| {
                for (id, _) in found {
                    if on {
                        chosen.insert(*id);
                    } else {
                        chosen.remove(id);
                    }
                }
            });
        });
    };
    let row = move |(id, title): (DealId, String)| {
        let on = Signal::derive(move || chosen.with(|chosen| chosen.contains(&id)));
        let toggle = move |on: bool| {
            chosen.update(|chosen| {
                if on {
                    chosen.insert(id);
                } else {
                    chosen.remove(&id);
                }
            });
        };
        view! { <li><Checkbox label=title checked=on on_change=toggle /></li> }
    };
    let rest = move || {
        let more = found.with(Vec::len).saturating_sub(LISTED);
        (more > 0).then(|| app.m().split_more(more as u64).to_string())
    };
    view! {
        <FormDialog
            title=Signal::derive(move || app.m().split_title(old_name.clone()).to_string())
            confirm=Signal::derive(move || app.m().split_confirm().to_string())
            on_confirm=move |()| confirm()
            error=error
        >
            <Field label=Signal::derive(move || app.m().split_name().to_string()) error=name_error wide=true>
                <TextInput value=name on_input=move |text| name.set(text) autofocus=true required=true />
            </Field>
            <Show when=move || open>
                <Field label=Signal::derive(move || app.m().stage_probability().to_string()) error=percent_error>
                    <TextInput
                        value=percent
                        on_input=move |text| percent.set(text)
                        kind=InputKind::Decimal
                        unit=Some("%".to_owned())
                    />
                </Field>
            </Show>
            <Show when=move || { total > 0 }>
                <fieldset class="field field--wide gate__choices">
                    <legend class="field__label">{move || app.m().split_deals().to_string()}</legend>
                    <Show when=move || { total > 10 }>
                        <TextInput
                            value=words
                            on_input=move |text| words.set(text)
                            kind=InputKind::Search
                            name=Signal::derive(move || Some(app.m().common_search().to_string()))
                            placeholder=Signal::derive(move || Some(app.m().common_search().to_string()))
                        />
                    </Show>
                    <Checkbox
                        label=Signal::derive(move || app.m().common_select_all().to_string())
                        checked=all
                        mixed=Signal::derive(move || !all.get() && !chosen.with(BTreeSet::is_empty))
                        on_change=choose_all
                    />
                    <ul class="gate__deals">
                        {move || found.get().into_iter().take(LISTED).map(row).collect_view()}
                    </ul>
                    {move || rest().map(|text| view! { <p class="muted">{text}</p> })}
                </fieldset>
            </Show>
        </FormDialog>
    }
    .into_any()
}
