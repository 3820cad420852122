//! What an offer is worth to the buyer: payback and return of the investment asked (capability A22).
//!
//! Both are the plain textbook figures, without a discount rate, because a buyer checks them in their head; see the
//! chapter on payback and rates of return in Brealey, Myers and Allen, "Principles of Corporate Finance".

use super::{Money, ValueCase};

/// The computed figures of a value case.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Worth {
    /// What it costs the buyer.
    pub price: Money,
    /// Benefit of the first year less the price.
    pub gain: Money,
    /// Tenths of a month until the benefit has paid the price: price ÷ (benefit of a year ÷ 12), rounded up, so that
    /// it has been paid by then. None without a benefit.
    pub payback: Option<i64>,
    /// Basis points of the price: (benefit of a year − price) ÷ price, rounded half away from zero; below zero if it
    /// does not pay within a year. None without a price, never endless.
    pub roi: Option<i64>,
}

/// The figures of a value case by its own price or the amount of the deal; none where there is no price at all or it
/// has another currency than the benefit.
#[must_use]
pub fn worth(case: &ValueCase, amount: Option<Money>) -> Option<Worth> {
    let price = case.price.or(amount)?;
    if price.currency != case.benefit.currency {
        return None;
    }
    let (cost, benefit) = (i128::from(price.minor), i128::from(case.benefit.minor));
    let payback = (benefit > 0).then(|| (cost * 120 + benefit - 1).div_euclid(benefit));
    let roi = (cost > 0).then(|| {
        let scaled = (benefit - cost) * 10_000;
        (scaled + cost / 2 * scaled.signum()) / cost
    });
    Some(Worth {
        price,
        gain: Money {
            minor: case.benefit.minor.saturating_sub(price.minor),
            ..price
        },
        payback: payback.and_then(|tenths| i64::try_from(tenths).ok()),
        roi: roi.and_then(|points| i64::try_from(points).ok()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Currency;

    fn uah(units: i64) -> Money {
        Money::major(units, Currency::UAH)
    }

    fn case(benefit: i64, price: Option<i64>) -> ValueCase {
        ValueCase {
            benefit: uah(benefit),
            price: price.map(uah),
        }
    }

    #[test]
    fn payback_and_return_are_computed() {
        let found = worth(&case(240_000, Some(100_000)), None).unwrap();
        assert_eq!(found.payback, Some(50), "five months");
        assert_eq!(found.roi, Some(14_000), "140 %");
        assert_eq!(found.gain, uah(140_000));
    }

    #[test]
    fn without_a_price_of_its_own_the_amount_counts() {
        let found = worth(&case(90_000, None), Some(uah(100_000))).unwrap();
        assert_eq!(found.price, uah(100_000));
        assert_eq!(found.payback, Some(134), "13.33 months, rounded up");
        assert_eq!(found.roi, Some(-1_000));
        assert_eq!(worth(&case(90_000, None), None), None);
    }

    #[test]
    fn nothing_is_divided_by_nothing() {
        assert_eq!(worth(&case(0, Some(100)), None).unwrap().payback, None);
        let free = worth(&case(100, Some(0)), None).unwrap();
        assert_eq!((free.payback, free.roi), (Some(0), None));
    }

    #[test]
    fn two_currencies_are_not_compared() {
        let dollars = Some(Money::major(5, Currency::USD));
        assert_eq!(worth(&case(100, None), dollars), None);
    }
}
