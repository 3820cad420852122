//! Copy and paste of blocks by the browser's own events, which ask for no permission.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::shared::Table;
use super::write::{apply, planned};
use crate::query::table::{tsv, tsv_cells};
use crate::ui::kit::listen::listen_captured;

/// Hears the clipboard until the current owner is cleaned up.
pub fn listen(table: Table) {
    listen_captured("copy", move |event| {
        if let Some(data) = data(table, &event)
            && let Some((text, count)) = copied(table)
        {
            event.prevent_default();
            // Refused only by a clipboard that is not there; then nothing was copied before either.
            if data.set_data("text/plain", &text).is_ok() {
                let cells = table.app.m().table_cells(count).to_string();
                let said = table.app.m().table_copied(cells).to_string();
                table.app.notices.say(said);
            }
        }
    });
    listen_captured("paste", move |event| {
        if let Some(data) = data(table, &event)
            && let Ok(text) = data.get_data("text/plain")
        {
            event.prevent_default();
            paste(table, &text);
        }
    });
}

/// The clipboard of an event that the grid is meant by: it has the focus and no cell is edited.
fn data(table: Table, event: &web_sys::Event) -> Option<web_sys::DataTransfer> {
    let busy = table.editing.try_get_untracked()?.is_some();
    let node = table.node.try_get_untracked()??;
    let here = document().active_element()?;
    if busy || !node.contains(Some(&here)) {
        return None;
    }
    event.dyn_ref::<web_sys::ClipboardEvent>()?.clipboard_data()
}

/// The selected cells as text, and how many they are.
fn copied(table: Table) -> Option<(String, usize)> {
    let block = table.selected_now()?;
    let columns = table.columns.get_untracked();
    let columns = columns.get(block.columns())?;
    let deals = table.deals_of(block);
    let cells = table.peek(|sheet| {
        let row = |id| {
            let deal = sheet.records.deals.get(id);
            let texts = columns.iter().map(|(column, _)| {
                let text = deal.and_then(|deal| sheet.typed(*column, deal));
                text.unwrap_or_default()
            });
            texts.collect::<Vec<_>>()
        };
        deals.iter().map(row).collect::<Vec<_>>()
    });
    Some((tsv(&cells), deals.len() * columns.len()))
}

/// Pastes text at the selection; where cells cannot be read, the user is asked first.
fn paste(table: Table, text: &str) {
    let Some(paste) = planned(table, &tsv_cells(text)) else {
        return;
    };
    if paste.problems.is_empty() {
        apply(table, &paste, move |count| pasted(table, count));
    } else {
        table.paste.set(Some(paste));
    }
}

/// What is said after a paste.
pub fn pasted(table: Table, count: usize) -> String {
    let m = table.app.m();
    m.table_pasted(m.table_cells(count).to_string()).to_string()
}
