//! What only a browser can answer: its formatter, its storage, what it makes of our markup.

#![cfg(target_arch = "wasm32")]

mod contract;
mod intl;
#[path = "browser/keeping.rs"]
mod keeping;
#[path = "browser/linked.rs"]
mod linked;
#[path = "browser/locking.rs"]
mod locking;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
