//! A sum of money of several currencies, which are never mixed without a rate.

use super::{Currency, Money};

/// Sums by currency, in the order of their codes. A currency stands here once money of it was added.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MoneyBag(Vec<(Currency, i128)>);

impl MoneyBag {
    /// Adds an amount.
    pub fn add(&mut self, money: Money) {
        self.add_minor(money.currency, i128::from(money.minor));
    }

    /// Adds everything that another bag holds.
    pub fn add_bag(&mut self, other: &Self) {
        for &(currency, minor) in &other.0 {
            self.add_minor(currency, minor);
        }
    }

    /// What is left when everything that another bag holds is taken away; a sum may fall below zero.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        let mut left = self.clone();
        for &(currency, minor) in &other.0 {
            left.add_minor(currency, -minor);
        }
        left
    }

    fn add_minor(&mut self, currency: Currency, minor: i128) {
        // A bag holds few currencies, nearly always one: going through them beats comparing codes.
        if let Some((_, sum)) = self.0.iter_mut().find(|(known, _)| *known == currency) {
            *sum += minor;
            return;
        }
        let place = self
            .0
            .partition_point(|(known, _)| known.code() < currency.code());
        self.0.insert(place, (currency, minor));
    }

    /// The sum in one currency, 0 if nothing of it was added.
    #[must_use]
    pub fn minor(&self, currency: Currency) -> i128 {
        self.0
            .iter()
            .find(|(known, _)| *known == currency)
            .map_or(0, |(_, sum)| *sum)
    }

    /// Each currency with its sum, in the order of the codes.
    pub fn iter(&self) -> impl Iterator<Item = (Currency, i128)> + '_ {
        self.0.iter().copied()
    }

    /// Tells whether nothing was added.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The amounts as money; a sum beyond the range of an amount is cut to it.
    pub fn amounts(&self) -> impl Iterator<Item = Money> + '_ {
        self.iter().map(|(currency, minor)| {
            let bound = if minor < 0 { i64::MIN } else { i64::MAX };
            Money {
                minor: i64::try_from(minor).unwrap_or(bound),
                currency,
            }
        })
    }
}

impl FromIterator<Money> for MoneyBag {
    fn from_iter<I: IntoIterator<Item = Money>>(amounts: I) -> Self {
        let mut bag = Self::default();
        amounts.into_iter().for_each(|money| bag.add(money));
        bag
    }
}

impl FromIterator<(Currency, i128)> for MoneyBag {
    fn from_iter<I: IntoIterator<Item = (Currency, i128)>>(sums: I) -> Self {
        let mut bag = Self::default();
        let sums = sums.into_iter();
        sums.for_each(|(currency, minor)| bag.add_minor(currency, minor));
        bag
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn currencies_are_kept_apart_and_in_order() {
        let bag: MoneyBag = [
            Money::major(5, Currency::USD),
            Money::major(2, Currency::EUR),
            Money::major(1, Currency::USD),
        ]
        .into_iter()
        .collect();
        let sums: Vec<_> = bag
            .iter()
            .map(|(currency, sum)| (currency.code(), sum))
            .collect();
        assert_eq!(sums, [("EUR", 200), ("USD", 600)]);
        assert_eq!(bag.minor(Currency::UAH), 0);
    }
}
