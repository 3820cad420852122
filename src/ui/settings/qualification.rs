//! The section "Qualification": the criteria by which deals are judged, with their weights.

use leptos::prelude::*;

use super::row_tools::{RowTools, Step};
use super::setting::Section;
use crate::app::{Answer, App, usual_criteria};
use crate::domain::{BookSettingsValue, Criterion, ItemKey, Label};
use crate::ledger::{Command, Refusal};
use crate::text::refusal;
use crate::ui::kit::{Button, ButtonKind, InputKind, KeptField};

fn criteria(app: App) -> Vec<Criterion> {
    app.state
        .settings(|book| book.records().settings.criteria.to_vec())
}

/// Keeps the criteria; gives the words of a refusal.
fn keep(app: App, criteria: Vec<Criterion>) -> Option<String> {
    let value = BookSettingsValue::Criteria(criteria.into());
    match app.dispatch(Command::SetSettings { value }) {
        Answer::Refused(Refusal::NothingToDo) | Answer::Done(_) | Answer::Later => None,
        Answer::Refused(refusal) => Some(app.refusal_words(&refusal)),
    }
}

fn named(name: &str) -> Criterion {
    Criterion {
        key: ItemKey::default(),
        name: Label::lossy(name),
        weight: Criterion::USUAL_WEIGHT,
    }
}

/// Makes the four usual criteria, in the language on the screen, in a book that has none.
pub fn offer_criteria(app: App) {
    if untrack(|| criteria(app)).is_empty() {
        keep(app, usual_criteria(app.session.lang.get_untracked()));
    }
}

/// The section.
#[component]
pub fn QualificationSettings() -> impl IntoView {
    let app = App::of_page();
    let all = Memo::new(move |_| criteria(app));
    let keys = move || all.with(|all| all.iter().map(|one| one.key).collect::<Vec<_>>());
    let adding = RwSignal::new(String::new());
    let add = move |text: String| match Label::new(&text) {
        Err(error) => Some(app.format(|format| refusal::label(format, error))),
        Ok(name) => {
            let mut new = all.get_untracked();
            new.push(named(&name));
            keep(app, new)
        }
    };
    view! {
        <Section
            title=move || app.m().settings_qualification().to_string()
            lead=move || Some(app.m().settings_qualification_note().to_string())
        >
            <Show when=move || all.with(Vec::is_empty)>
                <div class="setting">
                    <p class="setting__text">{move || app.m().qualify_none_hint().to_string()}</p>
                    <Button
                        label=move || app.m().qualify_use_usual().to_string()
                        kind=ButtonKind::Primary
                        on_press=move |()| offer_criteria(app)
                    />
                </div>
            </Show>
            <ul class="arranged">
                <For each=keys key=|key| key.0 let(key)>
                    <CriterionRow key=key all=all />
                </For>
            </ul>
            <div class="arranged__add">
                <KeptField
                    label=move || app.m().settings_add_criterion().to_string()
                    value=adding
                    on_keep=add
                />
            </div>
        </Section>
    }
}

#[component]
fn CriterionRow(key: ItemKey, all: Memo<Vec<Criterion>>) -> impl IntoView {
    let app = App::of_page();
    let own = Memo::new(move |_| all.with(|all| all.iter().find(|one| one.key == key).cloned()));
    let place = Memo::new(move |_| {
        all.with(|all| {
            all.iter()
                .position(|one| one.key == key)
                .unwrap_or_default()
        })
    });
    let name = Signal::derive(move || {
        own.get()
            .map(|own| own.name.to_string())
            .unwrap_or_default()
    });
    let weight = move || {
        own.get()
            .map(|own| own.weight.to_string())
            .unwrap_or_default()
    };
    let change = move |change: &dyn Fn(&mut Criterion)| {
        let mut new = all.get_untracked();
        new.iter_mut().filter(|one| one.key == key).for_each(change);
        keep(app, new)
    };
    let rename = move |text: String| match Label::new(&text) {
        Ok(name) => change(&|own| own.name = name.clone()),
        Err(error) => Some(app.format(|format| refusal::label(format, error))),
    };
    let weigh = move |text: String| match text.trim().parse() {
        Ok(weight @ 1..=1_000) => change(&|own| own.weight = weight),
        _ => Some(app.m().refusal_weight().to_string()),
    };
    let step = move |step: Step| {
        let mut new = all.get_untracked();
        step.apply(&mut new, place.get_untracked());
        keep(app, new);
    };
    view! {
        <li class="arranged__row">
            <div class="arranged__fields arranged__fields--weighed">
                <KeptField label=move || app.m().settings_criterion().to_string() value=name on_keep=rename />
                <KeptField
                    label=move || app.m().settings_weight().to_string()
                    value=Signal::derive(weight)
                    kind=InputKind::Whole
                    on_keep=weigh
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
