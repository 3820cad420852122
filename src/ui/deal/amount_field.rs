//! The amount with its currency.

use leptos::prelude::*;

use super::auto_field::{AutoInput, AutoText};
use super::drafts::Drafts;
use crate::app::App;
use crate::domain::{Currency, DealField, DealId, DealValue, Money, amount, rate};
use crate::text::refusal;
use crate::ui::kit::{Field, InputKind, Select, SelectOption};

/// The currency of the deal's amount, else the one of the book.
fn currency(app: App, deal: DealId) -> Currency {
    app.state.deal(deal, |deal, book| {
        let amount = deal.and_then(|deal| deal.amount);
        amount.map_or(book.records().settings.currency, |money| money.currency)
    })
}

fn read(app: App, deal: DealId, text: &str) -> Result<DealValue, String> {
    if text.trim().is_empty() {
        return Ok(DealValue::Amount(None));
    }
    let currency = untrack(|| currency(app, deal));
    let money = amount::parse(text, currency);
    money
        .map(|money| DealValue::Amount(Some(money)))
        .map_err(|error| app.format(|format| refusal::amount(format, error, currency)))
}

fn write(app: App, value: &DealValue) -> String {
    match value {
        DealValue::Amount(Some(money)) => app.amount_text(*money),
        _ => String::new(),
    }
}

/// The amount in the currency of the book where it has another one, by today's rate; a missing rate is said.
fn in_base_words(app: App, deal: DealId) -> Option<String> {
    let today = app.session.today.get();
    app.state.settings(|_| ());
    let (money, base, found) = app.state.deal(deal, |deal, book| {
        let money = deal?.amount?;
        let settings = &book.records().settings;
        let base = settings.currency;
        let found = rate::in_base(money, base, &settings.rates, today);
        (money.currency != base).then_some((money, base, found))
    })?;
    let m = app.m();
    Some(match found {
        Some(found) => m
            .common_about_amount(app.format(|format| format.money(found)))
            .to_string(),
        None => m
            .deal_no_rate(money.currency.code(), base.code())
            .to_string(),
    })
}

/// The amount and its currency. Changing the currency keeps the number: it corrects, it does not convert.
#[component]
pub fn AmountField() -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let auto = AutoText::new(app, DealField::Amount, read, write);
    let chosen = Memo::new(move |_| currency(app, drafts.deal).code());
    let options = move || {
        let own = chosen.get();
        let mut codes: Vec<&str> = Currency::COMMON.to_vec();
        if !codes.contains(&own) {
            codes.push(own);
        }
        codes
            .into_iter()
            .map(|code| SelectOption::new(code, code))
            .collect::<Vec<_>>()
    };
    let change = move |code: String| {
        let amount = app.state.peek(|book| {
            book.records()
                .deals
                .get(&drafts.deal)
                .and_then(|deal| deal.amount)
        });
        if let (Some(money), Some(new)) = (amount, Currency::from_code(&code)) {
            let major = money.minor / money.currency.minor_per_major();
            let rest = money.minor % money.currency.minor_per_major();
            let rest = rest * new.minor_per_major() / money.currency.minor_per_major();
            let minor = major
                .saturating_mul(new.minor_per_major())
                .saturating_add(rest);
            drafts.keep_value(
                app,
                DealValue::Amount(Some(Money {
                    minor,
                    currency: new,
                })),
            );
        }
    };
    let empty = move || {
        app.state.deal(drafts.deal, |deal, _| {
            deal.is_none_or(|deal| deal.amount.is_none())
        })
    };
    let by_lines = Memo::new(move |_| {
        app.state.deal(drafts.deal, |deal, _| {
            deal.is_some_and(|deal| !deal.items.is_empty())
        })
    });
    let hint = move || {
        let lines = by_lines
            .get()
            .then(|| app.m().deal_amount_by_lines().to_string());
        let base = in_base_words(app, drafts.deal);
        let said: Vec<String> = base.into_iter().chain(lines).collect();
        (!said.is_empty()).then(|| said.join(" · "))
    };
    view! {
        <Field label=move || app.m().deal_amount().to_string() hint=Signal::derive(hint) error=auto.error>
            <AutoInput auto=auto kind=InputKind::Decimal disabled=by_lines />
        </Field>
        <Field label=move || app.m().deal_currency().to_string()>
            <Select options=Signal::derive(options) value=move || chosen.get().to_owned() on_change=change disabled=Signal::derive(move || empty() || by_lines.get()) />
        </Field>
    }
}
