//! The input of one thing that a gate asks for.

use leptos::prelude::*;

use super::ask::{Ask, Asked};
use super::custom::BETWEEN;
use crate::app::App;
use crate::domain::{BusinessCase, CustomField, CustomKind, CustomValue, DealId, Fit, Requirement};
use crate::text::{Words, search};
use crate::ui::kit::{
    Checkbox, Combobox, Field, InputKind, Select, SelectOption, Suggestion, TextArea, TextInput,
};

/// How many names are suggested.
const SHOWN: usize = 8;

/// The input with its label.
#[component]
pub fn AskField(
    /// What is asked for.
    asked: Asked,
    /// Of which deal.
    deal: DealId,
) -> impl IntoView {
    let app = App::of_page();
    let (text, day, error) = (asked.text, asked.day, asked.error);
    let set = move |typed: String| text.set(typed);
    let words = |required: Requirement| Signal::derive(move || required.words(app.m()));
    match asked.ask {
        Ask::Amount(currency) => view! {
            <Field label=words(Requirement::Amount) error=error>
                <TextInput value=text on_input=set kind=InputKind::Decimal unit=Some(currency.code().to_owned()) />
            </Field>
        }
        .into_any(),
        Ask::Close => view! {
            <Field label=Signal::derive(move || app.m().deal_expected_close().to_string()) error=error>
                <TextInput value=text on_input=set kind=InputKind::Day />
            </Field>
        }
        .into_any(),
        Ask::Name(required) => view! {
            <Field label=words(required) error=error>
                <Names required=required text=text />
            </Field>
        }
        .into_any(),
        Ask::Source => view! {
            <Field label=words(Requirement::Source) error=error>
                <TextInput value=text on_input=set />
            </Field>
        }
        .into_any(),
        Ask::NextStep => view! {
            <Field label=Signal::derive(move || app.m().deal_next_step().to_string()) error=error>
                <TextInput value=text on_input=set />
            </Field>
            <Field label=Signal::derive(move || app.m().deal_next_step_date().to_string())>
                <TextInput value=day on_input=move |typed| day.set(typed) kind=InputKind::Day />
            </Field>
        }
        .into_any(),
        Ask::Qualified => {
            let options = Fit::ALL.iter().map(|fit| (fit.name(), *fit)).collect::<Vec<_>>();
            let options = Signal::derive(move || {
                let open = SelectOption::new("", app.m().common_unknown().to_string());
                let named = options.iter().map(|(name, fit)| SelectOption::new(*name, fit.words(app.m())));
                std::iter::once(open).chain(named).collect::<Vec<_>>()
            });
            view! {
                <Field label=Signal::derive(move || app.m().deal_field_qualification().to_string()) error=error wide=true>
                    <Select options=options value=text on_change=set />
                </Field>
            }
            .into_any()
        }
        Ask::BusinessCase => view! { <Case text=text day=day error=error /> }.into_any(),
        Ask::DecisionMaker => view! {
            <Field label=words(Requirement::DecisionMaker) error=error wide=true>
                <Select options=Signal::derive(move || people(app, deal)) value=text on_change=set />
            </Field>
        }
        .into_any(),
        Ask::Point(_, name) => view! {
            <div class="field--wide">
                <Checkbox
                    label=name
                    checked=Signal::derive(move || !text.with(String::is_empty))
                    on_change=move |on: bool| text.set(if on { "done".to_owned() } else { String::new() })
                />
                {move || error.get().map(|error| view! { <p class="field__error" role="alert">{error}</p> })}
            </div>
        }
        .into_any(),
        Ask::Question(_, question) => view! {
            <Field label=question error=error wide=true>
                <TextArea value=text on_input=set />
            </Field>
        }
        .into_any(),
        Ask::Custom(field) => view! { <CustomInput field=*field text=text error=error /> }.into_any(),
        Ask::Elsewhere(_) => ().into_any(),
    }
}

/// A name with those that are known.
#[component]
fn Names(required: Requirement, text: RwSignal<String>) -> impl IntoView {
    let app = App::of_page();
    let suggestions = Signal::derive(move || {
        let typed = text.get();
        let needle = search::fold(&typed);
        let mut names: Vec<String> = app.state.peek(|book| {
            let records = book.records();
            match required {
                Requirement::Owner => records
                    .owners
                    .values()
                    .map(|it| it.name.to_string())
                    .collect(),
                Requirement::Company => records
                    .companies
                    .values()
                    .map(|it| it.name.to_string())
                    .collect(),
                _ => records
                    .people
                    .values()
                    .map(|it| it.name.to_string())
                    .collect(),
            }
        });
        names.retain(|name| search::fold(name).contains(&needle));
        app.format(|format| names.sort_by_cached_key(|name| format.sort_key(name)));
        let shown = names.into_iter().take(SHOWN);
        shown
            .map(|name| Suggestion::new(name.clone(), name))
            .collect::<Vec<_>>()
    });
    view! {
        <Combobox
            value=text
            suggestions=suggestions
            on_input=move |typed| text.set(typed)
            on_pick=move |name| text.set(name)
        />
    }
}

/// Whether there is a business case, and when to ask again.
#[component]
fn Case(
    text: RwSignal<String>,
    day: RwSignal<String>,
    error: RwSignal<Option<String>>,
) -> impl IntoView {
    let app = App::of_page();
    let options = Signal::derive(move || {
        let m = app.m();
        let open = SelectOption::new("", m.common_choose().to_string());
        let named = BusinessCase::ALL
            .iter()
            .map(|case| SelectOption::new(case.name(), case.words(m)));
        std::iter::once(open).chain(named).collect::<Vec<_>>()
    });
    let chosen = Memo::new(move |_| text.with(|text| BusinessCase::from_name(text)));
    let hint = move || {
        let m = app.m();
        match chosen.get()? {
            BusinessCase::Yes => None,
            BusinessCase::No => Some(m.gate_case_no().to_string()),
            BusinessCase::Later => Some(m.gate_case_later().to_string()),
        }
    };
    view! {
        <Field
            label=Signal::derive(move || app.m().gate_case_question().to_string())
            hint=Signal::derive(hint)
            error=error
            wide=true
        >
            <Select options=options value=text on_change=move |value| text.set(value) />
        </Field>
        <Show when=move || chosen.get() == Some(BusinessCase::Later)>
            <Field label=Signal::derive(move || app.m().gate_wake_day().to_string()) wide=true>
                <TextInput value=day on_input=move |typed| day.set(typed) kind=InputKind::Day />
            </Field>
        </Show>
    }
}

/// Everybody who can be named the one who decides: the deal's own people first.
fn people(app: App, deal: DealId) -> Vec<SelectOption> {
    let mut people = app.state.contacts(|book| {
        let records = book.records();
        let deal = records.deals.get(&deal);
        let company = deal.and_then(|deal| deal.company);
        let contact = deal.and_then(|deal| deal.contact);
        let people = records.people.values().map(|person| {
            let own =
                Some(person.id) == contact || (company.is_some() && person.company == company);
            (!own, person.name.to_string(), person.id.to_string())
        });
        people.collect::<Vec<_>>()
    });
    app.format(|format| {
        people.sort_by_cached_key(|(far, name, _)| (*far, format.sort_key(name)));
    });
    let open = SelectOption::new("", app.m().common_choose().to_string());
    let named = people
        .into_iter()
        .map(|(_, name, id)| SelectOption::new(id, name));
    std::iter::once(open).chain(named).collect()
}

/// The input of a field of one's own.
#[component]
fn CustomInput(
    field: CustomField,
    text: RwSignal<String>,
    error: RwSignal<Option<String>>,
) -> impl IntoView {
    let app = App::of_page();
    let set = move |typed: String| text.set(typed);
    let name = field.name.to_string();
    let choose = move || SelectOption::new("", app.m().common_choose().to_string());
    match field.kind {
        CustomKind::Choices => {
            let choices = field
                .choices
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>();
            let boxes = choices.into_iter().map(move |choice| {
                let (own, toggled) = (choice.clone(), choice.clone());
                let on = Signal::derive(move || {
                    text.with(|text| text.split(BETWEEN).any(|one| one == own))
                });
                let toggle = move |on: bool| {
                    text.update(|text| {
                        let mut chosen: Vec<&str> = text
                            .split(BETWEEN)
                            .filter(|one| !one.is_empty() && *one != toggled)
                            .collect();
                        if on {
                            chosen.push(&toggled);
                        }
                        *text = chosen.join(&BETWEEN.to_string());
                    });
                };
                view! { <Checkbox label=choice checked=on on_change=toggle /> }
            });
            view! {
                <fieldset class="field field--wide gate__choices">
                    <legend class="field__label">{name}</legend>
                    {boxes.collect_view()}
                    {move || error.get().map(|error| view! { <p class="field__error" role="alert">{error}</p> })}
                </fieldset>
            }
            .into_any()
        }
        CustomKind::Choice | CustomKind::YesNo | CustomKind::Rating => {
            let named: Vec<String> = field.choices.iter().map(ToString::to_string).collect();
            let kind = field.kind;
            let options = Signal::derive(move || {
                let m = app.m();
                let options: Vec<SelectOption> = match kind {
                    CustomKind::YesNo => vec![
                        SelectOption::new("yes", m.common_yes().to_string()),
                        SelectOption::new("no", m.common_no().to_string()),
                    ],
                    CustomKind::Rating => (1..=CustomValue::MAX_RATING)
                        .map(|rating| SelectOption::new(rating.to_string(), rating.to_string()))
                        .collect(),
                    _ => named
                        .iter()
                        .map(|name| SelectOption::new(name.clone(), name.clone()))
                        .collect(),
                };
                std::iter::once(choose()).chain(options).collect::<Vec<_>>()
            });
            view! {
                <Field label=name error=error>
                    <Select options=options value=text on_change=set />
                </Field>
            }
            .into_any()
        }
        kind => {
            let input = match kind {
                CustomKind::Number | CustomKind::Money => InputKind::Decimal,
                CustomKind::Date => InputKind::Day,
                CustomKind::Link => InputKind::Url,
                CustomKind::Email => InputKind::Email,
                CustomKind::Phone => InputKind::Phone,
                _ => InputKind::Text,
            };
            view! {
                <Field label=name error=error>
                    <TextInput value=text on_input=set kind=input />
                </Field>
            }
            .into_any()
        }
    }
}
