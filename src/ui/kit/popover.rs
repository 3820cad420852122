//! A button that opens a small panel of free content, such as the formula behind a figure or a filter.
//!
//! Role: `dialog` without modality, labelled by its title. Keys: Escape closes and returns the focus; Tab walks on.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::icon::Icon;
use super::icons::Glyph;
use super::listen::{all_matching, focus};
use super::place::Side;
use super::popup::Popup;

/// A button with a panel.
#[component]
pub fn Popover(
    /// The name of the button and of the panel.
    #[prop(into)]
    name: Signal<String>,
    /// The glyph of the button; without one the name is its text.
    #[prop(optional, into)]
    glyph: Option<Glyph>,
    /// The class of the button; by default `icon-btn icon-btn--sm` with a glyph and `btn` with a text.
    #[prop(optional)]
    class: Option<&'static str>,
    /// Where the panel stands.
    #[prop(optional)]
    side: Side,
    /// Whether it is shown, for a screen that opens or closes it by other means too.
    #[prop(optional)]
    open: Option<RwSignal<bool>>,
    /// The content, built when it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let open = open.unwrap_or_else(|| RwSignal::new(false));
    let button = NodeRef::<html::Button>::new();
    let class = class.unwrap_or(if glyph.is_some() {
        "icon-btn icon-btn--sm"
    } else {
        "btn"
    });
    let enter = |panel: web_sys::HtmlElement| {
        let inside = all_matching(&panel, "[autofocus], [role='dialog']");
        if let Some(first) = inside.last() {
            focus(first);
        }
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            // A dialog around it would close as well.
            event.prevent_default();
            event.stop_propagation();
            open.set(false);
            if let Some(button) = button.get_untracked() {
                focus(button.unchecked_ref());
            }
        }
    };
    let children = StoredValue::new(children);
    view! {
        <button
            node_ref=button
            type="button"
            class=class
            aria-haspopup="dialog"
            aria-expanded=move || open.get().to_string()
            aria-label=move || glyph.map(|_| name.get())
            data-tip=move || glyph.map(|_| name.get())
            on:click=move |_| open.update(|open| *open = !*open)
        >
            {match glyph {
                Some(glyph) => view! { <Icon glyph=glyph /> }.into_any(),
                None => (move || name.get()).into_any(),
            }}
        </button>
        <Popup
            open=open
            on_close=move || open.set(false)
            anchor=move || button.get_untracked().map(web_sys::Element::from)
            class="popover"
            side=side
            on_shown=enter
        >
            <div role="dialog" tabindex="-1" aria-label=move || name.get() on:keydown=on_key>
                {children.with_value(|children| children())}
            </div>
        </Popup>
    }
}
