//! The identity of a record of any kind, as one short text: `d0-17`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::{CompanyId, DealId, Id, OwnerId, PersonId, PipelineId, StageId};
use crate::ledger::RecordId;

/// A letter for the kind, and the id. Settings and targets, of which there is one each, have a letter only.
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

    fn parts(self) -> (char, Option<Id>) {
        match self.0 {
            RecordId::Pipeline(id) => ('l', Some(id.0)),
            RecordId::Stage(id) => ('s', Some(id.0)),
            RecordId::Deal(id) => ('d', Some(id.0)),
            RecordId::Person(id) => ('p', Some(id.0)),
            RecordId::Company(id) => ('c', Some(id.0)),
            RecordId::Owner(id) => ('o', Some(id.0)),
            RecordId::Settings => ('S', None),
            RecordId::Targets => ('T', None),
        }
    }

    fn from_parts(kind: char, id: Option<Id>) -> Option<Self> {
        Some(Self(match (kind, id) {
            ('l', Some(id)) => RecordId::Pipeline(PipelineId(id)),
            ('s', Some(id)) => RecordId::Stage(StageId(id)),
            ('d', Some(id)) => RecordId::Deal(DealId(id)),
            ('p', Some(id)) => RecordId::Person(PersonId(id)),
            ('c', Some(id)) => RecordId::Company(CompanyId(id)),
            ('o', Some(id)) => RecordId::Owner(OwnerId(id)),
            ('S', None) => RecordId::Settings,
            ('T', None) => RecordId::Targets,
            _ => return None,
        }))
    }

    /// The record of the same kind and replica whose running number is higher by `count`.
    #[must_use]
    pub fn plus(self, count: u32) -> Option<Self> {
        let (kind, id) = self.parts();
        let id = id?;
        let counter = id.counter.checked_add(count)?;
        Self::from_parts(kind, Some(Id { counter, ..id }))
    }
}

impl fmt::Display for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, id) = self.parts();
        write!(f, "{kind}")?;
        id.map_or(Ok(()), |id| write!(f, "{id}"))
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
        let id = if rest.is_empty() {
            None
        } else {
            Some(rest.parse().map_err(|_| RecordKeyError)?)
        };
        Self::from_parts(kind, id).ok_or(RecordKeyError)
    }
}

impl Serialize for RecordKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RecordKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
