//! The book and the one gate that changes it: command, decide, events, apply, changes.
//!
//! Clock and names of replicas come in as [`Ctx`]. Nothing else in the product changes a [`Book`]: a drag, a
//! form, an import, an undo and another tab all pass [`Book::execute`] or [`Book::commit`].

mod agenda;
mod apply;
mod board;
mod book;
mod changes;
mod command;
mod ctx;
mod decide;
mod endings;
mod event;
mod fielded;
pub mod gate;
mod log;
pub mod merge;
mod part;
mod rebase;
mod record;
mod record_table;
mod records;
mod refusal;
pub mod remap;
mod sums;
mod touch;

pub use crate::domain::RecordId;
pub use agenda::Agenda;
pub use board::Board;
pub use book::{Book, Done};
pub use changes::Changes;
pub use command::{
    Command, DealEdit, ImportBatch, ImportDeal, ImportTarget, NewActivity, NewDeal, NewStage, Pass,
    Position, StageRef,
};
pub use ctx::Ctx;
pub use decide::name_key;
pub use endings::Endings;
pub use event::{Event, Place};
pub use gate::{Missing, Passage};
pub use log::{Action, ActionKind, Entry, Log, Step};
pub use record::Record;
pub use record_table::RecordTable;
pub use records::Records;
pub use refusal::{Fault, Refusal};
pub use sums::Sums;

#[cfg(test)]
pub(crate) mod tests;
