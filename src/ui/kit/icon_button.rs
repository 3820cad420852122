//! A square button with a glyph alone. Its name is required, and also shows as a tooltip.
//!
//! Role: native `button`. Keys: Enter, Space.

use leptos::html;
use leptos::prelude::*;

use super::icon::Icon;
use super::icons::Glyph;

/// A button with a glyph and a name.
#[component]
pub fn IconButton(
    /// Its name, read aloud and shown as a tooltip.
    #[prop(into)]
    name: Signal<String>,
    /// The glyph.
    #[prop(into)]
    glyph: Signal<Glyph>,
    /// Called on a press.
    #[prop(into)]
    on_press: Callback<()>,
    /// 28 px instead of 32.
    #[prop(optional)]
    small: bool,
    /// Its hover is red.
    #[prop(optional)]
    danger: bool,
    /// A toggle: whether it is down.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
    /// It cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// A dot at its corner: something waits behind it. The name must say so too.
    #[prop(optional, into)]
    dot: Signal<bool>,
    /// The key that does the same, added to the tooltip.
    #[prop(optional, into)]
    keys: Signal<Option<String>>,
    /// Further classes.
    #[prop(optional)]
    class: &'static str,
    /// The element.
    #[prop(optional)]
    node_ref: NodeRef<html::Button>,
) -> impl IntoView {
    let size = if small { " icon-btn--sm" } else { "" };
    let tone = if danger { " icon-btn--danger" } else { "" };
    let tip = move || match keys.get() {
        Some(keys) => format!("{}  {keys}", name.get()),
        None => name.get(),
    };
    view! {
        <button
            node_ref=node_ref
            type="button"
            class=format!("icon-btn{size}{tone} {class}")
            class:icon-btn--active=move || pressed.is_some_and(|pressed| pressed.get())
            aria-label=move || name.get()
            data-tip=tip
            aria-pressed=move || pressed.map(|pressed| pressed.get().to_string())
            disabled=move || disabled.get()
            on:click=move |_| on_press.run(())
        >
            <Icon glyph=glyph />
            {move || dot.get().then(|| view! { <span class="icon-btn__dot"></span> })}
        </button>
    }
}
