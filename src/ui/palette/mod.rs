//! One box that finds everything: actions, deals, people, settings. Keys: Down and Up move, Enter opens, Escape closes.

mod index;
mod line;
mod screen;
mod target;

pub use screen::{Palette, Recent};
