//! The smallest parts of the stored form: ids, days, moments and ranks, as JSON writes them.

use std::fmt;

use chrono::{NaiveDate, TimeDelta};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use crate::domain::{Id, Rank, iso_day};

use super::cell::{AsCell, Cell};

/// The id of another record: `0-17`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Key(pub Id);

/// A record's own id, written as [`Key`]. In columns own ids stand as differences, since they run on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Own(pub Id);

/// A calendar day: `2026-11-23`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Day(pub NaiveDate);

impl Day {
    /// The number of the day since 1970-01-01.
    #[must_use]
    pub fn number(self) -> i64 {
        self.0
            .signed_duration_since(NaiveDate::default())
            .num_days()
    }

    /// The day of a number; none if no calendar goes so far.
    #[must_use]
    pub fn from_number(number: i64) -> Option<Self> {
        let days = TimeDelta::try_days(number)?;
        NaiveDate::default().checked_add_signed(days).map(Self)
    }
}

/// An instant, in milliseconds since 1970-01-01 UTC.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct At(pub i64);

/// A rank: `12.80`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Place(pub Rank);

impl AsCell for At {
    fn is_empty(&self) -> bool {
        self.0 == 0
    }

    fn into_cell(self) -> Cell {
        Cell::Number(self.0)
    }

    fn from_cell(cell: Cell) -> Option<Self> {
        i64::from_cell(cell).map(Self)
    }
}

/// Lets a type stand as a text.
macro_rules! by_text {
    ($($name:ident($inner:ty), $what:literal;)+) => {$(
        impl AsCell for $name {
            fn is_empty(&self) -> bool {
                *self == Self::default()
            }

            fn into_cell(self) -> Cell {
                Cell::Text(self.0.to_string())
            }

            fn from_cell(cell: Cell) -> Option<Self> {
                FromText::from_text(&cell.into_text()?).map(Self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(Text::<$inner>($what, std::marker::PhantomData)).map(Self)
            }
        }
    )+};
}

by_text! {
    Key(Id), "an id such as 0-17";
    Own(Id), "an id such as 0-17";
    Day(NaiveDate), "a day such as 2026-11-23";
    Place(Rank), "a rank such as 12.80";
}

/// A value that stands as a text.
trait FromText: Sized {
    fn from_text(text: &str) -> Option<Self>;
}

impl FromText for Id {
    fn from_text(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl FromText for Rank {
    fn from_text(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl FromText for NaiveDate {
    fn from_text(text: &str) -> Option<Self> {
        iso_day(text)
    }
}

/// Reads a text as a value without a copy.
struct Text<T>(&'static str, std::marker::PhantomData<T>);

impl<T: FromText> Visitor<'_> for Text<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        T::from_text(text).ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self))
    }
}
