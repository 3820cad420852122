//! The hash of the address bar.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

use crate::ports::Location;

/// How soon one address may take the place of another, in milliseconds; what comes sooner waits. Chromium needs up to four
/// milliseconds for each, which a filter would pay at every letter, and Safari refuses more than a hundred in half a minute.
const WAIT: i32 = 300;

/// The address bar of the browser. Where the browser refuses a call, the address stays as it is.
#[derive(Clone, Default)]
pub struct HashLocation {
    waiting: Rc<RefCell<Waiting>>,
}

/// An address that is still to be shown.
#[derive(Default)]
struct Waiting {
    hash: Option<String>,
    timeout: Option<(i32, Closure<dyn Fn()>)>,
    /// What the bar showed last, as far as it is known.
    shown: String,
    /// When an address last took the place of another.
    replaced: f64,
}

impl HashLocation {
    /// Shows what waits.
    fn show(&self) {
        let waiting = self.forget();
        let history = web_sys::window().and_then(|window| window.history().ok());
        if let (Some(hash), Some(history)) = (waiting, history) {
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&hash));
            let mut waiting = self.waiting.borrow_mut();
            waiting.shown = shown();
            waiting.replaced = js_sys::Date::now();
        }
    }

    /// Takes what waits away.
    fn forget(&self) -> Option<String> {
        let mut waiting = self.waiting.borrow_mut();
        if let (Some((timeout, _)), Some(window)) = (waiting.timeout.take(), web_sys::window()) {
            window.clear_timeout_with_handle(timeout);
        }
        waiting.hash.take()
    }
}

fn shown() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

impl Location for HashLocation {
    fn hash(&self) -> String {
        let waiting = self.waiting.borrow().hash.clone();
        waiting.unwrap_or_else(shown)
    }

    fn go(&self, hash: &str) {
        self.show();
        if let Some(window) = web_sys::window() {
            let _ = window.location().set_hash(hash);
            self.waiting.borrow_mut().shown = shown();
        }
    }

    fn replace(&self, hash: &str) {
        self.forget();
        let Some(window) = web_sys::window() else {
            return;
        };
        self.waiting.borrow_mut().hash = Some(hash.to_owned());
        let since = js_sys::Date::now() - self.waiting.borrow().replaced;
        if since >= f64::from(WAIT) {
            return self.show();
        }
        let this = self.clone();
        let call = Closure::<dyn Fn()>::new(move || this.show());
        let later = call.as_ref().unchecked_ref();
        let started = window.set_timeout_with_callback_and_timeout_and_arguments_0(later, WAIT);
        self.waiting.borrow_mut().timeout = started.ok().map(|timeout| (timeout, call));
    }

    fn back(&self) {
        self.show();
        if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
            let _ = history.back();
        }
    }

    fn on_change(&self, call: Box<dyn Fn()>) {
        let this = self.clone();
        let call = Closure::<dyn Fn()>::new(move || {
            let now = shown();
            let moved = now != this.waiting.borrow().shown;
            // What waits was meant for the address that the user has left.
            if moved {
                this.forget();
                this.waiting.borrow_mut().shown = now;
            }
            call();
        });
        if let Some(window) = web_sys::window() {
            let _ = window
                .add_event_listener_with_callback("hashchange", call.as_ref().unchecked_ref());
        }
        // It listens for as long as the page lives.
        call.forget();
    }
}
