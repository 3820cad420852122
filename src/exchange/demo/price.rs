//! Amounts as they stand in contracts: many small ones, few large ones, all round.

use crate::domain::{Currency, Money};

use super::random::Random;

/// Multiples of the usual price, in thousandths. Two dice choose among them, so that the middle is common and
/// the steps, each about a sixth more than the one before, give the long tail of real amounts.
const SPREAD: [i64; 13] = [
    400, 480, 570, 680, 800, 900, 1_000, 1_150, 1_350, 1_600, 1_900, 2_300, 2_800,
];

/// An amount for something that usually costs so many dollars.
pub(super) fn amount(random: &mut Random, usual: i64, currency: Currency) -> Money {
    let spread = SPREAD[random.below(7) + random.below(7)];
    let jitter = random.between(90, 110);
    let major = usual * per_dollar(currency) * spread / 1_000 * jitter / 100;
    Money::major(believable(major), currency)
}

/// A part of an amount in percent, round again.
pub(super) fn part(money: Money, percent: i64) -> Money {
    let major = money.minor / money.currency.minor_per_major();
    Money::major(believable(major * percent / 100), money.currency)
}

/// Roughly how many units of a currency have the value of a dollar; only for the size of made-up amounts.
fn per_dollar(currency: Currency) -> i64 {
    match currency.code() {
        "PLN" | "RON" => 4,
        "CZK" => 25,
        "UAH" | "TRY" => 40,
        "JPY" => 150,
        _ => 1,
    }
}

/// Rounds to steps of half a digit in the second place: 12,345 becomes 12,500.
pub(super) fn believable(major: i64) -> i64 {
    let digits = major.max(1).ilog10();
    let step = (10_i64.pow(digits.saturating_sub(1)) / 2).max(5);
    ((major + step / 2) / step * step).max(step)
}
