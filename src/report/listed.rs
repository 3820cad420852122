//! The deals of a table that pass its filter, with their sums, in the order of their ids.

use crate::domain::{Deal, PipelineId};
use crate::ledger::Book;
use crate::query::Matcher;
use crate::query::table::Shown;

use super::Tally;
use super::fold::{Fold, fold};

/// What a table lists.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Listed {
    /// The deals that pass the filter.
    pub shown: Tally,
    /// How many there are without it.
    pub all: usize,
}

/// The deals of a pipeline, or of all, that a table shows and that pass a filter.
#[must_use]
pub fn listed(book: &Book, pipeline: PipelineId, shown: Shown, matcher: &Matcher) -> Listed {
    fold::<Listed>(book, &(pipeline, shown, matcher.clone()))
}

impl Fold for Listed {
    type Ask = (PipelineId, Shown, Matcher);
    type Frame = ();
    type Report = Self;

    fn frame(_: &Book, _: &Self::Ask) {}

    fn nothing(_: &Self::Ask, (): &()) -> Self {
        Self::default()
    }

    fn add(&mut self, book: &Book, (pipeline, shown, matcher): &Self::Ask, (): &(), deal: &Deal) {
        if !shown.takes(deal, *pipeline) {
            return;
        }
        self.all += 1;
        if matcher.passes_all() || matcher.matches(deal) {
            self.shown.add(book.records(), deal);
        }
    }

    fn join(&mut self, behind: &Self) {
        self.shown.add_all(&behind.shown);
        self.all += behind.all;
    }

    fn finish(self, _: &Book, _: &Self::Ask, (): &()) -> Self {
        self
    }
}
