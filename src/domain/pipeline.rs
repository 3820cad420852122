//! A pipeline: the named row of stages that deals pass.

use super::fields::fields;
use super::{History, Label, Moment, PipelineId, Rank};

/// A pipeline. Its stages refer to it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pipeline {
    /// Its identity.
    pub id: PipelineId,
    /// When it was made.
    pub created_at: Moment,
    /// Its name.
    pub name: Label,
    /// Its place among the pipelines.
    pub rank: Rank,
    /// Put away, with all its deals.
    pub archived: bool,
    /// Its changes.
    pub history: History<PipelineValue>,
}

fields!(Pipeline(id), PipelineField, PipelineValue {
    /// Its name.
    Name(Label) = name,
    /// Its place.
    Rank(Rank) = rank,
    /// Whether it is put away.
    Archived(bool) = archived,
});
