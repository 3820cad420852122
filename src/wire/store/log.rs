//! A segment of the log: entries, and added records as they were before a later change.
//!
//! An added record that stands in the book as it was added is not written twice: its entry names only its key.
//! Once the record changes, the next segment of the log keeps the form that it was added in.

use std::collections::{BTreeMap, BTreeSet};

use crate::ledger::{Entry, Event, Log, Record, RecordId, Records, Step};
use crate::wire::Reading;
use crate::wire::batch::{Batch, batches};
use crate::wire::cell::{AsCell, Cell, Fields};
use crate::wire::entry::{self, EntryRow};
use crate::wire::record_key::RecordKey;

/// The entries of a segment.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct LogSegment {
    pub entries: Vec<EntryRow>,
    /// For entries of this segment or older ones: their added records that have changed since.
    pub originals: Vec<(u64, Vec<Batch>)>,
}

impl AsCell for LogSegment {
    fn into_cell(self) -> Cell {
        let mut fields = Fields::default();
        fields.put("entries", self.entries.into_cell());
        fields.put_told("originals", self.originals);
        Cell::Fields(fields)
    }

    fn from_cell(cell: Cell) -> Option<Self> {
        let mut fields = cell.into_fields()?;
        Some(Self {
            entries: fields.get("entries")?,
            originals: fields.get("originals")?,
        })
    }
}

/// Added records that the log leaves to the book: the entry, the first record, how many, and the place of the first among
/// the events of the entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Run {
    seq: u64,
    first: RecordKey,
    count: u32,
    place: usize,
}

impl Run {
    /// The place of a record among the events, if the record is one of these.
    fn place_of(&self, key: RecordKey) -> Option<usize> {
        let behind = key.behind(self.first)?;
        let behind = (behind < self.count).then_some(behind)?;
        self.place.checked_add(usize::try_from(behind).ok()?)
    }
}

/// Which added records the log leaves to the book, over all its segments.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Kept {
    runs: Vec<Run>,
    /// Those that have changed since and whose first form the log holds by now.
    written: BTreeSet<(u64, RecordKey)>,
}

impl Kept {
    /// Learns what a segment leaves to the book, and which first forms it holds.
    pub fn learn(&mut self, segment: &LogSegment, reading: &mut Reading) {
        self.leave(&segment.entries);
        for (seq, batches) in &segment.originals {
            let records = batches
                .iter()
                .cloned()
                .flat_map(|batch| batch.read(reading));
            self.written
                .extend(records.map(|record| (*seq, RecordKey::of(record.id()))));
        }
    }

    /// Notes what entries leave to the book.
    fn leave(&mut self, entries: &[EntryRow]) {
        for row in entries {
            let runs = row.kept().map(|(first, count, place)| Run {
                seq: row.seq(),
                first,
                count,
                place,
            });
            self.runs.extend(runs);
        }
    }

    /// Takes in what was learnt of a segment that follows.
    pub fn join(&mut self, news: Self) {
        self.runs.extend(news.runs);
        self.written.extend(news.written);
    }

    /// The entries that leave a record to the book and whose first form the log does not hold yet, and its place among the
    /// events of each.
    fn entries_of(&self, key: RecordKey) -> impl Iterator<Item = (u64, usize)> + '_ {
        let runs = self.runs.iter();
        runs.filter_map(move |run| Some((run.seq, run.place_of(key)?)))
            .filter(move |(seq, _)| !self.written.contains(&(*seq, key)))
    }
}

impl LogSegment {
    /// The segment of the entries from a number on, which changed the records `dirty`, and what it leaves to the book.
    pub fn of(
        log: &Log,
        from: u64,
        dirty: &BTreeSet<RecordKey>,
        records: &Records,
        kept: &Kept,
    ) -> (Self, Kept) {
        let mut changed: BTreeMap<u64, BTreeMap<usize, RecordKey>> = BTreeMap::new();
        for key in dirty {
            for (seq, place) in kept.entries_of(*key) {
                changed.entry(seq).or_default().insert(place, *key);
            }
        }
        let mut news = Kept::default();
        let originals = changed.into_iter().filter_map(|(seq, keys)| {
            let first_forms: Vec<&Record> = keys
                .into_iter()
                .filter_map(|(place, key)| added(log, seq, place, key))
                .filter(|record| !records.holds(record))
                .collect();
            let written = first_forms.iter().map(|record| RecordKey::of(record.id()));
            news.written.extend(written.map(|key| (seq, key)));
            (!first_forms.is_empty()).then(|| (seq, batches(&first_forms)))
        });
        let segment = Self {
            originals: originals.collect(),
            entries: since(log, from)
                .iter()
                .map(|entry| entry::write(entry, &mut |record| records.holds(record)))
                .collect(),
        };
        news.leave(&segment.entries);
        (segment, news)
    }
}

/// A record as an entry added it, which is probably the event at this place. To look through all events would take long,
/// since an import is one entry.
fn added(log: &Log, seq: u64, place: usize, key: RecordKey) -> Option<&Record> {
    let events = log.action(seq).map(|(_, action)| &action.events)?;
    let is_it =
        |event: &&Event| matches!(event, Event::Added(record) if RecordKey::of(record.id()) == key);
    let event = events.get(place).filter(is_it);
    match event.or_else(|| events.iter().find(is_it))? {
        Event::Added(record) => Some(record),
        _ => None,
    }
}

/// The entries of a log from a number on.
pub fn since(log: &Log, from: u64) -> &[Entry] {
    let place = log.entries().partition_point(|entry| entry.seq < from);
    log.entries().get(place..).unwrap_or_default()
}

/// The log that the segments hold, given the records that they go with. Entries stand without gaps up to
/// `last`; where one cannot be read, the log begins behind it. Gives the number of entries that were left out.
pub fn assemble(segments: Vec<LogSegment>, last: u64, records: &Records) -> (Vec<Entry>, usize) {
    let mut originals: BTreeMap<(u64, RecordKey), Record> = BTreeMap::new();
    // Of these not all first forms can be read, so that the book must not stand in for them.
    let mut unread: BTreeSet<u64> = BTreeSet::new();
    let mut rows: Vec<EntryRow> = Vec::new();
    for segment in segments {
        rows.extend(segment.entries);
        for (seq, batches) in segment.originals {
            let mut reading = Reading::default();
            for record in batches
                .into_iter()
                .flat_map(|batch| batch.read(&mut reading))
            {
                originals
                    .entry((seq, RecordKey::of(record.id())))
                    .or_insert(record);
            }
            if reading.flaws() > 0 {
                unread.insert(seq);
            }
        }
    }
    let book = |seq: u64, id: RecordId| {
        originals
            .get(&(seq, RecordKey::of(id)))
            .cloned()
            .or_else(|| records.get(id))
    };
    let mut entries: Vec<Entry> = Vec::new();
    let mut due = last;
    let total = rows.len();
    while let Some(row) = rows.pop() {
        let seq = row.seq();
        let Some(entry) = (seq == due && due > 0 && !unread.contains(&seq))
            .then(|| row.read(&mut Reading::default(), &book))
            .flatten()
        else {
            break;
        };
        due -= 1;
        entries.push(entry);
    }
    let left_out = total - entries.len();
    entries.reverse();
    (entries, left_out)
}

/// The records that entries changed, in the order of their kinds and ids.
pub fn dirty(log: &Log, from: u64) -> BTreeSet<RecordKey> {
    let mut keys = BTreeSet::new();
    for entry in since(log, from) {
        let action = match &entry.step {
            Step::Do(action) => Some(action),
            Step::Undo(seq) | Step::Redo(seq) => log.action(*seq).map(|(_, action)| action),
        };
        let events = action.map(|action| action.events.iter());
        keys.extend(
            events
                .into_iter()
                .flatten()
                .filter_map(record)
                .map(RecordKey::of),
        );
    }
    keys
}

/// The record that an event changes.
fn record(event: &Event) -> Option<RecordId> {
    Some(match event {
        Event::Replica(_) => return None,
        Event::Added(record) | Event::Removed(record) => record.id(),
        Event::Moved { id, .. } | Event::Deal { id, .. } => RecordId::Deal(*id),
        Event::Stage { id, .. } => RecordId::Stage(*id),
        Event::Pipeline { id, .. } => RecordId::Pipeline(*id),
        Event::Person { id, .. } => RecordId::Person(*id),
        Event::Company { id, .. } => RecordId::Company(*id),
        Event::Owner { id, .. } => RecordId::Owner(*id),
        Event::Activity { id, .. } => RecordId::Activity(*id),
        Event::Product { id, .. } => RecordId::Product(*id),
        Event::Settings { .. } => RecordId::Settings,
        Event::Target { period, .. } => RecordId::Target(*period),
    })
}
