//! What a report is asked about, and the deals that it leaves out.

use chrono::NaiveDate;

use crate::domain::{Days, Deal, DealId, PipelineId};
use crate::ledger::{Book, Records};

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
    let mut out = LeftOut::default();
    for deal in book.records().deals.values() {
        if deal.pipeline != pipeline || deal.is_active() {
            continue;
        }
        if deal.trashed_at.is_some() {
            out.trashed.push(deal.id);
        } else {
            out.archived.push(deal.id);
        }
    }
    out
}

/// The deals of a pipeline that count.
pub(super) fn active(records: &Records, pipeline: PipelineId) -> impl Iterator<Item = &Deal> {
    records
        .deals
        .values()
        .filter(move |deal| deal.pipeline == pipeline && deal.is_active())
}
