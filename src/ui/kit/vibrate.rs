//! A short buzz of a phone.

use js_sys::{Function, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

/// Lets the device buzz for so many milliseconds, if it can. Both names are looked for, since not every browser has them,
/// and before the first tap or key of a page the browser would only complain.
pub fn vibrate(ms: u32) {
    let navigator = JsValue::from(window().navigator());
    let get = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).ok();
    let touched = get(&navigator, "userActivation")
        .filter(JsValue::is_object)
        .and_then(|activation| get(&activation, "hasBeenActive"))
        .and_then(|active| active.as_bool());
    let buzz = get(&navigator, "vibrate").and_then(|buzz| buzz.dyn_into::<Function>().ok());
    if let (Some(true), Some(buzz)) = (touched, buzz) {
        // A refusal is no matter: nothing hangs on it.
        let _ = buzz.call1(&navigator, &ms.into());
    }
}
