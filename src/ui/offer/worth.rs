//! What the offer is worth to the buyer: benefit against price (capability A22).

use leptos::prelude::*;

use crate::app::App;
use crate::domain::{
    Currency, DealField, DealValue, Money, ValueCase, amount,
    worth::{Worth, worth},
};
use crate::text::{Words as _, refusal};
use crate::ui::deal::Drafts;
use crate::ui::kit::{InputKind, KeptField};

/// The part with the value for the buyer.
#[component]
pub fn WorthBlock() -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let known = Memo::new(move |_| {
        app.state.deal(drafts.deal, |deal, book| {
            let amount = deal.and_then(|deal| deal.amount);
            let case = deal.and_then(|deal| deal.value_case.as_deref().copied());
            let currency = case.map(|case| case.benefit).or(amount);
            let currency = currency.map_or(book.records().settings.currency, |one| one.currency);
            (case, amount, currency)
        })
    });
    let read = move |text: &str| -> Result<Option<Money>, String> {
        let currency: Currency = known.get_untracked().2;
        if text.trim().is_empty() {
            return Ok(None);
        }
        amount::parse(text, currency)
            .map(Some)
            .map_err(|error| app.format(|format| refusal::amount(format, error, currency)))
    };
    let keep = move |case: Option<ValueCase>| {
        drafts.keep_value(app, DealValue::ValueCase(case.map(Box::new)))
    };
    let set_benefit = move |text: String| match read(&text) {
        Ok(Some(benefit)) => {
            let price = known.get_untracked().0.and_then(|case| case.price);
            keep(Some(ValueCase { benefit, price }))
        }
        Ok(None) => keep(None),
        Err(error) => Some(error),
    };
    let set_price = move |text: String| match (read(&text), known.get_untracked().0) {
        (Ok(price), Some(case)) => keep(Some(ValueCase { price, ..case })),
        (Ok(_), None) => Some(app.m().worth_benefit_first().to_string()),
        (Err(error), _) => Some(error),
    };
    let text = move |money: Option<Money>| {
        money
            .map(|money| app.amount_text(money))
            .unwrap_or_default()
    };
    let unit = Signal::derive(move || Some(known.get().2.code().to_owned()));
    let hint = move || {
        let amount = known.get().1?;
        let amount = app.format(|format| format.money(amount));
        Some(app.m().worth_price_hint(amount).to_string())
    };
    let figures = move || {
        let (case, amount, _) = known.get();
        let case = case?;
        Some(match worth(&case, amount) {
            Some(worth) => view! { <Figures worth=worth /> }.into_any(),
            None => view! { <p class="muted small">{app.m().worth_unknown().to_string()}</p> }
                .into_any(),
        })
    };
    let trouble = move |trouble| drafts.mark(DealField::ValueCase, trouble);
    view! {
        <div class="deal__section" role="group" aria-label=move || DealField::ValueCase.words(app.m())>
            <h3 class="deal__heading">{move || DealField::ValueCase.words(app.m())}</h3>
            <div class="fields">
                <KeptField
                    label=move || app.m().worth_benefit().to_string()
                    value=Signal::derive(move || text(known.get().0.map(|case| case.benefit)))
                    kind=InputKind::Decimal
                    unit=unit
                    settles=true
                    on_keep=set_benefit
                    on_trouble=trouble
                />
                <KeptField
                    label=move || app.m().worth_price().to_string()
                    value=Signal::derive(move || text(known.get().0.and_then(|case| case.price)))
                    kind=InputKind::Decimal
                    unit=unit
                    hint=Signal::derive(hint)
                    settles=true
                    on_keep=set_price
                    on_trouble=trouble
                />
            </div>
            {figures}
        </div>
    }
}

/// The computed figures with their names.
#[must_use]
pub fn figures_of(app: App, worth: &Worth) -> Vec<(String, String)> {
    let m = app.m();
    let none = || m.common_no_data().to_string();
    let payback = worth.payback.map(|tenths| {
        let (whole, rest) = (tenths / 10, tenths % 10);
        // Below a hundred thousand years an `f64` holds tenths of months to the digit.
        #[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
        let months = whole as f64 + rest as f64 / 10.0;
        m.worth_months(months).to_string()
    });
    let roi = worth
        .roi
        .map(|points| app.format(|format| format.percent(points)));
    vec![
        (
            m.worth_gain().to_string(),
            app.format(|format| format.money(worth.gain)),
        ),
        (m.worth_payback().to_string(), payback.unwrap_or_else(none)),
        (m.worth_roi().to_string(), roi.unwrap_or_else(none)),
    ]
}

#[component]
fn Figures(worth: Worth) -> impl IntoView {
    let app = App::of_page();
    view! {
        <dl class="facts worth">
            {move || {
                figures_of(app, &worth)
                    .into_iter()
                    .map(|(name, value)| view! { <div class="fact"><dt class="fact__name">{name}</dt><dd class="fact__value">{value}</dd></div> })
                    .collect_view()
            }}
        </dl>
    }
}
