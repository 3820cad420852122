//! The dialog that makes records one: which is kept, which value of each field, and what moves. It does nothing by
//! itself, and one step takes all of it back.

use leptos::prelude::*;

use super::merge::{Choice, JOINED, Merging, Moves};
use crate::app::{Answer, App};
use crate::domain::{CompanyId, PersonId};
use crate::ui::dialogs::FormDialog;
use crate::ui::kit::unique_id;

/// How many deals are named.
const NAMED: usize = 5;

/// Makes people one.
#[component]
pub fn MergePeople(
    /// Whom.
    ids: Vec<PersonId>,
) -> impl IntoView {
    view! { <Merge merging=Merging::People(ids) /> }
}

/// Makes companies one.
#[component]
pub fn MergeCompanies(
    /// Which.
    ids: Vec<CompanyId>,
) -> impl IntoView {
    view! { <Merge merging=Merging::Companies(ids) /> }
}

#[component]
fn Merge(merging: Merging) -> impl IntoView {
    let app = App::of_page();
    let (sides, choices) = app.state.peek(|book| {
        (
            merging.sides(book.records()),
            merging.choices(app, book.records()),
        )
    });
    // The one that most refers to is the likeliest to be kept.
    let weight = |moves: &Moves| moves.deals.len() + moves.activities + moves.people;
    let likeliest = (0..sides.len())
        .max_by_key(|place| (weight(&sides[*place].moves), std::cmp::Reverse(*place)))
        .unwrap_or(0);
    let keep = RwSignal::new(likeliest);
    // What was chosen by hand stays chosen when another record is kept.
    let by_hand = RwSignal::new(vec![None::<usize>; choices.len()]);
    let error = RwSignal::new(None);
    let all = StoredValue::new(choices.clone());
    let taken = Memo::new(move |_| {
        let (keep, by_hand) = (keep.get(), by_hand.get());
        all.with_value(|all| {
            let taken = all.iter().zip(by_hand);
            taken
                .map(|(choice, own)| {
                    let differs = choice.joins && choice.options().len() > 1;
                    own.unwrap_or(if differs { JOINED } else { choice.usual(keep) })
                })
                .collect::<Vec<_>>()
        })
    });
    let merging = StoredValue::new(merging);
    let confirm = move || {
        let joined = all.with_value(|all| {
            let notes = all.iter().find(|choice| choice.joins);
            notes.map(Choice::joined).unwrap_or_default()
        });
        let command = app.state.peek(|book| {
            merging.with_value(|merging| {
                merging.command(
                    book.records(),
                    keep.get_untracked(),
                    &taken.get_untracked(),
                    &joined,
                )
            })
        });
        let Some(command) = command else {
            error.set(Some(app.m().refusal_gone().to_string()));
            return;
        };
        match app.dispatch(command) {
            Answer::Refused(refused) => error.set(Some(app.refusal_words(&refused))),
            Answer::Later => app.session.request.set(None),
            Answer::Done(seq) => {
                app.session.request.set(None);
                app.notices
                    .done(app.m().toast_merged().to_string(), Some(seq));
            }
        }
    };
    let sides = StoredValue::new(sides);
    let moves = move || {
        let keep = keep.get();
        let mut all = Moves::default();
        sides.with_value(|sides| {
            let others = sides.iter().enumerate().filter(|(place, _)| *place != keep);
            for (_, side) in others {
                for deal in &side.moves.deals {
                    all.deals.push(deal.clone());
                }
                all.activities += side.moves.activities;
                all.people += side.moves.people;
            }
        });
        moves_words(app, &all)
    };
    view! {
        <FormDialog
            title=move || app.m().merge_title().to_string()
            confirm=move || app.m().merge_confirm().to_string()
            on_confirm=move |()| confirm()
            error=error
        >
            <fieldset class="merge__group field--wide">
                <legend class="field__label">{move || app.m().merge_keep().to_string()}</legend>
                {sides.with_value(|sides| {
                    let lines = sides.iter().enumerate().map(|(place, side)| {
                        view! {
                            <Pick
                                group="merge-keep"
                                label=side.name.clone()
                                note=side.note.clone()
                                chosen=Signal::derive(move || keep.get() == place)
                                on_choose=move |()| keep.set(place)
                            />
                        }
                    });
                    lines.collect_view()
                })}
            </fieldset>
            {all.with_value(|all| {
                let groups = all.iter().enumerate().filter(|(_, choice)| choice.options().len() > 1);
                groups.map(|(number, choice)| field(app, number, choice, taken, by_hand)).collect_view()
            })}
            <div class="merge__moves field--wide">
                <p class="field__label">{move || app.m().merge_moves().to_string()}</p>
                <ul class="contacts__plain">
                    {move || moves().into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
                </ul>
            </div>
        </FormDialog>
    }
}

/// A field in which the records differ.
fn field(
    app: App,
    number: usize,
    choice: &Choice,
    taken: Memo<Vec<usize>>,
    by_hand: RwSignal<Vec<Option<usize>>>,
) -> AnyView {
    let group = unique_id("merge-field");
    let choose = move |place: usize| {
        by_hand.update(|by_hand| {
            if let Some(own) = by_hand.get_mut(number) {
                *own = Some(place);
            }
        });
    };
    let values = &choice.values;
    let mut options = choice.options();
    if choice.joins {
        options.insert(0, (JOINED, app.m().merge_both().to_string()));
    }
    let lines = options
        .into_iter()
        .map(|(place, text)| {
            let own = values.get(place).cloned().flatten();
            // A record that has the same value stands for it too.
            let same: Vec<usize> = (0..values.len())
                .filter(|other| own.is_some() && values.get(*other).cloned().flatten() == own)
                .collect();
            let chosen = move || {
                let now = taken.with(|taken| taken.get(number).copied());
                now.is_some_and(|now| now == place || same.contains(&now))
            };
            view! {
                <Pick
                    group=group.clone()
                    label=text
                    note=String::new()
                    chosen=Signal::derive(chosen)
                    on_choose=move |()| choose(place)
                />
            }
        })
        .collect_view();
    view! {
        <fieldset class="merge__group field--wide">
            <legend class="field__label">{choice.label.clone()}</legend>
            {lines}
        </fieldset>
    }
    .into_any()
}

/// One of the choices.
#[component]
fn Pick(
    #[prop(into)] group: String,
    label: String,
    note: String,
    chosen: Signal<bool>,
    #[prop(into)] on_choose: Callback<()>,
) -> impl IntoView {
    view! {
        <label class="merge__pick">
            <input
                type="radio"
                name=group
                prop:checked=move || chosen.get()
                on:change=move |_| on_choose.run(())
            />
            <span class="merge__text">
                <span>{label}</span>
                {(!note.is_empty()).then(|| view! { <span class="contacts__aside">{note}</span> })}
            </span>
        </label>
    }
}

/// What moves, one line for each kind; deals are named as long as they are few.
fn moves_words(app: App, moves: &Moves) -> Vec<String> {
    let m = app.m();
    let mut lines = Vec::new();
    let deals = moves.deals.len();
    if deals > 0 {
        let mut named: Vec<String> = moves.deals.iter().take(NAMED).cloned().collect();
        if deals > NAMED {
            named.push(m.merge_more(deals - NAMED).to_string());
        }
        let named = app.format(|format| format.list(&named));
        lines.push(format!("{}: {named}", m.count_deals(deals)));
    }
    if moves.activities > 0 {
        lines.push(m.merge_activities(moves.activities).to_string());
    }
    if moves.people > 0 {
        lines.push(m.count_people(moves.people).to_string());
    }
    if lines.is_empty() {
        lines.push(m.merge_nothing_moves().to_string());
    }
    lines
}
