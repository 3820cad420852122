//! The proposal as it lies on paper: one or two pages in the language on the screen (capability A21).

use leptos::prelude::*;

use super::worth::figures_of;
use crate::app::App;
use crate::domain::{
    Discount, LineItem, List, Money, Note, Probability, Recurring, offer,
    worth::{Worth, worth},
};
use crate::text::{Words as _, decimal_separator};

/// What stands on the paper beside its texts. The texts are those of the user; nothing in it is markup.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Paper {
    /// Who sells: several lines.
    pub seller: Note,
    /// The day and, if there is one, the name of the version.
    pub head: Vec<String>,
    /// To whom: company and contact.
    pub reader: Vec<String>,
    /// The title.
    pub title: String,
    /// The text in front of the prices.
    pub text: String,
    /// The lines.
    pub items: List<LineItem>,
    /// What is asked for where there are no lines.
    pub amount: Option<Money>,
    /// What is paid again and again.
    pub recurring: Option<Recurring>,
    /// The benefit of a year, and what follows from it.
    pub worth: Option<(Money, Worth)>,
    /// What sets the offer apart.
    pub apart: Note,
    /// Who signs.
    pub owner: String,
}

impl Paper {
    /// The value of the offer by its benefit, if there is one.
    #[must_use]
    pub fn valued(
        case: Option<&crate::domain::ValueCase>,
        amount: Option<Money>,
    ) -> Option<(Money, Worth)> {
        let case = case?;
        Some((case.benefit, worth(case, amount)?))
    }
}

/// The sheet.
#[component]
pub fn Sheet(
    /// What stands on it.
    #[prop(into)]
    paper: Signal<Paper>,
) -> impl IntoView {
    let app = App::of_page();
    move || {
        let paper = paper.get();
        let lines = |lines: Vec<String>| {
            lines
                .into_iter()
                .map(|line| view! { <p>{line}</p> })
                .collect_view()
        };
        let seller: Vec<String> = paper.seller.lines().map(str::to_owned).collect();
        view! {
            <article class="paper">
                <header class="paper__head">
                    <div class="paper__seller">{lines(seller)}</div>
                    <div class="paper__date">{lines(paper.head.clone())}</div>
                </header>
                <div class="paper__reader">{lines(paper.reader.clone())}</div>
                <h3 class="paper__title">{paper.title.clone()}</h3>
                <p class="paper__text">{paper.text.clone()}</p>
                {prices(app, &paper)}
                {value(app, &paper)}
                {apart(app, &paper)}
                {(!paper.owner.is_empty())
                    .then(|| view! { <p class="paper__owner">{paper.owner.clone()}</p> })}
            </article>
        }
    }
}

fn part(title: String, content: impl IntoView) -> impl IntoView {
    view! {
        <section class="paper__part">
            <h4 class="paper__heading">{title}</h4>
            {content}
        </section>
    }
}

fn prices(app: App, paper: &Paper) -> Option<AnyView> {
    let m = app.m();
    let money = |money| app.format(|format| format.money(money));
    let again = paper.recurring.map(|known| {
        let text = format!("{}, {}", money(known.amount), known.every.words(m));
        view! { <p class="paper__again">{m.deal_field_recurring().to_string()} ": " <strong>{text}</strong></p> }
    });
    let Some(totals) = offer::totals(&paper.items) else {
        if paper.amount.is_none() && again.is_none() {
            return None;
        }
        let price = paper
            .amount
            .map(|amount| view! { <p class="paper__price">{money(amount)}</p> });
        return Some(part(m.product_price().to_string(), (price, again)).into_any());
    };
    let taxed = totals.tax.minor > 0;
    let off = totals.off.minor > 0;
    let mut heads = vec![
        m.offer_line_name(),
        m.offer_quantity(),
        m.product_price(),
        m.offer_sum(),
    ];
    if off {
        heads.insert(3, m.offer_discount());
    }
    let heads = heads.into_iter().enumerate().map(|(place, head)| {
        view! { <th scope="col" class:cell--num=place != 0>{head.to_string()}</th> }
    });
    let rows = paper.items.iter().map(|line| {
        let mut cells = vec![quantity(app, line), money(line.price), money(net(line))];
        if off {
            cells.insert(2, discount(app, line));
        }
        let cells = cells
            .into_iter()
            .map(|cell| view! { <td class="cell--num">{cell}</td> });
        view! {
            <tr>
                <th scope="row">{line.name.to_string()}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    let span = if off { 4 } else { 3 };
    let mut sums = Vec::new();
    if taxed {
        sums.push((m.offer_net().to_string(), totals.net));
        sums.push((m.offer_tax().to_string(), totals.tax));
    }
    sums.push((m.offer_total().to_string(), totals.total));
    let last = sums.len() - 1;
    let sums = sums.into_iter().enumerate().map(|(place, (name, sum))| {
        view! {
            <tr class:paper__total=place == last>
                <th scope="row" colspan=span>{name}</th>
                <td class="cell--num">{money(sum)}</td>
            </tr>
        }
    });
    let table = view! {
        <table class="paper__table" aria-label=m.deal_field_items().to_string()>
            <thead>
                <tr>{heads.collect_view()}</tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
            <tfoot>{sums.collect_view()}</tfoot>
        </table>
    };
    Some(part(m.proposal_prices().to_string(), (table, again)).into_any())
}

fn net(line: &LineItem) -> Money {
    Money {
        minor: line.net(),
        currency: line.price.currency,
    }
}

fn quantity(app: App, line: &LineItem) -> String {
    let sign = decimal_separator(app.session.lang.get()).to_string();
    let number = line.quantity.to_string().replace('.', &sign);
    let unit = app.state.products(|book| {
        let product = book.records().products.get(&line.product?)?;
        product.unit.as_ref().map(ToString::to_string)
    });
    match unit {
        Some(unit) => format!("{number}\u{a0}{unit}"),
        None => number,
    }
}

fn discount(app: App, line: &LineItem) -> String {
    let share =
        |share: Probability| app.format(|format| format.percent(i64::from(share.basis_points())));
    match line.discount {
        None => String::new(),
        Some(Discount::Share(part)) => share(part),
        Some(Discount::Minor(minor)) => {
            let currency = line.price.currency;
            app.format(|format| format.money(Money { minor, currency }))
        }
    }
}

fn value(app: App, paper: &Paper) -> Option<AnyView> {
    let (benefit, worth) = paper.worth?;
    let m = app.m();
    let benefit = app.format(|format| format.money(benefit));
    let rows = std::iter::once((m.worth_benefit().to_string(), benefit))
        .chain(figures_of(app, &worth))
        .map(|(name, value)| view! { <div class="paper__fact"><dt>{name}</dt><dd>{value}</dd></div> });
    let list = view! { <dl class="paper__facts">{rows.collect_view()}</dl> };
    Some(part(m.proposal_value().to_string(), list).into_any())
}

fn apart(app: App, paper: &Paper) -> Option<AnyView> {
    let text = paper.apart.to_string();
    (!text.trim().is_empty()).then(|| {
        let title = app.m().deal_field_differentiators().to_string();
        part(title, view! { <p class="paper__text">{text}</p> }).into_any()
    })
}
