//! The identity of a record of any kind, as one short text: `d0-17`.

use std::fmt;
use std::str::FromStr;

use crate::domain::{
    ActivityId, CompanyId, DealId, Id, OwnerId, PersonId, PipelineId, ProductId, StageId,
};
use crate::ledger::RecordId;

use super::cell::{AsCell, Cell};
use super::period;

/// A letter for the kind, and the id. A target has its period instead, the settings a letter only.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct RecordKey(RecordId);

impl RecordKey {
    /// The key of a record.
    #[must_use]
    pub fn of(id: RecordId) -> Self {
        Self(id)
    }

    /// The record.
    #[must_use]
    pub fn id(self) -> RecordId {
        self.0
    }

    /// The letter of the kind, and the id of those that have one.
    fn parts(self) -> (char, Option<Id>) {
        let kind = match self.0 {
            RecordId::Pipeline(_) => 'l',
            RecordId::Stage(_) => 's',
            RecordId::Deal(_) => 'd',
            RecordId::Person(_) => 'p',
            RecordId::Company(_) => 'c',
            RecordId::Owner(_) => 'o',
            // Goods: `p` is a person.
            RecordId::Product(_) => 'g',
            RecordId::Activity(_) => 'a',
            RecordId::Settings => 'S',
            RecordId::Target(_) => 'T',
        };
        (kind, self.0.id())
    }

    fn from_parts(kind: char, id: Id) -> Option<Self> {
        Some(Self(match kind {
            'l' => RecordId::Pipeline(PipelineId(id)),
            's' => RecordId::Stage(StageId(id)),
            'd' => RecordId::Deal(DealId(id)),
            'p' => RecordId::Person(PersonId(id)),
            'c' => RecordId::Company(CompanyId(id)),
            'o' => RecordId::Owner(OwnerId(id)),
            'g' => RecordId::Product(ProductId(id)),
            'a' => RecordId::Activity(ActivityId(id)),
            _ => return None,
        }))
    }

    /// The record of the same kind and replica whose running number is higher by `count`.
    #[must_use]
    pub fn plus(self, count: u32) -> Option<Self> {
        let (kind, id) = self.parts();
        let id = id?;
        let counter = id.counter.checked_add(count)?;
        Self::from_parts(kind, Id { counter, ..id })
    }

    /// By how much its running number is higher than that of another record of the same kind and replica.
    #[must_use]
    pub fn behind(self, first: Self) -> Option<u32> {
        let ((kind, id), (same_kind, first)) = (self.parts(), first.parts());
        let (id, first) = (id?, first?);
        let same = kind == same_kind && id.replica == first.replica;
        same.then(|| id.counter.checked_sub(first.counter))
            .flatten()
    }
}

impl fmt::Display for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, id) = self.parts();
        write!(f, "{kind}")?;
        match self.0 {
            RecordId::Target(period) => f.write_str(&period::write(period)),
            _ => id.map_or(Ok(()), |id| write!(f, "{id}")),
        }
    }
}

/// A text that is not the key of a record.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not the key of a record")]
pub struct RecordKeyError;

impl FromStr for RecordKey {
    type Err = RecordKeyError;

    fn from_str(text: &str) -> Result<Self, RecordKeyError> {
        let kind = text.chars().next().ok_or(RecordKeyError)?;
        let rest = text.get(kind.len_utf8()..).unwrap_or_default();
        let key = match kind {
            'S' => rest.is_empty().then_some(Self(RecordId::Settings)),
            'T' => period::read(rest).map(|period| Self(RecordId::Target(period))),
            _ => rest.parse().ok().and_then(|id| Self::from_parts(kind, id)),
        };
        key.ok_or(RecordKeyError)
    }
}

impl AsCell for RecordKey {
    fn into_cell(self) -> Cell {
        Cell::Text(self.to_string())
    }

    fn from_cell(cell: Cell) -> Option<Self> {
        cell.into_text()?.parse().ok()
    }
}
