//! The negotiation: each change of scope, price or terms, with who asked and what it did to the amount (capability A25).

use leptos::prelude::*;

use crate::app::App;
use crate::domain::{
    Concession, Currency, DealField, Money, Note, Probability, Side, Term, amount,
};
use crate::ledger::Command;
use crate::text::{Words as _, day::parse_day, refusal};
use crate::ui::deal::Drafts;
use crate::ui::kit::{Button, Field, Fold, InputKind, Select, SelectOption, TextArea, TextInput};

/// Reads an effect: an amount with a sign in front, or a share of the present amount.
fn read_effect(
    app: App,
    text: &str,
    currency: Currency,
    amount: Option<Money>,
) -> Result<Option<Money>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let (less, rest) = match text.strip_prefix(['-', '−', '–']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let read = match (rest.trim_end().ends_with('%'), amount) {
        (true, Some(amount)) => Probability::parse(rest)
            .map(|share| amount.weighted(share))
            .ok_or_else(|| app.m().refusal_probability().to_string())?,
        _ => amount::parse(rest, currency)
            .map_err(|error| app.format(|format| refusal::amount(format, error, currency)))?,
    };
    Ok(Some(Money {
        minor: if less { -read.minor } else { read.minor },
        ..read
    }))
}

/// The part with the negotiation.
#[component]
pub fn Negotiation() -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let steps = Memo::new(move |_| {
        app.state.deal(drafts.deal, |deal, _| {
            let mut steps = deal
                .map(|deal| deal.negotiation.to_vec())
                .unwrap_or_default();
            steps.reverse();
            steps
        })
    });
    let line = move |step: Concession| {
        let m = app.m();
        let effect = step.effect.map(|money| {
            let text = app.format(|format| format.money(money));
            if money.minor > 0 {
                format!("+{text}")
            } else {
                text
            }
        });
        let head = [
            app.format(|format| format.date(step.on)),
            step.by.words(m),
            step.what.words(m),
        ];
        view! {
            <li class="step-log">
                <span class="caption muted">{head.join(" · ")}</span>
                <span class="step-log__text">{step.text.to_string()}</span>
                {effect.map(|effect| view! { <span class="step-log__effect">{effect}</span> })}
            </li>
        }
    };
    view! {
        <div class="deal__section" role="group" aria-label=move || DealField::Negotiation.words(app.m())>
            <h3 class="deal__heading">{move || DealField::Negotiation.words(app.m())}</h3>
            <ul class="step-logs">{move || steps.get().into_iter().map(line).collect_view()}</ul>
            <Fold title=move || app.m().negotiation_add_step().to_string()>
                <NewStep />
            </Fold>
        </div>
    }
}

#[component]
fn NewStep() -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let day = RwSignal::new(app.session.today.get_untracked().to_string());
    let by = RwSignal::new(Side::Buyer);
    let what = RwSignal::new(Term::Price);
    let words = RwSignal::new(String::new());
    let effect = RwSignal::new(String::new());
    let (day_error, words_error, effect_error) = (
        RwSignal::new(None),
        RwSignal::new(None),
        RwSignal::new(None),
    );
    let known = Memo::new(move |_| {
        app.state.deal(drafts.deal, |deal, book| {
            let amount = deal.and_then(|deal| deal.amount);
            let lines = deal.is_some_and(|deal| !deal.items.is_empty());
            let currency = amount.map_or(book.records().settings.currency, |one| one.currency);
            (amount, currency, lines)
        })
    });
    let hint = move || {
        let m = app.m();
        let (_, _, lines) = known.get();
        Some(
            if lines {
                m.negotiation_effect_lines()
            } else {
                m.negotiation_effect_hint()
            }
            .to_string(),
        )
    };
    let add = move |()| {
        let today = app.session.today.get_untracked();
        let (amount, currency, _) = known.get_untracked();
        let on = parse_day(&day.get_untracked(), today);
        let text = Note::new(&words.get_untracked());
        let effect_of = read_effect(app, &effect.get_untracked(), currency, amount);
        day_error.set(
            on.as_ref()
                .err()
                .map(|error| app.format(|format| refusal::day(format, *error, today))),
        );
        let empty = text.as_ref().is_ok_and(|text| text.is_empty());
        words_error.set(empty.then(|| app.m().refusal_words_missing().to_string()));
        effect_error.set(effect_of.as_ref().err().cloned());
        let (Ok(on), Ok(text), Ok(effect_of), false) = (on, text, effect_of, empty) else {
            return;
        };
        let step = Box::new(Concession {
            on,
            by: by.get_untracked(),
            what: what.get_untracked(),
            text,
            effect: effect_of,
        });
        let deal = drafts.deal;
        if app.act(Command::Negotiate { deal, step }, move || {
            app.m().negotiation_added().to_string()
        }) {
            words.set(String::new());
            effect.set(String::new());
        }
    };
    let sides = move || {
        let all = Side::ALL.iter();
        all.map(|side| SelectOption::new(side.name(), side.words(app.m())))
            .collect::<Vec<_>>()
    };
    let terms = move || {
        let all = Term::ALL.iter();
        all.map(|term| SelectOption::new(term.name(), term.words(app.m())))
            .collect::<Vec<_>>()
    };
    view! {
        <div class="fields">
            <Field label=move || app.m().negotiation_by().to_string()>
                <Select
                    options=Signal::derive(sides)
                    value=move || by.get().name().to_owned()
                    on_change=move |name: String| by.set(Side::from_name(&name).unwrap_or(Side::Buyer))
                />
            </Field>
            <Field label=move || app.m().negotiation_what().to_string()>
                <Select
                    options=Signal::derive(terms)
                    value=move || what.get().name().to_owned()
                    on_change=move |name: String| what.set(Term::from_name(&name).unwrap_or(Term::Price))
                />
            </Field>
            <Field label=move || app.m().negotiation_words().to_string() error=words_error wide=true>
                <TextArea value=words on_input=move |text| words.set(text) />
            </Field>
            <Field label=move || app.m().negotiation_effect().to_string() hint=Signal::derive(hint) error=effect_error>
                <TextInput
                    value=effect
                    on_input=move |text| effect.set(text)
                    unit=Signal::derive(move || Some(known.get().1.code().to_owned()))
                />
            </Field>
            <Field label=move || app.m().negotiation_on().to_string() error=day_error>
                <TextInput value=day on_input=move |text| day.set(text) kind=InputKind::Day />
            </Field>
            <div class="field field--wide">
                <Button label=move || app.m().negotiation_add().to_string() on_press=add />
            </div>
        </div>
    }
}
