//! A browser for one test, with what a person does in it: look for things by role and name, click, type, drag.
//!
//! Everything waits for a while before it gives up, and gives up by a panic that says what is on the page instead.

#![allow(
    dead_code,
    unused_imports,
    reason = "a kit for scenarios: each takes what it needs"
)]

pub mod accessibility;
mod browser;
mod element;
mod engine;
mod host;
mod keys;
mod look;
mod pointer;
mod setup;
mod traffic;

pub use browser::Browser;
pub use element::Element;
pub use engine::{Engine, Started};
pub use host::Host;
pub use pointer::{Kind, Pointer};
pub use setup::{Profile, Setup, site_folder};
