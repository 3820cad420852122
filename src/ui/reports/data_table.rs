//! The numbers of a figure as a real table; what counts deals opens them.

use leptos::prelude::*;

use super::figure::{Cell, Sheet};
use crate::app::App;

/// A table of numbers.
#[component]
pub fn DataTable(
    /// Its content.
    #[prop(into)]
    sheet: Signal<Sheet>,
    /// The id of its title.
    labelled_by: String,
) -> impl IntoView {
    let app = App::of_page();
    let head = move || {
        sheet.with(|sheet| {
            sheet
                .head
                .iter()
                .enumerate()
                .map(|(place, text)| {
                    view! { <th scope="col" class:cell--num=place != 0>{text.clone()}</th> }
                })
                .collect_view()
        })
    };
    let rows =
        move || sheet.with(|sheet| sheet.rows.iter().map(|row| line(app, row)).collect_view());
    let sum = move || {
        sheet.with(|sheet| {
            sheet
                .sum
                .as_ref()
                .map(|row| view! { <tfoot>{line(app, row)}</tfoot> })
        })
    };
    view! {
        <div class="table-wrap chart__table" tabindex="0" role="region" aria-labelledby=labelled_by.clone()>
            <table class="table table--compact" aria-labelledby=labelled_by.clone()>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{rows}</tbody>
                {sum}
            </table>
        </div>
    }
}

fn line(app: App, row: &[Cell]) -> impl IntoView + use<> {
    let mut cells = row.iter();
    let name = cells.next().map(|cell| content(app, cell));
    let numbers = cells
        .map(|cell| view! { <td class="cell--num">{content(app, cell)}</td> })
        .collect_view();
    view! {
        <tr>
            <th scope="row">{name}</th>
            {numbers}
        </tr>
    }
}

fn content(app: App, cell: &Cell) -> AnyView {
    let text = cell.text.clone();
    match &cell.opens {
        Some(route) => {
            let href = app.href(route.clone());
            view! { <a class="link" href=href>{text}</a> }.into_any()
        }
        None => text.into_any(),
    }
}
