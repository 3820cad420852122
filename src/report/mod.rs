//! Every number of the product, as plain results with the ids they are made of. Formats nothing, draws nothing.
//!
//! A number is a [`Tally`]: its count is the length of its list of deals, so a number and the list behind it cannot
//! disagree.
//!
//! Only active deals count: archived and deleted ones stand apart in [`LeftOut`]. Amounts of different currencies
//! are never added, rates are [`Ratio`]s without a value where there is nothing to divide by. The formulas are
//! those of each report's own header.

mod closed;
mod column;
pub mod periods;
mod pipeline;
mod ratio;
mod scope;
mod tally;

pub use closed::closed_column;
pub use column::{Column, column};
pub use pipeline::{Pipeline, StageRow, pipeline};
pub use ratio::Ratio;
pub use scope::{LeftOut, Scope, left_out};
pub use tally::Tally;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
