//! Listens for the keys of the action registry, outside text fields and open dialogs.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::app::App;
use crate::app::actions::{Press, called, is_go};

/// How long after G a second letter counts.
const GO_WAITS: Duration = Duration::from_millis(1_500);

/// Calls actions by their keys for as long as the page lives.
pub fn listen(app: App) {
    let after_go = RwSignal::new(false);
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        if event.default_prevented() || event.is_composing() || modal_is_open() {
            return;
        }
        let (key, code) = (event.key(), event.code());
        let press = Press {
            key: &key,
            code: &code,
            ctrl: event.ctrl_key() || event.meta_key(),
            shift: event.shift_key(),
            alt: event.alt_key(),
            in_field: in_field(),
            after_go: after_go.get_untracked(),
        };
        let keys_off = app
            .session
            .preferences
            .with_untracked(|preferences| preferences.keys_off);
        let action = called(press, keys_off);
        after_go.set(false);
        if let Some(action) = action.filter(|action| (action.available)(app)) {
            event.prevent_default();
            (action.perform)(app);
        } else if !keys_off && is_go(press) {
            after_go.set(true);
            set_timeout(move || after_go.set(false), GO_WAITS);
        }
    });
    on_cleanup(move || handle.remove());
}

fn modal_is_open() -> bool {
    document()
        .query_selector("dialog[open]")
        .is_ok_and(|dialog| dialog.is_some())
}

/// Whether the focus is where letters are typed.
fn in_field() -> bool {
    let Some(element) = document().active_element() else {
        return false;
    };
    let kind = element.get_attribute("type").unwrap_or_default();
    let types = !matches!(
        kind.as_str(),
        "checkbox" | "radio" | "button" | "submit" | "file" | "range"
    );
    match element.tag_name().as_str() {
        "INPUT" => types,
        "TEXTAREA" | "SELECT" => true,
        _ => element
            .dyn_ref::<web_sys::HtmlElement>()
            .is_some_and(web_sys::HtmlElement::is_content_editable),
    }
}
