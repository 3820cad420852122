//! How much is kept, as the engines count it.

use crate::ports::kv::{Kv, KvError};

use super::second::name;
use super::{Store, units};
use crate::wire::namespace::Name;

/// What keys and values take together.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Size {
    /// UTF-16 units, of which Chromium and Firefox take 5,242,880.
    pub units: usize,
    /// What WebKit counts of its 5,242,880: a unit of a text that is all Latin-1 is one, of any other two.
    pub webkit: usize,
}

impl Size {
    fn join(&mut self, other: Self) {
        self.units += other.units;
        self.webkit += other.webkit;
    }

    fn add(&mut self, text: &str) {
        let count = units(text);
        self.units += count;
        self.webkit += if text.chars().all(|c| c <= '\u{ff}') {
            count
        } else {
            count * 2
        };
    }
}

/// Who takes how much of the storage.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Usage {
    /// The keys of this book.
    pub ours: Size,
    /// Those of them that hold what was done, so that it can be undone: the log, without what stands in the journal.
    pub past: Size,
    /// All other keys of the origin: other books, other pages.
    pub others: Size,
}

impl Store {
    /// Measures what is kept, by reading all of it.
    ///
    /// # Errors
    /// [`KvError`] if the storage cannot be read.
    pub fn usage(&self, kv: &dyn Kv) -> Result<Usage, KvError> {
        let mut usage = Usage::default();
        for key in kv.keys()? {
            let size = if key.starts_with(&self.prefix) {
                &mut usage.ours
            } else {
                &mut usage.others
            };
            let mut whole = Size::default();
            whole.add(&key);
            whole.add(&kv.get(&key)?.unwrap_or_default());
            size.join(whole);
            if matches!(name(&self.prefix, &key), Some(Name::Log(_))) {
                usage.past.join(whole);
            }
        }
        Ok(usage)
    }
}
