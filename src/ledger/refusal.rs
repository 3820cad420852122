//! Why a command is not carried out, as values; the words are the room `text`'s.

use crate::domain::Label;

use super::ActionKind;

/// A command that the laws of the book do not allow as it stands.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refusal {
    /// Something that the command names is not in the book, or not any more.
    #[error("not in the book")]
    Unknown,
    /// The deal has ended; it can be reopened.
    #[error("the deal has ended")]
    DealEnded,
    /// The deal is open, so it cannot be reopened or stand in an after-sale stage.
    #[error("the deal is open")]
    DealOpen,
    /// The deal is archived.
    #[error("the deal is archived")]
    DealArchived,
    /// The deal is in the trash.
    #[error("the deal is in the trash")]
    DealTrashed,
    /// Only deals in the trash can be erased for good.
    #[error("the deal is not in the trash")]
    DealNotTrashed,
    /// An after-sale stage takes won deals only.
    #[error("an after-sale stage takes won deals only")]
    StageForWonOnly,
    /// The stage belongs to another pipeline or was deleted.
    #[error("the stage is not in use in this pipeline")]
    StageNotInPipeline,
    /// The stage holds deals: a target for them must be named.
    #[error("the stage holds {0} deals")]
    StageNeedsTarget(u32),
    /// A pipeline needs at least one open stage.
    #[error("the last open stage of the pipeline")]
    LastStage,
    /// Another record of the kind has the name already.
    #[error("the name {0} is taken")]
    NameTaken(Label),
    /// Nothing would change.
    #[error("nothing would change")]
    NothingToDo,
    /// There is nothing to undo or redo.
    #[error("nothing to undo or redo")]
    NothingInLog,
    /// The action cannot be taken back any more, since a later one builds on it.
    #[error("a later action builds on it: {kind:?}")]
    UndoBlocked {
        /// What the later action was.
        kind: ActionKind,
        /// What it was done to.
        subject: Option<Label>,
    },
    /// The target must be above zero.
    #[error("a target must be above zero")]
    TargetNotPositive,
    /// The book is open for reading only.
    #[error("the book is open for reading only")]
    ReadOnly,
    /// Too many replicas or records for the numbers of the format.
    #[error("the book is full")]
    BookFull,
}

/// An entry that does not fit the book: damaged data, or one out of turn. The book stays as it was before the
/// event that did not fit.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Fault {
    /// The entry has another number than the next.
    #[error("entry {found} where {expected} was due")]
    OutOfTurn {
        /// The number that was due.
        expected: u64,
        /// The number that came.
        found: u64,
    },
    /// The entry names a record, an action or a value that is not there.
    #[error("an event does not fit the book")]
    DoesNotFit,
}
