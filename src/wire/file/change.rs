//! Changes as they stand in the file: when, effective on which day, which field, and its value before.

use serde::{Deserialize, Serialize};

use super::form::{Foreign, NextStep, Outcome};
use super::leaf::{Amount, Chance, Colour, Day, Label, Note, Text};
use crate::domain::{CompanyId, OwnerId, PersonId, Rank, StageId};

/// A change; `field` and `old` stand beside `at` and `on`.
#[derive(Serialize, Deserialize)]
pub struct Change<V> {
    pub at: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    #[serde(flatten)]
    pub old: V,
}

pub type DealChange = Change<DealOld>;
pub type StageChange = Change<StageOld>;
pub type PipelineChange = Change<PipelineOld>;
pub type PersonChange = Change<PersonOld>;
pub type CompanyChange = Change<CompanyOld>;
pub type OwnerChange = Change<OwnerOld>;

#[derive(Serialize, Deserialize)]
#[serde(tag = "field", content = "old", rename_all = "snake_case")]
pub enum DealOld {
    Title(Label),
    Amount(Option<Amount>),
    Probability(Option<Chance>),
    ExpectedClose(Option<Day>),
    Owner(Option<Text<OwnerId>>),
    Company(Option<Text<CompanyId>>),
    Contact(Option<Text<PersonId>>),
    Source(Option<Label>),
    Tags(Vec<Label>),
    Description(Note),
    NextStep(Option<NextStep>),
    CreatedOn(Option<Day>),
    Outcome(Option<Outcome>),
    ParkedUntil(Option<Day>),
    Archived(bool),
    TrashedAt(Option<i64>),
    Foreign(Option<Foreign>),
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "field", content = "old", rename_all = "snake_case")]
pub enum StageOld {
    Name(Label),
    Probability(Chance),
    Colour(Option<Colour>),
    RotDays(Option<u16>),
    Rank(Text<Rank>),
    MergedInto(Option<Text<StageId>>),
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "field", content = "old", rename_all = "snake_case")]
pub enum PipelineOld {
    Name(Label),
    Rank(Text<Rank>),
    Archived(bool),
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "field", content = "old", rename_all = "snake_case")]
pub enum PersonOld {
    Name(Label),
    Company(Option<Text<CompanyId>>),
    Email(Option<Label>),
    Phone(Option<Label>),
    Note(Note),
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "field", content = "old", rename_all = "snake_case")]
pub enum CompanyOld {
    Name(Label),
    Note(Note),
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "field", content = "old", rename_all = "snake_case")]
pub enum OwnerOld {
    Name(Label),
}
