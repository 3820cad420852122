//! A panel in the top layer beside an anchor: the ground of menus, popovers and lists of suggestions.
//!
//! Uses the popover attribute in its manual form, so no scrolling ancestor can cut it and a dialog does not cover it.
//! It closes on a press outside; its keys and its focus belong to what it holds.

use leptos::html;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::listen::{listen_captured, targets};
use super::place::{Bounds, Side, place};

/// Finds the element beside which a popup stands.
pub type Anchor = Callback<(), Option<web_sys::Element>>;

/// The bounds of an element in the window.
#[must_use]
pub fn bounds_of(element: &web_sys::Element) -> Bounds {
    let rect = element.get_bounding_client_rect();
    Bounds {
        left: rect.left(),
        top: rect.top(),
        width: rect.width(),
        height: rect.height(),
    }
}

/// Moves a shown panel beside its anchor.
pub fn put_beside(panel: &web_sys::HtmlElement, anchor: &web_sys::Element, side: Side) {
    let Some(root) = document().document_element() else {
        return;
    };
    let window = (
        f64::from(root.client_width()),
        f64::from(root.client_height()),
    );
    let size = (
        f64::from(panel.offset_width()),
        f64::from(panel.offset_height()),
    );
    let (left, top) = place(bounds_of(anchor), size, window, side);
    set_length(panel, "left", left);
    set_length(panel, "top", top);
}

/// Sets a style property to a length. Only a read-only style refuses, and an element's own is not.
pub fn set_length(element: &web_sys::HtmlElement, property: &str, pixels: f64) {
    let style = web_sys::HtmlElement::style(element);
    let _ = style.set_property(property, &format!("{pixels:.1}px"));
}

/// A panel that is shown while `open` is true.
#[component]
pub fn Popup(
    /// Whether it is shown.
    #[prop(into)]
    open: Signal<bool>,
    /// Called on a press outside panel and anchor.
    #[prop(into)]
    on_close: Callback<()>,
    /// The element beside which it stands.
    #[prop(into)]
    anchor: Anchor,
    /// Its class: `menu`, `popover`, `listbox`.
    class: &'static str,
    /// Where it stands.
    #[prop(optional)]
    side: Side,
    /// As wide as its anchor.
    #[prop(optional)]
    match_width: bool,
    /// Called with the panel once it is shown and placed, to move the focus.
    #[prop(optional, into)]
    on_shown: Option<Callback<web_sys::HtmlElement>>,
    /// What it holds; built when it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let children = StoredValue::new(children);
    view! {
        <Show when=move || open.get()>
            <Panel
                on_close=on_close
                anchor=anchor
                class=class
                side=side
                match_width=match_width
                on_shown=on_shown
            >
                {children.with_value(|children| children())}
            </Panel>
        </Show>
    }
}

#[component]
fn Panel(
    on_close: Callback<()>,
    anchor: Anchor,
    class: &'static str,
    side: Side,
    match_width: bool,
    on_shown: Option<Callback<web_sys::HtmlElement>>,
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let adjust = move || {
        if let (Some(panel), Some(anchor)) = (node.get_untracked(), anchor.run(())) {
            if match_width {
                set_length(&panel, "width", bounds_of(&anchor).width);
            }
            put_beside(&panel, &anchor, side);
        }
    };
    Effect::new(move |_| {
        if let Some(panel) = node.get() {
            // Refused only when it is shown already.
            let _ = panel.show_popover();
            adjust();
            if let Some(on_shown) = on_shown {
                on_shown.run(panel.unchecked_into());
            }
        }
    });
    listen_captured("pointerdown", move |event| {
        let inside = node
            .get_untracked()
            .is_some_and(|panel| targets(&event, &panel));
        let on_anchor = anchor
            .run(())
            .is_some_and(|anchor| targets(&event, &anchor));
        if !inside && !on_anchor {
            on_close.run(());
        }
    });
    listen_captured("scroll", move |event| {
        let own = node
            .get_untracked()
            .is_some_and(|panel| targets(&event, &panel));
        if !own {
            adjust();
        }
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| adjust());
    on_cleanup(move || resized.remove());
    view! {
        <div node_ref=node class=class popover="manual">
            {children()}
        </div>
    }
}
