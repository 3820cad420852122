//! Parts of long tables: a head that sorts, and the rows that are not on the page.

use leptos::prelude::*;

use super::icon::{Icon, IconSize};
use super::icons;

/// A head cell whose press sorts by its column. State: `aria-sort`.
#[component]
pub fn SortHead(
    /// The name of the column.
    #[prop(into)]
    name: Signal<String>,
    /// Whether the table is sorted by it, and then whether from high to low.
    #[prop(into)]
    descending: Signal<Option<bool>>,
    /// Called on a press.
    #[prop(into)]
    on_press: Callback<()>,
    /// It is a column of numbers.
    #[prop(optional)]
    number: bool,
    /// A class beside.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let sorted = move || match descending.get() {
        Some(true) => "descending",
        Some(false) => "ascending",
        None => "none",
    };
    let glyph = move || match descending.get() {
        Some(true) => icons::ARROW_DOWN,
        _ => icons::ARROW_UP,
    };
    view! {
        <th scope="col" class=class class:cell--num=number aria-sort=sorted>
            <button type="button" class="table__sort" on:click=move |_| on_press.run(())>
                {move || name.get()}
                <span class="table__arrow">
                    <Icon glyph=Signal::derive(glyph) size=IconSize::Small />
                </span>
            </button>
        </th>
    }
}

/// Stands for the rows above or below those on the page.
#[component]
pub fn SpaceRow(
    /// Their height in CSS pixels; without any there is no row.
    #[prop(into)]
    height: Signal<f64>,
    /// How many columns the table has.
    #[prop(into)]
    columns: Signal<usize>,
) -> impl IntoView {
    view! {
        <tr class="table__space" aria-hidden="true" hidden=move || height.get() <= 0.0>
            <td
                colspan=move || columns.get().to_string()
                style:height=move || format!("{}px", height.get())
            ></td>
        </tr>
    }
}
