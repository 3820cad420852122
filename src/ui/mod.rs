//! The screens: one folder per screen, one component per file. They read the state and dispatch commands; they know
//! neither storage nor formats.

mod activity;
mod auto;
mod board;
pub mod bulk;
mod calendar;
mod colours;
mod contacts;
mod deal;
mod dialogs;
mod dragging;
mod filter;
mod import;
pub mod kit;
mod later;
mod linked_file;
mod missing;
mod offer;
mod palette;
mod parts;
mod preview;
mod put_away;
pub mod reports;
mod settings;
pub mod shell;
mod table;
mod welcome;

pub use shell::Root;
