//! An entry of the log as one text, as tabs tell it to each other.

use super::Reading;
use super::cell::{AsCell as _, Cell};
use super::entry::{self, EntryRow};
use crate::ledger::Entry;

/// The text of an entry.
#[must_use]
pub fn write_entry(entry: &Entry) -> String {
    entry::write(entry, &mut |_| false).into_cell().json()
}

/// Reads the text of an entry; none if this version does not understand it.
#[must_use]
pub fn read_entry(text: &str) -> Option<Entry> {
    let row = EntryRow::from_cell(Cell::parse(text)?)?;
    row.read(&mut Reading::default(), &|_, _| None)
}
