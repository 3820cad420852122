#![cfg(not(target_arch = "wasm32"))]
//! What the sources of the product must hold beside compiling.

#[path = "suite/check_contrast.rs"]
mod check_contrast;
