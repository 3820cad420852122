//! Listeners on the document in the capture phase, removed with the component that set them. The view's own listeners
//! cannot see presses outside of it, nor scrolling, which does not bubble.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

type Listener = Closure<dyn FnMut(web_sys::Event)>;

/// Calls `act` for each event of that name in the document, before the element under it hears of it, until the current
/// owner is cleaned up.
pub fn listen_captured(name: &'static str, mut act: impl FnMut(web_sys::Event) + 'static) {
    // What it reads is not followed: nothing runs again when that changes.
    let listener: Listener = Closure::new(move |event| untrack(|| act(event)));
    let done = document().add_event_listener_with_callback_and_bool(
        name,
        listener.as_ref().unchecked_ref(),
        true,
    );
    if done.is_err() {
        return;
    }
    let listener = StoredValue::new_local(listener);
    on_cleanup(move || {
        listener.try_with_value(|listener| {
            // Fails only for a document that is gone, and then there is nothing to remove.
            let _ = document().remove_event_listener_with_callback_and_bool(
                name,
                listener.as_ref().unchecked_ref(),
                true,
            );
        });
    });
}

/// Whether the element, or one inside it, is the target of the event.
#[must_use]
pub fn targets(event: &web_sys::Event, element: &web_sys::Element) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Node>().ok())
        .is_some_and(|node| element.contains(Some(&node)))
}

/// The element that has the focus, if any has.
#[must_use]
pub fn focused() -> Option<web_sys::HtmlElement> {
    document()
        .active_element()
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
}

/// Moves the focus. An element that is gone takes none, and that is no fault.
pub fn focus(element: &web_sys::HtmlElement) {
    let _ = element.focus();
}

/// The elements inside `root` that match a selector, in the order of the document.
#[must_use]
pub fn all_matching(root: &web_sys::Element, selector: &str) -> Vec<web_sys::HtmlElement> {
    let Ok(list) = root.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..list.length())
        .filter_map(|index| list.get(index)?.dyn_into::<web_sys::HtmlElement>().ok())
        .collect()
}
