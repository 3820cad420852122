//! What a step of the keeper leaves to the tab.

use super::copy_task::CopyTask;

/// What the tab has to do after a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum After {
    /// Carry out what waits for its turn.
    Run,
    /// Give the commands again that made these entries, as soon as it is this tab's turn: another tab came between, and
    /// the book does not have them.
    Again(Vec<u64>),
    /// Ask the second copy and give [`Keeper::copied`](super::Keeper::copied) its answer.
    Copy(CopyTask),
    /// Another book was put in the place of this one: load the page anew.
    Reload,
    /// The data are gone: nothing may be kept any more.
    Stop,
}
