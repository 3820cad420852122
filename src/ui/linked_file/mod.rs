//! The linked backup file on the screen: its line in the settings, and a bar over the page when something stands in its way.

mod actions;
mod bar;
mod row;
mod words;

pub use bar::LinkBar;
pub use row::LinkRow;
