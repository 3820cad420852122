//! An entry of the log as one text, as tabs tell it to each other.

use super::Reading;
use super::cell::{AsCell as _, Cell};
use super::entry::{self, EntryRow};
use crate::ledger::{Entry, Step};

/// An entry of more events than this is long.
const MANY: usize = 20_000;

/// Whether the text of an entry, such as an import, takes so long to write that it is not written where the storage tells
/// the same.
#[must_use]
pub fn is_long(entry: &Entry) -> bool {
    matches!(&entry.step, Step::Do(action) if action.events.len() > MANY)
}

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
