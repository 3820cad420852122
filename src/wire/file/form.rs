//! The records as they stand in the file. Fields that hold nothing are not written.

use serde::{Deserialize, Serialize};

use super::change::{
    CompanyChange, DealChange, OwnerChange, PersonChange, PipelineChange, StageChange,
};
use super::leaf::{Amount, Chance, Colour, Day, Label, Note, Period, Text};
use crate::domain::{CompanyId, DealId, OwnerId, PersonId, PipelineId, Rank, ReplicaUid, StageId};

/// The whole document.
#[derive(Deserialize)]
pub struct Document {
    pub replicas: Vec<Text<ReplicaUid>>,
    pub settings: Settings,
    pub targets: Vec<Target>,
    pub pipelines: Vec<Pipeline>,
    pub stages: Vec<Stage>,
    pub owners: Vec<Owner>,
    pub companies: Vec<Company>,
    pub people: Vec<Person>,
    pub deals: Vec<Deal>,
}

fn is_false(flag: &bool) -> bool {
    !flag
}

#[derive(Serialize, Deserialize)]
pub struct Settings {
    pub currency: String,
    pub lost_reasons: Vec<Label>,
}

#[derive(Serialize, Deserialize)]
pub struct Target {
    pub period: Period,
    pub amount: Amount,
}

#[derive(Serialize, Deserialize)]
pub struct Pipeline {
    pub id: Text<PipelineId>,
    pub created_at: i64,
    pub name: Label,
    pub rank: Text<Rank>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub archived: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<PipelineChange>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Open,
    AfterSale,
}

#[derive(Serialize, Deserialize)]
pub struct Stage {
    pub id: Text<StageId>,
    pub pipeline: Text<PipelineId>,
    pub kind: Kind,
    pub created_at: i64,
    pub name: Label,
    pub probability: Chance,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<Colour>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rot_days: Option<u16>,
    pub rank: Text<Rank>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<Text<StageId>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<StageChange>,
}

#[derive(Serialize, Deserialize)]
pub struct Owner {
    pub id: Text<OwnerId>,
    pub created_at: i64,
    pub name: Label,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<OwnerChange>,
}

#[derive(Serialize, Deserialize)]
pub struct Company {
    pub id: Text<CompanyId>,
    pub created_at: i64,
    pub name: Label,
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub note: Note,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<CompanyChange>,
}

#[derive(Serialize, Deserialize)]
pub struct Person {
    pub id: Text<PersonId>,
    pub created_at: i64,
    pub name: Label,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<Text<CompanyId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Label>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Label>,
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub note: Note,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<PersonChange>,
}

#[derive(Serialize, Deserialize)]
pub struct Visit {
    pub stage: Text<StageId>,
    pub at: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
}

#[derive(Serialize, Deserialize)]
pub struct NextStep {
    pub text: Label,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
}

#[derive(Serialize, Deserialize)]
pub struct Foreign {
    pub source: Label,
    pub key: Label,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ending {
    Won,
    Lost,
    Abandoned,
    NotQualified,
}

/// How a deal ended. An open deal has none.
#[derive(Serialize, Deserialize)]
pub struct Outcome {
    pub kind: Ending,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Label>,
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub note: Note,
}

#[derive(Serialize, Deserialize)]
pub struct Deal {
    pub id: Text<DealId>,
    pub created_at: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_on: Option<Day>,
    pub title: Label,
    pub pipeline: Text<PipelineId>,
    pub stage: Text<StageId>,
    pub rank: Text<Rank>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub probability: Option<Chance>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_close: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<Text<OwnerId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<Text<CompanyId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Text<PersonId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Label>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Label>,
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub description: Note,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_step: Option<NextStep>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parked_until: Option<Day>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub archived: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trashed_at: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foreign: Option<Foreign>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub visits: Vec<Visit>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<DealChange>,
}
