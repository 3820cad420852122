//! Why a file was not taken.

use leptos::prelude::*;

use crate::app::App;
use crate::app::import::{FileTrouble, JsonError, MAX_BYTES, MAX_COLUMNS, MAX_ROWS, TableError};
use crate::ui::kit::{Note, Tone};

/// How many megabytes a file may have.
pub const MEGABYTES: usize = MAX_BYTES / 1024 / 1024;

fn words(app: App, trouble: &FileTrouble) -> String {
    let m = app.m();
    match trouble {
        FileTrouble::Unreadable(words) => m.import_unreadable_file(words.as_str()),
        FileTrouble::Json(error) => match error {
            JsonError::TooLarge(_) => m.import_too_large(m.common_megabytes(MEGABYTES).to_string()),
            JsonError::NotOurs => m.import_json_not_ours(),
            JsonError::Locked => m.import_locked(),
            JsonError::NoBook => m.import_json_no_book(),
            JsonError::Newer(_) => m.import_json_newer(),
            JsonError::Value { path, reason } => {
                m.import_json_value(path.as_str(), reason.as_str())
            }
            JsonError::Twice(place) => m.import_json_twice(place.as_str()),
            JsonError::Missing { path, missing } => {
                m.import_json_missing(path.as_str(), missing.as_str())
            }
        },
        FileTrouble::Table(error) => match *error {
            TableError::Empty => m.import_empty_file(),
            TableError::NotText => m.import_not_text(),
            TableError::WebPage => m.import_web_page(),
            TableError::TooManyBytes => {
                m.import_too_large(m.common_megabytes(MEGABYTES).to_string())
            }
            TableError::TooManyRows => m.import_too_many_rows(MAX_ROWS),
            TableError::TooManyColumns => m.import_too_many_columns(MAX_COLUMNS),
            TableError::CellTooLong { row } => m.import_cell_too_long(row),
        },
    }
    .to_string()
}

/// Says why the last file was not taken, beside the button that takes the next.
#[component]
pub fn Trouble() -> impl IntoView {
    let app = App::of_page();
    move || {
        app.import.trouble.get().map(|trouble| {
            view! {
                <div role="alert">
                    <Note tone=Tone::Danger>{move || words(app, &trouble)}</Note>
                </div>
            }
        })
    }
}
