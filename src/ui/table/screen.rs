//! The screen of the table.

use leptos::prelude::*;

use super::columns::ColumnsMenu;
use super::foot::Foot;
use super::grid::Grid;
use super::paste_dialog::PasteDialog;
use super::shared::Table;
use crate::app::App;
use crate::query::table::Shown;
use crate::text::Messages;
use crate::ui::board::{FilterBar, is_filtered};
use crate::ui::bulk::BulkBar;
use crate::ui::kit::{EmptyState, Select, SelectOption, icons};

/// The deals of the pipeline on the screen, as a table.
#[component]
pub fn TableScreen() -> impl IntoView {
    let app = App::of_page();
    let table = Table::new(app);
    provide_context(table);
    let name = Memo::new(move |_| {
        if app.shows_all_pipelines() {
            return app.m().table_title_all().to_string();
        }
        let pipeline = table.pipeline.get();
        let name = app.state.structure(|book| {
            let pipeline = book.records().pipelines.get(&pipeline?)?;
            Some(pipeline.name.to_string())
        });
        app.m().table_title(name.unwrap_or_default()).to_string()
    });
    let empty = Memo::new(move |_| table.rows.with(|rows| rows.ids.is_empty()));
    let filtered = Memo::new(move |_| is_filtered(&app.board_view()));
    let nothing = move || {
        let m = app.m();
        if filtered.get() {
            m.board_nothing_found()
        } else {
            m.board_empty_title()
        }
        .to_string()
    };
    view! {
        <div class="deals sheet">
            <h1 class="visually-hidden">{move || name.get()}</h1>
            <FilterBar shown=Signal::derive(move || table.rows.with(|rows| rows.ids.len()))>
                <ShownSelect />
                <ColumnsMenu />
            </FilterBar>
            <Show
                when=move || !empty.get()
                fallback=move || {
                    view! { <EmptyState glyph=icons::TABLE_2 title=Signal::derive(nothing) /> }
                }
            >
                <Grid name=name />
                <Foot />
            </Show>
            <BulkBar />
            <PasteDialog />
        </div>
    }
}

/// The choice of the deals that the table holds before the filter. While all pipelines are on the screen, it is only
/// whether the ended ones are among them, and that holds for the one pipeline too.
#[component]
fn ShownSelect() -> impl IntoView {
    let table = Table::here();
    let app = table.app;
    let options = move || {
        let m = app.m();
        let all = app.shows_all_pipelines();
        let option = |shown: Shown| {
            let said = Shown::of(!all && shown.is_everywhere(), shown.has_ended());
            SelectOption::new(shown.name(), shown_words(m, said))
        };
        let shown = Shown::ALL
            .into_iter()
            .filter(|shown| !all || shown.is_everywhere());
        shown.map(option).collect::<Vec<_>>()
    };
    view! {
        <Select
            options=Signal::derive(options)
            value=move || table.shown.get().name().to_owned()
            on_change=move |name: String| {
                let chosen = Shown::from_name(&name).unwrap_or_default();
                let all = untrack(|| app.shows_all_pipelines());
                table.change_layout(|layout| {
                    let everywhere = if all { layout.shown } else { chosen }.is_everywhere();
                    layout.shown = Shown::of(everywhere, chosen.has_ended());
                });
            }
            name=move || Some(app.m().table_shown().to_string())
            class="sheet__shown"
        />
    }
}

fn shown_words(m: &Messages, shown: Shown) -> String {
    match shown {
        Shown::Open => m.table_shown_open(),
        Shown::Pipeline => m.table_shown_pipeline(),
        Shown::OpenEverywhere => m.table_shown_open_everywhere(),
        Shown::Everywhere => m.table_shown_everywhere(),
    }
    .to_string()
}
