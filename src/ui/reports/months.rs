//! What charts by month have in common: the names below the columns and the ticks beside them.

use chrono::Datelike;

use crate::app::App;
use crate::chart::{Tick, nice_ticks, whole_ticks};
use crate::domain::{Currency, Money, Period};

/// About so many ticks.
const TICKS: usize = 4;

/// The names of months or years, whole and short. Of more than a year, a short month carries its year where another one
/// begins.
#[must_use]
pub fn axis_names(app: App, periods: &[Period]) -> Vec<(String, String)> {
    let years = |period: &Period| period.days().map(|days| days.start.year());
    let many = periods.len() > 12;
    let mut last = None;
    periods
        .iter()
        .map(|period| {
            let year = years(period);
            let named = many && year != last;
            last = year;
            app.format(|format| {
                let whole = format.period(*period);
                let short = match (period, period.days()) {
                    (Period::Month(year, _), Some(days)) if named => {
                        format!("{} {year}", format.month_short(days.start))
                    }
                    (Period::Month(..), Some(days)) => format.month_short(days.start),
                    (Period::Year(year), _) => year.to_string(),
                    _ => whole.clone(),
                };
                (whole, short)
            })
        })
        .collect()
}

/// Round numbers of deals.
#[must_use]
pub fn count_ticks(app: App, highest: f64) -> Vec<Tick> {
    let ticks = whole_ticks(highest, TICKS).into_iter();
    ticks
        .map(|value| Tick {
            value,
            label: app.format(|format| format.number(value as i64)),
        })
        .collect()
}

/// Round amounts. A minor unit is a power of ten, so what is round in it is round in money.
#[must_use]
pub fn money_ticks(app: App, highest: f64, currency: Currency) -> Vec<Tick> {
    let ticks = nice_ticks(0.0, highest, TICKS).into_iter();
    ticks
        .map(|value| Tick {
            value,
            label: app.format(|format| {
                format.money_compact(Money {
                    minor: value as i64,
                    currency,
                })
            }),
        })
        .collect()
}
