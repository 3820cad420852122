//! The choice of the columns: which ones, in which order, how wide.

use leptos::prelude::*;

use super::shared::Table;
use crate::query::table::{Column, TableLayout};
use crate::ui::kit::{Button, ButtonKind, ButtonSize, Checkbox, IconButton, Popover, icons};

/// The button with the list of columns.
#[component]
pub fn ColumnsMenu() -> impl IntoView {
    let table = Table::here();
    let app = table.app;
    let listed = Memo::new(move |_| {
        let pipeline = table.pipeline.get();
        let pipeline = pipeline.filter(|_| !table.shown.get().is_everywhere());
        table.layout.with(|layout| {
            app.state.settings(|book| {
                let available = Column::available(book.records(), pipeline);
                let chosen = layout.columns.iter().map(|(column, _)| *column);
                let chosen = chosen.filter(|column| available.contains(column));
                let rest = available.iter().copied();
                let rest = rest.filter(|column| !layout.has(*column));
                chosen.chain(rest).collect::<Vec<_>>()
            })
        })
    });
    view! {
        <Popover
            name=move || app.m().table_columns_more().to_string()
            glyph=icons::SLIDERS_HORIZONTAL
        >
            <div class="sheet__columns">
                <h2 class="sheet__columns-title">{move || app.m().table_columns().to_string()}</h2>
                <ul class="sheet__columns-list">
                    <For
                        each=move || listed.get()
                        key=|column| *column
                        children=|column| view! { <ColumnLine column=column /> }
                    />
                </ul>
                <Button
                    label=move || app.m().table_columns_reset().to_string()
                    kind=ButtonKind::Ghost
                    size=ButtonSize::Small
                    on_press=move |()| {
                        table.change_layout(|layout| layout.columns = TableLayout::default().columns);
                    }
                />
            </div>
        </Popover>
    }
}

#[component]
fn ColumnLine(column: Column) -> impl IntoView {
    let table = Table::here();
    let app = table.app;
    let label = move || {
        app.state
            .settings(|book| column.label(app.m(), book.records()))
    };
    let shown = Memo::new(move |_| table.layout.with(|layout| layout.has(column)));
    let first = column == Column::Title;
    let shift = move |right| table.change_layout(|layout| layout.shift(column, right));
    view! {
        <li class="sheet__columns-line">
            <Checkbox
                label=label
                checked=move || shown.get()
                disabled=Signal::stored(first)
                on_change=move |_| table.change_layout(|layout| layout.toggle(column))
            />
            <Show when=move || shown.get() && !first>
                <IconButton
                    name=move || app.m().table_column_left(label()).to_string()
                    glyph=icons::ARROW_UP
                    small=true
                    on_press=move |()| shift(false)
                />
                <IconButton
                    name=move || app.m().table_column_right(label()).to_string()
                    glyph=icons::ARROW_DOWN
                    small=true
                    on_press=move |()| shift(true)
                />
            </Show>
        </li>
    }
}
