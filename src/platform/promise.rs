//! Waiting for what the browser answers by events instead of promises.

use js_sys::{Error, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Waits for one of two events. `listen` gets a function for the good one and one for the bad one.
///
/// The promise's own functions are the listeners, so that nothing of the program has to be kept for them.
pub async fn either(listen: impl FnOnce(&Function, &Function)) -> Result<JsValue, JsValue> {
    let mut listen = Some(listen);
    let promise = Promise::new(&mut |good, bad| {
        if let Some(listen) = listen.take() {
            listen(&good, &bad);
        }
    });
    JsFuture::from(promise).await
}

/// An error of the browser in its own words.
pub fn words(error: &JsValue) -> String {
    match error.dyn_ref::<Error>() {
        Some(error) => format!("{}: {}", error.name(), error.message()),
        None => error.as_string().unwrap_or_else(|| format!("{error:?}")),
    }
}
