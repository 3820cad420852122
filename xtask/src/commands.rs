//! The commands of `cargo xtask`, one file each.

pub mod audit;
pub mod bench;
pub mod build;
pub mod fuzz;
pub mod serve;
pub mod test;
pub mod torture;
