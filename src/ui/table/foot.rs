//! The sums under the table: of all deals shown, or of the selected block.

use leptos::prelude::*;

use super::shared::{Table, read_sheet};
use crate::domain::{Money, MoneyBag};
use crate::query::table::{Figures, figures, finished};

/// The sums.
#[component]
pub fn Foot() -> impl IntoView {
    let table = Table::here();
    let app = table.app;
    let part = Memo::new(move |_| table.selected().filter(|block| !block.is_one()));
    let found = Memo::new(move |_| {
        let part = part.get();
        table.rows.with(|rows| match part {
            Some(block) => {
                let ids = rows.ids.get(block.rows()).unwrap_or_default();
                app.state
                    .everything(|book| read_sheet(app, book, |sheet| figures(sheet, ids)))
            }
            // The rows know their sums; rates of exchange stand in the settings.
            None => {
                let sums = Figures {
                    count: rows.listed.count(),
                    amount: rows.listed.amount.clone(),
                    weighted: rows.listed.weighted.clone(),
                    without_amount: rows.listed.without_amount,
                    ..Figures::default()
                };
                app.state
                    .settings(|book| read_sheet(app, book, |sheet| finished(sheet, sums)))
            }
        })
    });
    let count = move || {
        let m = app.m();
        // Read before what follows from it: the sources of an effect are asked in this order, and `found`, which asks for
        // the block itself, can stay as it is when the block grows.
        let part = part.get();
        let (count, all) = (
            found.with(|found| found.count),
            table.rows.with(|rows| rows.all),
        );
        match part {
            Some(block) => {
                let cells = block.rows().count() * block.columns().count();
                let deals = m.count_deals(count).to_string();
                let cells = m.table_cells(cells).to_string();
                format!("{} · {deals}", m.table_block(cells))
            }
            None if count < all => m.board_shown_of_all(count, all).to_string(),
            None => m.count_deals(count).to_string(),
        }
    };
    let total = move || {
        let sum = found.with(|found| sum(app, &found.amount, found.amount_in_base));
        app.m().board_total_of(sum).to_string()
    };
    let weighted = move || {
        let sum = found.with(|found| sum(app, &found.weighted, found.weighted_in_base));
        app.m().board_weighted_of(sum).to_string()
    };
    let average = move || {
        let average = found.with(|found: &Figures| found.average)?;
        let money = app.format(|format| format.money(average));
        let text = app.m().table_average(money).to_string();
        Some(view! { <span>{text}</span> })
    };
    let missing = move || {
        let count = found.with(|found| found.without_amount);
        (count > 0).then(|| {
            let text = app.m().board_without_amount(count).to_string();
            view! { <span>{text}</span> }
        })
    };
    view! {
        <div class="deals__foot" role="status">
            <strong>{count}</strong>
            <span>{total}</span>
            <span>{weighted}</span>
            {average}
            {missing}
        </div>
    }
}

/// The sums of the currencies, with all of them in the base currency where rates are.
fn sum(app: crate::app::App, bag: &MoneyBag, in_base: Option<Money>) -> String {
    app.format(|format| {
        let apart = format.money_bag(bag);
        match in_base {
            Some(base) => {
                let base = app.m().common_about_amount(format.money(base)).to_string();
                format!("{base} ({apart})")
            }
            None => apart,
        }
    })
}
