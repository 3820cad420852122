//! The head of the table: a press sorts, Shift and a press adds a column to the order, the edge sets the width.

use leptos::prelude::*;

use super::shared::Table;
use crate::query::table::{Column, TableLayout};
use crate::ui::kit::{Checkbox, Icon, IconSize, icons};

/// The width of the column of check boxes, in CSS pixels.
pub const CHECK: u16 = 40;

/// The head.
#[component]
pub fn Head() -> impl IntoView {
    let table = Table::here();
    let cells = move || {
        table.columns.with(|columns| {
            let cells = columns.iter().enumerate();
            cells
                .map(|(at, (column, width))| {
                    view! { <HeadCell column=*column at=at width=*width /> }
                })
                .collect_view()
        })
    };
    view! {
        <thead>
            <tr aria-rowindex="1">
                <th scope="col" class="sheet__check" aria-colindex="1">
                    <PickAll />
                </th>
                {cells}
            </tr>
        </thead>
    }
}

/// Selects all deals that are shown, or lets them go.
#[component]
fn PickAll() -> impl IntoView {
    let table = Table::here();
    let app = table.app;
    let picked = Memo::new(move |_| table.rows.with(|rows| app.selection.count_among(&rows.ids)));
    let some = Memo::new(move |_| picked.get() != 0);
    let all = move || some.get() && picked.get() == table.rows.with(|rows| rows.ids.len());
    view! {
        <Checkbox
            label=move || app.m().table_select_all().to_string()
            checked=all
            mixed=move || some.get() && !all()
            bare=true
            on_change=move |checked: bool| {
                let ids = table.rows.with_untracked(|rows| rows.ids.clone());
                if checked {
                    app.select(ids);
                } else {
                    app.deselect(&ids);
                }
            }
        />
    }
}

#[component]
fn HeadCell(column: Column, at: usize, width: u16) -> impl IntoView {
    let table = Table::here();
    let app = table.app;
    let name = move || {
        app.state
            .settings(|book| column.label(app.m(), book.records()))
    };
    let number = app.state.peek(|book| column.is_number(book.records()));
    // Its place in the order, and the direction.
    let sorted = Memo::new(move |_| {
        table.layout.with(|layout| {
            let place = layout.sort.iter().position(|by| by.column == column)?;
            let descending = layout.sort.get(place)?.descending;
            Some((place, descending, layout.sort.len()))
        })
    });
    let aria = move || match sorted.get() {
        Some((_, true, _)) => "descending",
        Some(_) => "ascending",
        None => "none",
    };
    let glyph = move || {
        if matches!(sorted.get(), Some((_, true, _))) {
            icons::ARROW_DOWN
        } else {
            icons::ARROW_UP
        }
    };
    let place = move || {
        let many = sorted.get().filter(|(_, _, count)| *count > 1);
        many.map(|(place, ..)| {
            let said = app.m().table_sorted_as(place + 1).to_string();
            view! {
                <span class="sheet__order" aria-hidden="true">{place + 1}</span>
                <span class="visually-hidden">{said}</span>
            }
        })
    };
    view! {
        <th
            scope="col"
            class:cell--num=number
            class:deals__title=column == Column::Title
            aria-sort=aria
            aria-colindex=(at + 2).to_string()
        >
            <button
                type="button"
                class="table__sort"
                data-tip=move || app.m().table_sort_hint().to_string()
                on:click=move |event: web_sys::MouseEvent| {
                    let more = event.shift_key();
                    table.change_layout(|layout| layout.order_by(column, more));
                }
            >
                {name}
                <span class="table__arrow">
                    {move || view! { <Icon glyph=glyph() size=IconSize::Small /> }}
                </span>
                {place}
            </button>
            <Edge column=column width=width />
        </th>
    }
}

/// The edge of a head cell, which sets the width of its column: by dragging, or by the arrows. The table follows when
/// the pointer lets go.
#[component]
fn Edge(column: Column, width: u16) -> impl IntoView {
    let table = Table::here();
    let app = table.app;
    let from = StoredValue::new(None::<f64>);
    let name = move || {
        let column = app
            .state
            .settings(|book| column.label(app.m(), book.records()));
        app.m().table_resize(column).to_string()
    };
    let set = move |width: f64| table.change_layout(|layout| layout.set_width(column, width));
    let down = move |event: web_sys::PointerEvent| {
        event.prevent_default();
        from.set_value(Some(event.client_x().into()));
        let target: web_sys::Element = event_target(&event);
        // Fails for a pointer that is gone, which then moves nothing.
        let _ = target.set_pointer_capture(event.pointer_id());
    };
    let up = move |event: web_sys::PointerEvent| {
        if let Some(start) = from.get_value() {
            from.set_value(None);
            let way = f64::from(event.client_x()) - start;
            if way.abs() >= 1.0 {
                set(f64::from(width) + way);
            }
        }
    };
    let press = move |event: web_sys::KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowLeft" => -16.0,
            "ArrowRight" => 16.0,
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        set(f64::from(width) + by);
    };
    view! {
        <span
            class="deals__resize"
            role="separator"
            tabindex="-1"
            aria-orientation="vertical"
            aria-label=name
            aria-valuenow=width.to_string()
            aria-valuemin=TableLayout::WIDTHS.start().to_string()
            aria-valuemax=TableLayout::WIDTHS.end().to_string()
            on:pointerdown=down
            on:pointerup=up
            on:keydown=press
        ></span>
    }
}
