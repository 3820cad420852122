//! A stage of a pipeline.

use super::fields::fields;
use super::{Colour, History, Label, Moment, PipelineId, Probability, Rank, StageId};

/// What stands in a stage. Won and lost are outcomes of a deal, never stages.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum StageKind {
    /// Deals that are still to be won.
    Open,
    /// Won deals that are looked after.
    AfterSale,
}

/// A stage. It is never forgotten once a deal has been in it: a deleted stage keeps its name for the history.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stage {
    /// Its identity.
    pub id: StageId,
    /// The pipeline that it belongs to.
    pub pipeline: PipelineId,
    /// What may stand in it.
    pub kind: StageKind,
    /// When it was made.
    pub created_at: Moment,
    /// Its name today; [`Stage::name_at`] gives earlier ones.
    pub name: Label,
    /// The chance of a deal in it, unless the deal has one of its own.
    pub probability: Probability,
    /// The line on its head.
    pub colour: Option<Colour>,
    /// After how many days without a change a deal counts as rotting.
    pub rot_days: Option<u16>,
    /// Its place in the pipeline.
    pub rank: Rank,
    /// Where its deals went when it was deleted; a stage with a value here is gone from the board.
    pub merged_into: Option<StageId>,
    /// Its changes.
    pub history: History<StageValue>,
}

fields!(Stage(id, pipeline), StageField, StageValue {
    /// Its name.
    Name(Label) = name,
    /// Its probability.
    Probability(Probability) = probability,
    /// Its colour.
    Colour(Option<Colour>) = colour,
    /// Its limit of days without a change.
    RotDays(Option<u16>) = rot_days,
    /// Its place.
    Rank(Rank) = rank,
    /// Where its deals went.
    MergedInto(Option<StageId>) = merged_into,
});

impl Stage {
    /// Tells whether the stage was deleted.
    #[must_use]
    pub fn is_deleted(&self) -> bool {
        self.merged_into.is_some()
    }

    /// The name that the stage had at a moment.
    #[must_use]
    pub fn name_at(&self, moment: Moment) -> &Label {
        let mut later = self.history.iter().filter(|change| change.at > moment);
        later
            .find_map(|change| match &change.old {
                StageValue::Name(name) => Some(name),
                _ => None,
            })
            .unwrap_or(&self.name)
    }
}
