//! Single values as they stand in the file.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::domain::{Currency, Money};

/// A calendar day as `2026-11-23`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Day(pub NaiveDate);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        text.parse()
            .map(Self)
            .map_err(|_| de::Error::custom("not a day such as 2026-11-23"))
    }
}

/// An amount in minor units of an ISO 4217 currency.
#[derive(Clone, Copy, Serialize, Deserialize, Debug)]
pub struct Amount {
    minor: i64,
    currency: Code,
}

#[derive(Clone, Copy, Debug)]
struct Code(Currency);

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.0.code())
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Currency::from_code(&text)
            .map(Self)
            .ok_or_else(|| de::Error::custom("not a currency of ISO 4217"))
    }
}

impl From<Money> for Amount {
    fn from(money: Money) -> Self {
        Self {
            minor: money.minor,
            currency: Code(money.currency),
        }
    }
}

impl From<Amount> for Money {
    fn from(amount: Amount) -> Self {
        Self {
            minor: amount.minor,
            currency: amount.currency.0,
        }
    }
}

/// A value that is written as its text and read back by parsing it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Text<T>(pub T);

impl<T: std::fmt::Display> Serialize for Text<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}

impl<'de, T: std::str::FromStr> Deserialize<'de> for Text<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        text.parse()
            .map(Self)
            .map_err(|_| de::Error::custom("not a value of this field"))
    }
}

/// A one-line text that is not empty.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Label(pub crate::domain::Label);

impl Serialize for Label {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Label {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        crate::domain::Label::new(&text)
            .map(Self)
            .map_err(de::Error::custom)
    }
}

/// A text of several lines, which may be empty.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Note(pub crate::domain::Note);

impl Serialize for Note {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Note {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        crate::domain::Note::new(&text)
            .map(Self)
            .map_err(de::Error::custom)
    }
}

impl Note {
    /// Tells whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A probability in basis points, 0 to 10,000.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Chance(pub crate::domain::Probability);

impl Serialize for Chance {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u16(self.0.basis_points())
    }
}

impl<'de> Deserialize<'de> for Chance {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let points = u16::deserialize(from)?;
        let chance = crate::domain::Probability::from_basis_points(points);
        chance
            .map(Self)
            .ok_or_else(|| de::Error::custom("more than 10,000 basis points"))
    }
}

/// The colour of a stage by its name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Colour(pub crate::domain::Colour);

impl Serialize for Colour {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.0.name())
    }
}

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let colour = crate::domain::Colour::from_name(&text);
        colour
            .map(Self)
            .ok_or_else(|| de::Error::custom("not a colour of a stage"))
    }
}

/// A month `2026-11`, a quarter `2026-Q4` or a year `2026`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Period(pub crate::domain::Period);

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            crate::domain::Period::Month(year, month) => {
                to.collect_str(&format_args!("{year:04}-{month:02}"))
            }
            crate::domain::Period::Quarter(year, quarter) => {
                to.collect_str(&format_args!("{year:04}-Q{quarter}"))
            }
            crate::domain::Period::Year(year) => to.collect_str(&format_args!("{year:04}")),
        }
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let (year, rest) = text.split_once('-').unwrap_or((&text, ""));
        let period = year
            .parse()
            .ok()
            .and_then(|year| match rest.strip_prefix('Q') {
                Some(quarter) => Some(crate::domain::Period::Quarter(year, quarter.parse().ok()?)),
                None if rest.is_empty() => Some(crate::domain::Period::Year(year)),
                None => Some(crate::domain::Period::Month(year, rest.parse().ok()?)),
            });
        let real = period.filter(|period| period.days().is_some());
        real.map(Self)
            .ok_or_else(|| de::Error::custom("not a month, quarter or year"))
    }
}
