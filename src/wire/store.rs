//! The book in a store of texts under keys: a journal of one record for each action, behind segments that are
//! never changed in place, under a manifest whose one write makes new segments count.
//!
//! Nothing is written over that could not be read whole, that is newer, or that another writer has taken over.
//! A step that fails leaves what was kept as it was.

mod begin;
mod damage;
mod erase;
mod fold;
mod forget;
mod head;
mod heal;
mod index;
mod log;
mod open;
mod reindex;
mod save;
mod second;
mod state;
mod tail;
mod usage;
mod verify;
mod withdraw;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use damage::{Damage, Piece, PieceFlaw};
pub use open::{Opened, Outcome};
pub use second::{Reach, manifest, telling};
pub use tail::Tail;
pub use usage::Usage;
pub use verify::Standing;

use crate::ports::kv::{Kv, KvError};

use super::frame::Coding;
use super::namespace::{Name, Namespace};
use head::Head;
use index::Index;

/// Why something could not be saved. Nothing that was kept before is lost by any of these.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum SaveError {
    /// There is no room left.
    #[error("the storage is full")]
    Full,
    /// The browser does not let the page at the storage.
    #[error("the storage is blocked")]
    Blocked,
    /// The storage said that it was done, but it was not.
    #[error("the storage did not keep what it was given")]
    Silent,
    /// Another writer has taken over; what it wrote is to be read first.
    #[error("another writer has taken over")]
    Superseded,
    /// What is kept could not be read whole, or is of a newer format; it is not written over.
    #[error("what is kept must not be written over")]
    ReadOnly,
    /// Anything else, in the words of the browser.
    #[error("{0}")]
    Other(String),
}

impl From<KvError> for SaveError {
    fn from(error: KvError) -> Self {
        match error {
            KvError::Full => Self::Full,
            KvError::Blocked => Self::Blocked,
            KvError::Other(words) => Self::Other(words),
        }
    }
}

/// How a store writes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Options {
    /// Which book.
    pub namespace: Namespace,
    /// How packed bytes become text.
    pub coding: Coding,
    /// The name of this writer, for the records of the journal: any text that no other tab has.
    pub writer: String,
}

/// What is known of a book that is kept somewhere. It holds no copy of the book.
#[derive(Clone, Debug)]
pub struct Store {
    options: Options,
    prefix: String,
    /// Whether writing is allowed.
    writable: bool,
    /// The manifest, and its text as it was read or written last.
    head: Head,
    head_text: Option<String>,
    /// The number of the last entry that is kept, in segments or in the journal.
    seq: u64,
    /// The records of the journal behind the segments: their names and units.
    journal: Vec<(Name, usize)>,
    /// Where each record stands, as far as this one has seen; none if that is not known.
    index: Option<Index>,
}

impl Store {
    fn new(options: Options) -> Self {
        Self {
            prefix: options.namespace.prefix(),
            options,
            writable: true,
            head: Head::default(),
            head_text: None,
            seq: 0,
            journal: Vec::new(),
            index: Some(Index::default()),
        }
    }

    /// The number of the last entry that is kept.
    #[must_use]
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// The fencing number: it grows whenever a writer takes over or the segments change.
    #[must_use]
    pub fn generation(&self) -> u64 {
        self.head.generation
    }

    /// Whether an older version of the product wrote what is kept: the next write raises its format.
    #[must_use]
    pub fn is_older(&self) -> bool {
        self.head_text.is_some() && self.head.format < head::FORMAT
    }

    /// How it writes.
    #[must_use]
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Writes in this coding from now on. What is written in another one is read as before.
    pub fn write_in(&mut self, coding: Coding) {
        self.options.coding = coding;
    }

    fn key(&self, name: Name) -> String {
        format!("{}{}", self.prefix, name.text())
    }

    fn get(&self, kv: &dyn Kv, name: Name) -> Result<Option<String>, KvError> {
        kv.get(&self.key(name))
    }

    /// Writes a value and reads it back.
    fn set(&self, kv: &dyn Kv, name: Name, value: &str) -> Result<(), SaveError> {
        let key = self.key(name);
        kv.set(&key, value)?;
        if kv.get(&key)?.as_deref() == Some(value) {
            Ok(())
        } else {
            Err(SaveError::Silent)
        }
    }

    /// All names of the book's own keys.
    fn names(&self, kv: &dyn Kv) -> Result<Vec<Name>, KvError> {
        let keys = kv.keys()?;
        let names = keys.iter().filter_map(|key| key.strip_prefix(&self.prefix));
        Ok(names.filter_map(Name::parse).collect())
    }
}

/// The UTF-16 units of a text, which is how browsers count.
fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
