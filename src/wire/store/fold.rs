//! Folding the journal into segments, and writing poor segments together. What changed goes to new segments
//! behind the old ones; old ones stay as they are, until most of their records stand elsewhere.

use std::collections::BTreeSet;

use crate::domain::order;
use crate::ledger::{Book, Records};
use crate::ports::kv::Kv;
use crate::wire::cell::AsCell as _;
use crate::wire::frame;
use crate::wire::leaf::At;
use crate::wire::namespace::Name;
use crate::wire::record_key::RecordKey;

use super::head::{Head, Listed};
use super::index::{CAPACITY, Index};
use super::log::{LogSegment, dirty};
use super::reindex::numbers;
use super::state::StateSegment;
use super::{SaveError, Store, units};

/// The journal is folded when it has more records than this,
const JOURNAL_RECORDS: usize = 100;
/// or takes more units than this.
const JOURNAL_UNITS: usize = 128 * 1024;
/// A segment that takes more units than this is halved, if it has more than one record.
const SEGMENT_UNITS: usize = 64 * 1024;

/// A segment that was written and does not count yet.
struct Written {
    listed: Listed,
    units: usize,
    keys: Vec<RecordKey>,
    gone: Vec<RecordKey>,
}

/// What a fold is to write, and upon what.
pub(super) struct Plan {
    /// The manifest to go on from; the new segments are added to it.
    pub head: Head,
    /// Where the records stand by that manifest.
    pub index: Index,
    /// The records to be written.
    pub dirty: BTreeSet<RecordKey>,
    /// The first entry of the log to be written.
    pub from: u64,
}

impl Store {
    /// Whether the journal is long enough to be folded, or segments are poor enough to be written together.
    #[must_use]
    pub fn needs_compaction(&self) -> bool {
        let units: usize = self.journal.iter().map(|(_, units)| units).sum();
        self.writable
            && (self.journal.len() > JOURNAL_RECORDS
                || units > JOURNAL_UNITS
                || (self.journal.is_empty()
                    && self
                        .index
                        .as_ref()
                        .is_some_and(|index| !index.poor().is_empty())))
    }

    /// Folds the journal, or writes a few poor segments together: one step of bounded work. All entries of the
    /// book must be kept, so save first. Ask [`Store::needs_compaction`] again afterwards.
    ///
    /// # Errors
    /// [`SaveError`]; everything is then as it was before.
    pub fn compact(&mut self, kv: &dyn Kv, book: &Book) -> Result<(), SaveError> {
        self.check_writable()?;
        if book.log().next_seq() != self.seq + 1 {
            return Err(SaveError::Superseded);
        }
        if self.journal.is_empty() {
            self.clean(kv, book)
        } else {
            self.fold(kv, book)
        }
    }

    /// Writes what all entries behind the segments changed into new segments.
    pub(super) fn fold(&mut self, kv: &dyn Kv, book: &Book) -> Result<(), SaveError> {
        self.check_fence(kv)?;
        self.sweep(kv, book);
        let index = self.take_index(kv)?;
        let from = self.head.seq + 1;
        let plan = Plan {
            head: self.head.next(&self.options.writer),
            index,
            dirty: dirty(book.log(), from),
            from,
        };
        self.carry_out(kv, book, plan)
    }

    /// Writes the segments of a plan and makes them count.
    pub(super) fn carry_out(
        &mut self,
        kv: &dyn Kv,
        book: &Book,
        plan: Plan,
    ) -> Result<(), SaveError> {
        let Plan {
            mut head,
            mut index,
            dirty,
            from,
        } = plan;
        let (logged, kept) = LogSegment::of(book.log(), from, &dirty, book.records(), &index.kept);
        let keys: Vec<RecordKey> = dirty
            .into_iter()
            .filter(|key| book.records().contains(key.id()) || index.knows(*key))
            .collect();
        let last = book.log().next_seq() - 1;
        let mut names = Vec::new();
        let written = self
            .write_state(kv, &keys, book.records(), last, &mut head, &mut names)
            .and_then(|written| {
                self.write_log(kv, logged, &mut head, &mut names)?;
                Ok(written)
            });
        head.seq = last;
        head.at = At(book.log().last_at().0);
        head.replicas = replicas(book);
        let result = written.and_then(|written| {
            self.write_head(kv, head)?;
            Ok(written)
        });
        match result {
            Ok(written) => {
                for part in written {
                    index.push(part.listed.0, part.units, part.keys, part.gone);
                }
                index.kept.join(kept);
                index.logs = numbers(&self.head.log);
                self.index = Some(index);
                self.seq = last;
                // What is left behind by a failure here is swept before the next fold.
                for (name, _) in std::mem::take(&mut self.journal) {
                    let _ = kv.remove(&self.key(name));
                }
                Ok(())
            }
            Err(error) => {
                self.index = Some(index);
                self.drop_unused(kv, &names);
                Err(error)
            }
        }
    }

    /// Writes the records of poor segments that still count into one new segment.
    fn clean(&mut self, kv: &dyn Kv, book: &Book) -> Result<(), SaveError> {
        self.check_fence(kv)?;
        self.sweep(kv, book);
        let mut index = self.take_index(kv)?;
        let poor = index.poor();
        if poor.is_empty() {
            self.index = Some(index);
            return Ok(());
        }
        let gone = index.gone_in(&poor);
        let keys: Vec<RecordKey> = index.live_in(&poor).into_iter().chain(gone).collect();
        let mut head = self.head.next(&self.options.writer);
        let mut names = Vec::new();
        let written = self.write_state(kv, &keys, book.records(), head.seq, &mut head, &mut names);
        head.state.retain(|listed| !poor.contains(&listed.0));
        let result = written.and_then(|written| {
            self.write_head(kv, head)?;
            Ok(written)
        });
        let outcome = match result {
            Ok(written) => {
                for part in written {
                    index.push(part.listed.0, part.units, part.keys, part.gone);
                }
                index.remove(&poor);
                for n in poor {
                    let _ = kv.remove(&self.key(Name::State(n)));
                }
                Ok(())
            }
            Err(error) => {
                self.drop_unused(kv, &names);
                Err(error)
            }
        };
        self.index = Some(index);
        outcome
    }

    /// Writes records into as many segments as they need and lists them in the manifest.
    fn write_state(
        &self,
        kv: &dyn Kv,
        keys: &[RecordKey],
        records: &Records,
        seq: u64,
        head: &mut Head,
        names: &mut Vec<Name>,
    ) -> Result<Vec<Written>, SaveError> {
        let mut written = Vec::new();
        let mut parts: Vec<&[RecordKey]> = keys.chunks(CAPACITY).rev().collect();
        while let Some(part) = parts.pop() {
            let segment = StateSegment::of(part, records, seq);
            let gone = order::set(segment.gone.iter().copied());
            let json = segment.into_cell().json();
            let value = frame::packed(&json, self.options.coding);
            let size = units(&value);
            if size > SEGMENT_UNITS && part.len() > 1 {
                let (left, right) = part.split_at(part.len() / 2);
                parts.push(right);
                parts.push(left);
                continue;
            }
            let name = Name::State(head.next);
            let listed = self.write_segment(kv, name, &value, part.len(), head, names)?;
            head.state.push(listed);
            written.push(Written {
                listed,
                units: size,
                keys: part
                    .iter()
                    .filter(|key| !gone.contains(key))
                    .copied()
                    .collect(),
                gone: gone.into_iter().collect(),
            });
        }
        Ok(written)
    }

    fn write_log(
        &self,
        kv: &dyn Kv,
        segment: LogSegment,
        head: &mut Head,
        names: &mut Vec<Name>,
    ) -> Result<(), SaveError> {
        if segment.entries.is_empty() && segment.originals.is_empty() {
            return Ok(());
        }
        let count = segment.entries.len();
        let json = segment.into_cell().json();
        let value = frame::packed(&json, self.options.coding);
        let name = Name::Log(head.next);
        let listed = self.write_segment(kv, name, &value, count, head, names)?;
        head.log.push(listed);
        Ok(())
    }

    fn write_segment(
        &self,
        kv: &dyn Kv,
        name: Name,
        value: &str,
        count: usize,
        head: &mut Head,
        names: &mut Vec<Name>,
    ) -> Result<Listed, SaveError> {
        names.push(name);
        self.set(kv, name, value)?;
        let n = head.next;
        head.next += 1;
        Ok(Listed(
            n,
            frame::checksum(value).unwrap_or_default(),
            u32::try_from(count).unwrap_or(u32::MAX),
        ))
    }

    /// Removes new segments of a step that failed, if it is certain that the old manifest stands.
    fn drop_unused(&self, kv: &dyn Kv, names: &[Name]) {
        if self.check_fence(kv).is_ok() {
            for name in names {
                let _ = kv.remove(&self.key(*name));
            }
        }
    }

    /// Removes what earlier steps left behind: segments that the manifest does not list, and records of the journal
    /// that the segments hold. A record of the journal that says something else than the log goes to the quarantine.
    /// The fence was checked just before; what fails here is left for the next time.
    pub(super) fn sweep(&self, kv: &dyn Kv, book: &Book) {
        let listed = |list: &[Listed], n: u64| list.iter().any(|listed| listed.0 == n);
        for name in self.names(kv).unwrap_or_default() {
            let stale = match name {
                Name::Head => false,
                Name::State(n) => !listed(&self.head.state, n),
                Name::Log(n) => !listed(&self.head.log, n),
                Name::Journal(_, seq) => {
                    seq <= self.head.seq && self.is_in_log(kv, name, seq, book)
                }
            };
            if stale {
                let _ = kv.remove(&self.key(name));
            }
        }
    }

    /// Whether the log holds what a record of the journal says, or the record is safe elsewhere.
    fn is_in_log(&self, kv: &dyn Kv, name: Name, seq: u64, book: &Book) -> bool {
        let Ok(Some(text)) = self.get(kv, name) else {
            return false;
        };
        let entry = super::open::read_journal(&text);
        let known = book.log().entry(seq);
        // Entries older than the log is kept for cannot be compared; they were folded long ago.
        (known.is_none() && entry.is_some())
            || (known == entry.as_ref())
            || self.quarantine(kv, &self.key(name), &text).is_ok()
    }
}

/// The replicas with their last running numbers.
fn replicas(book: &Book) -> Vec<(String, u32)> {
    let counters = book.counters();
    book.records()
        .replicas
        .iter()
        .enumerate()
        .map(|(place, uid)| {
            let counter = counters.get(place).copied().unwrap_or(0);
            (uid.to_string(), counter)
        })
        .collect()
}
