//! The identity of a record of any kind.

use super::{
    ActivityId, CompanyId, DealId, Id, OwnerId, Period, PersonId, PipelineId, ProductId, StageId,
};

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
    Product(ProductId),
    Activity(ActivityId),
    /// The settings of the book, of which there is one.
    Settings,
    /// The target of a period.
    Target(Period),
}

impl RecordId {
    /// The id without its kind; none for what is found otherwise.
    #[must_use]
    pub fn id(self) -> Option<Id> {
        Some(match self {
            Self::Pipeline(id) => id.0,
            Self::Stage(id) => id.0,
            Self::Deal(id) => id.0,
            Self::Person(id) => id.0,
            Self::Company(id) => id.0,
            Self::Owner(id) => id.0,
            Self::Product(id) => id.0,
            Self::Activity(id) => id.0,
            Self::Settings | Self::Target(_) => return None,
        })
    }
}
