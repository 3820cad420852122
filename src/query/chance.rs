//! The chance of a deal as it stands in the book, also where its stage was deleted or is missing.

use crate::domain::{Deal, OutcomeKind, Probability, StageKind};
use crate::ledger::Records;

/// The chance that a deal is won: 100 % if it was, 0 if it ended otherwise, else its own or that of its stage
/// (metrics 3.2). In a deleted stage the one that took its deals over counts; with no stage at all the deal's own
/// chance does, or none.
#[must_use]
pub fn chance(records: &Records, deal: &Deal) -> Probability {
    match deal.outcome.kind() {
        OutcomeKind::Won => Probability::CERTAIN,
        OutcomeKind::Open => deal.probability.unwrap_or_else(|| {
            let stage = records.stages.get(&records.stage_today(deal.stage));
            stage
                .filter(|stage| stage.kind == StageKind::Open)
                .map_or(Probability::ZERO, |stage| stage.probability)
        }),
        _ => Probability::ZERO,
    }
}
