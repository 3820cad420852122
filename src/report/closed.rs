//! Deals that ended: the columns Won and Lost, and both by month of closing (metrics 3.0: results go by the day of
//! closing, never by the day of creation).

use std::cmp::Reverse;

use crate::domain::{Days, OutcomeKind, PipelineId};
use crate::ledger::Book;
use crate::query::Matcher;

use super::scope::active;
use super::{Column, Tally};

/// The column of an outcome: the deals that ended so in a period, the latest first. Without a period all of them,
/// those of an unknown day last; with one, deals of an unknown day are not in it.
#[must_use]
pub fn closed_column(
    book: &Book,
    pipeline: PipelineId,
    kind: OutcomeKind,
    days: Option<Days>,
    matcher: &Matcher,
) -> Column {
    let records = book.records();
    let mut deals: Vec<_> = active(records, pipeline)
        .filter(|deal| deal.outcome.kind() == kind)
        .map(|deal| (deal.closed_on(), deal))
        .filter(|(on, _)| days.is_none_or(|days| on.is_some_and(|on| days.contains(on))))
        .collect();
    deals.sort_by_key(|(on, deal)| (Reverse(*on), deal.id));
    let mut column = Column {
        all: deals.len(),
        shown: Tally::default(),
    };
    for (_, deal) in deals {
        if matcher.matches(deal) {
            column.shown.add(records, deal);
        }
    }
    column
}
