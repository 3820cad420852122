//! The nouns of a sales pipeline and their laws; constructors parse or refuse.
//!
//! Nothing here knows how it is stored, shown or changed: no serde, no clock, no randomness.

pub mod amount;
pub mod book_settings;
pub mod colour;
pub mod company;
pub mod deal;
mod fields;
pub mod history;
pub mod id;
pub mod ids;
pub mod label;
pub mod moment;
pub mod money;
pub mod money_bag;
pub mod outcome;
pub mod owner;
pub mod period;
pub mod person;
pub mod pipeline;
pub mod probability;
pub mod rank;
pub mod record_id;
pub mod stage;
pub mod visit;

pub use book_settings::{BookSettings, BookSettingsField, BookSettingsValue};
pub use colour::Colour;
pub use company::{Company, CompanyField, CompanyValue};
pub use deal::{Deal, DealField, DealValue, Foreign, NextStep, Tags};
pub use fields::FieldError;
pub use history::{Change, History};
pub use id::{CompanyId, DealId, Id, OwnerId, PersonId, PipelineId, Replica, ReplicaUid, StageId};
pub use ids::Ids;
pub use label::{Label, LabelError, Note};
pub use moment::{Effective, Moment};
pub use money::{Currency, Money};
pub use money_bag::MoneyBag;
pub use outcome::{Closing, Outcome, OutcomeKind};
pub use owner::{Owner, OwnerField, OwnerValue};
pub use period::{Days, Period};
pub use person::{Person, PersonField, PersonValue};
pub use pipeline::{Pipeline, PipelineField, PipelineValue};
pub use probability::Probability;
pub use rank::Rank;
pub use record_id::RecordId;
pub use stage::{Stage, StageField, StageKind, StageValue};
pub use visit::Visit;
