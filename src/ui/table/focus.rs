//! The focus in the grid: it goes along with the selected cell, into rows that are not in the page yet, and stays with
//! the grid when its row leaves the page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::shared::Table;
use crate::query::table::{Block, Spot};
use crate::ui::kit::ListWindow;
use crate::ui::kit::listen::{focus, focused};

/// The cell of a place, if it is in the page.
fn cell(table: Table, spot: Spot) -> Option<web_sys::HtmlElement> {
    let node = table.node.get_untracked()?;
    let selector = format!("[data-row=\"{}\"] [data-col=\"{}\"]", spot.row, spot.column);
    node.query_selector(&selector).ok()??.dyn_into().ok()
}

/// Gives the focus to the selected cell and brings it into view.
pub fn to_cell(table: Table) {
    let Some(block) = table.selected_now() else {
        return;
    };
    table.has_focus.set(true);
    if let Some(cell) = cell(table, block.to) {
        show(&cell);
        return;
    }
    // The row comes into the page with the scrolling, in the next frame.
    if let Some(node) = table.node.get_untracked() {
        focus(&node);
        let middle = f64::from(node.client_height()) / 2.0;
        let top = block.to.row as f64 * super::shared::ROW - middle;
        node.set_scroll_top(top.max(0.0) as i32);
    }
    request_animation_frame(move || {
        request_animation_frame(move || {
            if let Some(cell) = cell(table, block.to) {
                show(&cell);
            }
        });
    });
}

/// Scrolls once: the focus by itself would scroll too.
fn show(cell: &web_sys::HtmlElement) {
    focus_quietly(cell);
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
    cell.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Keeps the focus in the grid when the row that has it leaves the page, and the block within the table.
pub fn keep(table: Table, window: ListWindow) {
    let visible = window.visible();
    Effect::new(move |_| {
        visible.track();
        table.rows.track();
        table.columns.track();
        if !table.has_focus.get_untracked() {
            return;
        }
        request_animation_frame(move || {
            let lost = focused().is_none_or(|element| element.tag_name() == "BODY");
            let busy = document()
                .query_selector("dialog[open]")
                .is_ok_and(|dialog| dialog.is_some());
            if !lost || busy || table.has_focus.try_get_untracked() != Some(true) {
                return;
            }
            let block = table.selected_now();
            if let Some(cell) = block.and_then(|block| cell(table, block.to)) {
                focus_quietly(&cell);
            } else if let Some(node) = table.node.get_untracked() {
                focus_quietly(&node);
            }
        });
    });
}

fn focus_quietly(element: &web_sys::HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// The focus comes to a cell by Tab or by a press: it is the selected one then.
pub fn enter(table: Table, event: &web_sys::FocusEvent) {
    table.has_focus.set(true);
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let Some(cell) = target.filter(|target| target.has_attribute("data-col")) else {
        return;
    };
    let number = |element: &web_sys::Element, name: &str| element.get_attribute(name)?.parse().ok();
    let row = cell.closest("[data-row]").ok().flatten();
    let spot = row.and_then(|row| {
        Some(Spot {
            row: number(&row, "data-row")?,
            column: number(&cell, "data-col")?,
        })
    });
    if let Some(spot) = spot.filter(|spot| table.block.with_untracked(|block| block.to != *spot)) {
        table.block.set(Block::at(spot));
    }
}

/// The focus goes elsewhere, unless its cell only left the page.
pub fn leave(table: Table, event: &web_sys::FocusEvent) {
    let to = event
        .related_target()
        .and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    let inside = match (to, table.node.get_untracked()) {
        (Some(to), Some(node)) => node.contains(Some(&to)),
        // Nobody has it now: the cell left the page, or the window lost it and gives it back.
        _ => true,
    };
    if !inside {
        table.has_focus.set(false);
    }
}
