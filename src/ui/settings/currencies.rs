//! The section "Currencies": the currency in which everything is added up, and rates of the others typed by hand.

use leptos::prelude::*;

use super::setting::{Section, Setting};
use crate::app::{Answer, App};
use crate::domain::{BookSettingsValue, Currency, Decimal, Rate};
use crate::ledger::{Command, Refusal};
use crate::text::{day::parse_day, decimal_separator, refusal};
use crate::ui::kit::{
    Button, ButtonKind, EmptyState, Field, IconButton, InputKind, Select, SelectOption, TextInput,
    icons,
};

/// The currencies of a list, those in use in front.
fn options(app: App, own: &[Currency], without: Option<Currency>) -> Vec<SelectOption> {
    let mut all: Vec<Currency> = own.to_vec();
    all.extend(
        Currency::COMMON
            .iter()
            .filter_map(|code| Currency::from_code(code)),
    );
    let mut seen = Vec::new();
    all.retain(|one| {
        let new = Some(*one) != without && !seen.contains(one);
        seen.push(*one);
        new
    });
    all.into_iter()
        .map(|one| {
            let name = app.format(|format| format.currency_name(one));
            SelectOption::new(one.code(), format!("{} · {name}", one.code()))
        })
        .collect()
}

/// The section.
#[component]
pub fn Currencies() -> impl IntoView {
    let app = App::of_page();
    let base = Memo::new(move |_| app.state.settings(|book| book.records().settings.currency));
    let rates = Memo::new(move |_| {
        let mut rates = app
            .state
            .settings(|book| book.records().settings.rates.to_vec());
        rates.sort_by_key(|rate| (rate.currency, std::cmp::Reverse(rate.on)));
        rates
    });
    let keep = move |rates: Vec<Rate>| {
        let value = BookSettingsValue::Rates(rates.into());
        match app.dispatch(Command::SetSettings { value }) {
            Answer::Refused(Refusal::NothingToDo) | Answer::Done(_) | Answer::Later => None,
            Answer::Refused(refusal) => Some(app.refusal_words(&refusal)),
        }
    };
    let row = move |rate: Rate| {
        let name = move || {
            let m = app.m();
            m.rate_line(
                rate.currency.code(),
                rate.rate
                    .to_string()
                    .replace('.', &decimal_separator(app.session.lang.get()).to_string()),
                base.get().code(),
            )
            .to_string()
        };
        let day = move || {
            let day = app.format(|format| format.date(rate.on));
            app.m().rate_from(day).to_string()
        };
        let remove = move |()| {
            let rest = rates.get_untracked();
            keep(rest.into_iter().filter(|known| *known != rate).collect());
        };
        view! {
            <li class="point">
                <span class="point__what">{name}</span>
                <span class="point__when">{day}</span>
                <IconButton
                    name=move || app.m().settings_remove_named(format!("{}, {}", name(), day())).to_string()
                    glyph=icons::X
                    on_press=remove
                />
            </li>
        }
    };
    let set_base = move |code: String| {
        if let Some(currency) = Currency::from_code(&code) {
            let value = BookSettingsValue::Currency(currency);
            app.dispatch(Command::SetSettings { value });
        }
    };
    view! {
        <Section title=move || app.m().settings_currencies().to_string()>
            <Setting
                name=move || app.m().settings_base().to_string()
                note=move || Some(app.m().settings_base_note().to_string())
            >
                <Select
                    options=Signal::derive(move || options(app, &[base.get()], None))
                    value=move || base.get().code().to_owned()
                    on_change=set_base
                    name=move || Some(app.m().settings_base().to_string())
                />
            </Setting>
        </Section>
        <Section
            title=move || app.m().settings_rates().to_string()
            lead=move || Some(app.m().settings_rates_note().to_string())
        >
            <Show
                when=move || !rates.with(Vec::is_empty)
                fallback=move || {
                    view! { <EmptyState title=move || app.m().settings_no_rates().to_string() small=true /> }
                }
            >
                <ul>
                    <For
                        each=move || rates.get()
                        key=|rate| (rate.currency, rate.on, rate.rate)
                        let(rate)
                    >
                        {row(rate)}
                    </For>
                </ul>
            </Show>
            <NewRate base=base rates=rates on_add=Callback::new(keep) />
        </Section>
    }
}

/// The form of a rate. A second one of the same day takes the place of the first.
#[component]
fn NewRate(
    base: Memo<Currency>,
    rates: Memo<Vec<Rate>>,
    on_add: Callback<Vec<Rate>, Option<String>>,
) -> impl IntoView {
    let app = App::of_page();
    let code = RwSignal::new(String::new());
    let number = RwSignal::new(String::new());
    let day = RwSignal::new(app.session.today.get_untracked().to_string());
    let (number_error, day_error) = (RwSignal::new(None), RwSignal::new(None));
    let choices = Signal::derive(move || {
        let used = app.state.everything(|book| {
            let deals = book.records().deals.values();
            let mut used: Vec<_> = deals
                .filter_map(|deal| Some(deal.amount?.currency))
                .collect();
            used.sort_unstable();
            used.dedup();
            used
        });
        options(app, &used, Some(base.get()))
    });
    let chosen = Signal::derive(move || {
        let code = code.get();
        if code.is_empty() || code == base.get().code() {
            let first = choices.with(|all| all.first().map(|one| one.value.clone()));
            first.unwrap_or_default()
        } else {
            code
        }
    });
    let add = move |()| {
        let today = app.session.today.get_untracked();
        let rate = Decimal::parse(&number.get_untracked()).filter(|rate| rate.millionths() > 0);
        let on = parse_day(&day.get_untracked(), today);
        number_error.set(rate.is_none().then(|| app.m().refusal_rate().to_string()));
        day_error.set(
            on.as_ref()
                .err()
                .map(|error| app.format(|format| refusal::day(format, *error, today))),
        );
        if let (Some(rate), Ok(on), Some(currency)) =
            (rate, on, Currency::from_code(&chosen.get_untracked()))
        {
            let mut new = rates.get_untracked();
            new.retain(|known| (known.currency, known.on) != (currency, on));
            new.push(Rate { currency, on, rate });
            number_error.set(on_add.run(new));
            number.set(String::new());
        }
    };
    view! {
        <div class="arranged__add rate-form">
            <Field label=move || app.m().deal_currency().to_string()>
                <Select options=choices value=chosen on_change=move |new| code.set(new) />
            </Field>
            <Field label=move || app.m().rate_worth(chosen.get()).to_string() error=number_error>
                <TextInput
                    value=number
                    on_input=move |text| number.set(text)
                    kind=InputKind::Decimal
                    unit=Signal::derive(move || Some(base.get().code().to_owned()))
                />
            </Field>
            <Field label=move || app.m().rate_from_day().to_string() error=day_error>
                <TextInput value=day on_input=move |text| day.set(text) kind=InputKind::Day />
            </Field>
            <Button
                label=move || app.m().settings_add_rate().to_string()
                kind=ButtonKind::Primary
                on_press=add
            />
        </div>
    }
}
