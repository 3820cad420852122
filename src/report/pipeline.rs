//! Where the open deals stand now (metrics 3.1): total, weighted and share by stage.

use std::collections::HashMap;

use crate::domain::{Currency, PipelineId, StageId};
use crate::ledger::Book;

use super::scope::active;
use super::{Ratio, Tally};

/// One stage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StageRow {
    /// The stage.
    pub stage: StageId,
    /// Its open deals.
    pub deals: Tally,
}

/// The open deals of a pipeline by stage.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Pipeline {
    /// The open stages in their order.
    pub rows: Vec<StageRow>,
    /// Open deals that stand in no open stage in use: two copies that were merged can leave such. They count in
    /// the total, so that nothing goes missing.
    pub strays: Tally,
    /// All open deals.
    pub total: Tally,
}

impl Pipeline {
    /// The share of deals in all open amounts of a currency.
    #[must_use]
    pub fn share(&self, deals: &Tally, currency: Currency) -> Ratio {
        Ratio {
            part: deals.amount.minor(currency),
            whole: self.total.amount.minor(currency),
        }
    }
}

/// The open deals of a pipeline by stage, as of now.
#[must_use]
pub fn pipeline(book: &Book, pipeline: PipelineId) -> Pipeline {
    let records = book.records();
    let mut report = Pipeline::default();
    let mut places = HashMap::new();
    for (place, stage) in records.open_stages_of(pipeline).into_iter().enumerate() {
        places.insert(stage.id, place);
        report.rows.push(StageRow {
            stage: stage.id,
            deals: Tally::default(),
        });
    }
    for deal in active(records, pipeline).filter(|deal| deal.is_open()) {
        let place = places.get(&deal.stage);
        match place.and_then(|place| report.rows.get_mut(*place)) {
            Some(row) => row.deals.add(records, deal),
            None => report.strays.add(records, deal),
        }
    }
    for row in &report.rows {
        report.total.add_all(&row.deals);
    }
    report.total.add_all(&report.strays);
    report
}
