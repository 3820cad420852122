//! The deals as a table that is edited like a spreadsheet.
//!
//! [`TableScreen`] is the screen; its parts share a [`Table`](shared::Table) from the context. Cells hold no listeners:
//! keys, presses and the clipboard are heard by the grid, which finds a cell by `data-row` and `data-col`. Only the rows
//! near the view are in the page. What a cell means, sorts by and reads is decided in [`query::table`](crate::query::table).

mod clipboard;
mod columns;
mod editor;
mod focus;
mod foot;
mod grid;
mod head;
mod keys;
mod paste_dialog;
mod row;
mod screen;
mod shared;
mod write;

pub use screen::TableScreen;
