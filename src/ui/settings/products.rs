//! The section "Products": what is sold, as a table that is edited in place.

use leptos::prelude::*;

use super::setting::Section;
use crate::app::{Answer, App};
use crate::domain::{Label, Money, Note, Probability, Product, ProductId, ProductValue, amount};
use crate::ledger::{Command, Refusal};
use crate::text::refusal;
use crate::ui::kit::{Button, ButtonKind, Checkbox, IconButton, InputKind, KeptField, icons};

/// The words of a refusal, if there was one.
fn answer(app: App, command: Command) -> Option<String> {
    match app.dispatch(command) {
        Answer::Refused(Refusal::NothingToDo) | Answer::Done(_) | Answer::Later => None,
        Answer::Refused(refusal) => Some(app.refusal_words(&refusal)),
    }
}

/// The section.
#[component]
pub fn Products() -> impl IntoView {
    let app = App::of_page();
    let with_archived = RwSignal::new(false);
    let ids = Memo::new(move |_| {
        let mut shown: Vec<(String, ProductId)> = app.state.products(|book| {
            let all = book.records().products.values();
            all.filter(|product| with_archived.get() || !product.archived)
                .map(|product| (product.name.to_string(), product.id))
                .collect()
        });
        app.format(|format| shown.sort_by_cached_key(|(name, _)| format.sort_key(name)));
        shown.into_iter().map(|(_, id)| id).collect::<Vec<_>>()
    });
    let adding = RwSignal::new(String::new());
    let add = move |text: String| match Label::new(&text) {
        Err(error) => Some(app.format(|format| refusal::label(format, error))),
        Ok(name) => {
            let values = Vec::new();
            answer(app, Command::AddProduct { name, values })
        }
    };
    view! {
        <Section
            title=move || app.m().settings_products().to_string()
            lead=move || Some(app.m().settings_products_note().to_string())
        >
            <ul class="arranged">
                <For each=move || ids.get() key=|id| *id let(id)>
                    <ProductRow id=id />
                </For>
            </ul>
            <div class="arranged__add">
                <KeptField label=move || app.m().settings_add_product().to_string() value=adding on_keep=add />
                <Checkbox
                    label=move || app.m().settings_show_archived().to_string()
                    checked=with_archived
                    on_change=move |on| with_archived.set(on)
                />
            </div>
        </Section>
    }
}

/// The values of a product as texts.
fn text(app: App, id: ProductId, read: impl Fn(&Product) -> String) -> String {
    app.state
        .products(|book| book.records().products.get(&id).map(read))
        .unwrap_or_default()
}

#[component]
fn ProductRow(id: ProductId) -> impl IntoView {
    let app = App::of_page();
    let product = id;
    let set = move |value: ProductValue| {
        let values = vec![value];
        answer(app, Command::SetProduct { product, values })
    };
    let label_error = move |error| Some(app.format(|format| refusal::label(format, error)));
    let name = Signal::derive(move || text(app, id, |product| product.name.to_string()));
    let archived = Memo::new(move |_| {
        app.state.products(|book| {
            book.records()
                .products
                .get(&id)
                .is_some_and(|one| one.archived)
        })
    });
    let optional =
        |label: &Option<Label>| label.as_ref().map(ToString::to_string).unwrap_or_default();
    let currency = move || {
        app.state.settings(|_| ());
        app.state.products(|book| {
            let records = book.records();
            let price = records.products.get(&id).and_then(|one| one.price);
            price.map_or(records.settings.currency, |price| price.currency)
        })
    };
    let set_price = move |text: String| {
        if text.trim().is_empty() {
            return set(ProductValue::Price(None));
        }
        let currency = untrack(currency);
        match amount::parse(&text, currency) {
            Ok(price) => set(ProductValue::Price(Some(price))),
            Err(error) => Some(app.format(|format| refusal::amount(format, error, currency))),
        }
    };
    let set_tax = move |text: String| {
        if text.trim().is_empty() {
            return set(ProductValue::Tax(None));
        }
        match Probability::parse(&text) {
            Some(tax) => set(ProductValue::Tax(Some(tax))),
            None => Some(app.m().refusal_probability().to_string()),
        }
    };
    let percent = move |share: Probability| {
        app.format(|format| format.decimal(f64::from(share.basis_points()) / 100.0, 2))
    };
    view! {
        <li class="arranged__row" class:arranged__row--away=archived>
            <div class="arranged__fields product">
                <KeptField
                    label=move || app.m().product_name().to_string()
                    value=name
                    on_keep=move |text: String| match Label::new(&text) {
                        Ok(name) => set(ProductValue::Name(name)),
                        Err(error) => label_error(error),
                    }
                />
                <KeptField
                    label=move || app.m().product_code().to_string()
                    value=Signal::derive(move || text(app, id, |one| optional(&one.code)))
                    on_keep=move |text: String| match Label::optional(&text) {
                        Ok(code) => set(ProductValue::Code(code)),
                        Err(error) => label_error(error),
                    }
                />
                <KeptField
                    label=move || app.m().product_price().to_string()
                    value=Signal::derive(move || {
                        text(app, id, |one| one.price.map(|price: Money| app.amount_text(price)).unwrap_or_default())
                    })
                    kind=InputKind::Decimal
                    unit=Signal::derive(move || Some(currency().code().to_owned()))
                    on_keep=set_price
                />
                <KeptField
                    label=move || app.m().product_unit().to_string()
                    value=Signal::derive(move || text(app, id, |one| optional(&one.unit)))
                    on_keep=move |text: String| match Label::optional(&text) {
                        Ok(unit) => set(ProductValue::Unit(unit)),
                        Err(error) => label_error(error),
                    }
                />
                <KeptField
                    label=move || app.m().product_tax().to_string()
                    value=Signal::derive(move || text(app, id, |one| one.tax.map(percent).unwrap_or_default()))
                    kind=InputKind::Decimal
                    unit=Some("%".to_owned())
                    on_keep=set_tax
                />
                <KeptField
                    label=move || app.m().product_note().to_string()
                    value=Signal::derive(move || text(app, id, |one| one.note.to_string()))
                    on_keep=move |text: String| match Note::new(&text) {
                        Ok(note) => set(ProductValue::Note(note)),
                        Err(error) => label_error(error),
                    }
                />
            </div>
            <span class="arranged__tools">
                <Button
                    label=move || {
                        let m = app.m();
                        if archived.get() { m.common_restore().to_string() } else { m.common_archive().to_string() }
                    }
                    kind=ButtonKind::Ghost
                    on_press=move |()| {
                        if let Some(refused) = set(ProductValue::Archived(!archived.get_untracked())) {
                            app.notices.failed(refused);
                        }
                    }
                />
                <IconButton
                    name=move || app.m().settings_remove_named(name.get()).to_string()
                    glyph=icons::TRASH_2
                    on_press=move |()| {
                        app.act(Command::DeleteProduct { product }, move || app.m().settings_product_removed().to_string());
                    }
                />
            </span>
        </li>
    }
}
