//! The nouns of a sales pipeline and their laws; constructors parse or refuse.
//!
//! Nothing here knows how it is stored, shown or changed: no serde, no clock, no randomness.

pub mod activity;
pub mod amount;
pub mod book_settings;
pub mod colour;
pub mod company;
pub mod custom;
pub mod deal;
pub mod deal_facts;
pub mod decimal;
mod fields;
pub mod history;
pub mod id;
pub mod ids;
pub mod iso_day;
pub mod key;
pub mod label;
pub mod list;
pub mod moment;
pub mod money;
pub mod money_bag;
mod named;
pub mod offer;
pub mod offer_diff;
pub mod order;
pub mod outcome;
pub mod owner;
pub mod period;
pub mod person;
pub mod pipeline;
pub mod probability;
pub mod process;
pub mod product;
pub mod qualification;
pub mod rank;
pub mod rate;
pub mod record_id;
pub mod saved;
pub mod stage;
pub mod visit;
pub mod worth;

pub use activity::{
    Activity, ActivityField, ActivityKind, ActivityState, ActivityValue, Channel, DayTime, NotATime,
};
pub use book_settings::{BookSettings, BookSettingsField, BookSettingsValue};
pub use colour::Colour;
pub use company::{Company, CompanyField, CompanyValue};
pub use custom::{CustomEntry, CustomField, CustomKind, CustomValue};
pub use deal::{Deal, DealField, DealValue, Foreign, NextStep, Tags};
pub use deal_facts::{
    BusinessCase, Concession, DealRole, DealType, ForecastCategory, FoundBy, Link, Priority,
    Recurrence, Recurring, Role, Side, Term, ValueCase,
};
pub use decimal::Decimal;
pub use fields::FieldError;
pub use history::{Change, History};
pub use id::{
    ActivityId, CompanyId, DealId, Id, OwnerId, PersonId, PipelineId, ProductId, Replica,
    ReplicaUid, StageId,
};
pub use ids::Ids;
pub use iso_day::iso_day;
pub use key::{Item, ItemKey};
pub use label::{Label, LabelError, Note};
pub use list::List;
pub use moment::{Effective, Moment};
pub use money::{Currency, Money};
pub use money_bag::MoneyBag;
pub use offer::{Discount, LineItem, OfferVersion};
pub use outcome::{Closing, Outcome, OutcomeKind};
pub use owner::{Owner, OwnerField, OwnerValue};
pub use period::{Days, Period};
pub use person::{Person, PersonField, PersonValue};
pub use pipeline::{Pipeline, PipelineField, PipelineValue};
pub use probability::Probability;
pub use process::{Answer, Gate, PlannedActivity, Playbook, Requirement, Skip};
pub use product::{Product, ProductField, ProductValue};
pub use qualification::{Criterion, Fit, Qualification, Score, Scored, Verdict};
pub use rank::Rank;
pub use rate::Rate;
pub use record_id::RecordId;
pub use saved::{SavedView, TextTemplate, TextUse};
pub use stage::{Stage, StageField, StageKind, StageValue};
pub use visit::Visit;
