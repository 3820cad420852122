//! What may be expected month by month (metrics 3.8): won, open deals by their chance, and what the target asks.

use crate::domain::{Days, Deal, Money, MoneyBag, OutcomeKind, Period};
use crate::ledger::Book;

use super::attainment::{Attainment, WonIn, attainment_of, target_of};
use super::buckets::{Bucket, buckets, place_of};
use super::fold::{Fold, fold};
use super::scope::counts;
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
    fold::<ForecastFold>(book, scope)
}

/// A forecast in the making, with what was won in the periods of its goals.
#[derive(Clone)]
pub struct ForecastFold {
    report: Forecast,
    goals: WonIn,
}

impl Fold for ForecastFold {
    type Ask = Scope;
    /// The months, and the periods with goals.
    type Frame = (Vec<Bucket>, Vec<Period>);
    type Report = Forecast;

    fn frame(book: &Book, scope: &Scope) -> Self::Frame {
        let targets = book.records().targets.keys();
        let goals = targets
            .filter(|period| !matches!(period, Period::Month(..)))
            .filter(|period| period.days().is_some_and(|days| touch(days, scope.days)));
        (buckets(book, scope), goals.copied().collect())
    }

    fn nothing(_: &Scope, (months, goals): &Self::Frame) -> Self {
        let month = |Bucket { period, days }: &Bucket| ForecastMonth {
            period: *period,
            days: *days,
            won: Tally::default(),
            open: Tally::default(),
            target: None,
        };
        Self {
            report: Forecast {
                months: months.iter().map(month).collect(),
                ..Forecast::default()
            },
            goals: WonIn::new(goals),
        }
    }

    fn add(&mut self, book: &Book, scope: &Scope, _: &Self::Frame, deal: &Deal) {
        if !counts(deal, scope.pipeline) {
            return;
        }
        let (records, report) = (book.records(), &mut self.report);
        let day = match deal.outcome.kind() {
            OutcomeKind::Won => deal.closed_on(),
            OutcomeKind::Open => match deal.expected_close {
                None => return report.undated.add(records, deal),
                Some(day) if day < scope.today => return report.overdue.add(records, deal),
                day => day,
            },
            _ => return,
        };
        let place = day.and_then(|day| place_of(&report.months, day, |month| month.days));
        if let Some(month) = place.and_then(|place| report.months.get_mut(place)) {
            if deal.is_open() {
                month.open.add(records, deal);
            } else {
                month.won.add(records, deal);
            }
        }
        self.goals.add_won(deal);
    }

    fn join(&mut self, behind: &Self) {
        let (report, more) = (&mut self.report, &behind.report);
        for (month, more) in report.months.iter_mut().zip(&more.months) {
            month.won.add_all(&more.won);
            month.open.add_all(&more.open);
        }
        report.overdue.add_all(&more.overdue);
        report.undated.add_all(&more.undated);
        self.goals.add_all(&behind.goals);
    }

    fn finish(self, book: &Book, scope: &Scope, (_, goals): &Self::Frame) -> Forecast {
        let (records, mut report) = (book.records(), self.report);
        for month in &mut report.months {
            let target = target_of(records, month.period);
            let is_whole = month.period.days() == Some(month.days);
            month.target = target.filter(|_| is_whole);
        }
        let reached = goals.iter().zip(self.goals.into_tallies());
        report.goals = reached
            .map(|(period, won)| attainment_of(records, scope, *period, won))
            .filter(|goal| goal.goal.is_some())
            .collect();
        report
    }
}

fn touch(one: Days, other: Days) -> bool {
    one.start < other.end && other.start < one.end
}
