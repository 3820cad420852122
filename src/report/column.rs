//! The head of a column of the board (metrics 3.1).

use crate::domain::StageId;
use crate::ledger::Book;
use crate::query::{self, Matcher};

use super::Tally;

/// What stands in a column.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Column {
    /// The cards that pass the filter, in the order of the column, with their sums.
    pub shown: Tally,
    /// How many cards there are without the filter.
    pub all: usize,
}

/// The column of a stage: its open deals, or in an after-sale stage its won ones.
#[must_use]
pub fn column(book: &Book, stage: StageId, matcher: &Matcher) -> Column {
    Column {
        shown: Tally::of(book.records(), &query::column(book, stage, matcher)),
        all: book.board().count(stage),
    }
}
