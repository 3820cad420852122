//! What may be expected month by month (metrics 3.8): won, open deals by their chance, and what the target asks.

use crate::domain::{Days, Money, MoneyBag, OutcomeKind, Period};
use crate::ledger::Book;

use super::attainment::{Attainment, attainment, target_of};
use super::buckets::{Bucket, buckets, place_of};
use super::scope::active;
use super::{Scope, Tally};

/// One month, or one year of a long forecast.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ForecastMonth {
    /// The month or year.
    pub period: Period,
    /// Those of its days that lie in the period of the report.
    pub days: Days,
    /// Won on these days.
    pub won: Tally,
    /// Open and expected to close on these days, from today on. Its weighted amount is the expected part, its
    /// [`Tally::rest`] the part up to the full amount, its chances the expected number of deals.
    pub open: Tally,
    /// The target of the month, if there is one and the whole month lies in the report.
    pub target: Option<Money>,
}

impl ForecastMonth {
    /// The forecast: what was won and the weighted amount of what is open.
    #[must_use]
    pub fn forecast(&self) -> MoneyBag {
        let mut sum = self.won.amount.clone();
        sum.add_bag(&self.open.weighted);
        sum
    }
}

/// The forecast of a period.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Forecast {
    /// Month by month.
    pub months: Vec<ForecastMonth>,
    /// Open deals whose expected day has passed, whenever it was. They are in no month, for a promise that was not
    /// kept is not a promise for this month.
    pub overdue: Tally,
    /// Open deals without an expected day.
    pub undated: Tally,
    /// The targets of quarters and years that the period touches, the shorter ones first, each with all that was
    /// won in its own days.
    pub goals: Vec<Attainment>,
}

/// The forecast by expected day of closing; won deals stand at the day on which they closed. Lost deals are in it
/// in no way.
#[must_use]
pub fn forecast(book: &Book, scope: &Scope) -> Forecast {
    let records = book.records();
    let month = |Bucket { period, days }| ForecastMonth {
        period,
        days,
        won: Tally::default(),
        open: Tally::default(),
        target: target_of(records, period).filter(|_| period.days() == Some(days)),
    };
    let mut report = Forecast {
        months: buckets(book, scope).into_iter().map(month).collect(),
        ..Forecast::default()
    };
    for deal in active(records, scope.pipeline) {
        let day = match deal.outcome.kind() {
            OutcomeKind::Won => deal.closed_on(),
            OutcomeKind::Open => match deal.expected_close {
                None => {
                    report.undated.add(records, deal);
                    continue;
                }
                Some(day) if day < scope.today => {
                    report.overdue.add(records, deal);
                    continue;
                }
                day => day,
            },
            _ => continue,
        };
        let place = day.and_then(|day| place_of(&report.months, day, |month| month.days));
        if let Some(month) = place.and_then(|place| report.months.get_mut(place)) {
            if deal.is_open() {
                month.open.add(records, deal);
            } else {
                month.won.add(records, deal);
            }
        }
    }
    report.goals = records
        .targets
        .keys()
        .filter(|period| !matches!(period, Period::Month(..)))
        .filter(|period| period.days().is_some_and(|days| touch(days, scope.days)))
        .map(|period| attainment(book, scope, *period))
        .filter(|goal| goal.goal.is_some())
        .collect();
    report
}

fn touch(one: Days, other: Days) -> bool {
    one.start < other.end && other.start < one.end
}
