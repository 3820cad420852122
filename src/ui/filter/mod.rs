//! The filter over a list of deals: chips of its conditions, the panel of one condition, saved views. The list itself
//! is elsewhere; it reads the filter from the address.

mod copy;
mod draft;
mod editor;
mod row;
mod views;
pub mod words;

pub use editor::Editor;
pub use row::FilterRow;
pub use views::{NameDialog, Naming};
