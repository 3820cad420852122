//! Every report against the test vectors of its metric and against the errors known from other products.

mod channels;
mod closings;
mod columns;
mod forecasts;
mod funnels;
mod goals;
mod imported;
mod laws;
mod period;
mod rivals;
mod timelines;

use crate::domain::*;
use crate::query::tests::desk;
use crate::report::Scope;

/// The whole of a year, seen from the desk's own day.
fn year(desk: &desk::Desk, year: i32) -> Scope {
    Scope {
        pipeline: desk.pipeline,
        days: Period::Year(year).days().unwrap(),
        today: desk.today,
    }
}

fn uah_bag(units: i64) -> MoneyBag {
    [desk::uah(units)].into_iter().collect()
}
