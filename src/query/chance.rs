//! The chance of a deal as it stands in the book, also where its stage was deleted or is missing.

use crate::domain::{Deal, Probability};
use crate::ledger::Records;

/// The chance that a deal is won, as [`Records::chance`] tells it.
#[must_use]
pub fn chance(records: &Records, deal: &Deal) -> Probability {
    records.chance(deal)
}
