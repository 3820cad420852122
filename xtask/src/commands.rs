//! The commands of `cargo xtask`, one file each.

pub mod build;
pub mod serve;
