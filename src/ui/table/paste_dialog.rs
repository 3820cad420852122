//! The cells of a pasted block that cannot be read, with their places. The rest is pasted only if the user wants it so.

use leptos::prelude::*;

use super::clipboard::pasted;
use super::focus;
use super::shared::Table;
use super::write::apply;
use crate::query::table::{Problem, Reason};
use crate::ui::kit::{Button, ButtonKind, Dialog};

/// How many cells are listed.
const LISTED: usize = 50;

/// The question; nothing while no paste waits.
#[component]
pub fn PasteDialog() -> impl IntoView {
    let table = Table::here();
    move || {
        let waits = table.paste.with(Option::is_some);
        waits.then(|| view! { <Question /> })
    }
}

#[component]
fn Question() -> impl IntoView {
    let table = Table::here();
    let app = table.app;
    let paste = StoredValue::new(table.paste.get_untracked().unwrap_or_default());
    let close = move || {
        table.paste.set(None);
        focus::to_cell(table);
    };
    let changed = paste.with_value(|paste| paste.changed);
    let count = paste.with_value(|paste| paste.problems.len());
    let lines = move || {
        paste.with_value(|paste| {
            let problems = paste.problems.iter().take(LISTED);
            problems.map(|problem| line(table, problem)).collect_view()
        })
    };
    let more = move || {
        let more = count.saturating_sub(LISTED);
        (more > 0).then(|| view! { <p>{app.m().table_paste_more(more).to_string()}</p> })
    };
    let go_on = move |()| {
        table.paste.set(None);
        paste.with_value(|paste| apply(table, paste, move |count| pasted(table, count)));
    };
    view! {
        <Dialog
            open=true
            on_close=move |()| close()
            title=Signal::derive(move || app.m().table_paste_title().to_string())
            close_name=Signal::derive(move || app.m().common_close().to_string())
            foot=move || {
                view! {
                    <Button
                        label=move || app.m().common_cancel().to_string()
                        on_press=move |()| close()
                    />
                    <Show when=move || { changed > 0 }>
                        <Button
                            label=move || app.m().table_paste_rest(changed).to_string()
                            kind=ButtonKind::Primary
                            on_press=go_on
                        />
                    </Show>
                }
            }
        >
            <p>{move || app.m().table_paste_some(count).to_string()}</p>
            <ul class="sheet__problems">{lines}</ul>
            {more}
        </Dialog>
    }
}

fn line(table: Table, problem: &Problem) -> impl IntoView + use<> {
    let app = table.app;
    let column = table.columns.with_untracked(|columns| {
        let column = columns.get(problem.spot.column)?.0;
        Some(app.state.peek(|book| column.label(app.m(), book.records())))
    });
    let column = column.unwrap_or_else(|| (problem.spot.column + 1).to_string());
    let place = app
        .m()
        .table_paste_row(problem.spot.row + 1, column)
        .to_string();
    let text = app.m().common_quoted(problem.text.clone()).to_string();
    let reason = reason_words(table, problem);
    view! {
        <li>
            <strong>{place}</strong>
            " "
            <span>{text}</span>
            <span class="sheet__reason">{reason}</span>
        </li>
    }
}

/// Why a cell is not taken.
pub fn reason_words(table: Table, problem: &Problem) -> String {
    match &problem.reason {
        Reason::Unread(unread) => table.peek(|sheet| unread.words(sheet)),
        Reason::Outside => table.app.m().table_paste_outside().to_string(),
    }
}
