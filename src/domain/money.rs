//! Money: whole minor units of an ISO 4217 currency. Never a binary fraction.

use std::fmt;

use super::Probability;

/// An ISO 4217 currency.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency(iso_currency::Currency);

impl Currency {
    /// The Ukrainian hryvnia, the default of a Ukrainian book.
    pub const UAH: Self = Self(iso_currency::Currency::UAH);
    /// The United States dollar, the default of an English book.
    pub const USD: Self = Self(iso_currency::Currency::USD);
    /// The euro.
    pub const EUR: Self = Self(iso_currency::Currency::EUR);
    /// The currencies offered first in lists; every other code of ISO 4217 can be typed.
    pub const COMMON: [&'static str; 12] = [
        "UAH", "USD", "EUR", "GBP", "PLN", "CHF", "CZK", "RON", "CAD", "AUD", "JPY", "TRY",
    ];

    /// Finds a currency by its three-letter code in any case.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        // A start reads a code for each deal, and the list of all is long.
        match code.as_bytes() {
            b"USD" => return Some(Self::USD),
            b"EUR" => return Some(Self::EUR),
            b"UAH" => return Some(Self::UAH),
            _ => {}
        }
        iso_currency::Currency::from_code(&code.trim().to_ascii_uppercase()).map(Self)
    }

    /// The three-letter code.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// How many digits the minor unit has: 2 for the hryvnia, 0 for the yen. Units without one (gold) count 0.
    #[must_use]
    pub fn exponent(self) -> u32 {
        u32::from(self.0.exponent().unwrap_or(0))
    }

    /// How many minor units one major unit has.
    #[must_use]
    pub fn minor_per_major(self) -> i64 {
        10_i64.pow(self.exponent())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// An amount of money in minor units.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Money {
    /// Hundredths of a hryvnia, whole yen, …
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// The largest amount that a deal may have, in minor units: ten million million in a currency of two digits.
    pub const MAX_MINOR: i64 = 1_000_000_000_000_000;

    /// An amount of whole major units.
    #[must_use]
    pub fn major(units: i64, currency: Currency) -> Self {
        Self {
            minor: units.saturating_mul(currency.minor_per_major()),
            currency,
        }
    }

    /// The amount times a probability, rounded to minor units half away from zero (the definition of a
    /// weighted amount: each deal is rounded, so that a column equals the sum of its cards).
    #[must_use]
    pub fn weighted(self, probability: Probability) -> Self {
        let scaled = i128::from(self.minor) * i128::from(probability.basis_points());
        let half = if scaled < 0 { -5_000 } else { 5_000 };
        let minor = i64::try_from((scaled + half) / 10_000).unwrap_or(i64::MAX);
        Self { minor, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn currencies_know_their_minor_units() {
        for (code, exponent) in [("UAH", 2), ("jpy", 0), ("KWD", 3), (" eur ", 2)] {
            assert_eq!(
                Currency::from_code(code).map(Currency::exponent),
                Some(exponent),
                "{code}"
            );
        }
        assert_eq!(Currency::from_code("HRN"), None);
        assert!(
            Currency::COMMON
                .iter()
                .all(|code| Currency::from_code(code).is_some())
        );
    }

    #[test]
    fn a_weighted_amount_is_rounded_half_away_from_zero() {
        let half = Probability::percent(50);
        for (minor, weighted) in [
            (1, 1),
            (-1, -1),
            (2, 1),
            (3, 2),
            (0, 0),
            (i64::MAX, i64::MAX / 2 + 1),
        ] {
            let money = Money {
                minor,
                currency: Currency::UAH,
            };
            assert_eq!(money.weighted(half).minor, weighted, "{minor}");
        }
    }
}
