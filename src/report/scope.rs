//! What a report is asked about, and the deals that it leaves out.

use chrono::NaiveDate;

use crate::domain::{Days, Deal, DealId, PipelineId};
use crate::ledger::{Book, Records};

use super::fold::{Fold, fold};

/// The pipeline, the period and the present day of a report: an address's scope with nothing left open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scope {
    /// The pipeline; deals of different ones are not mixed.
    pub pipeline: PipelineId,
    /// The period.
    pub days: Days,
    /// The present calendar day where the user is.
    pub today: NaiveDate,
}

/// The deals of a pipeline that no report counts, for the footnote.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LeftOut {
    /// Put away.
    pub archived: Vec<DealId>,
    /// Thrown away, archived before or not.
    pub trashed: Vec<DealId>,
}

/// The archived and deleted deals of a pipeline.
#[must_use]
pub fn left_out(book: &Book, pipeline: PipelineId) -> LeftOut {
    fold::<LeftOut>(book, &pipeline)
}

impl Fold for LeftOut {
    type Ask = PipelineId;
    type Frame = ();
    type Report = Self;

    fn frame(_: &Book, _: &PipelineId) {}

    fn nothing(_: &PipelineId, (): &()) -> Self {
        Self::default()
    }

    fn add(&mut self, _: &Book, pipeline: &PipelineId, (): &(), deal: &Deal) {
        if deal.pipeline != *pipeline || deal.is_active() {
            return;
        }
        if deal.trashed_at.is_some() {
            self.trashed.push(deal.id);
        } else {
            self.archived.push(deal.id);
        }
    }

    fn join(&mut self, behind: &Self) {
        self.archived.extend(&behind.archived);
        self.trashed.extend(&behind.trashed);
    }

    fn finish(self, _: &Book, _: &PipelineId, (): &()) -> Self {
        self
    }
}

/// The deals of a pipeline that count.
pub(super) fn active(records: &Records, pipeline: PipelineId) -> impl Iterator<Item = &Deal> {
    let deals = records.deals.values();
    deals.filter(move |deal| counts(deal, pipeline))
}

/// Whether a deal counts in the reports of a pipeline.
pub(super) fn counts(deal: &Deal, pipeline: PipelineId) -> bool {
    deal.pipeline == pipeline && deal.is_active()
}
