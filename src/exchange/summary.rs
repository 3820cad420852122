//! What an import would do, in numbers and in its first rows.

use chrono::NaiveDate;

use crate::domain::{DealField, Label, Money, MoneyBag, OutcomeKind};

/// What becomes of a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RowAction {
    /// It makes a deal.
    New,
    /// It changes a deal.
    Update {
        /// The fields that it changes.
        fields: Vec<DealField>,
        /// Whether the deal goes to another stage.
        moves: bool,
    },
    /// The deal is as the row has it.
    Unchanged,
    /// It is left out.
    Skipped,
}

/// A row as it would be imported.
#[derive(Clone, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "the fields are those of a deal")]
pub struct PreviewRow {
    /// Its number, as a spreadsheet counts.
    pub row: u32,
    pub action: RowAction,
    pub title: String,
    pub stage: Option<Label>,
    pub outcome: Option<OutcomeKind>,
    pub amount: Option<Money>,
    pub expected_close: Option<NaiveDate>,
    pub closed_on: Option<NaiveDate>,
    pub created_on: Option<NaiveDate>,
    pub owner: Option<Label>,
    pub company: Option<Label>,
    pub contact: Option<Label>,
}

/// Deals of one kind with their amounts.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Total {
    /// How many there are.
    pub count: usize,
    /// How many of them have no amount.
    pub without_amount: usize,
    /// What the others are worth, by currency; the final amount for ended deals.
    pub sum: MoneyBag,
}

impl Total {
    pub(super) fn add(&mut self, value: Option<Money>) {
        self.count += 1;
        match value {
            Some(money) => self.sum.add(money),
            None => self.without_amount += 1,
        }
    }
}

/// What an import would do.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Summary {
    /// How many rows the file has.
    pub rows: usize,
    /// How many rows make a deal.
    pub new: usize,
    /// How many rows change a deal.
    pub updated: usize,
    /// How many rows find their deal as it is.
    pub unchanged: usize,
    /// How many rows are left out.
    pub skipped: usize,
    /// How many rows were added to the deal of an earlier row.
    pub joined: usize,
    /// How many rows were blank; they are not among `rows`.
    pub blank: usize,
    /// Owners that are made, in alphabetical order of code points.
    pub new_owners: Vec<Label>,
    /// Companies that are made.
    pub new_companies: Vec<Label>,
    /// People that are made.
    pub new_people: Vec<Label>,
    /// Stages that are made.
    pub new_stages: Vec<Label>,
    /// The deals of the file by outcome; outcomes that do not occur are missing.
    pub outcomes: Vec<(OutcomeKind, Total)>,
    /// The open deals of the file by stage, in the order of their stages.
    pub stages: Vec<(Label, Total)>,
}
