//! The pipeline and the period of the reports on the screen, as the address has them.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::App;
use crate::domain::{Days, PipelineId};
use crate::report::{Scope, periods};
use crate::route::{self, DealSet, Route};

/// What the reports on the screen are asked about; none without a pipeline. Where the address names no period, it is
/// the one that the deals themselves suggest.
#[must_use]
pub fn scope_of_screen(app: App) -> Memo<Option<Scope>> {
    Memo::new(move |_| {
        let pipeline = app.pipeline()?;
        let named = named(app);
        let today = app.session.today.get();
        let days = match (named.from, named.to) {
            (Some(from), Some(to)) => Days::inclusive(from, to),
            _ => None,
        };
        let days = days.unwrap_or_else(|| {
            let natural = app
                .state
                .everything(|book| periods::natural_period(book, pipeline, today));
            let from = named.from.unwrap_or(natural.start);
            let to = named.to.unwrap_or(natural.last());
            Days::inclusive(from, to).unwrap_or(natural)
        });
        Some(Scope {
            pipeline,
            days,
            today,
        })
    })
}

/// Whether the address itself names a period.
#[must_use]
pub fn is_chosen(app: App) -> bool {
    let named = named(app);
    named.from.is_some() || named.to.is_some()
}

fn named(app: App) -> route::Scope {
    app.session
        .address
        .with(|address| scope_in(&address.route).cloned().unwrap_or_default())
}

fn scope_in(route: &Route) -> Option<&route::Scope> {
    match route {
        Route::Pipeline(scope)
        | Route::Funnel(scope)
        | Route::Analytics(scope)
        | Route::Deals { scope, .. } => Some(scope),
        _ => None,
    }
}

/// Puts a period into the address, both days included.
pub fn choose(app: App, first: NaiveDate, last: NaiveDate) {
    let mut route = app
        .session
        .address
        .with_untracked(|address| address.route.clone());
    if let Route::Pipeline(scope)
    | Route::Funnel(scope)
    | Route::Analytics(scope)
    | Route::Deals { scope, .. } = &mut route
    {
        scope.from = Some(first);
        scope.to = Some(last);
        app.replace(route);
    }
}

/// A pipeline and days in the form of an address.
#[must_use]
pub fn address_of(pipeline: PipelineId, days: Option<Days>) -> route::Scope {
    route::Scope {
        pipeline: Some(pipeline.to_string()),
        from: days.map(|days| days.start),
        to: days.map(Days::last),
    }
}

/// The list of a set that has a period.
#[must_use]
pub fn deals_in(set: DealSet, pipeline: PipelineId, days: Days) -> Route {
    Route::Deals {
        set,
        scope: address_of(pipeline, Some(days)),
    }
}

/// The list of a set as of now.
#[must_use]
pub fn deals_now(set: DealSet, pipeline: PipelineId) -> Route {
    Route::Deals {
        set,
        scope: address_of(pipeline, None),
    }
}
