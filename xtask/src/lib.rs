//! The tooling of Konvey: building the static site, serving it, testing it.
//!
//! Runs on the host only and never enters the product; its packages do not count against the product's ceiling.

pub mod arguments;
pub mod browser;
pub mod commands;
pub mod fuzzer;
pub mod install;
pub mod place;
pub mod server;
pub mod shell;
pub mod site;
