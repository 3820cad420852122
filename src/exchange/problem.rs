//! What is wrong with a row or a cell, as values; the words are not this room's.

use super::table::TableNote;
use super::template::TemplateError;
use super::values::dates::DateError;
use super::values::numbers::NumberError;

/// What is wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ProblemKind {
    /// The row has neither a title nor a key; it is left out.
    NoTitle,
    /// The stage is one that the plan leaves out; so is the row.
    StageIgnored,
    /// An earlier row has the same key; this one is left out.
    KeyRepeated {
        /// The number of the earlier row.
        first: u32,
    },
    /// The cell is no day; it is left empty.
    Date(DateError),
    /// The cell is no amount; it is left empty.
    Amount(NumberError),
    /// The amount had more digits than its currency and was rounded.
    Rounded,
    /// The cell names no currency that is known; the amount is left empty.
    Currency,
    /// The cell is no chance from 0 to 100 %; it is left empty.
    Probability,
    /// The cell is nothing that the field of one's own takes; it is left empty.
    OwnValue,
    /// The text is longer than the number of characters and was cut there.
    Cut(usize),
    /// The deal lacks what its stage asks for, so it stays there; the rest of the row comes in.
    GateHolds,
    /// The deal lacks what its stage would like to have, and goes on.
    GatePassed,
    /// The row is not written as the others are.
    Shape(TableNote),
}

/// Something wrong with a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RowProblem {
    /// The number of the row, as a spreadsheet counts.
    pub row: u32,
    /// The name of the column, if it is one cell.
    pub column: Option<String>,
    /// What stands in the cell.
    pub cell: String,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What must be settled before anything can be imported.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Blocker {
    /// Amounts have no currency: ask for one.
    Currency,
    /// Day and month, or the decimal sign, of the column cannot be told: ask.
    Unsettled {
        /// The place of the column.
        column: usize,
    },
    /// The template for titles is wrong.
    Template(TemplateError),
    /// The new pipeline would have no open stage.
    NoOpenStage,
    /// The name of the new pipeline is taken.
    PipelineNameTaken,
    /// The pipeline is not in the book any more.
    PipelineGone,
}
