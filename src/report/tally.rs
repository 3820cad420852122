//! The sums over a list of deals, kept together with the list.

use crate::domain::{Deal, DealId, MoneyBag, Probability};
use crate::ledger::{Records, Sums};
use crate::query::chance;

/// Deals with their sums.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// The deals, each once.
    pub ids: Vec<DealId>,
    /// What they are worth; a deal without an amount adds nothing.
    pub amount: MoneyBag,
    /// The same times their chance, each deal rounded to minor units before it is added (metrics 3.1).
    pub weighted: MoneyBag,
    /// How many have no amount.
    pub without_amount: usize,
    /// The sum of their chances in basis points: 10,000 for each deal that may be expected.
    pub chances: u64,
}

impl Tally {
    /// How many deals there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.ids.len()
    }

    /// What the full amount has more than the weighted one.
    #[must_use]
    pub fn rest(&self) -> MoneyBag {
        self.amount.without(&self.weighted)
    }

    /// The deals of a list that are in the book, with their sums.
    #[must_use]
    pub fn of(records: &Records, ids: &[DealId]) -> Self {
        let mut tally = Self::default();
        for deal in ids.iter().filter_map(|id| records.deals.get(id)) {
            tally.add(records, deal);
        }
        tally
    }

    /// Deals whose sums are known.
    pub(super) fn known(ids: Vec<DealId>, sums: &Sums) -> Self {
        Self {
            ids,
            amount: sums.amount(),
            weighted: sums.weighted(),
            without_amount: sums.without_amount(),
            chances: sums.chances(),
        }
    }

    pub(super) fn add(&mut self, records: &Records, deal: &Deal) {
        self.add_by(deal, chance(records, deal));
    }

    /// Adds a deal whose chance is known.
    pub(super) fn add_by(&mut self, deal: &Deal, chance: Probability) {
        self.ids.push(deal.id);
        self.chances += u64::from(chance.basis_points());
        match deal.value() {
            Some(money) => {
                self.amount.add(money);
                self.weighted.add(money.weighted(chance));
            }
            None => self.without_amount += 1,
        }
    }

    /// Adds deals that are not in it yet.
    pub fn add_all(&mut self, other: &Self) {
        self.ids.extend(&other.ids);
        self.amount.add_bag(&other.amount);
        self.weighted.add_bag(&other.weighted);
        self.without_amount += other.without_amount;
        self.chances += other.chances;
    }
}
