//! What happened: facts with the old and the new value, so that each can be taken back.

use crate::domain::{
    ActivityId, ActivityValue, BookSettingsValue, CompanyId, CompanyValue, DealId, DealValue,
    Effective, Money, OwnerId, OwnerValue, Period, PersonId, PersonValue, PipelineId,
    PipelineValue, ProductId, ProductValue, Rank, ReplicaUid, StageId, StageValue,
};

use super::Record;

/// Where a deal stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// In which pipeline.
    pub pipeline: PipelineId,
    /// In which of its stages.
    pub stage: StageId,
    /// Where among the cards.
    pub rank: Rank,
}

/// A fact. Events of one action share its moment.
#[derive(Clone, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "`id`, `old` and `new` say what they are")]
pub enum Event {
    /// A browser profile wrote for the first time. Never taken back, since ids refer to it.
    Replica(ReplicaUid),
    /// A record came into the book.
    Added(Record),
    /// A record left the book for good.
    Removed(Record),
    /// A deal went to another place. A visit is kept if it came into the stage by this.
    Moved {
        id: DealId,
        from: Place,
        to: Place,
        visit: bool,
        on: Effective,
    },
    /// A field of a deal changed.
    Deal {
        id: DealId,
        old: DealValue,
        new: DealValue,
        on: Effective,
    },
    /// A field of a stage changed.
    Stage {
        id: StageId,
        old: StageValue,
        new: StageValue,
    },
    /// A field of a pipeline changed.
    Pipeline {
        id: PipelineId,
        old: PipelineValue,
        new: PipelineValue,
    },
    /// A field of a person changed.
    Person {
        id: PersonId,
        old: PersonValue,
        new: PersonValue,
    },
    /// A field of a company changed.
    Company {
        id: CompanyId,
        old: CompanyValue,
        new: CompanyValue,
    },
    /// A field of an owner changed.
    Owner {
        id: OwnerId,
        old: OwnerValue,
        new: OwnerValue,
    },
    /// A field of an activity changed.
    Activity {
        id: ActivityId,
        old: ActivityValue,
        new: ActivityValue,
    },
    /// A field of a product changed.
    Product {
        id: ProductId,
        old: ProductValue,
        new: ProductValue,
    },
    /// A setting of the book changed.
    Settings {
        old: BookSettingsValue,
        new: BookSettingsValue,
    },
    /// The target of a period changed.
    Target {
        period: Period,
        old: Option<Money>,
        new: Option<Money>,
    },
}

impl Event {
    /// Whether a stage came, went or changed.
    pub(super) fn is_of_stage(&self) -> bool {
        match self {
            Self::Added(record) | Self::Removed(record) => matches!(record, Record::Stage(_)),
            Self::Stage { .. } => true,
            _ => false,
        }
    }
}
