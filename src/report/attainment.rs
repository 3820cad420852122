//! How far a target is reached (metrics 3.10).

use chrono::{Datelike, NaiveDate};

use crate::domain::{
    Currency, Days, Deal, Money, MoneyBag, OutcomeKind, Period, PipelineId, Probability,
};
use crate::ledger::{Book, Records};
use crate::text::div_round;

use super::fold::{Fold, fold};
use super::scope::counts;
use super::{Ratio, Scope, Tally};

/// What was won in a period, against its target.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attainment {
    /// The month, quarter or year.
    pub period: Period,
    /// What was won in it.
    pub won: Tally,
    /// How that compares with the target; none if no target was set.
    pub goal: Option<Goal>,
}

/// A target and how far it is reached. Amounts are in the target's currency.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Goal {
    /// What is to be won.
    pub target: Money,
    /// What was won in that currency.
    pub achieved: Money,
    /// What was won in other currencies and is not counted, since there is no rate.
    pub others: MoneyBag,
    /// Achieved of the target.
    pub rate: Ratio,
    /// What is missing; 0 once the target is reached.
    pub gap: Money,
    /// What was won above the target; 0 until it is reached.
    pub over: Money,
    /// Where an even pace would stand; none before the period begins.
    pub pace: Option<Pace>,
}

/// The even pace towards a target, over the days from Monday to Friday.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pace {
    /// What would be won by now: the target times the working days that began, at least one, by all of them.
    pub expected: Money,
    /// What was won above that; below zero if less was.
    pub ahead: Money,
}

/// The attainment of a period's target by the deals of the scope's pipeline, as of its present day. The days of the
/// scope do not matter: the period has its own.
#[must_use]
pub fn attainment(book: &Book, scope: &Scope, period: Period) -> Attainment {
    let won = fold::<WonIn>(book, &(scope.pipeline, vec![period]));
    let won = won.into_iter().next().unwrap_or_default();
    attainment_of(book.records(), scope, period, won)
}

/// The attainment of a period's target by what was won in it.
pub(super) fn attainment_of(
    records: &Records,
    scope: &Scope,
    period: Period,
    won: Tally,
) -> Attainment {
    let days = period.days();
    let goal = days
        .zip(target_of(records, period))
        .map(|(days, target)| Goal::new(target, &won.amount, days, scope.today));
    Attainment { period, won, goal }
}

/// What was won in each of some periods.
#[derive(Clone)]
pub struct WonIn(Vec<(Option<Days>, Tally)>);

impl WonIn {
    /// Nothing yet, in these periods.
    pub(super) fn new(periods: &[Period]) -> Self {
        let periods = periods.iter();
        Self(
            periods
                .map(|period| (period.days(), Tally::default()))
                .collect(),
        )
    }

    /// Adds a deal that counts to the periods in which it was won.
    pub(super) fn add_won(&mut self, deal: &Deal) {
        if deal.outcome.kind() != OutcomeKind::Won {
            return;
        }
        let Some(on) = deal.closed_on() else { return };
        for (days, won) in &mut self.0 {
            if days.is_some_and(|days| days.contains(on)) {
                won.add_by(deal, Probability::CERTAIN);
            }
        }
    }

    /// Adds what others won in the same periods.
    pub(super) fn add_all(&mut self, behind: &Self) {
        for ((_, won), (_, more)) in self.0.iter_mut().zip(&behind.0) {
            won.add_all(more);
        }
    }

    /// What was won, period by period.
    pub(super) fn into_tallies(self) -> impl Iterator<Item = Tally> {
        self.0.into_iter().map(|(_, won)| won)
    }
}

impl Fold for WonIn {
    type Ask = (PipelineId, Vec<Period>);
    type Frame = ();
    type Report = Vec<Tally>;

    fn frame(_: &Book, _: &Self::Ask) {}

    fn nothing((_, periods): &Self::Ask, (): &()) -> Self {
        Self::new(periods)
    }

    fn add(&mut self, _: &Book, (pipeline, _): &Self::Ask, (): &(), deal: &Deal) {
        if counts(deal, *pipeline) {
            self.add_won(deal);
        }
    }

    fn join(&mut self, behind: &Self) {
        self.add_all(behind);
    }

    fn finish(self, _: &Book, _: &Self::Ask, (): &()) -> Vec<Tally> {
        self.into_tallies().collect()
    }
}

/// The target of a period. One that is not above zero is none.
pub(super) fn target_of(records: &Records, period: Period) -> Option<Money> {
    let target = records.targets.get(&period).copied();
    target.filter(|target| target.minor > 0)
}

impl Goal {
    fn new(target: Money, won: &MoneyBag, days: Days, today: NaiveDate) -> Self {
        let currency = target.currency;
        let achieved = won.minor(currency);
        let wanted = i128::from(target.minor);
        let expected = expected_by(wanted, days, today);
        Self {
            target,
            achieved: money(achieved, currency),
            others: won
                .amounts()
                .filter(|money| money.currency != currency)
                .collect(),
            rate: Ratio {
                part: achieved,
                whole: wanted,
            },
            gap: money((wanted - achieved).max(0), currency),
            over: money((achieved - wanted).max(0), currency),
            pace: expected.map(|expected| Pace {
                expected: money(expected, currency),
                ahead: money(achieved - expected, currency),
            }),
        }
    }
}

fn expected_by(target: i128, days: Days, today: NaiveDate) -> Option<i128> {
    if today < days.start {
        return None;
    }
    let begun = Days {
        end: today.succ_opt().unwrap_or(today).min(days.end),
        ..days
    };
    let elapsed = working_days(begun).max(1);
    Some(div_round(target * elapsed, working_days(days).max(1)))
}

fn working_days(days: Days) -> i128 {
    let all = days.start.iter_days().take_while(|day| *day < days.end);
    let working = all.filter(|day| day.weekday().number_from_monday() <= 5);
    i128::try_from(working.count()).unwrap_or(i128::MAX)
}

/// Minor units as money, cut to the range of an amount.
fn money(minor: i128, currency: Currency) -> Money {
    let bound = if minor < 0 { i64::MIN } else { i64::MAX };
    Money {
        minor: i64::try_from(minor).unwrap_or(bound),
        currency,
    }
}
