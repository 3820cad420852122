//! The calendar: the days of a month, each with the deals that are expected to close on it.
//!
//! [`CalendarScreen`] is the screen; its parts share a [`Calendar`](shared::Calendar) from the context. Deals hold no
//! listeners: presses, keys and drags are heard by the screen, which finds a deal by its `data-deal-id` and a place for a
//! drop by its `data-zone`. A narrow window shows the days that hold deals below each other.

#![allow(
    clippy::large_types_passed_by_value,
    reason = "the calendar is a row of handles that is copied into closures anyway"
)]

mod day;
mod entry;
mod focus;
mod grid;
mod ground;
mod head;
mod keys;
mod lifting;
mod list;
mod menu;
mod moving;
mod pad;
mod screen;
mod shared;
mod side;
mod words;
mod zone;

pub use moving::set_day;
pub use screen::CalendarScreen;
