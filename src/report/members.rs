//! The deals behind a number: the list of the very report that counted them.

use crate::domain::{DealId, StageId};
use crate::ledger::Book;

use super::{Closed, Counting, DealSet, Forecast, ForecastMonth, Scope, Tally};
use super::{channels, closed, forecast, funnel, pipeline};

/// The deals of a named set within a pipeline and a period, each once, in no order of meaning. A set that names a
/// stage which is not there is empty.
#[must_use]
pub fn members(book: &Book, set: DealSet, scope: &Scope) -> Vec<DealId> {
    match set {
        DealSet::Open => pipeline(book, scope.pipeline).total.ids,
        DealSet::NoStage => pipeline(book, scope.pipeline).strays.ids,
        DealSet::Stage(stage) => {
            let rows = pipeline(book, scope.pipeline).rows;
            let row = rows.into_iter().find(|row| row.stage == stage);
            row.map(|row| row.deals.ids).unwrap_or_default()
        }
        DealSet::Cohort => funnel(book, scope, Counting::Reached).cohort,
        DealSet::CohortUnknown => funnel(book, scope, Counting::Reached).unknown.ids,
        DealSet::BeginUnknown => funnel(book, scope, Counting::Reached).begin_unknown.ids,
        DealSet::CohortWon => level(book, scope, Counting::Reached, None),
        DealSet::Reached(stage) => level(book, scope, Counting::Reached, Some(stage)),
        DealSet::Visited(stage) => level(book, scope, Counting::Visited, Some(stage)),
        DealSet::Won => ended(book, scope, |closed| closed.won).ids,
        DealSet::Lost => ended(book, scope, |closed| closed.lost).ids,
        DealSet::Abandoned => ended(book, scope, |closed| closed.abandoned).ids,
        DealSet::NotQualified => ended(book, scope, |closed| closed.not_qualified).ids,
        DealSet::Closed => closed(book, scope).total.decided(),
        DealSet::ClosedUndated => closed(book, scope).undated.decided(),
        DealSet::Forecast => months(forecast(book, scope), |month| {
            [month.won.ids, month.open.ids].concat()
        }),
        DealSet::Expected => months(forecast(book, scope), |month| month.open.ids),
        DealSet::PastDate => forecast(book, scope).overdue.ids,
        DealSet::Undated => forecast(book, scope).undated.ids,
        DealSet::Channel(channel) => {
            let mut rows = channels(book, scope).into_iter();
            let row = rows.find(|row| row.channel == channel);
            row.map(|row| row.deals).unwrap_or_default()
        }
    }
}

/// The deals of a level of the funnel; no stage is the level Won.
fn level(book: &Book, scope: &Scope, counting: Counting, stage: Option<StageId>) -> Vec<DealId> {
    let levels = funnel(book, scope, counting).levels;
    let level = levels.into_iter().find(|level| level.stage == stage);
    level.map(|level| level.deals.ids).unwrap_or_default()
}

fn ended(book: &Book, scope: &Scope, part: impl Fn(Closed) -> Tally) -> Tally {
    part(closed(book, scope).total)
}

fn months(forecast: Forecast, part: impl Fn(ForecastMonth) -> Vec<DealId>) -> Vec<DealId> {
    forecast.months.into_iter().flat_map(part).collect()
}
