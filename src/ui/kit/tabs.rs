//! Tabs with manual activation, after the ARIA Authoring Practices.
//!
//! Roles: `tablist`, `tab`, `tabpanel`. Keys: Left and Right move along the tabs and wrap, Home and End, Enter and
//! Space choose; Tab goes into the panel.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::listen::{all_matching, focus, focused};
use super::reveal::reveal;

/// One tab.
#[derive(Clone)]
pub struct TabItem {
    /// Its text.
    pub label: Signal<String>,
    /// A count after the text.
    pub count: Signal<Option<usize>>,
}

impl TabItem {
    /// A tab without a count.
    #[must_use]
    pub fn new(label: impl Into<Signal<String>>) -> Self {
        Self {
            label: label.into(),
            count: Signal::default(),
        }
    }

    /// Shows a count.
    #[must_use]
    pub fn count(mut self, count: impl Into<Signal<Option<usize>>>) -> Self {
        self.count = count.into();
        self
    }
}

fn tab_id(prefix: &str, index: usize) -> String {
    format!("{prefix}-tab-{index}")
}

fn panel_id(prefix: &str, index: usize) -> String {
    format!("{prefix}-panel-{index}")
}

/// The row of tabs. Each has a [`TabPanel`] of the same prefix and number.
#[component]
pub fn Tabs(
    /// The name of the row.
    #[prop(into)]
    name: Signal<String>,
    /// A prefix of ids that no other row on the page has.
    prefix: &'static str,
    /// The tabs, in order.
    tabs: Vec<TabItem>,
    /// The number of the chosen tab.
    #[prop(into)]
    selected: Signal<usize>,
    /// Called with the number of the tab that the user chose.
    #[prop(into)]
    on_select: Callback<usize>,
) -> impl IntoView {
    let on_key = move |event: web_sys::KeyboardEvent| {
        let Some(tabs) = event
            .current_target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .map(|list| all_matching(&list, "[role='tab']"))
        else {
            return;
        };
        let count = tabs.len().max(1);
        let at = focused()
            .and_then(|now| tabs.iter().position(|tab| *tab == now))
            .unwrap_or(0);
        let next = match event.key().as_str() {
            "ArrowRight" => (at + 1) % count,
            "ArrowLeft" => (at + count - 1) % count,
            "Home" => 0,
            "End" => count - 1,
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        if let Some(tab) = tabs.get(next) {
            focus(tab);
        }
    };
    let faces = tabs
        .into_iter()
        .enumerate()
        .map(|(index, tab)| {
            let chosen = move || selected.get() == index;
            view! {
                <button
                    type="button"
                    role="tab"
                    class="tab"
                    id=tab_id(prefix, index)
                    aria-controls=panel_id(prefix, index)
                    aria-selected=move || chosen().to_string()
                    tabindex=move || if chosen() { "0" } else { "-1" }
                    on:click=move |event| {
                        reveal_pressed(&event);
                        on_select.run(index);
                    }
                >
                    {move || tab.label.get()}
                    {move || {
                        tab.count.get().map(|count| view! { <span class="tab__count">{count}</span> })
                    }}
                </button>
            }
        })
        .collect_view();
    view! {
        <div class="tabs" role="tablist" aria-label=move || name.get() on:keydown=on_key>
            {faces}
        </div>
    }
}

/// Brings a tab that was pressed wholly into the row.
fn reveal_pressed(event: &web_sys::MouseEvent) {
    let tab = event.current_target();
    if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<web_sys::Element>().ok()) {
        reveal(&tab);
    }
}

/// What belongs to one tab; built when its tab is chosen.
#[component]
pub fn TabPanel(
    /// The prefix of its [`Tabs`].
    prefix: &'static str,
    /// The number of its tab.
    index: usize,
    /// The number of the chosen tab.
    #[prop(into)]
    selected: Signal<usize>,
    /// Further classes.
    #[prop(optional)]
    class: &'static str,
    /// The content.
    children: ChildrenFn,
) -> impl IntoView {
    let children = StoredValue::new(children);
    view! {
        <div
            role="tabpanel"
            class=format!("tabpanel {class}")
            id=panel_id(prefix, index)
            aria-labelledby=tab_id(prefix, index)
            tabindex="0"
            hidden=move || selected.get() != index
        >
            <Show when=move || selected.get() == index>
                {children.with_value(|children| children())}
            </Show>
        </div>
    }
}
