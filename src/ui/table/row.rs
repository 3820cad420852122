//! A row of the table: one deal. It is drawn anew, cell by cell, when its words change.

use leptos::prelude::*;

use super::editor::CellEditor;
use super::shared::{Table, read_sheet};
use crate::domain::DealId;
use crate::query::table::{Column, Spot};
use crate::route::Route;

/// A row.
#[component]
pub fn Row(
    /// The deal.
    id: DealId,
    /// Its number among the rows, from 0.
    place: usize,
) -> impl IntoView {
    let table = Table::here();
    let app = table.app;
    let texts = Memo::new(move |_| {
        app.state.contacts(|_| ());
        app.state.owners(|_| ());
        app.state.settings(|_| ());
        table.columns.with(|columns| {
            app.state.deal(id, |deal, book| {
                let Some(deal) = deal else {
                    return Vec::new();
                };
                read_sheet(app, book, |sheet| {
                    let texts = columns.iter().map(|(column, _)| sheet.text(*column, deal));
                    texts.map(Option::unwrap_or_default).collect()
                })
            })
        })
    });
    let title = Memo::new(move |_| {
        app.state.deal(id, |deal, _| {
            deal.map(|deal| deal.title.to_string()).unwrap_or_default()
        })
    });
    // The selected columns of this row, and whether the cell with the focus is one of them.
    let marked = Memo::new(move |_| {
        let block = table.selected()?;
        let focus = (block.to.row == place).then_some(block.to.column);
        block
            .rows()
            .contains(&place)
            .then(|| (block.columns(), focus, block.is_one()))
    });
    let picked = Memo::new(move |_| app.selection.contains(id));
    let cells = move || {
        table.columns.with(|columns| {
            let numbers = app.state.peek(|book| {
                let number = |(column, _): &(Column, u16)| column.is_number(book.records());
                columns.iter().map(number).collect::<Vec<_>>()
            });
            let cells = columns.iter().zip(numbers).enumerate();
            cells
                .map(|(at, ((column, _), number))| {
                    let spot = Spot {
                        row: place,
                        column: at,
                    };
                    let text = Memo::new(move |_| {
                        texts.with(|texts| texts.get(at).cloned().unwrap_or_default())
                    });
                    view! { <Cell id=id spot=spot column=*column number=number text=text marked=marked /> }
                })
                .collect_view()
        })
    };
    view! {
        <tr
            class="sheet__row"
            class:sheet__row--picked=move || picked.get()
            aria-rowindex=(place + 2).to_string()
            data-row=place.to_string()
            data-deal=id.to_string()
        >
            <td class="sheet__check" role="gridcell" aria-colindex="1">
                <input
                    type="checkbox"
                    class="sheet__box"
                    tabindex="-1"
                    aria-label=move || app.m().table_select_deal(title.get()).to_string()
                    prop:checked=move || picked.get()
                    on:click=move |event| {
                        if event.shift_key() {
                            let list = table.rows.with_untracked(|rows| rows.ids.clone());
                            app.extend_selection(&list, id, id);
                        } else {
                            app.toggle_selected(id);
                        }
                    }
                />
            </td>
            {cells}
        </tr>
    }
}

type Marked = Option<(std::ops::RangeInclusive<usize>, Option<usize>, bool)>;

#[component]
fn Cell(
    id: DealId,
    spot: Spot,
    column: Column,
    number: bool,
    text: Memo<String>,
    marked: Memo<Marked>,
) -> impl IntoView {
    let table = Table::here();
    let app = table.app;
    let focus = Memo::new(move |_| {
        marked.with(|marked| marked.as_ref().and_then(|marked| marked.1) == Some(spot.column))
    });
    let within = Memo::new(move |_| {
        marked.with(|marked| {
            let block = marked.as_ref().filter(|(_, _, one)| !one);
            block.is_some_and(|(columns, ..)| columns.contains(&spot.column))
        })
    });
    let edited = Memo::new(move |_| {
        focus.get()
            && table.editing.with(|editing| {
                let editing = editing.as_ref();
                editing.is_some_and(|editing| (editing.deal, editing.column) == (id, column))
            })
    });
    let content = move || {
        if edited.get() {
            return view! { <CellEditor /> }.into_any();
        }
        if column == Column::Title {
            let href = move || {
                app.href(Route::Deal {
                    id: id.to_string(),
                    board: app.board_view(),
                })
            };
            return view! {
                <a class="link sheet__open" href=href tabindex="-1">{move || text.get()}</a>
            }
            .into_any();
        }
        view! { {move || text.get()} }.into_any()
    };
    let title = column == Column::Title;
    view! {
        <td
            role=if title { "rowheader" } else { "gridcell" }
            class="sheet__cell"
            class:deals__title=title
            class:cell--num=number
            class:sheet__cell--focus=move || focus.get()
            class:sheet__cell--block=move || within.get()
            class:sheet__cell--edited=move || edited.get()
            aria-colindex=(spot.column + 2).to_string()
            aria-selected=move || (focus.get() || within.get()).to_string()
            aria-readonly=(!column.is_edited()).then_some("true")
            data-col=spot.column.to_string()
            tabindex=move || if focus.get() { "0" } else { "-1" }
        >
            {content}
        </td>
    }
}
