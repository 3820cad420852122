//! A column of the file: its values, what they mean, and how they are read where that is not plain.

use leptos::prelude::*;

use super::choices::{Chances, DecimalSigns, Minor, Orders};
use super::words::{field_name, guess_words};
use crate::app::App;
use crate::app::import::{Field as Meaning, Reading, field_of, field_word};
use crate::ui::kit::{Icon, Select, SelectOption, icons};

/// How many values of a column are shown.
const SAMPLES: usize = 3;

/// A column.
#[component]
pub fn ColumnRow(
    /// Its place in the file.
    place: usize,
) -> impl IntoView {
    let app = App::of_page();
    let column = Memo::new(move |_| {
        let plan = app.import.plan;
        plan.with(|plan| {
            plan.as_ref()
                .and_then(|plan| plan.columns.get(place).cloned())
        })
    });
    let name = move || {
        column.with(|column| {
            column
                .as_ref()
                .map(|it| it.name.clone())
                .unwrap_or_default()
        })
    };
    let samples = move || {
        let samples = app.import_samples(place, SAMPLES);
        if samples.is_empty() {
            app.m().import_no_values().to_string()
        } else {
            samples.join(" · ")
        }
    };
    let options = move || {
        let m = app.m();
        let fields = Meaning::ALL.into_iter();
        let mut options: Vec<_> = fields
            .map(|field| SelectOption::new(field_word(field), field_name(m, field)))
            .collect();
        app.state.settings(|book| {
            let own = book.records().settings.custom_fields.iter();
            options.extend(own.filter(|field| !field.archived).map(|field| {
                let word = field_word(Meaning::Own(field.key, field.kind));
                SelectOption::new(word, field.name.to_string())
            }));
        });
        options
    };
    let value = Memo::new(move |_| {
        column.with(|column| column.as_ref().map_or(Meaning::Ignore, |it| it.field))
    });
    let set = move |word: String| {
        if let Some(field) = field_of(&word) {
            app.import_change(|plan, table, records| plan.set_field(table, records, place, field));
        }
    };
    let guess = move || {
        let guess = column.with(|column| column.as_ref().map(|it| it.guess));
        guess
            .filter(|_| value.get() != Meaning::Ignore)
            .and_then(|guess| guess_words(app.m(), guess))
    };
    let kind = Memo::new(move |_| {
        column.with(|column| {
            column.as_ref().map(|it| match it.reading {
                Reading::Text => Kind::Text,
                Reading::Days(_) => Kind::Days,
                Reading::Amounts { .. } => Kind::Amounts,
                Reading::Chances(_) => Kind::Chances,
            })
        })
    });
    view! {
        <li class="mapping__row" class:mapping__row--skipped=move || value.get() == Meaning::Ignore>
            <div class="mapping__column">
                <span class="strong">{name}</span>
                <span class="mapping__sample" title=samples>{samples}</span>
            </div>
            <span class="mapping__arrow"><Icon glyph=icons::ARROW_RIGHT /></span>
            <div class="mapping__field">
                <Select
                    options=Signal::derive(options)
                    value=move || field_word(value.get())
                    on_change=set
                    name=move || Some(app.m().import_field_of(name()).to_string())
                />
                {move || guess().map(|words| view! { <span class="field__hint">{words}</span> })}
                {move || match kind.get() {
                    Some(Kind::Days) => view! { <Orders place=place column=column /> }.into_any(),
                    Some(Kind::Amounts) => view! { <DecimalSigns place=place column=column /> <Minor place=place column=column /> }.into_any(),
                    Some(Kind::Chances) => view! { <Chances place=place column=column /> }.into_any(),
                    Some(Kind::Text) | None => ().into_any(),
                }}
            </div>
        </li>
    }
}

/// How the values are read, without what is known of them.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Text,
    Days,
    Amounts,
    Chances,
}
