//! What the buyer pays again and again: an amount and how often.

use leptos::prelude::*;

use super::drafts::Drafts;
use crate::app::App;
use crate::domain::{DealField, DealValue, Recurrence, Recurring, amount};
use crate::text::{Words as _, refusal};
use crate::ui::kit::{Field, InputKind, KeptField, Select, SelectOption};

/// The two fields. The period can be chosen once there is an amount.
#[component]
pub fn RecurringField() -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let known = Memo::new(move |_| {
        app.state
            .deal(drafts.deal, |deal, _| deal.and_then(|deal| deal.recurring))
    });
    let currency = move || {
        app.state.deal(drafts.deal, |deal, book| {
            let own =
                deal.and_then(|deal| deal.recurring.map(|known| known.amount).or(deal.amount));
            own.map_or(book.records().settings.currency, |money| money.currency)
        })
    };
    let every = RwSignal::new(Recurrence::Month);
    Effect::new(move |_| {
        if let Some(known) = known.get() {
            every.set(known.every);
        }
    });
    let keep = move |text: String| {
        if text.trim().is_empty() {
            return drafts.keep_value(app, DealValue::Recurring(None));
        }
        let currency = untrack(currency);
        match amount::parse(&text, currency) {
            Err(error) => Some(app.format(|format| refusal::amount(format, error, currency))),
            Ok(amount) => drafts.keep_value(
                app,
                DealValue::Recurring(Some(Recurring {
                    amount,
                    every: every.get_untracked(),
                })),
            ),
        }
    };
    let change = move |name: String| {
        if let Some(chosen) = Recurrence::from_name(&name) {
            every.set(chosen);
            if let Some(known) = known.get_untracked() {
                let new = Recurring {
                    every: chosen,
                    ..known
                };
                drafts.keep_value(app, DealValue::Recurring(Some(new)));
            }
        }
    };
    let options = move || {
        let all = Recurrence::ALL.iter();
        all.map(|every| SelectOption::new(every.name(), every.words(app.m())))
            .collect::<Vec<_>>()
    };
    let text = move || {
        known
            .get()
            .map(|known| app.amount_text(known.amount))
            .unwrap_or_default()
    };
    view! {
        <KeptField
            label=move || DealField::Recurring.words(app.m())
            value=Signal::derive(text)
            kind=InputKind::Decimal
            unit=Signal::derive(move || Some(currency().code().to_owned()))
            settles=true
            on_keep=keep
            on_trouble=move |trouble| drafts.mark(DealField::Recurring, trouble)
        />
        <Field label=move || app.m().deal_recurring_every().to_string()>
            <Select options=Signal::derive(options) value=move || every.get().name().to_owned() on_change=change />
        </Field>
    }
}
