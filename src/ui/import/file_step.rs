//! The first step: a file, and how it was read.

use leptos::prelude::*;

use super::json_panel::JsonPanel;
use super::locked_panel::LockedPanel;
use super::panel::Panel;
use super::read_field::ReadFields;
use super::trouble::{MEGABYTES, Trouble};
use super::work_bar::WorkBar;
use crate::app::App;
use crate::app::import::MAX_ROWS;
use crate::ui::kit::{ButtonKind, FileButton, FileDrop, Icon, IconSize, Note, Tone, icons};

/// What the file dialog offers first.
const KINDS: &str = ".csv,.tsv,.txt,.json";
/// How many rows of the file are shown.
const ROWS: usize = 6;

/// The step.
#[component]
pub fn FileStep() -> impl IntoView {
    let app = App::of_page();
    let import = app.import;
    let has_table = Memo::new(move |_| import.table.with(Option::is_some));
    let busy = Memo::new(move |_| import.work.with(Option::is_some));
    let is_empty = move || {
        let is_locked = import.locked.with(Option::is_some);
        !busy.get() && !has_table.get() && !is_locked && import.json.with(Option::is_none)
    };
    let take = move |file: web_sys::File| app.import_file(Box::new(file));
    view! {
        <Show when=move || busy.get()>
            <WorkBar />
        </Show>
        <Trouble />
        {move || import.json.get().map(|file| view! { <JsonPanel file=file /> })}
        {move || import.locked.get().map(|file| view! { <LockedPanel file=file /> })}
        <Show when=is_empty>
            <FileDrop on_file=take>
                <Icon glyph=icons::UPLOAD size=IconSize::Large />
                <FileButton
                    label=move || app.m().import_choose_file().to_string()
                    kind=ButtonKind::Primary
                    accept=KINDS
                    on_file=take
                />
                <p>{move || app.m().import_drop_file().to_string()}</p>
                <p class="small">
                    {move || app.m().import_kinds().to_string()} ". "
                    {move || {
                        let rows = app.format(|format| format.number(i64::try_from(MAX_ROWS).unwrap_or_default()));
                        app.m().import_limits(rows, MEGABYTES).to_string()
                    }}
                </p>
            </FileDrop>
        </Show>
        <Show when=move || has_table.get()>
            <FileHead on_file=take />
            <Unreadable />
            <Panel title=move || app.m().import_how_read().to_string()>
                <ReadFields />
            </Panel>
            <Panel title=move || app.m().import_first_rows().to_string() flush=true>
                <FirstRows />
            </Panel>
        </Show>
    }
}

#[component]
fn FileHead(#[prop(into)] on_file: Callback<web_sys::File>) -> impl IntoView {
    let app = App::of_page();
    let name = move || {
        app.import
            .table
            .with(|table| table.as_ref().map(|table| table.name.clone()))
    };
    let size = move || {
        let m = app.m();
        let (rows, columns) = app.import_size();
        [
            m.count_rows(rows).to_string(),
            m.count_columns(columns).to_string(),
        ]
        .join(" · ")
    };
    view! {
        <FileDrop on_file=on_file class="filedrop filedrop--line">
            <Icon glyph=icons::FILE_TEXT />
            <span class="strong">{name}</span>
            <span class="muted">{size}</span>
            <FileButton label=move || app.m().import_another_file().to_string() accept=KINDS on_file=on_file />
        </FileDrop>
    }
}

#[component]
fn Unreadable() -> impl IntoView {
    let app = App::of_page();
    let count = move || {
        app.import
            .table
            .with(|table| table.as_ref().map_or(0, |table| table.opened.unreadable))
    };
    view! {
        <Show when=move || count() != 0>
            <Note tone=Tone::Warning>{move || app.m().import_unreadable(count()).to_string()}</Note>
        </Show>
    }
}

#[component]
fn FirstRows() -> impl IntoView {
    let app = App::of_page();
    let name = move || app.m().import_first_rows().to_string();
    let row = |(number, cells): (u32, Vec<String>)| {
        let cells = cells.into_iter().map(|cell| view! { <td>{cell}</td> });
        view! {
            <tr>
                <th scope="row" class="cell--num">{number.to_string()}</th>
                {cells.collect_view()}
            </tr>
        }
    };
    move || {
        let first = app.import_first_rows(ROWS);
        let names = first
            .names
            .into_iter()
            .map(|name| view! { <th scope="col">{name}</th> });
        view! {
            <div class="table-wrap" tabindex="0" role="region" aria-label=name>
                <table class="table table--compact preview-table">
                    <thead>
                        <tr>
                            <th scope="col" class="cell--num">{move || app.m().import_row().to_string()}</th>
                            {names.collect_view()}
                        </tr>
                    </thead>
                    <tbody>{first.rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        }
    }
}
