//! What the keeper asks of the second copy, and what comes back.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::ports::Answer;
use crate::ports::second_copy::{
    CopyChange, CopyLook, CopyTrouble, KeySpan, SecondCopy, Stamp, Written,
};

/// One request; its answer goes back to the keeper under the same number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyTask {
    /// Tells it from the others.
    pub number: u32,
    /// What is asked for.
    pub step: CopyStep,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyStep {
    /// To look, with the texts in these spans.
    Look(Vec<KeySpan>),
    /// To write a batch.
    Write {
        /// The stamp that it goes on from.
        expected: Option<Stamp>,
        /// The stamp that it leaves.
        new: Stamp,
        /// The batch.
        changes: Vec<CopyChange>,
    },
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyAnswer {
    /// Of a look.
    Looked(Result<CopyLook, CopyTrouble>),
    /// Of a batch.
    Wrote(Result<Written, CopyTrouble>),
}

impl CopyStep {
    /// Asks the copy.
    #[must_use]
    pub fn run(self, copy: Rc<dyn SecondCopy>) -> Answer<CopyAnswer> {
        Box::pin(async move {
            match self {
                Self::Look(spans) => CopyAnswer::Looked(copy.look(&spans).await),
                Self::Write {
                    expected,
                    new,
                    changes,
                } => CopyAnswer::Wrote(copy.write(expected, new, changes).await),
            }
        })
    }
}

/// What is known of the second copy when keeping begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyStart {
    /// It holds what local storage holds, and has this stamp.
    Same(Option<Stamp>),
    /// It is to be brought up to local storage, whatever it holds, if it still has this stamp. All of it is read for that.
    Behind(Option<Stamp>),
    /// Another tab writes, and has looked at it.
    Unseen,
    /// It could not be looked at.
    Trouble(CopyTrouble),
}

/// A request that is under way.
#[derive(Debug)]
pub(super) struct Flight {
    pub number: u32,
    /// For a batch: the stamp that it leaves, and the number behind the last entry that the copy then holds.
    pub batch: Option<(Stamp, u64)>,
    /// What is known of the copy does not follow from its answer any more.
    pub void: bool,
}

/// What the keeper knows of the second copy.
#[derive(Debug, Default)]
pub(super) struct Copying {
    /// The stamp of the copy if it holds what local storage held, but for `changes`; none if that is not known.
    pub stamp: Option<Option<Stamp>>,
    /// The copy may be written over if it has this stamp.
    pub overwrite: Option<Option<Stamp>>,
    /// The copy and the book were brought together, so that whatever is older in the copy may be written over.
    pub settled: bool,
    /// All of it is to be read at the next look, segments too.
    pub whole: bool,
    /// The last key of the piece that is being read to see whether it is sound,
    pub piece: Option<String>,
    /// and of the pieces that were.
    pub sound_to: Option<String>,
    /// What local storage has changed since.
    pub changes: BTreeMap<String, Option<String>>,
    pub flight: Option<Flight>,
    /// The number of the last request.
    pub last: u32,
    /// The number behind the last entry that the copy is known to hold.
    pub covers: u64,
    /// What stands in the way.
    pub trouble: Option<CopyTrouble>,
    /// It is tried again when a timer rings.
    pub waits: bool,
    /// How often it failed, and how often others came between.
    pub fails: usize,
    pub overtaken: usize,
}

impl Copying {
    pub fn new(start: CopyStart) -> Self {
        let mut copying = Self::default();
        match start {
            CopyStart::Same(stamp) => {
                copying.stamp = Some(stamp);
                copying.settled = true;
            }
            CopyStart::Behind(stamp) => {
                copying.overwrite = Some(stamp);
                copying.settled = true;
                copying.whole = true;
            }
            CopyStart::Unseen => {}
            CopyStart::Trouble(trouble) => copying.trouble = Some(trouble),
        }
        copying
    }

    /// Nothing is known of the copy from now on: it is to be looked at before anything is written to it.
    pub fn doubt(&mut self) {
        self.stamp = None;
        self.changes.clear();
        self.piece = None;
        self.covers = 0;
        if let Some(flight) = &mut self.flight {
            flight.void = true;
        }
    }

    /// Takes in what local storage has changed.
    pub fn note(&mut self, changes: impl Iterator<Item = CopyChange>) {
        let follows = |flight: &Flight| flight.batch.is_some() && !flight.void;
        if self.stamp.is_some() || self.flight.as_ref().is_some_and(follows) {
            self.changes.extend(changes);
        }
    }

    /// Whether the copy holds what local storage holds.
    pub fn is_even(&self) -> bool {
        self.stamp.is_some() && self.changes.is_empty() && self.flight.is_none()
    }
}
