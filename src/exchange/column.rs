//! A column of a file: what it means, why, and how its cells are read.

use super::field::{Field, Kind};
use super::field_names::column_key;
use super::table::Table;
use super::values::dates::{self, OrderStudy};
use super::values::numbers::{self, SignStudy};
use super::values::probabilities::{self, Scale};

/// Why a column has its meaning.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Guess {
    /// Its name says so.
    Name,
    /// Its cells look like it.
    Content,
    /// Nothing is known of it.
    Unknown,
    /// The user said so.
    Chosen,
}

/// How the cells of a column are read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reading {
    /// As they stand.
    Text,
    /// As days.
    Days(OrderStudy),
    /// As amounts.
    Amounts {
        /// What is known of the decimal sign.
        study: SignStudy,
        /// The column counts minor units, such as cents.
        in_minor: bool,
    },
    /// As chances.
    Chances(Scale),
}

/// A column of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// Its name in the file.
    pub name: String,
    /// What it means.
    pub field: Field,
    /// Why.
    pub guess: Guess,
    /// How its cells are read.
    pub reading: Reading,
}

impl Column {
    /// A column of the table with a meaning; all its cells are looked at to know how to read them.
    pub(super) fn new(table: &Table, place: usize, field: Field, guess: Guess) -> Self {
        let reading = match field.kind() {
            Kind::Text => Reading::Text,
            Kind::Day => Reading::Days(dates::study(table.column(place))),
            Kind::Amount => Reading::Amounts {
                study: numbers::study(table.column(place)),
                in_minor: counts_minor_units(table, place),
            },
            Kind::Chance => Reading::Chances(probabilities::study(table.column(place))),
        };
        Self {
            name: table.names().get(place).cloned().unwrap_or_default(),
            field,
            guess,
            reading,
        }
    }

    /// Tells whether the user must say how days or amounts are written.
    #[must_use]
    pub fn is_unsettled(&self) -> bool {
        match &self.reading {
            Reading::Days(study) => study.order.is_none(),
            Reading::Amounts { study, .. } => study.sign.is_none(),
            Reading::Text | Reading::Chances(_) => false,
        }
    }
}

/// Some systems write cents, with the same amount in words beside it.
fn counts_minor_units(table: &Table, place: usize) -> bool {
    let Some(words) = table
        .names()
        .iter()
        .position(|name| column_key(name) == column_key("value formatted"))
    else {
        return false;
    };
    let whole = |cell: &str| -> Option<u64> {
        let first: String = cell
            .chars()
            .skip_while(|c| !c.is_ascii_digit())
            .take_while(|c| c.is_ascii_digit() || *c == ',')
            .filter(char::is_ascii_digit)
            .collect();
        first.parse().ok()
    };
    let mut pairs = (0..table.len()).filter_map(|row| {
        let pair = (
            whole(table.cell(row, place))?,
            whole(table.cell(row, words))?,
        );
        (pair.1 > 0).then_some(pair)
    });
    pairs
        .next()
        .is_some_and(|(value, shown)| value / 100 == shown)
}
