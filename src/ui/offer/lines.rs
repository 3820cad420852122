//! The lines of the offer and their sums.

use leptos::prelude::*;

use super::line::Line;
use crate::app::App;
use crate::domain::{
    Currency, DealField, DealId, DealValue, Decimal, Label, LineItem, Money, Product, offer,
};
use crate::text::{Words as _, search};
use crate::ui::deal::Drafts;
use crate::ui::kit::{Combobox, Field, Suggestion};

/// How many products are suggested.
const SHOWN: usize = 8;
/// The key of the suggestion that takes the typed name as it is.
const FREE: &str = "free";

/// The lines of a deal as they are now.
pub fn items_of(app: App, deal: DealId) -> Vec<LineItem> {
    app.state
        .deal(deal, |deal, _| deal.map(|deal| deal.items.to_vec()))
        .unwrap_or_default()
}

/// Keeps other lines; gives the words of a refusal. Without lines the last amount stays, to be typed again.
pub fn keep_items(app: App, drafts: Drafts, items: Vec<LineItem>) -> Option<String> {
    drafts.keep_value(app, DealValue::Items(items.into()))
}

/// The part with the lines.
#[component]
pub fn Lines() -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let items = Memo::new(move |_| items_of(app, drafts.deal));
    let places = move || (0..items.with(Vec::len)).collect::<Vec<_>>();
    view! {
        <div class="deal__section" role="group" aria-label=move || DealField::Items.words(app.m())>
            <h3 class="deal__heading">{move || DealField::Items.words(app.m())}</h3>
            <ol class="lines">
                <For each=places key=|place| *place let(place)>
                    <Line place=place items=items />
                </For>
            </ol>
            <NewLine items=items />
            <Sums items=items />
        </div>
    }
}

/// The field that adds a line: a product of the catalogue, or any name.
#[component]
fn NewLine(items: Memo<Vec<LineItem>>) -> impl IntoView {
    let app = App::of_page();
    let drafts = Drafts::here();
    let typed = RwSignal::new(String::new());
    let error = RwSignal::new(None);
    let currency = move || -> Currency {
        let of_lines = items.with_untracked(|items| items.first().map(|item| item.price.currency));
        of_lines.unwrap_or_else(|| {
            app.state.peek(|book| {
                let deal = book.records().deals.get(&drafts.deal);
                let amount = deal.and_then(|deal| deal.amount);
                amount.map_or(book.records().settings.currency, |money| money.currency)
            })
        })
    };
    let add = move |product: Option<Product>, name: Label| {
        let nothing = Money {
            minor: 0,
            currency: currency(),
        };
        let mut new = items.get_untracked();
        new.push(LineItem {
            product: product.as_ref().map(|product| product.id),
            name,
            quantity: Decimal::ONE,
            price: product
                .as_ref()
                .and_then(|product| product.price)
                .unwrap_or(nothing),
            discount: None,
            tax: product.and_then(|product| product.tax),
        });
        error.set(keep_items(app, drafts, new));
        typed.set(String::new());
    };
    let add_free = move |text: String| {
        if let Ok(name) = Label::new(&text) {
            let wanted = search::fold(&name);
            let product = app.state.peek(|book| {
                let mut all = book.records().products.values();
                all.find(|one| !one.archived && search::fold(&one.name) == wanted)
                    .cloned()
            });
            add(product, name);
        }
    };
    let suggestions = Signal::derive(move || {
        let text = typed.get();
        let needles = search::readings(&text);
        let mut found: Vec<Suggestion> = app.state.products(|book| {
            let all = book.records().products.values();
            let fits = |product: &&Product| {
                let name = search::fold(&product.name);
                let code = product.code.as_ref().map(|code| search::fold(code));
                !product.archived
                    && (text.trim().is_empty()
                        || needles.iter().any(|needle| {
                            name.contains(needle.as_str())
                                || code
                                    .as_ref()
                                    .is_some_and(|code| code.contains(needle.as_str()))
                        }))
            };
            all.filter(fits)
                .take(SHOWN)
                .map(|product| {
                    let one = Suggestion::new(product.id.to_string(), product.name.to_string());
                    match product.price {
                        Some(price) => one.note(app.format(|format| format.money(price))),
                        None => one,
                    }
                })
                .collect()
        });
        if !text.trim().is_empty() {
            let words = app.m().offer_free_line(text.trim().to_owned()).to_string();
            found.push(Suggestion::new(FREE, words).creates());
        }
        found
    });
    let picked = move |key: String| {
        let product = app.state.peek(|book| {
            let id = key.parse().ok()?;
            book.records().products.get(&id).cloned()
        });
        match product {
            Some(product) => {
                let name = product.name.clone();
                add(Some(product), name);
            }
            None => add_free(typed.get_untracked()),
        }
    };
    view! {
        <Field
            label=move || app.m().offer_add_line().to_string()
            hint=Signal::derive(move || Some(app.m().offer_add_line_hint().to_string()))
            error=error
        >
            <Combobox
                value=typed
                suggestions=suggestions
                on_input=move |text| typed.set(text)
                on_pick=picked
                on_commit=add_free
            />
        </Field>
    }
}

/// The sums under the lines.
#[component]
fn Sums(items: Memo<Vec<LineItem>>) -> impl IntoView {
    let app = App::of_page();
    move || {
        items.with(|items| offer::totals(items)).map(|totals| {
            let m = app.m();
            let money = |money| app.format(|format| format.money(money));
            let mut rows = Vec::new();
            if totals.off.minor > 0 {
                let off = Money {
                    minor: -totals.off.minor,
                    ..totals.off
                };
                rows.push((m.offer_gross().to_string(), money(totals.gross), false));
                rows.push((m.offer_discount().to_string(), money(off), false));
            }
            rows.push((m.offer_net().to_string(), money(totals.net), true));
            if totals.tax.minor > 0 {
                rows.push((m.offer_tax().to_string(), money(totals.tax), false));
                rows.push((m.offer_total().to_string(), money(totals.total), true));
            }
            view! {
                <dl class="sums">
                    {rows
                        .into_iter()
                        .map(|(name, sum, strong)| {
                            view! {
                                <div class="sums__row" class:sums__row--strong=strong>
                                    <dt>{name}</dt>
                                    <dd>{sum}</dd>
                                </div>
                            }
                        })
                        .collect_view()}
                </dl>
                <p class="caption muted">{m.offer_sets_amount().to_string()}</p>
            }
        })
    }
}
