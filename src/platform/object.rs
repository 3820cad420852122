//! Objects of the browser's language as arguments.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// A plain object of these fields.
pub fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        // An object of our own takes any property.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}
