//! The second copy of the book: the same texts under the same keys as in local storage, in a store of another kind.
//!
//! It changes by whole batches only, each of which leads from one whole book to the next. Every batch names the stamp
//! that it goes on from and is refused if another one came between, so that what two tabs write never mixes.

mod memory;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use memory::{CopyFault, MemorySecondCopy};

use super::Answer;

/// By which batch a copy was left: its running number, and a number of the tab that wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// One more with each batch.
    pub number: u64,
    /// Any number that other tabs hardly have.
    pub writer: u32,
}

impl Stamp {
    /// The stamp of the batch that goes on from another one, or from nothing.
    #[must_use]
    pub fn after(before: Option<Self>, writer: u32) -> Self {
        Self {
            number: before.map_or(1, |before| before.number.wrapping_add(1)),
            writer,
        }
    }

    /// The text that is stored.
    #[must_use]
    pub fn text(self) -> String {
        format!("{}-{}", self.number, self.writer)
    }

    /// Reads a text that was stored.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (number, writer) = text.split_once('-')?;
        Some(Self {
            number: number.parse().ok()?,
            writer: writer.parse().ok()?,
        })
    }
}

/// The text of a key, or that it goes.
pub type CopyChange = (String, Option<String>);

/// Keys from one to another, both among them, in the order of their characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeySpan {
    /// The first.
    pub first: String,
    /// The last.
    pub last: String,
}

impl KeySpan {
    /// All that begin with a prefix.
    #[must_use]
    pub fn under(prefix: &str) -> Self {
        Self {
            first: prefix.to_owned(),
            last: format!("{prefix}\u{ffff}"),
        }
    }

    /// One key.
    #[must_use]
    pub fn one(key: &str) -> Self {
        Self {
            first: key.to_owned(),
            last: key.to_owned(),
        }
    }

    /// Whether a key is among them.
    #[must_use]
    pub fn holds(&self, key: &str) -> bool {
        (self.first.as_str()..=self.last.as_str()).contains(&key)
    }
}

/// What a look at the copy shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CopyLook {
    /// Its stamp; none if nothing was ever written to it.
    pub stamp: Option<Stamp>,
    /// All its keys.
    pub keys: BTreeSet<String>,
    /// The texts of those keys that were asked for.
    pub texts: BTreeMap<String, String>,
}

/// What became of a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// It is on the disk.
    Done,
    /// The copy has another stamp than the one that the batch goes on from; nothing was written.
    Overtaken,
}

/// Why there is no second copy of the last changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum CopyTrouble {
    /// The browser has no such store.
    #[error("the browser has no database")]
    Absent,
    /// The browser refused, in its own words.
    #[error("the browser refused: {0}")]
    Refused(String),
    /// No answer came in time.
    #[error("the database does not answer")]
    Silent,
    /// The copy holds changes that are not here; only a start of the page can bring both together.
    #[error("the second copy holds other changes")]
    Ahead,
    /// A newer version of the program wrote the copy.
    #[error("a newer version wrote the second copy")]
    Newer,
}

/// The store of the second copy.
pub trait SecondCopy {
    /// Looks at the copy: its keys, and the texts of those in one of these spans.
    fn look(&self, spans: &[KeySpan]) -> Answer<Result<CopyLook, CopyTrouble>>;

    /// Everything that it holds.
    fn read(&self) -> Answer<Result<CopyLook, CopyTrouble>> {
        self.look(&[KeySpan::under("")])
    }

    /// Writes a batch, whole or not at all, if the copy still has the stamp `expected`; it then has the stamp `new`.
    /// The answer comes when it is on the disk.
    fn write(
        &self,
        expected: Option<Stamp>,
        new: Stamp,
        changes: Vec<CopyChange>,
    ) -> Answer<Result<Written, CopyTrouble>>;

    /// Removes everything, the stamp too.
    fn clear(&self) -> Answer<Result<(), CopyTrouble>>;
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_read_as_it_was_written() {
        let first = Stamp::after(None, 7);
        let second = Stamp::after(Some(first), 9);
        assert_eq!(
            (first.text().as_str(), second.text().as_str()),
            ("1-7", "2-9")
        );
        assert_eq!(Stamp::parse("2-9"), Some(second));
        assert_eq!(Stamp::parse("2"), None);
        assert_eq!(Stamp::parse("x-9"), None);
    }
}
