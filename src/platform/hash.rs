//! The hash of the address bar.

use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

use crate::ports::Location;

/// The address bar of the browser. Where the browser refuses a call, the address stays as it is.
#[derive(Clone, Copy, Debug, Default)]
pub struct HashLocation;

impl Location for HashLocation {
    fn hash(&self) -> String {
        web_sys::window()
            .and_then(|window| window.location().hash().ok())
            .unwrap_or_default()
    }

    fn go(&self, hash: &str) {
        if let Some(window) = web_sys::window() {
            let _ = window.location().set_hash(hash);
        }
    }

    fn replace(&self, hash: &str) {
        if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(hash));
        }
    }

    fn back(&self) {
        if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
            let _ = history.back();
        }
    }

    fn on_change(&self, call: Box<dyn Fn()>) {
        let call = Closure::<dyn Fn()>::new(call);
        if let Some(window) = web_sys::window() {
            let _ = window
                .add_event_listener_with_callback("hashchange", call.as_ref().unchecked_ref());
        }
        // It listens for as long as the page lives.
        call.forget();
    }
}
