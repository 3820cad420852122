//! What could not be read when the store was opened, and how the user goes on from there.

use std::collections::BTreeSet;

use crate::ledger::{Book, RecordId};
use crate::ports::kv::Kv;
use crate::wire::Problem;
use crate::wire::namespace::Name;
use crate::wire::record_key::RecordKey;

use super::fold::Plan;
use super::index::Index;
use super::log::{Kept, dirty};
use super::{SaveError, Store};

/// What is wrong with a key.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum PieceFlaw {
    /// The manifest lists it, but it is not there.
    #[error("missing")]
    Missing,
    /// Its checksum or its form tells that it was changed or cut.
    #[error("damaged")]
    Damaged,
    /// It is sound, but says what the book cannot hold; the problems say what.
    #[error("has values that cannot be read")]
    Unreadable,
    /// An entry that does not follow on those before it.
    #[error("does not follow on what is there")]
    OutOfTurn,
}

/// A key that could not be read, with its raw text for a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Piece {
    /// The key in the store.
    pub key: String,
    /// The text as it stands there.
    pub text: Option<String>,
    /// What is wrong with it.
    pub flaw: PieceFlaw,
}

/// A book that could not be read whole. Nothing is written until [`Store::accept`].
#[derive(Clone, Debug)]
pub struct Damage {
    /// What could be read.
    pub book: Book,
    /// What could not.
    pub pieces: Vec<Piece>,
    /// Values that were left out of what could.
    pub problems: Vec<Problem>,
    /// How many records the manifest lists that could not be read; some may stand in other segments in an older form.
    pub lost_records: u32,
    /// How many entries of the log, and so steps that could be undone, are lost.
    pub lost_entries: u32,
}

impl Store {
    /// Goes on with what could be read: copies the raw text of every damaged key to the quarantine, then writes
    /// what could be read in its place. What is in the quarantine is never written over.
    ///
    /// # Errors
    /// [`SaveError`]; the damaged keys then stand as they were, and the store stays closed for writing.
    pub fn accept(&mut self, kv: &dyn Kv, damage: &Damage) -> Result<(), SaveError> {
        for piece in &damage.pieces {
            if let Some(text) = &piece.text {
                self.quarantine(kv, &piece.key, text)?;
            }
        }
        self.check_fence(kv)?;
        let book = &damage.book;
        let mut head = self.head.next(&self.options.writer);
        let mut index = self.read_onto(kv, Index::default())?;
        let mut from = self.head.seq + 1;
        let mut keys: BTreeSet<RecordKey> = dirty(book.log(), from);
        // Values that were left out must not come back from the segments that still have them.
        if !damage.problems.is_empty() || self.head_text.is_none() {
            keys.extend(everything(book));
            head.state.clear();
            index.forget_state();
        }
        // A log with a gap is written anew from behind the gap.
        if damage.lost_entries > 0 {
            from = book.log().first_seq();
            head.log.clear();
            index.kept = Kept::default();
        }
        let plan = Plan {
            head,
            index,
            dirty: keys,
            from,
        };
        if let Err(error) = self.carry_out(kv, book, plan) {
            // The index of the plan is one of what would stand.
            self.index = None;
            return Err(error);
        }
        self.writable = true;
        for piece in &damage.pieces {
            let name = piece.key.strip_prefix(&self.prefix).and_then(Name::parse);
            if name != Some(Name::Head) {
                let _ = kv.remove(&piece.key);
            }
        }
        self.sweep(kv, book);
        Ok(())
    }

    pub(super) fn quarantine(&self, kv: &dyn Kv, key: &str, text: &str) -> Result<(), SaveError> {
        let name = key.strip_prefix(&self.prefix).unwrap_or(key);
        let mut place = format!("{}q:{name}", self.prefix);
        while let Some(known) = kv.get(&place)? {
            if known == text {
                return Ok(());
            }
            place.push('+');
        }
        kv.set(&place, text)?;
        if kv.get(&place)?.as_deref() == Some(text) {
            Ok(())
        } else {
            Err(SaveError::Silent)
        }
    }
}

/// The keys of all records.
pub(super) fn everything(book: &Book) -> Vec<RecordKey> {
    let ids = book.records().record_ids();
    let targets = book.records().targets.keys();
    ids.chain(targets.map(|period| RecordId::Target(*period)))
        .chain([RecordId::Settings])
        .map(RecordKey::of)
        .collect()
}
