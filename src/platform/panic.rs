//! What happens when the program fails: nothing is written any more, and the page says where the data are.
//!
//! A panic in WebAssembly ends the call that it happens in, while timers and listeners go on over a state that may be
//! half changed. So the first thing is to mark the page as dead, which every write asks for.

use std::cell::{Cell, RefCell};
use std::panic::PanicHookInfo;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

thread_local! {
    static DEAD: Cell<bool> = const { Cell::new(false) };
    /// The text of `index.html` that says what to do, kept from before the program took its place.
    static RESCUE: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Whether the program has failed on this page.
#[must_use]
pub fn is_dead() -> bool {
    DEAD.get()
}

/// Prepares for a panic. To be called before anything else, and before `#start` leaves the page.
pub fn install() {
    let text = document()
        .and_then(|document| document.query_selector(".start-failed").ok().flatten())
        .and_then(|text| text.clone_node_with_deep(true).ok())
        .and_then(|text| text.dyn_into().ok());
    RESCUE.set(text);
    std::panic::set_hook(Box::new(on_panic));
}

fn on_panic(info: &PanicHookInfo<'_>) {
    let first = !DEAD.replace(true);
    console_error_panic_hook::hook(info);
    if first {
        show();
    }
}

fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}

/// Puts the text in the place of the screen. Errors are passed over: there is nobody left to tell.
fn show() {
    let Some(body) = document().and_then(|document| document.body()) else {
        return;
    };
    // The failed screen could still be clicked at.
    let children = body.children();
    for place in 0..children.length() {
        if let Some(child) = children
            .item(place)
            .and_then(|child| child.dyn_into::<HtmlElement>().ok())
        {
            child.set_hidden(true);
        }
    }
    let frame = document().and_then(|document| document.create_element("div").ok());
    if let (Some(text), Some(frame)) = (RESCUE.take(), frame) {
        let _ = text.remove_attribute("hidden");
        // The class that index.html gives to the frame of these texts.
        frame.set_class_name("start");
        let _ = frame.append_child(&text);
        let _ = body.append_child(&frame);
    }
}
