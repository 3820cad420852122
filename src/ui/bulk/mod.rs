//! What can be done to the selected deals, on every screen that shows deals: the bar at the foot and its dialogs.
//!
//! A screen puts [`BulkBar`] below its deals and lets the user select through [`App`](crate::app::App): `toggle_selected`,
//! `extend_selection`, `select`, `clear_selection`. Whatever the bar does is one action, which one undo takes back.

mod actions;
mod bar;
mod edit;
mod field;
mod trash;
mod value_input;

pub use actions::{escape, trash};
pub use bar::{BulkBar, BulkVerbs};
pub use edit::EditMany;
pub use trash::TrashMany;
