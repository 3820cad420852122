//! One line of the offer, changed in place.

use leptos::prelude::*;

use super::lines::keep_items;
use crate::app::App;
use crate::domain::{DealField, Decimal, Discount, Label, LineItem, Money, Probability, amount};
use crate::text::{decimal_separator, refusal};
use crate::ui::deal::Drafts;
use crate::ui::kit::{IconButton, InputKind, KeptField, icons};

/// The line at a place.
#[component]
pub fn Line(
    /// Its place among the lines.
    place: usize,
    /// All lines.
    items: Memo<Vec<LineItem>>,
) -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let own = Memo::new(move |_| items.with(|items| items.get(place).cloned()));
    let decimal = move |number: String| {
        number.replace('.', &decimal_separator(app.session.lang.get()).to_string())
    };
    let percent = move |share: Probability| {
        app.format(|format| format.decimal(f64::from(share.basis_points()) / 100.0, 2))
    };
    let change = move |change: &dyn Fn(&mut LineItem)| {
        let mut new = items.get_untracked();
        new.get_mut(place).into_iter().for_each(change);
        keep_items(app, drafts, new)
    };
    let name = Signal::derive(move || {
        own.get()
            .map(|own| own.name.to_string())
            .unwrap_or_default()
    });
    let quantity = move || {
        own.get()
            .map(|own| decimal(own.quantity.to_string()))
            .unwrap_or_default()
    };
    let price = move || {
        own.get()
            .map(|own| app.amount_text(own.price))
            .unwrap_or_default()
    };
    let discount = move || match own
        .get()
        .and_then(|own| Some((own.discount?, own.price.currency)))
    {
        None => String::new(),
        Some((Discount::Share(share), _)) => format!("{}%", percent(share)),
        Some((Discount::Minor(minor), currency)) => app.amount_text(Money { minor, currency }),
    };
    let tax = move || {
        own.get()
            .and_then(|own| own.tax)
            .map(percent)
            .unwrap_or_default()
    };
    let net = move || {
        own.get().map(|own| {
            let net = Money {
                minor: own.net(),
                currency: own.price.currency,
            };
            app.format(|format| format.money(net))
        })
    };
    let unit = move || own.get().map(|own| own.price.currency.code().to_owned());
    let set_name = move |text: String| match Label::new(&text) {
        Ok(name) => change(&|line| line.name = name.clone()),
        Err(error) => Some(app.format(|format| refusal::label(format, error))),
    };
    let set_quantity = move |text: String| match Decimal::parse(&text) {
        Some(quantity) if quantity >= Decimal::ZERO => change(&|line| line.quantity = quantity),
        _ => Some(app.m().refusal_quantity().to_string()),
    };
    let currency = move || own.get_untracked().map(|own| own.price.currency);
    let set_price = move |text: String| {
        let currency = currency()?;
        match amount::parse(&text, currency) {
            Ok(price) => change(&|line| line.price = price),
            Err(error) => Some(app.format(|format| refusal::amount(format, error, currency))),
        }
    };
    let set_discount = move |text: String| {
        if text.trim().is_empty() {
            return change(&|line| line.discount = None);
        }
        match Discount::parse(&text, currency()?) {
            Some(discount) => change(&|line| line.discount = Some(discount)),
            None => Some(app.m().refusal_discount().to_string()),
        }
    };
    let set_tax = move |text: String| {
        if text.trim().is_empty() {
            return change(&|line| line.tax = None);
        }
        match Probability::parse(&text) {
            Some(tax) => change(&|line| line.tax = Some(tax)),
            None => Some(app.m().refusal_probability().to_string()),
        }
    };
    let remove = move |()| {
        let mut new = items.get_untracked();
        if place < new.len() {
            new.remove(place);
        }
        keep_items(app, drafts, new);
    };
    let trouble = move |trouble| drafts.mark(DealField::Items, trouble);
    view! {
        <li>
            <div class="line" role="group" aria-label=name>
            <div class="line__name">
                <KeptField label=move || app.m().offer_line_name().to_string() value=name on_keep=set_name on_trouble=trouble />
                <IconButton
                    name=move || app.m().settings_remove_named(name.get()).to_string()
                    glyph=icons::X
                    on_press=remove
                />
            </div>
            <div class="line__numbers">
                <KeptField
                    label=move || app.m().offer_quantity().to_string()
                    value=Signal::derive(quantity)
                    kind=InputKind::Decimal
                    on_keep=set_quantity
                    on_trouble=trouble
                />
                <KeptField
                    label=move || app.m().product_price().to_string()
                    value=Signal::derive(price)
                    kind=InputKind::Decimal
                    unit=Signal::derive(unit)
                    on_keep=set_price
                    on_trouble=trouble
                />
                <KeptField
                    label=move || app.m().offer_discount().to_string()
                    value=Signal::derive(discount)
                    kind=InputKind::Decimal
                    on_keep=set_discount
                    on_trouble=trouble
                />
                <KeptField
                    label=move || app.m().product_tax().to_string()
                    value=Signal::derive(tax)
                    kind=InputKind::Decimal
                    unit=Some("%".to_owned())
                    on_keep=set_tax
                    on_trouble=trouble
                />
            </div>
            <p class="line__net">{net}</p>
            </div>
        </li>
    }
}
