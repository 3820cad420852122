//! How large the deals won were and how long they took (metrics 3.7).

use chrono::NaiveDate;

use crate::domain::{Currency, Deal, DealId, DealValue, Money, OutcomeKind};
use crate::ledger::{Book, Records};
use crate::text::div_round;

use super::fold::Fold;
use super::scope::counts;
use super::{Scope, Tally};

/// The size of won deals, of those with an amount above zero.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DealSize {
    /// Currency by currency, in the order of the codes.
    pub averages: Vec<Average>,
    /// The deals without an amount or with one of zero, which are not in the averages.
    pub unpriced: Vec<DealId>,
}

/// The size of deals in one currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Average {
    /// How many deals.
    pub count: usize,
    /// The mean, rounded to minor units.
    pub mean: Money,
    /// The median; of an even number the mean of the two in the middle.
    pub median: Money,
}

/// The days from the beginning of the sale to the last closing, less the time between a closing and a reopening,
/// over the won deals that know both days.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Cycle {
    /// The deals that know both days.
    pub ids: Vec<DealId>,
    /// The mean in tenths of a day; none without deals.
    pub mean_tenths: Option<i64>,
    /// The median in tenths of a day.
    pub median_tenths: Option<i64>,
    /// The deals that do not know the day on which the sale began.
    pub unknown: Vec<DealId>,
    /// Those of `ids` that closed before they began; they count as 0 days and deserve a look.
    pub reversed: Vec<DealId>,
}

/// The sizes and the lengths of the sales that were won.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct WonSales {
    amounts: Vec<(Currency, i64)>,
    unpriced: Vec<DealId>,
    lengths: Vec<i64>,
    cycle: Cycle,
}

impl WonSales {
    fn add_won(&mut self, deal: &Deal) {
        match deal.value() {
            Some(money) if money.minor > 0 => self.amounts.push((money.currency, money.minor)),
            _ => self.unpriced.push(deal.id),
        }
        let (Some(began), Some(closed)) = (deal.created_on.day(), deal.closed_on()) else {
            return self.cycle.unknown.push(deal.id);
        };
        let days = (closed - began).num_days();
        if days < 0 {
            self.cycle.reversed.push(deal.id);
        }
        self.cycle.ids.push(deal.id);
        self.lengths.push((days - days_apart(deal)).max(0));
    }

    /// How large they were.
    #[must_use]
    pub fn size(&self) -> DealSize {
        let mut size = DealSize {
            averages: Vec::new(),
            unpriced: self.unpriced.clone(),
        };
        for group in self.amounts.chunk_by(|a, b| a.0 == b.0) {
            let Some((currency, _)) = group.first() else {
                continue;
            };
            let sorted: Vec<i64> = group.iter().map(|(_, minor)| *minor).collect();
            let money = |minor| Money {
                minor,
                currency: *currency,
            };
            if let Some((mean, median)) = middle(&sorted, 1) {
                size.averages.push(Average {
                    count: sorted.len(),
                    mean: money(mean),
                    median: money(median),
                });
            }
        }
        size
    }

    /// How long they took.
    #[must_use]
    pub fn cycle(&self) -> Cycle {
        let mut cycle = self.cycle.clone();
        if let Some((mean, median)) = middle(&self.lengths, 10) {
            cycle.mean_tenths = Some(mean);
            cycle.median_tenths = Some(median);
        }
        cycle
    }

    fn sort(&mut self) {
        self.amounts
            .sort_unstable_by_key(|(currency, minor)| (currency.code(), *minor));
        self.lengths.sort_unstable();
    }
}

impl Fold for WonSales {
    type Ask = Scope;
    type Frame = ();
    type Report = Self;

    fn frame(_: &Book, _: &Scope) {}

    fn nothing(_: &Scope, (): &()) -> Self {
        Self::default()
    }

    fn add(&mut self, _: &Book, scope: &Scope, (): &(), deal: &Deal) {
        if deal.outcome.kind() == OutcomeKind::Won
            && counts(deal, scope.pipeline)
            && (deal.closed_on()).is_some_and(|on| scope.days.contains(on))
        {
            self.add_won(deal);
        }
    }

    fn join(&mut self, behind: &Self) {
        self.amounts.extend(&behind.amounts);
        self.unpriced.extend(&behind.unpriced);
        self.lengths.extend(&behind.lengths);
        self.cycle.ids.extend(&behind.cycle.ids);
        self.cycle.unknown.extend(&behind.cycle.unknown);
        self.cycle.reversed.extend(&behind.cycle.reversed);
    }

    fn finish(mut self, _: &Book, _: &Scope, (): &()) -> Self {
        self.sort();
        self
    }
}

fn sales_of(records: &Records, won: &Tally) -> WonSales {
    let mut sales = WonSales::default();
    let deals = won.ids.iter().filter_map(|id| records.deals.get(id));
    deals.for_each(|deal| sales.add_won(deal));
    sales.sort();
    sales
}

/// The size of deals won, of the tally of a [`Closed`](super::Closed).
#[must_use]
pub fn deal_size(records: &Records, won: &Tally) -> DealSize {
    sales_of(records, won).size()
}

/// The length of the sales behind deals won, of the tally of a [`Closed`](super::Closed).
#[must_use]
pub fn cycle(records: &Records, won: &Tally) -> Cycle {
    sales_of(records, won).cycle()
}

/// Mean and median of sorted numbers, times a scale and rounded half away from zero; none of nothing.
fn middle(sorted: &[i64], scale: i128) -> Option<(i64, i64)> {
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = *sorted.get(sorted.len().saturating_sub(1) / 2)?;
    let sum: i128 = sorted.iter().map(|number| i128::from(*number)).sum();
    let count = i128::try_from(sorted.len()).ok()?;
    let mean = div_round(sum * scale, count);
    let median = div_round((i128::from(lower) + i128::from(upper)) * scale, 2);
    Some((i64::try_from(mean).ok()?, i64::try_from(median).ok()?))
}

/// The days that a deal spent ended before it was opened again.
fn days_apart(deal: &Deal) -> i64 {
    let mut apart = 0;
    let mut before = None;
    let outcomes = deal.history.iter().filter_map(|change| match &change.old {
        DealValue::Outcome(outcome) => Some((outcome, change.on.day())),
        _ => None,
    });
    for (outcome, until) in outcomes {
        // An ended deal that next is open was opened on the day of the change behind it.
        if outcome.closing().is_none() {
            apart += gap(before);
        }
        let closed = outcome.closing().and_then(|closing| closing.on.day());
        before = closed.zip(until);
    }
    if deal.is_open() {
        apart += gap(before);
    }
    apart
}

/// The days between a closing and the change that ended it.
fn gap(between: Option<(NaiveDate, NaiveDate)>) -> i64 {
    between.map_or(0, |(closed, opened)| (opened - closed).num_days().max(0))
}
