//! Where the open deals stand now (metrics 3.1): total, weighted and share by stage.

use crate::domain::{Currency, Deal, PipelineId, StageId};
use crate::ledger::Book;

use super::fold::{Fold, fold};
use super::scope::counts;
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
    fold::<Pipeline>(book, &pipeline)
}

impl Fold for Pipeline {
    type Ask = PipelineId;
    /// The open stages in their order.
    type Frame = Vec<StageId>;
    type Report = Self;

    fn frame(book: &Book, pipeline: &PipelineId) -> Vec<StageId> {
        let stages = book.records().open_stages_of(*pipeline);
        stages.into_iter().map(|stage| stage.id).collect()
    }

    fn nothing(_: &PipelineId, stages: &Vec<StageId>) -> Self {
        let row = |stage: &StageId| StageRow {
            stage: *stage,
            deals: Tally::default(),
        };
        Self {
            rows: stages.iter().map(row).collect(),
            ..Self::default()
        }
    }

    fn add(&mut self, book: &Book, pipeline: &PipelineId, _: &Vec<StageId>, deal: &Deal) {
        if !counts(deal, *pipeline) || !deal.is_open() {
            return;
        }
        let records = book.records();
        // A pipeline has few stages: going through them beats looking one up.
        match self.rows.iter_mut().find(|row| row.stage == deal.stage) {
            Some(row) => row.deals.add(records, deal),
            None => self.strays.add(records, deal),
        }
    }

    fn join(&mut self, behind: &Self) {
        for (row, more) in self.rows.iter_mut().zip(&behind.rows) {
            row.deals.add_all(&more.deals);
        }
        self.strays.add_all(&behind.strays);
    }

    fn finish(mut self, _: &Book, _: &PipelineId, _: &Vec<StageId>) -> Self {
        for row in &self.rows {
            self.total.add_all(&row.deals);
        }
        self.total.add_all(&self.strays);
        self
    }
}
