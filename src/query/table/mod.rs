//! The table of deals without a screen: its columns, what stands in a cell, by what it sorts, how typed text becomes an
//! edit, and what a pasted block would change.

mod block;
mod cell;
mod column;
mod deals;
mod edit;
mod layout;
mod paste;
mod sums;

pub use block::{Block, Spot};
pub use cell::{Sheet, SortValue};
pub use column::Column;
pub use deals::{Shown, deals, sort_by};
pub use edit::{Edited, Unread};
pub use layout::{SortBy, TableLayout};
pub use paste::{Paste, Problem, Reason, plan, tsv, tsv_cells};
pub use sums::{Figures, figures, finished};

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
