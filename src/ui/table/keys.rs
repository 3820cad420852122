//! The keys of the grid, as those of a spreadsheet.

use leptos::prelude::*;

use super::shared::{ROW, Table};
use super::{focus, write};
use crate::query::table::{Block, Spot};

/// A key was pressed in the grid, and no cell is edited.
pub fn press(table: Table, event: &web_sys::KeyboardEvent) {
    if event.default_prevented() || event.is_composing() || elsewhere(event) {
        return;
    }
    let Some(block) = table.selected_now() else {
        return;
    };
    let key = event.key();
    let command = event.ctrl_key() || event.meta_key();
    let (shift, alt) = (event.shift_key(), event.alt_key());
    let taken = if alt {
        false
    } else if let Some(to) = step(table, &key, block.to, command) {
        extend(table, to, shift);
        true
    } else {
        act(table, &key, block, command, shift)
    };
    if taken {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// Whether the key is meant for a control of the head or for a check box.
fn elsewhere(event: &web_sys::KeyboardEvent) -> bool {
    use wasm_bindgen::JsCast;
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| {
        target
            .closest("thead, input, button")
            .is_ok_and(|found| found.is_some())
    })
}

/// Where a key leads; none if it is no key of movement.
fn step(table: Table, key: &str, from: Spot, command: bool) -> Option<Spot> {
    let last_row = table
        .rows
        .with_untracked(|rows| rows.ids.len())
        .checked_sub(1)?;
    let last_column = table.columns.with_untracked(Vec::len).checked_sub(1)?;
    let page = table.node.get_untracked().map_or(10, |node| {
        let rows = (f64::from(node.client_height()) / ROW).floor() as usize;
        rows.saturating_sub(2).max(1)
    });
    let Spot { row, column } = from;
    let (row, column) = match (key, command) {
        ("ArrowUp", false) => (row.saturating_sub(1), column),
        ("ArrowUp", true) => (0, column),
        ("ArrowDown", false) => (row + 1, column),
        ("ArrowDown", true) => (last_row, column),
        ("ArrowLeft", false) => (row, column.saturating_sub(1)),
        ("ArrowLeft", true) | ("Home", false) => (row, 0),
        ("ArrowRight", false) => (row, column + 1),
        ("ArrowRight", true) | ("End", false) => (row, last_column),
        ("Home", true) => (0, 0),
        ("End", true) => (last_row, last_column),
        ("PageUp", false) => (row.saturating_sub(page), column),
        ("PageDown", false) => (row + page, column),
        _ => return None,
    };
    Some(Spot {
        row: row.min(last_row),
        column: column.min(last_column),
    })
}

fn extend(table: Table, to: Spot, shift: bool) {
    if shift {
        table.block.update(|block| block.to = to);
    } else {
        table.block.set(Block::at(to));
    }
    focus::to_cell(table);
}

/// Every other key of the grid; returns whether it was one.
fn act(table: Table, key: &str, block: Block, command: bool, shift: bool) -> bool {
    let app = table.app;
    match (key, command) {
        ("F2", false) => table.edit(None),
        ("Enter", false) => table.edit(None),
        ("Enter", true) => {
            if let Some((deal, _)) = table.at(block.to) {
                app.open_deal(deal);
            }
        }
        (" ", false) => pick(table, block, shift),
        ("Delete" | "Backspace", false) => write::clear(table),
        ("Escape", false) => {
            if block.is_one() {
                return app.clear_selection();
            }
            table.block.set(Block::at(block.to));
        }
        // Tab goes from cell to cell, and from the last one of the row out of the table.
        ("Tab", false) => {
            let columns = table.columns.with_untracked(Vec::len);
            let column = if shift {
                block.to.column.checked_sub(1)
            } else {
                Some(block.to.column + 1).filter(|column| *column < columns)
            };
            let Some(column) = column else {
                return false;
            };
            extend(
                table,
                Spot {
                    row: block.to.row,
                    column,
                },
                false,
            );
        }
        ("a" | "A" | "ф" | "Ф", true) => {
            let rows = table.rows.with_untracked(|rows| rows.ids.len());
            let columns = table.columns.with_untracked(Vec::len);
            table.block.set(Block {
                from: Spot {
                    row: rows.saturating_sub(1),
                    column: columns.saturating_sub(1),
                },
                to: block.to,
            });
            table.block.update(|block| {
                block.from = Spot { row: 0, column: 0 };
                block.to = Spot {
                    row: rows.saturating_sub(1),
                    column: columns.saturating_sub(1),
                };
            });
        }
        (letter, false) if letter.chars().count() == 1 => table.edit(Some(letter.to_owned())),
        _ => return false,
    }
    true
}

/// Selects the deals of the rows, or lets the one go.
fn pick(table: Table, block: Block, shift: bool) {
    let app = table.app;
    let deals = table.deals_of(block);
    match deals.as_slice() {
        [deal] if shift => {
            let list = table.rows.with_untracked(|rows| rows.ids.clone());
            app.extend_selection(&list, *deal, *deal);
        }
        [deal] => app.toggle_selected(*deal),
        _ => app.select(deals),
    }
}
