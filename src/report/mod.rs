//! Every number of the product, as plain results with the ids they are made of. Formats nothing, draws nothing.
//!
//! A number is a [`Tally`]: its count is the length of its list of deals, so a number and the list behind it cannot
//! disagree. A bar that opens its deals names a [`DealSet`]; [`members`] answers with the list
//! of the very report that drew the bar.
//!
//! A report is a [`fold`] over the deals, one after another. [`Reports`] keeps its parts, so that after an edit only the part
//! that the edit lies in is made anew.
//!
//! The six figures above the charts are the total of [`pipeline`] with its weighted amount, the deals won and the win
//! rate of [`closed`], [`deal_size`] and [`cycle`].
//!
//! Only active deals count: archived and deleted ones stand apart in [`LeftOut`]. Amounts of different currencies
//! are never added, rates are [`Ratio`]s without a value where there is nothing to divide by. The formulas are
//! those of each report's own header.

mod attainment;
mod board;
mod buckets;
mod channels;
mod closed;
mod column;
mod deal_set;
mod fold;
mod forecast;
mod funnel;
mod kept;
mod listed;
mod members;
pub mod periods;
mod pipeline;
mod ratio;
mod rivals;
mod scope;
mod tally;
mod timeline;
mod won;

pub use attainment::{Attainment, Goal, Pace, attainment};
pub use board::{Groups, groups};
pub use channels::{ChannelUse, channels};
pub use closed::{Closed, ClosedMonth, ClosedReport, closed, closed_column};
pub use column::{Column, InBase, column};
pub use deal_set::DealSet;
pub use forecast::{Forecast, ForecastMonth, forecast};
pub use funnel::{BiggestDrop, Counting, Funnel, Level, funnel};
pub use kept::{Reports, Wanted};
pub use listed::{Listed, listed};
pub use members::members;
pub use pipeline::{Pipeline, StageRow, pipeline};
pub use ratio::Ratio;
pub use rivals::{Rival, rivals};
pub use scope::{LeftOut, Scope, left_out};
pub use tally::Tally;
pub use timeline::{
    Happening, StageTime, Stay, TimelineEntry, TimelineKind, time_in_stages, timeline,
};
pub use won::{Average, Cycle, DealSize, WonSales, cycle, deal_size};

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
