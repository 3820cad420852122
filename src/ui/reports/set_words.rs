//! The name of a set of deals in words, as the title of its list.

use super::words::days_words;
use crate::app::App;
use crate::ledger::Book;
use crate::report::{DealSet, Scope};
use crate::text::Words as _;

/// What is in a set.
#[must_use]
pub fn set_words(app: App, book: &Book, set: DealSet, scope: &Scope) -> String {
    let m = app.m();
    let days = || days_words(app, scope.days);
    let name = |stage| {
        let stage = book.records().stages.get(&stage);
        stage
            .map(|stage| stage.name.to_string())
            .unwrap_or_default()
    };
    match set {
        DealSet::Open => m.deals_open(),
        DealSet::Stage(stage) => m.deals_stage(name(stage)),
        DealSet::NoStage => m.deals_no_stage(),
        DealSet::Cohort => m.deals_cohort(days()),
        DealSet::Reached(stage) => m.deals_reached(name(stage), days()),
        DealSet::Visited(stage) => m.deals_visited(name(stage), days()),
        DealSet::CohortWon => m.deals_cohort_won(days()),
        DealSet::CohortUnknown => m.deals_cohort_unknown(days()),
        DealSet::BeginUnknown => m.deals_begin_unknown(),
        DealSet::Won => m.deals_won(days()),
        DealSet::Lost => m.deals_lost(days()),
        DealSet::Abandoned => m.deals_abandoned(days()),
        DealSet::NotQualified => m.deals_not_qualified(days()),
        DealSet::Closed => m.deals_closed(days()),
        DealSet::ClosedUndated => m.deals_closed_undated(),
        DealSet::Forecast => m.deals_forecast(days()),
        DealSet::Expected => m.deals_expected(days()),
        DealSet::PastDate => m.deals_past_date(),
        DealSet::Undated => m.deals_undated(),
        DealSet::Channel(Some(channel)) => m.deals_channel(channel.words(m), days()),
        DealSet::Channel(None) => m.deals_no_channel(days()),
    }
    .to_string()
}

/// Whether a set holds ended deals, which are read from the latest back.
#[must_use]
pub fn has_ended(set: DealSet) -> bool {
    !matches!(
        set,
        DealSet::Open
            | DealSet::Stage(_)
            | DealSet::NoStage
            | DealSet::Expected
            | DealSet::PastDate
            | DealSet::Undated
    )
}
