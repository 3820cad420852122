//! What a commit moved, named exactly, so that only that is drawn again.

use std::collections::BTreeSet;

use crate::domain::{DealId, StageId};

/// The parts of the book that an entry touched.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Changes {
    /// Deals that came, went or changed.
    pub deals: BTreeSet<DealId>,
    /// Stages whose cards, order or totals changed.
    pub columns: BTreeSet<StageId>,
    /// Deals that ended, and count, came, went or changed.
    pub endings: bool,
    /// Pipelines or stages came, went, changed their names, order or settings.
    pub structure: bool,
    /// People or companies came, went or changed.
    pub contacts: bool,
    /// Owners came, went or changed.
    pub owners: bool,
    /// Activities came, went or changed.
    pub activities: bool,
    /// Products came, went or changed.
    pub products: bool,
    /// Targets changed.
    pub targets: bool,
    /// Settings of the book changed.
    pub settings: bool,
    /// So much changed that everything is to be drawn again.
    pub everything: bool,
}
