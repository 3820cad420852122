//! Deals that ended: the columns Won and Lost, and both by month of closing (metrics 3.0: results go by the day of
//! closing, never by the day of creation).

use crate::domain::{Currency, Days, Deal, DealId, OutcomeKind, Period, PipelineId};
use crate::ledger::{Book, Records};
use crate::query::Matcher;

use super::buckets::{Bucket, buckets, place_of};
use super::fold::{Fold, fold};
use super::scope::counts;
use super::{Column, Ratio, Scope, Tally};

/// Ended deals by the way in which they ended.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Closed {
    /// Won.
    pub won: Tally,
    /// Lost to the buyer's decision.
    pub lost: Tally,
    /// Given up by the seller. Not lost, unless asked to count so.
    pub abandoned: Tally,
    /// Never fitted.
    pub not_qualified: Tally,
}

impl Closed {
    fn add(&mut self, records: &Records, deal: &Deal) {
        match deal.outcome.kind() {
            OutcomeKind::Open => {}
            OutcomeKind::Won => self.won.add(records, deal),
            OutcomeKind::Lost => self.lost.add(records, deal),
            OutcomeKind::Abandoned => self.abandoned.add(records, deal),
            OutcomeKind::NotQualified => self.not_qualified.add(records, deal),
        }
    }

    fn join(&mut self, behind: &Self) {
        self.won.add_all(&behind.won);
        self.lost.add_all(&behind.lost);
        self.abandoned.add_all(&behind.abandoned);
        self.not_qualified.add_all(&behind.not_qualified);
    }

    /// The win rate by count: won of won and lost (metrics 3.3). Its whole is the number of cases.
    #[must_use]
    pub fn win_rate(&self) -> Ratio {
        Ratio::of(self.won.count(), self.won.count() + self.lost.count())
    }

    /// The win rate that counts deals given up and deals that never fitted as lost.
    #[must_use]
    pub fn strict_win_rate(&self) -> Ratio {
        let won = self.won.count();
        let not_won = [&self.lost, &self.abandoned, &self.not_qualified];
        let not_won: usize = not_won.into_iter().map(Tally::count).sum();
        Ratio::of(won, won + not_won)
    }

    /// The win rate by value in each currency: the amount won of the amounts won and lost, as they were at the end.
    /// Empty where one side has deals but none with an amount above zero, since the rate would then say 0 or 100 %
    /// of a comparison that was never made.
    #[must_use]
    pub fn win_rate_by_value(&self) -> Vec<(Currency, Ratio)> {
        let silent = |side: &Tally| side.count() > 0 && side.amount.iter().all(|(_, sum)| sum == 0);
        if silent(&self.won) || silent(&self.lost) {
            return Vec::new();
        }
        let mut all = self.won.amount.clone();
        all.add_bag(&self.lost.amount);
        all.iter()
            .map(|(currency, whole)| {
                let part = self.won.amount.minor(currency);
                (currency, Ratio { part, whole })
            })
            .collect()
    }

    /// The deals won or lost, of which the win rate is made.
    #[must_use]
    pub fn decided(&self) -> Vec<DealId> {
        self.won.ids.iter().chain(&self.lost.ids).copied().collect()
    }
}

/// One month of a report, or one year of a long one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClosedMonth {
    /// The month or year.
    pub period: Period,
    /// Those of its days that lie in the period of the report.
    pub days: Days,
    /// What ended on these days.
    pub deals: Closed,
}

/// The deals that ended in a period.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ClosedReport {
    /// Month by month, also where nothing ended; year by year above ten years.
    pub months: Vec<ClosedMonth>,
    /// All of them.
    pub total: Closed,
    /// Deals that ended on an unknown day: in no month and in no rate, so they are told apart.
    pub undated: Closed,
}

/// The deals that ended in the period, by the day of closing. A reopened deal counts as it ended last.
#[must_use]
pub fn closed(book: &Book, scope: &Scope) -> ClosedReport {
    fold::<ClosedReport>(book, scope)
}

impl Fold for ClosedReport {
    type Ask = Scope;
    type Frame = Vec<Bucket>;
    type Report = Self;

    fn frame(book: &Book, scope: &Scope) -> Vec<Bucket> {
        buckets(book, scope)
    }

    fn nothing(_: &Scope, months: &Vec<Bucket>) -> Self {
        let month = |Bucket { period, days }: &Bucket| ClosedMonth {
            period: *period,
            days: *days,
            deals: Closed::default(),
        };
        Self {
            months: months.iter().map(month).collect(),
            ..Self::default()
        }
    }

    fn add(&mut self, book: &Book, scope: &Scope, _: &Vec<Bucket>, deal: &Deal) {
        if !counts(deal, scope.pipeline) || deal.is_open() {
            return;
        }
        let records = book.records();
        let Some(on) = deal.closed_on() else {
            return self.undated.add(records, deal);
        };
        if !scope.days.contains(on) {
            return;
        }
        self.total.add(records, deal);
        if let Some(month) = place_of(&self.months, on, |month| month.days)
            .and_then(|place| self.months.get_mut(place))
        {
            month.deals.add(records, deal);
        }
    }

    fn join(&mut self, behind: &Self) {
        for (month, more) in self.months.iter_mut().zip(&behind.months) {
            month.deals.join(&more.deals);
        }
        self.total.join(&behind.total);
        self.undated.join(&behind.undated);
    }

    fn finish(self, _: &Book, _: &Scope, _: &Vec<Bucket>) -> Self {
        self
    }
}

/// The column of an outcome: the deals that ended so in a period, the latest first. Without a period all of them,
/// those of an unknown day last; with one, deals of an unknown day are not in it.
#[must_use]
pub fn closed_column(
    book: &Book,
    pipeline: PipelineId,
    kind: OutcomeKind,
    days: Option<Days>,
    matcher: &Matcher,
) -> Column {
    let records = book.records();
    let ids: Vec<DealId> = match days {
        Some(days) => book.endings().within(pipeline, kind, days).collect(),
        None => book.endings().all(pipeline, kind).collect(),
    };
    let mut column = Column {
        all: ids.len(),
        ..Column::default()
    };
    let shown = ids.iter().rev().filter(|id| matcher.passes(records, **id));
    shown
        .filter_map(|id| records.deals.get(id))
        .for_each(|deal| column.shown.add(records, deal));
    column
}
