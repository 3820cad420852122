//! Konvey: a sales pipeline that lives in the browser.
//!
//! `ARCHITECTURE.md` holds the map of the rooms, who may enter which, and the tests that keep it so.

#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::panic,
        clippy::print_stderr,
        clippy::print_stdout,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

pub mod chart;
pub mod domain;
pub mod drag;
pub mod exchange;
pub mod keep;
pub mod ledger;
pub mod ports;
pub mod query;
pub mod report;
pub mod route;
pub mod text;
pub mod wire;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod platform;
#[cfg(target_arch = "wasm32")]
pub mod ui;
