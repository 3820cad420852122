//! Why a command is not carried out, as values; the words are the room `text`'s.

use crate::domain::{CustomKind, DealId, Label, StageId};

use super::{ActionKind, Missing};

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
    /// A gate holds deals back. A soft one lets them pass if the command says so.
    #[error("a gate holds {} deals back", deals.len())]
    GateShut {
        /// The deals, each with the stage that holds it and what it lacks.
        deals: Vec<(DealId, StageId, Vec<Missing>)>,
        /// Whether no wish of the seller opens it.
        hard: bool,
    },
    /// The stage has as many deals as it should have; the command can say that one more may come.
    #[error("the stage takes {0} deals")]
    StageFull(u16),
    /// The stage still holds deals, so it cannot be put away.
    #[error("the stage holds {0} deals")]
    StageHoldsDeals(u32),
    /// Line items set the amount, so it cannot be typed.
    #[error("line items set the amount")]
    AmountFromItems,
    /// Line items of one offer must have one currency.
    #[error("line items of several currencies")]
    SeveralCurrencies,
    /// The value does not fit its field: not one of the choices, not an address, out of range.
    #[error("not a value of kind {0:?}")]
    NotOfKind(CustomKind),
    /// Offers still name the product; it can be taken off the list instead.
    #[error("offers name the product")]
    ProductInUse,
    /// An activity must belong to a deal, a person or a company.
    #[error("an activity of nothing")]
    ActivityOfNothing,
    /// A contract cannot end before it starts.
    #[error("the contract ends before it starts")]
    ContractEndsBeforeStart,
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
