//! The sets of deals that a number or a bar can open. The room `route` names the same ones in addresses, where a
//! stage is still a text; `app` leads from there to here.

use crate::domain::{Channel, StageId};

/// A set of deals within a [`Scope`](super::Scope).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum DealSet {
    /// Every open deal.
    Open,
    /// The open deals of a stage.
    Stage(StageId),
    /// The open deals that stand in no stage in use.
    NoStage,
    /// The deals begun in the period.
    Cohort,
    /// Those of the cohort that reached or passed a stage.
    Reached(StageId),
    /// Those of the cohort that stood in a stage.
    Visited(StageId),
    /// Those of the cohort that are won.
    CohortWon,
    /// Those of the cohort whose stages are not known.
    CohortUnknown,
    /// The deals that were begun on an unknown day.
    BeginUnknown,
    /// Won in the period.
    Won,
    /// Lost in the period.
    Lost,
    /// Given up in the period.
    Abandoned,
    /// Found not to fit in the period.
    NotQualified,
    /// Won or lost in the period.
    Closed,
    /// Won or lost on an unknown day.
    ClosedUndated,
    /// Won in the period, or open and expected to close in it.
    Forecast,
    /// Open and expected to close in the period, from today on.
    Expected,
    /// Open, with an expected close that has passed.
    PastDate,
    /// Open, without an expected close.
    Undated,
    /// Something was done for them in the period by a channel; none for what names no channel.
    Channel(Option<Channel>),
}
