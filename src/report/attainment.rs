//! How far a target is reached (metrics 3.10).

use chrono::{Datelike, NaiveDate};

use crate::domain::{Currency, Days, Money, MoneyBag, Period};
use crate::ledger::{Book, Records};
use crate::text::div_round;

use super::{Ratio, Scope, Tally, closed};

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
    let days = period.days();
    let won = days.map_or_else(Tally::default, |days| {
        closed(book, &Scope { days, ..*scope }).total.won
    });
    let goal = days
        .zip(target_of(book.records(), period))
        .map(|(days, target)| Goal::new(target, &won.amount, days, scope.today));
    Attainment { period, won, goal }
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
