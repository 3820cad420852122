//! A long list of which only what is near the view is in the page. All items have one length.
//!
//! Roles: `list` with `listitem`s that say their number and how many there are. A node stays with its key while it is in
//! the window, also when its number changes, so focus and transitions survive a reordering.

use leptos::html;
use leptos::prelude::*;

use super::told::told;
use super::window::ListWindow;
use crate::drag::Strip;

/// Builds the content of one item from its key and its number in the list, which may change.
pub type RowView = Callback<(u64, Signal<usize>), AnyView>;

/// A windowed list.
#[component]
pub fn VirtualList(
    /// Lengths and number of the items, in CSS pixels.
    #[prop(into)]
    strip: Signal<Strip>,
    /// The key of the item of that number: unique in the list, the same as long as it is the same thing.
    #[prop(into)]
    key: Callback<usize, u64>,
    /// Builds the content of one item.
    #[prop(into)]
    row: RowView,
    /// The name of the list.
    #[prop(optional, into)]
    name: Signal<Option<String>>,
    /// The id of the heading that names the list.
    #[prop(optional, into)]
    labelled_by: Option<String>,
    /// Runs from left to right.
    #[prop(optional, into)]
    across: Signal<bool>,
    /// The number of an item to be scrolled into view whenever this changes.
    #[prop(optional, into)]
    reveal: Signal<Option<usize>>,
    /// The class of the list.
    #[prop(default = "vlist")]
    class: &'static str,
    /// The class of each item.
    #[prop(default = "vlist__row")]
    row_class: &'static str,
    /// The scrolling element.
    #[prop(optional)]
    node_ref: NodeRef<html::Ul>,
) -> impl IntoView {
    let window = ListWindow::new(node_ref, strip, across.get_untracked());
    let across = move || across.get();
    let rows = Memo::new(move |_| {
        window
            .visible()
            .get()
            .map(|index| (key.run(index), index))
            .collect::<Vec<_>>()
    });
    Effect::new(move |_| {
        if let (Some(index), Some(list)) = (reveal.get(), node_ref.get()) {
            window.reveal(&list, index);
        }
    });
    let places = told(move || rows.get());
    let item = move |(key, first): (u64, usize)| {
        // The number of this key now; a row on its way out keeps the last one it had.
        let index = Memo::new(move |last: Option<&usize>| {
            places
                .with(|rows| rows.iter().find(|row| row.0 == key).map(|row| row.1))
                .or(last.copied())
                .unwrap_or(first)
        });
        let shift = move || {
            let start = window.offset(index.get());
            if across() {
                format!("translateX({start}px)")
            } else {
                format!("translateY({start}px)")
            }
        };
        view! {
            <li
                class=row_class
                style:transform=shift
                aria-setsize=move || window.count().to_string()
                aria-posinset=move || (index.get() + 1).to_string()
            >
                {row.run((key, index.into()))}
            </li>
        }
    };
    let length = move || format!("{}px", window.length());
    view! {
        <ul
            node_ref=node_ref
            class=class
            role="list"
            aria-label=move || name.get()
            aria-labelledby=labelled_by
            on:scroll=move |_| {
                if let Some(list) = node_ref.get_untracked() {
                    window.follow(&list);
                }
            }
        >
            <li
                class="vlist__space"
                role="presentation"
                style:height=move || (!across()).then(length)
                style:width=move || across().then(length)
            ></li>
            <For each=move || rows.get() key=|row| row.0 children=item />
        </ul>
    }
}
