//! What the product must hold beside compiling, tested without a browser.
//!
//! One program for all of it: linking is slower than running.

#![cfg(not(target_arch = "wasm32"))]

mod architecture;
#[path = "suite/capabilities.rs"]
mod capabilities;
#[path = "suite/check_contrast.rs"]
mod check_contrast;
mod contract;
#[path = "suite/import_csv.rs"]
mod import_csv;
#[path = "suite/keeping.rs"]
mod keeping;
#[path = "suite/promises.rs"]
mod promises;
#[path = "suite/soak.rs"]
mod soak;
