//! What a number of deals is worth, kept by adding and taking away. The sums are whole numbers, so that nothing is ever
//! left over, in whatever order deals come and go.

use crate::domain::{Currency, Deal, MoneyBag, Probability};

/// What the deals of one currency are worth.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct InCurrency {
    currency: Currency,
    deals: usize,
    amount: i128,
    weighted: i128,
}

/// Sums over some deals.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sums {
    by_currency: Vec<InCurrency>,
    without_amount: usize,
    chances: u64,
}

impl Sums {
    /// The amounts.
    #[must_use]
    pub fn amount(&self) -> MoneyBag {
        self.bag(|sums| sums.amount)
    }

    /// The amounts times their chance, each deal rounded before it is added.
    #[must_use]
    pub fn weighted(&self) -> MoneyBag {
        self.bag(|sums| sums.weighted)
    }

    /// How many deals have no amount.
    #[must_use]
    pub fn without_amount(&self) -> usize {
        self.without_amount
    }

    /// The sum of the chances in basis points.
    #[must_use]
    pub fn chances(&self) -> u64 {
        self.chances
    }

    fn bag(&self, sum: impl Fn(&InCurrency) -> i128) -> MoneyBag {
        let sums = self.by_currency.iter();
        sums.map(|sums| (sums.currency, sum(sums))).collect()
    }

    /// Adds a deal.
    pub(super) fn add(&mut self, deal: &Deal, chance: Probability) {
        self.chances += u64::from(chance.basis_points());
        let Some(money) = deal.value() else {
            self.without_amount += 1;
            return;
        };
        let place = match self.place(money.currency) {
            Ok(place) => place,
            Err(place) => {
                let none = InCurrency {
                    currency: money.currency,
                    deals: 0,
                    amount: 0,
                    weighted: 0,
                };
                self.by_currency.insert(place, none);
                place
            }
        };
        if let Some(sums) = self.by_currency.get_mut(place) {
            sums.deals += 1;
            sums.amount += i128::from(money.minor);
            sums.weighted += i128::from(money.weighted(chance).minor);
        }
    }

    /// Takes away a deal that was added with this chance.
    pub(super) fn remove(&mut self, deal: &Deal, chance: Probability) {
        self.chances -= u64::from(chance.basis_points());
        let Some(money) = deal.value() else {
            self.without_amount -= 1;
            return;
        };
        if let Ok(place) = self.place(money.currency)
            && let Some(sums) = self.by_currency.get_mut(place)
        {
            sums.deals -= 1;
            sums.amount -= i128::from(money.minor);
            sums.weighted -= i128::from(money.weighted(chance).minor);
            if sums.deals == 0 {
                self.by_currency.remove(place);
            }
        }
    }

    fn place(&self, currency: Currency) -> Result<usize, usize> {
        let code = currency.code();
        (self.by_currency).binary_search_by(|sums| sums.currency.code().cmp(code))
    }
}
