//! A target that is neither out of reach nor already met.

use std::collections::BTreeMap;

use crate::domain::{Money, Outcome, Period};
use crate::ledger::Records;

use super::{Recipe, price};

/// Months before and after the present one that have a target.
const BEFORE: usize = 11;
const AFTER: usize = 3;

/// Sets the target of each month a little above the average of the months in which something was won, and those
/// of the present quarter and year to as many months.
pub(super) fn set_targets(recipe: &Recipe, records: &mut Records) {
    let Some(monthly) = monthly(recipe, records) else {
        return;
    };
    let present = Period::month_of(recipe.today);
    let before = std::iter::successors(Some(present), |month| month.previous()).take(BEFORE + 1);
    let after = std::iter::successors(present.next(), |month| month.next()).take(AFTER);
    for month in before.chain(after) {
        records.targets.insert(month, monthly);
    }
    let times = |months| Money {
        minor: monthly.minor * months,
        ..monthly
    };
    records
        .targets
        .insert(Period::quarter_of(recipe.today), times(3));
    records
        .targets
        .insert(Period::year_of(recipe.today), times(12));
}

fn monthly(recipe: &Recipe, records: &Records) -> Option<Money> {
    let mut won: BTreeMap<Period, i64> = BTreeMap::new();
    for deal in records.deals.values() {
        if let (Outcome::Won(closing), Some(day)) = (&deal.outcome, deal.closed_on())
            && let Some(amount) = closing.amount
            && amount.currency == recipe.currency
        {
            *won.entry(Period::month_of(day)).or_default() += amount.minor;
        }
    }
    let months = i64::try_from(won.len()).ok().filter(|months| *months > 0)?;
    let average = Money {
        minor: won.values().sum::<i64>() / months,
        currency: recipe.currency,
    };
    Some(price::part(average, 115))
}
