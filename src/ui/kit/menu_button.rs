//! A button that opens a [`Menu`].
//!
//! Role: native `button` with `aria-haspopup="menu"`. Keys: Enter, Space, Down and Up open it.

use leptos::html;
use leptos::prelude::*;

use super::icon::{Icon, IconSize};
use super::icons::{self, Glyph};
use super::menu::Menu;
use super::menu_item::MenuEntry;
use super::place::Side;

/// A button with a menu: a glyph alone, or a text with an arrow.
#[component]
pub fn MenuButton(
    /// Its name; shown as its text when there is no glyph, else as a tooltip.
    #[prop(into)]
    name: Signal<String>,
    /// The entries, asked for when the menu opens.
    #[prop(into)]
    entries: Callback<(), Vec<MenuEntry>>,
    /// A glyph in place of the text.
    #[prop(optional, into)]
    glyph: Option<Glyph>,
    /// A text in place of the name, for a button whose name says more than it shows.
    #[prop(optional, into)]
    text: Option<Signal<String>>,
    /// The class of the button; by default `icon-btn` with a glyph and `btn` with a text.
    #[prop(optional)]
    class: Option<&'static str>,
    /// Where the menu stands.
    #[prop(optional)]
    side: Side,
    /// Whether the menu is shown, for a screen that opens it by other means too.
    #[prop(optional)]
    open: Option<RwSignal<bool>>,
    /// It cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// The button.
    #[prop(optional)]
    node_ref: NodeRef<html::Button>,
) -> impl IntoView {
    let open = open.unwrap_or_else(|| RwSignal::new(false));
    let named = glyph.is_some() || text.is_some();
    let class = class.unwrap_or(if glyph.is_some() { "icon-btn" } else { "btn" });
    let face = match glyph {
        Some(glyph) => view! { <Icon glyph=glyph /> }.into_any(),
        None => {
            let shown = text.unwrap_or(name);
            view! {
                <span class="truncate">{move || shown.get()}</span>
                <Icon glyph=icons::CHEVRON_DOWN size=IconSize::Small />
            }
            .into_any()
        }
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        if matches!(event.key().as_str(), "ArrowDown" | "ArrowUp") {
            event.prevent_default();
            event.stop_propagation();
            open.set(true);
        }
    };
    view! {
        <button
            node_ref=node_ref
            type="button"
            class=class
            aria-haspopup="menu"
            aria-expanded=move || open.get().to_string()
            aria-label=move || named.then(|| name.get())
            data-tip=move || glyph.map(|_| name.get())
            disabled=move || disabled.get()
            on:click=move |_| open.update(|open| *open = !*open)
            on:keydown=on_key
        >
            {face}
        </button>
        <Menu
            open=open
            anchor=move || node_ref.get_untracked().map(web_sys::Element::from)
            name=name
            entries=entries
            side=side
        />
    }
}
