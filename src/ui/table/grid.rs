//! The grid: head, the rows near the view, and one ear for keys, presses and the clipboard.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::head::Head;
use super::row::Row;
use super::shared::{ROW, Table};
use super::{clipboard, focus, keys};
use crate::drag::Strip;
use crate::query::table::{Block, Spot};
use crate::ui::kit::{ListWindow, SpaceRow, unique_id};

/// The grid of the table.
#[component]
pub fn Grid(
    /// Its name.
    name: Memo<String>,
) -> impl IntoView {
    let table = Table::here();
    let app = table.app;
    let hint = unique_id("table-hint");
    let count = move || table.rows.with(|rows| rows.ids.len());
    let strip = Signal::derive(move || Strip {
        item: ROW,
        gap: 0.0,
        count: count(),
    });
    let window = ListWindow::new(table.node, strip, false);
    let visible = window.visible();
    let rows = move || {
        let range = visible.get();
        table.rows.with(|rows| {
            let first = range.start;
            let seen = rows.ids.get(range).unwrap_or_default().iter().enumerate();
            seen.map(|(place, id)| (first + place, *id))
                .collect::<Vec<_>>()
        })
    };
    focus::keep(table, window);
    clipboard::listen(table);
    let above = move || window.offset(visible.with(|range| range.start));
    let below = move || window.length() - window.offset(visible.with(|range| range.end));
    let follow = move |_| {
        if let Some(element) = table.node.get_untracked() {
            window.follow(&element);
        }
    };
    let width = move || {
        let widths = table.columns.with(|columns| {
            let widths = columns.iter().map(|(_, width)| u32::from(*width));
            widths.sum::<u32>()
        });
        format!("{}px", widths + u32::from(super::head::CHECK))
    };
    let columns = move || {
        table.columns.with(|columns| {
            let column = |width: u16| view! { <col style:width=format!("{width}px") /> };
            columns
                .iter()
                .map(|(_, width)| column(*width))
                .collect_view()
        })
    };
    view! {
        <p id=hint.clone() class="visually-hidden">{move || app.m().table_hint().to_string()}</p>
        <div
            node_ref=table.node
            class="deals__scroll sheet__scroll"
            tabindex="-1"
            on:scroll=follow
            on:keydown=move |event| keys::press(table, &event)
            on:mousedown=move |event| press(table, &event)
            on:mouseover=move |event| glide(table, &event)
            on:dblclick=move |event| {
                if spot_of(&event).is_some() {
                    table.edit(None);
                }
            }
            on:focusin=move |event| focus::enter(table, &event)
            on:focusout=move |event| focus::leave(table, &event)
        >
            <table
                class="table deals__table sheet__table"
                role="grid"
                aria-multiselectable="true"
                aria-label=move || name.get()
                aria-describedby=hint
                aria-rowcount=move || (count() + 1).to_string()
                aria-colcount=move || (table.columns.with(Vec::len) + 1).to_string()
                style:width=width
            >
                <colgroup>
                    <col style:width=format!("{}px", super::head::CHECK) />
                    {columns}
                </colgroup>
                <Head />
                <tbody>
                    <SpaceRow height=Signal::derive(above) columns=Signal::derive(move || table.columns.with(Vec::len) + 1) />
                    <For
                        each=rows
                        key=|row| *row
                        children=|(place, id)| view! { <Row id=id place=place /> }
                    />
                    <SpaceRow height=Signal::derive(below) columns=Signal::derive(move || table.columns.with(Vec::len) + 1) />
                </tbody>
            </table>
        </div>
    }
}

/// The cell under the pointer, unless something in it hears the press by itself.
fn spot_of(event: &web_sys::MouseEvent) -> Option<Spot> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    if element.closest("a, input, button").ok()?.is_some() {
        return None;
    }
    let cell = element.closest("[data-col]").ok()??;
    let row = cell.closest("[data-row]").ok()??;
    Some(Spot {
        row: row.get_attribute("data-row")?.parse().ok()?,
        column: cell.get_attribute("data-col")?.parse().ok()?,
    })
}

/// A press selects a cell, with Shift the block from the first one.
fn press(table: Table, event: &web_sys::MouseEvent) {
    let Some(spot) = spot_of(event).filter(|_| event.button() == 0) else {
        return;
    };
    event.prevent_default();
    if table.editing.get_untracked().is_some() {
        // The editor keeps its text when the focus leaves it.
        focus::to_cell(table);
    }
    if event.shift_key() {
        table.block.update(|block| block.to = spot);
    } else {
        table.block.set(Block::at(spot));
    }
    focus::to_cell(table);
}

/// A pointer that glides over cells with its button down selects them.
fn glide(table: Table, event: &web_sys::MouseEvent) {
    if event.buttons() & 1 == 0 || table.editing.get_untracked().is_some() {
        return;
    }
    let over = spot_of(event);
    let changed = over.filter(|spot| table.block.with_untracked(|block| block.to != *spot));
    if let Some(spot) = changed.filter(|_| table.has_focus.get_untracked()) {
        table.block.update(|block| block.to = spot);
        focus::to_cell(table);
    }
}
