//! Rates of exchange, typed by hand.

use chrono::NaiveDate;

use super::{Currency, Decimal, Money};

/// How much of the base currency one unit of another is worth, from a day on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rate {
    /// The other currency.
    pub currency: Currency,
    /// From this day on.
    pub on: NaiveDate,
    /// Major units of the base currency for one major unit of the other.
    pub rate: Decimal,
}

/// An amount in the base currency by the last rate of its currency that holds on a day. An amount of the base is
/// itself. None where no rate is known for that day: a missing rate is said and never guessed.
#[must_use]
pub fn in_base(money: Money, base: Currency, rates: &[Rate], day: NaiveDate) -> Option<Money> {
    if money.currency == base {
        return Some(money);
    }
    let rate = rates
        .iter()
        .filter(|rate| rate.currency == money.currency && rate.on <= day)
        .max_by_key(|rate| rate.on)?;
    let exponents = |from: u32, to: u32| 10_i128.pow(to.saturating_sub(from));
    let (here, there) = (money.currency.exponent(), base.exponent());
    let scaled =
        i128::from(money.minor) * i128::from(rate.rate.millionths()) * exponents(here, there);
    let unit = 1_000_000 * exponents(there, here);
    let half = unit / 2 * scaled.signum();
    let minor = i64::try_from((scaled + half) / unit).ok()?;
    Some(Money {
        minor,
        currency: base,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_rate_that_holds_counts() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let yen = Currency::from_code("JPY").unwrap();
        let rate = |currency, on, rate: &str| Rate {
            currency,
            on,
            rate: Decimal::parse(rate).unwrap(),
        };
        let rates = [
            rate(Currency::USD, day(1), "41.5"),
            rate(Currency::USD, day(10), "42"),
            rate(yen, day(1), "0.27"),
        ];
        let base = |money, on| in_base(money, Currency::UAH, &rates, on).map(|money| money.minor);
        assert_eq!(
            base(Money::major(100, Currency::USD), day(9)),
            Some(415_000)
        );
        assert_eq!(
            base(Money::major(100, Currency::USD), day(10)),
            Some(420_000)
        );
        assert_eq!(base(Money::major(100, yen), day(10)), Some(2_700));
        assert_eq!(base(Money::major(1, Currency::EUR), day(10)), None);
        assert_eq!(base(Money::major(1, Currency::UAH), day(1)), Some(100));
        let before = NaiveDate::from_ymd_opt(2026, 10, 31).unwrap();
        assert_eq!(base(Money::major(1, Currency::USD), before), None);
    }
}
