//! The figures under a table: how many deals, what they are worth, and how much on average.

use super::cell::Sheet;
use crate::domain::{DealId, Money, MoneyBag, rate::in_base};
use crate::query::chance;

/// Sums over deals. Currencies are never mixed without a rate.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Figures {
    /// How many deals.
    pub count: usize,
    /// What they are worth, by currency.
    pub amount: MoneyBag,
    /// The same times their chance, each deal rounded by itself (metrics 3.1).
    pub weighted: MoneyBag,
    /// How many have no amount.
    pub without_amount: usize,
    /// The sum in the base currency, if there are other currencies and all of them have a rate today.
    pub amount_in_base: Option<Money>,
    /// As above for the weighted sum.
    pub weighted_in_base: Option<Money>,
    /// The mean of the amounts that are known, if all are of one currency or have a rate.
    pub average: Option<Money>,
}

/// The figures of deals.
#[must_use]
pub fn figures(sheet: &Sheet, ids: &[DealId]) -> Figures {
    let mut found = Figures::default();
    let records = sheet.records;
    for deal in ids.iter().filter_map(|id| records.deals.get(id)) {
        found.count += 1;
        match deal.value() {
            Some(money) => {
                found.amount.add(money);
                found.weighted.add(money.weighted(chance(records, deal)));
            }
            None => found.without_amount += 1,
        }
    }
    finished(sheet, found)
}

/// What follows from the sums of some deals and how many they are.
#[must_use]
pub fn finished(sheet: &Sheet, mut found: Figures) -> Figures {
    found.amount_in_base = together(sheet, &found.amount);
    found.weighted_in_base = together(sheet, &found.weighted);
    let sum = {
        let mut sums = found.amount.amounts();
        match (sums.next(), sums.next()) {
            (only, None) => only,
            _ => found.amount_in_base,
        }
    };
    let known = i64::try_from(found.count - found.without_amount).unwrap_or(i64::MAX);
    found.average = sum.filter(|_| known > 0).map(|sum| Money {
        minor: i64::try_from(crate::text::div_round(sum.minor.into(), known.into()))
            .unwrap_or(i64::MAX),
        ..sum
    });
    found
}

/// A sum of several currencies in the base one; none if it is of the base alone, or if a rate is missing.
fn together(sheet: &Sheet, bag: &MoneyBag) -> Option<Money> {
    let settings = &sheet.records.settings;
    let base = settings.currency;
    if bag.amounts().all(|money| money.currency == base) {
        return None;
    }
    let mut minor = 0_i64;
    for money in bag.amounts() {
        let here = in_base(money, base, &settings.rates, sheet.today)?;
        minor = minor.saturating_add(here.minor);
    }
    Some(Money {
        minor,
        currency: base,
    })
}
