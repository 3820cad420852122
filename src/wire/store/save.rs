//! Writing: one record of the journal for an action, or new segments for a large one.

use crate::ledger::{Book, Entry};
use crate::ports::kv::Kv;
use crate::wire::cell::{AsCell, Cell, Fields};
use crate::wire::entry::{self, EntryRow};
use crate::wire::frame;
use crate::wire::line::is_long;
use crate::wire::namespace::{MOST, Name};

use super::head::FORMAT;
use super::log::since;
use super::{SaveError, Store, units};

/// A record of the journal: who wrote it under which generation, and the entry.
#[derive(Clone, PartialEq, Debug)]
pub struct JournalRecord {
    pub(super) writer: String,
    generation: u64,
    pub entry: EntryRow,
}

impl AsCell for JournalRecord {
    fn into_cell(self) -> Cell {
        let mut fields = Fields::default();
        fields.put("w", self.writer.into_cell());
        fields.put("g", self.generation.into_cell());
        fields.put("e", self.entry.into_cell());
        Cell::Fields(fields)
    }

    fn from_cell(cell: Cell) -> Option<Self> {
        let mut fields = cell.into_fields()?;
        Some(Self {
            writer: fields.need("w")?,
            generation: fields.need("g")?,
            entry: fields.need("e")?,
        })
    }
}

/// An action that takes more units than this goes to segments at once.
const LARGE: usize = 32 * 1024;
/// JSON of more bytes than this is deflated if that makes it shorter: records are most of what is written, and a browser
/// puts only so much on the disk in an hour.
const WORTH_PACKING: usize = 128;
/// So many characters of the name of a writer tell a reader of the records which tab it was.
const WRITER: usize = 8;

impl Store {
    /// Writes every entry of the book's log that is not kept yet, oldest first. Each that is behind a call that
    /// gave an error is tried again by the next call; calling without news writes nothing.
    ///
    /// # Errors
    /// [`SaveError`]; what was kept before, and entries before the one that failed, are kept.
    pub fn save(&mut self, kv: &dyn Kv, book: &Book) -> Result<(), SaveError> {
        self.check_writable()?;
        let news = since(book.log(), self.seq + 1);
        // The manifest tells the format first: what follows may be of a kind that older programs do not know.
        let is_told = self.head_text.is_some() && self.head.format >= FORMAT;
        if !is_told && !news.is_empty() {
            self.check_fence(kv)?;
            self.write_head(kv, self.head.next(&self.options.writer))?;
        }
        for entry in news {
            if entry.seq != self.seq + 1 {
                return Err(SaveError::Superseded);
            }
            // The record of a long entry would be larger in any case, so it is not made to be measured.
            if is_long(entry) {
                return self.fold(kv, book);
            }
            let value = self.frame(entry);
            if units(&value) > LARGE {
                return self.fold(kv, book);
            }
            self.append(kv, entry.seq, &value)?;
        }
        Ok(())
    }

    /// How many entries of the book's log are not kept yet.
    #[must_use]
    pub fn unsaved(&self, book: &Book) -> usize {
        since(book.log(), self.seq + 1).len()
    }

    pub(super) fn check_writable(&self) -> Result<(), SaveError> {
        if self.writable {
            Ok(())
        } else {
            Err(SaveError::ReadOnly)
        }
    }

    /// The record of the journal for an entry.
    pub(super) fn frame(&self, entry: &Entry) -> String {
        let record = JournalRecord {
            writer: self.options.writer.chars().take(WRITER).collect(),
            generation: self.head.generation,
            entry: entry::write(entry, &mut |_| false),
        };
        let json = record.into_cell().json();
        let plain = frame::plain(&json);
        if json.len() <= WORTH_PACKING {
            return plain;
        }
        let packed = frame::packed(&json, self.options.coding);
        if units(&packed) < units(&plain) {
            packed
        } else {
            plain
        }
    }

    fn append(&mut self, kv: &dyn Kv, seq: u64, value: &str) -> Result<(), SaveError> {
        self.check_fence(kv)?;
        let name = Name::Journal(self.head.generation, seq);
        if !name.is_in_range() {
            return Err(SaveError::ReadOnly);
        }
        match self.get(kv, name)? {
            None => self.set(kv, name, value)?,
            // A write that seemed to fail had come through.
            Some(known) if known == value => {}
            Some(_) => return Err(SaveError::Superseded),
        }
        self.journal
            .push((name, units(&self.key(name)) + units(value)));
        self.seq = seq;
        Ok(())
    }

    /// Makes sure that nobody else changed the manifest since it was read.
    pub(super) fn check_fence(&self, kv: &dyn Kv) -> Result<(), SaveError> {
        if self.get(kv, Name::Head)? == self.head_text {
            Ok(())
        } else {
            Err(SaveError::Superseded)
        }
    }

    /// Writes a manifest and goes by it from now on.
    pub(super) fn write_head(
        &mut self,
        kv: &dyn Kv,
        head: super::head::Head,
    ) -> Result<(), SaveError> {
        // One that could not be read again is not written.
        if !head.is_in_range() {
            return Err(SaveError::ReadOnly);
        }
        let text = head.write();
        self.set(kv, Name::Head, &text)?;
        self.head = head;
        self.head_text = Some(text);
        Ok(())
    }

    /// Makes this the writer, under a generation above all known ones: whoever wrote before is refused from now on.
    ///
    /// # Errors
    /// [`SaveError`]; nothing is changed then.
    pub fn take_over(&mut self, kv: &dyn Kv, above: u64) -> Result<(), SaveError> {
        self.check_writable()?;
        self.check_fence(kv)?;
        let mut head = self.head.clone();
        head.generation = head.generation.max(above.min(MOST));
        self.write_head(kv, head.next(&self.options.writer))
    }
}
