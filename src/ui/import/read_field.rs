//! How the file was read, with switches for who knows better.

use leptos::prelude::*;

use super::words::{delimiter_name, reason_words};
use crate::app::App;
use crate::app::import::{Delimiter, Dialect, Encoding, EncodingReason};
use crate::ui::kit::{Checkbox, Field, Select, SelectOption};

/// What is known of the reading.
#[derive(Clone, Copy, PartialEq)]
struct How {
    encoding: Encoding,
    reason: EncodingReason,
    dialect: Dialect,
}

/// Encoding, delimiter and names.
#[component]
pub fn ReadFields() -> impl IntoView {
    let app = App::of_page();
    let how = Memo::new(move |_| {
        app.import.table.with(|table| {
            table.as_ref().map(|table| How {
                encoding: table.opened.encoding,
                reason: table.opened.reason,
                dialect: table.opened.dialect,
            })
        })
    });
    let encodings: Vec<_> = Encoding::ALL
        .into_iter()
        .map(|encoding| SelectOption::new(encoding.name(), encoding.name()))
        .collect();
    let delimiters = move || {
        Delimiter::ALL
            .into_iter()
            .map(|delimiter| {
                SelectOption::new(delimiter.sign(), delimiter_name(app.m(), delimiter))
            })
            .collect::<Vec<_>>()
    };
    let set_encoding = move |name: String| {
        if let Some(encoding) = Encoding::ALL.into_iter().find(|it| it.name() == name) {
            app.import_set_encoding(encoding);
        }
    };
    let set_dialect = move |change: &dyn Fn(&mut Dialect)| {
        if let Some(mut how) = how.get_untracked() {
            change(&mut how.dialect);
            app.import_set_dialect(how.dialect);
        }
    };
    let set_delimiter = move |sign: String| {
        let chosen = Delimiter::ALL
            .into_iter()
            .find(|it| sign == it.sign().to_string());
        if let Some(delimiter) = chosen {
            set_dialect(&|dialect| dialect.delimiter = delimiter);
        }
    };
    let reason = move || how.get().map(|how| reason_words(app.m(), how.reason));
    view! {
        <div class="sniff">
            <Field label=move || app.m().import_encoding().to_string() hint=Signal::derive(reason)>
                <Select
                    options=encodings
                    value=move || how.get().map(|how| how.encoding.name().to_owned()).unwrap_or_default()
                    on_change=set_encoding
                />
            </Field>
            <Field
                label=move || app.m().import_delimiter().to_string()
                hint=move || Some(app.m().import_delimiter_hint().to_string())
            >
                <Select
                    options=Signal::derive(delimiters)
                    value=move || how.get().map(|how| how.dialect.delimiter.sign().to_string()).unwrap_or_default()
                    on_change=set_delimiter
                />
            </Field>
        </div>
        <div class="sniff__names">
            <Checkbox
                label=move || app.m().import_header_row().to_string()
                checked=move || how.get().is_some_and(|how| how.dialect.header)
                on_change=move |on: bool| set_dialect(&|dialect| dialect.header = on)
            />
        </div>
    }
}
