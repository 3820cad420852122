//! A record of any kind, and its identity.

use crate::domain::{
    Company, CompanyId, Deal, DealId, Owner, OwnerId, Period, Person, PersonId, Pipeline,
    PipelineId, Stage, StageId,
};

/// A record of any kind, as events add and remove it.
#[derive(Clone, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "each variant is the record of its name")]
pub enum Record {
    Pipeline(Box<Pipeline>),
    Stage(Box<Stage>),
    Deal(Box<Deal>),
    Person(Box<Person>),
    Company(Box<Company>),
    Owner(Box<Owner>),
}

/// The identity of a record of any kind.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[allow(missing_docs, reason = "each variant is the id of its name")]
pub enum RecordId {
    Pipeline(PipelineId),
    Stage(StageId),
    Deal(DealId),
    Person(PersonId),
    Company(CompanyId),
    Owner(OwnerId),
    /// The settings of the book, of which there is one.
    Settings,
    /// The target of a period.
    Target(Period),
}

impl Record {
    /// Its identity.
    #[must_use]
    pub fn id(&self) -> RecordId {
        match self {
            Self::Pipeline(record) => RecordId::Pipeline(record.id),
            Self::Stage(record) => RecordId::Stage(record.id),
            Self::Deal(record) => RecordId::Deal(record.id),
            Self::Person(record) => RecordId::Person(record.id),
            Self::Company(record) => RecordId::Company(record.id),
            Self::Owner(record) => RecordId::Owner(record.id),
        }
    }
}
