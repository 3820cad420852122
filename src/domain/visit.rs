//! A stay of a deal in a stage.

use super::{Effective, Moment, StageId};

/// When a deal came into a stage. It left when the next visit began or when it was closed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Visit {
    /// The stage; its name at the time is [`Stage::name_at`](super::Stage::name_at) of `at`.
    pub stage: StageId,
    /// When the move was recorded.
    pub at: Moment,
    /// The day on which it took effect.
    pub on: Effective,
}
