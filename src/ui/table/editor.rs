//! The field in a cell that is edited. What is typed is read by the parser of the form's field; what is refused stays, with
//! the reason under it.

use leptos::html;
use leptos::prelude::*;

use super::focus;
use super::shared::Table;
use super::write::{self, Then};
use crate::text::search;
use crate::ui::kit::listen::focus as give_focus;
use crate::ui::kit::unique_id;

/// How many suggestions are shown.
const SHOWN: usize = 12;

/// The field.
#[component]
pub fn CellEditor() -> impl IntoView {
    let table = Table::here();
    let app = table.app;
    let input = NodeRef::<html::Input>::new();
    let list = unique_id("cell-list");
    let error_id = unique_id("cell-error");
    let editing = table.editing.get_untracked();
    let (deal, column, text, whole) = match editing {
        Some(editing) => (editing.deal, editing.column, editing.text, editing.whole),
        None => return ().into_any(),
    };
    let typed = RwSignal::new(text.clone());
    let all = table
        .with_deal(deal, |sheet, deal| sheet.suggestions(column, deal))
        .unwrap_or_default();
    let has_list = !all.is_empty();
    let first = text.clone();
    let options = move || {
        let text = typed.get();
        let needles = search::readings(&text);
        let any = needles.is_empty() || text == first;
        let fits = |name: &&String| {
            any || {
                let name = search::fold(name);
                needles.iter().any(|needle| name.contains(needle.as_str()))
            }
        };
        let options = all.iter().filter(fits).take(SHOWN);
        options
            .map(|name| view! { <option value=name.clone()></option> })
            .collect_view()
    };
    let name = table
        .with_deal(deal, |sheet, deal| {
            let column = column.label(app.m(), sheet.records);
            app.m()
                .table_edit(column, deal.title.to_string())
                .to_string()
        })
        .unwrap_or_default();
    Effect::new(move |done: Option<bool>| {
        let Some(input) = input.get().filter(|_| done != Some(true)) else {
            return done == Some(true);
        };
        give_focus(&input);
        let end = input.value().encode_utf16().count();
        let end = u32::try_from(end).unwrap_or(u32::MAX);
        // Refused only for kinds of fields without a selection.
        let _ = input.set_selection_range(if whole { 0 } else { end }, end);
        true
    });
    let finish = move |then: Then| {
        if write::commit(table, &typed.get_untracked()) {
            write::go(table, then);
        }
    };
    let press = move |event: web_sys::KeyboardEvent| {
        // Keys of the field are none of the grid's, nor of the page's.
        event.stop_propagation();
        if event.is_composing() {
            return;
        }
        let then = match (event.key().as_str(), event.shift_key()) {
            ("Escape", _) => {
                event.prevent_default();
                table.editing.set(None);
                table.error.set(None);
                focus::to_cell(table);
                return;
            }
            ("Enter", false) => Then::Down,
            ("Enter", true) => Then::Up,
            ("Tab", false) => Then::Right,
            ("Tab", true) => Then::Left,
            _ => return,
        };
        event.prevent_default();
        finish(then);
    };
    let leave = move |_| {
        // A press elsewhere keeps what reads, and lets go of what does not.
        if table.editing.get_untracked().is_some() && !write::commit(table, &typed.get_untracked())
        {
            if let Some(why) = table.error.get_untracked() {
                app.notices.failed(why);
            }
            table.editing.set(None);
            table.error.set(None);
        }
    };
    let refused = move || table.error.with(Option::is_some);
    let reason = error_id.clone();
    let described = move || refused().then(|| reason.clone());
    view! {
        <input
            node_ref=input
            class="sheet__input"
            type="text"
            autocomplete="off"
            aria-label=name
            aria-invalid=move || refused().then_some("true")
            aria-describedby=described
            list=has_list.then(|| list.clone())
            prop:value=move || typed.get()
            on:input=move |event| typed.set(event_target_value(&event))
            on:keydown=press
            on:blur=leave
            on:mousedown=move |event| event.stop_propagation()
            on:dblclick=move |event| event.stop_propagation()
        />
        {has_list.then(|| view! { <datalist id=list>{options}</datalist> })}
        <p id=error_id class="sheet__error" role="alert" hidden=move || !refused()>
            {move || table.error.get()}
        </p>
    }
    .into_any()
}
