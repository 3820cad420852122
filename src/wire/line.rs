//! An entry of the log as one text, as tabs tell it to each other.

use super::Reading;
use super::entry::{self, EntryRow};
use crate::ledger::Entry;

/// The text of an entry.
#[must_use]
pub fn write_entry(entry: &Entry) -> String {
    // Serialising into memory cannot fail: no map has keys that are not text.
    serde_json::to_string(&entry::write(entry, &mut |_| false)).unwrap_or_default()
}

/// Reads the text of an entry; none if this version does not understand it.
#[must_use]
pub fn read_entry(text: &str) -> Option<Entry> {
    let row: EntryRow = serde_json::from_str(text).ok()?;
    row.read(&mut Reading::default(), &|_, _| None)
}
