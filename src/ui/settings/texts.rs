//! The section "Texts": who sells, and texts for e-mails and proposals with places to be filled in.

use leptos::prelude::*;

use super::row_tools::{RowTools, Step};
use super::setting::Section;
use crate::app::{Answer, App};
use crate::domain::{BookSettingsValue, ItemKey, Label, Note, TextTemplate, TextUse};
use crate::ledger::{Command, Refusal};
use crate::text::{Words as _, refusal, template};
use crate::ui::kit::{
    Button, ButtonKind, EmptyState, Field, KeptField, Select, SelectOption, TextInput,
};

fn texts(app: App) -> Vec<TextTemplate> {
    app.state
        .settings(|book| book.records().settings.texts.to_vec())
}

fn keep(app: App, value: BookSettingsValue) -> Option<String> {
    match app.dispatch(Command::SetSettings { value }) {
        Answer::Refused(Refusal::NothingToDo) | Answer::Done(_) | Answer::Later => None,
        Answer::Refused(refusal) => Some(app.refusal_words(&refusal)),
    }
}

fn keep_texts(app: App, texts: Vec<TextTemplate>) -> Option<String> {
    keep(app, BookSettingsValue::Texts(texts.into()))
}

/// The section.
#[component]
pub fn Texts() -> impl IntoView {
    let app = App::of_page();
    let all = Memo::new(move |_| texts(app));
    let keys = move || all.with(|all| all.iter().map(|one| one.key).collect::<Vec<_>>());
    let seller = move || {
        app.state
            .settings(|book| book.records().settings.seller.to_string())
    };
    let keep_seller = move |text: String| match Note::new(&text) {
        Ok(note) => keep(app, BookSettingsValue::Seller(note)),
        Err(error) => Some(app.format(|format| refusal::label(format, error))),
    };
    let places = move || {
        let names: Vec<String> = template::PLACES
            .iter()
            .map(|name| format!("{{{name}}}"))
            .collect();
        app.m().settings_texts_places(names.join(", ")).to_string()
    };
    view! {
        <Section
            title=move || app.m().settings_seller().to_string()
            lead=move || Some(app.m().settings_seller_note().to_string())
        >
            <div class="arranged__add">
                <KeptField
                    label=move || app.m().settings_seller_lines().to_string()
                    value=Signal::derive(seller)
                    lines=true
                    wide=true
                    on_keep=keep_seller
                />
            </div>
        </Section>
        <Section title=move || app.m().settings_texts().to_string() lead=Signal::derive(move || Some(places()))>
            <Show when=move || all.with(Vec::is_empty)>
                <EmptyState title=move || app.m().settings_no_texts().to_string() small=true />
            </Show>
            <ul class="arranged">
                <For each=keys key=|key| key.0 let(key)>
                    <TextRow key=key all=all />
                </For>
            </ul>
            <NewText all=all />
        </Section>
    }
}

#[component]
fn TextRow(key: ItemKey, all: Memo<Vec<TextTemplate>>) -> impl IntoView {
    let app = App::of_page();
    let own = Memo::new(move |_| all.with(|all| all.iter().find(|one| one.key == key).cloned()));
    let place = Memo::new(move |_| {
        all.with(|all| {
            all.iter()
                .position(|one| one.key == key)
                .unwrap_or_default()
        })
    });
    let of = move |read: fn(&TextTemplate) -> String| {
        Signal::derive(move || own.with(|own| own.as_ref().map(read).unwrap_or_default()))
    };
    let change = move |change: &dyn Fn(&mut TextTemplate)| {
        let mut new = all.get_untracked();
        new.iter_mut().filter(|one| one.key == key).for_each(change);
        keep_texts(app, new)
    };
    let wrong = move |error| Some(app.format(|format| refusal::label(format, error)));
    let name = of(|own| own.name.to_string());
    let used = of(|own| own.purpose.name().to_owned());
    let kind = move || TextUse::from_name(&used.get()).map(|used| used.words(app.m()));
    let subject = move || {
        let m = app.m();
        if used.get() == TextUse::Email.name() {
            m.text_subject().to_string()
        } else {
            m.text_title().to_string()
        }
    };
    let step = move |step: Step| {
        let mut new = all.get_untracked();
        step.apply(&mut new, place.get_untracked());
        keep_texts(app, new);
    };
    view! {
        <li class="arranged__row">
            <div class="arranged__fields">
                <KeptField
                    label=move || app.m().text_name().to_string()
                    value=name
                    hint=Signal::derive(kind)
                    on_keep=move |text: String| match Label::new(&text) {
                        Ok(name) => change(&|own| own.name = name.clone()),
                        Err(error) => wrong(error),
                    }
                />
                <KeptField
                    label=Signal::derive(subject)
                    value=of(|own| own.subject.to_string())
                    on_keep=move |text: String| match Note::new(&text) {
                        Ok(subject) => change(&|own| own.subject = subject.clone()),
                        Err(error) => wrong(error),
                    }
                />
                <KeptField
                    label=move || app.m().text_body().to_string()
                    value=of(|own| own.body.to_string())
                    lines=true
                    wide=true
                    on_keep=move |text: String| match Note::new(&text) {
                        Ok(body) => change(&|own| own.body = body.clone()),
                        Err(error) => wrong(error),
                    }
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

/// The form of a text; it begins with a usable one in the language on the screen.
#[component]
fn NewText(all: Memo<Vec<TextTemplate>>) -> impl IntoView {
    let app = App::of_page();
    let name = RwSignal::new(String::new());
    let used = RwSignal::new(TextUse::Proposal);
    let error = RwSignal::new(None);
    let kinds = move || {
        let all = TextUse::ALL.iter();
        all.map(|used| SelectOption::new(used.name(), used.words(app.m())))
            .collect::<Vec<_>>()
    };
    let add = move |()| match Label::new(&name.get_untracked()) {
        Err(refused) => error.set(Some(app.format(|format| refusal::label(format, refused)))),
        Ok(name_of) => {
            let first = template::starter(app.m(), used.get_untracked(), name_of);
            let mut new = all.get_untracked();
            new.push(first);
            error.set(keep_texts(app, new));
            name.set(String::new());
        }
    };
    view! {
        <div class="arranged__add">
            <Field label=move || app.m().settings_new_text().to_string() error=error>
                <TextInput value=name on_input=move |text| name.set(text) />
            </Field>
            <Field label=move || app.m().settings_text_kind().to_string()>
                <Select
                    options=Signal::derive(kinds)
                    value=move || used.get().name().to_owned()
                    on_change=move |name: String| {
                        if let Some(new) = TextUse::from_name(&name) {
                            used.set(new);
                        }
                    }
                />
            </Field>
            <Button
                label=move || app.m().settings_add_text().to_string()
                kind=ButtonKind::Primary
                on_press=add
            />
        </div>
    }
}
