//! What is wrong with rows and cells, row by row, and as a list to download.

use std::sync::Arc;

use leptos::prelude::*;

use super::problem_words::problem_words;
use crate::app::App;
use crate::app::import::{Checked, RowProblem};
use crate::ui::kit::{Button, Note, Tone, icons};

/// How many problems are shown; the rest stands in the list to download.
const SHOWN: usize = 100;

/// The problems.
#[component]
pub fn Problems(checked: Arc<Checked>) -> impl IntoView {
    let app = App::of_page();
    let count = checked.problems.len();
    let more = count.saturating_sub(SHOWN);
    let name = move || app.m().import_need_attention(count).to_string();
    let rows: Vec<_> = checked.problems.iter().take(SHOWN).cloned().collect();
    let rows = StoredValue::new(rows);
    let download = move || app.import_download_problems(|kind| problem_words(app.m(), kind));
    view! {
        <Show
            when=move || count != 0
            fallback=move || view! { <Note tone=Tone::Success>{move || app.m().import_all_read().to_string()}</Note> }
        >
            <section class="stack">
                <div class="problems__sum">
                    <h2 class="panel__title">{name}</h2>
                    <Button
                        label=move || app.m().import_errors_download().to_string()
                        icon=Some(icons::DOWNLOAD)
                        on_press=move |()| download()
                    />
                </div>
                <ul class="problems" tabindex="0" aria-label=name>
                    {rows.get_value().into_iter().map(|problem| view! { <Problem problem=problem /> }).collect_view()}
                    <Show when=move || more != 0>
                        <li class="problem">{move || app.m().import_problems_more(more).to_string()}</li>
                    </Show>
                </ul>
            </section>
        </Show>
    }
}

#[component]
fn Problem(problem: RowProblem) -> impl IntoView {
    let app = App::of_page();
    let RowProblem {
        row,
        column,
        cell,
        kind,
    } = problem;
    let number = move || {
        let number = app.format(|format| format.number(i64::from(row)));
        [app.m().import_row().to_string(), number].join(" ")
    };
    let place: Vec<_> = column
        .into_iter()
        .chain((!cell.is_empty()).then_some(cell))
        .collect();
    view! {
        <li class="problem">
            <span class="problem__row">{number}</span>
            <span class="problem__text">{move || problem_words(app.m(), kind)}</span>
            <span class="muted truncate">{place.join(": ")}</span>
        </li>
    }
}
