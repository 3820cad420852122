//! Opening a store: manifest, segments, journal, and what to do when some of it is not as it should be.

use std::collections::BTreeMap;

use crate::domain::{Moment, order};
use crate::ledger::{Book, Entry, Log, Records};
use crate::ports::kv::{Kv, KvError};
use crate::wire::cell::{AsCell, Cell};
use crate::wire::entry::EntryRow;
use crate::wire::form::Form as _;
use crate::wire::namespace::Name;
use crate::wire::{Problem, Reading, frame};

use super::damage::{Damage, Piece, PieceFlaw};
use super::head::{Found, Head, Listed};
use super::index::Index;
use super::log::{LogSegment, assemble};
use super::reindex::numbers;
use super::save::JournalRecord;
use super::state::StateSegment;
use super::{Options, Store, units};

/// What was found.
#[derive(Debug)]
pub enum Outcome {
    /// There is nothing. Whether that is a new user or a loss, another witness tells.
    Fresh,
    /// The book, whole.
    Loaded(Box<Book>),
    /// Not all of it could be read. Nothing is written before [`Store::accept`].
    Damaged(Box<Damage>),
    /// A newer version of the program wrote it. It is not written; the book is here if it can be read.
    Newer {
        /// The format that was found.
        format: u32,
        /// What can be read of it, if that format allows it.
        book: Option<Box<Book>>,
    },
    /// The storage cannot be read.
    Blocked(KvError),
}

/// A store that was opened, with what was found in it.
#[derive(Debug)]
pub struct Opened {
    /// The way to write to it.
    pub store: Store,
    /// What was found.
    pub outcome: Outcome,
}

impl Store {
    /// Opens a book. Nothing is written.
    #[must_use]
    pub fn open(kv: &dyn Kv, options: Options) -> Opened {
        let mut store = Self::new(options);
        let outcome = store.read(kv).unwrap_or_else(|error| {
            store.writable = false;
            Outcome::Blocked(error)
        });
        Opened { store, outcome }
    }

    fn read(&mut self, kv: &dyn Kv) -> Result<Outcome, KvError> {
        let names = self.names(kv)?;
        let mut found = Findings::default();
        let text = self.get(kv, Name::Head)?;
        let mut newer = None;
        match text.as_deref().map(Head::read) {
            None if names.is_empty() => return Ok(Outcome::Fresh),
            None => {
                found.piece(self, Name::Head, None, PieceFlaw::Missing);
                self.head = self.guess_head(kv, &names)?;
            }
            Some(Found::Sound(head)) => self.head = *head,
            Some(Found::Damaged) => {
                found.piece(self, Name::Head, text.clone(), PieceFlaw::Damaged);
                self.head = self.guess_head(kv, &names)?;
            }
            Some(Found::Newer(version, head)) => {
                newer = Some(version.format);
                self.writable = false;
                match head {
                    Some(head) => self.head = *head,
                    None => {
                        return Ok(Outcome::Newer {
                            format: version.format,
                            book: None,
                        });
                    }
                }
            }
        }
        self.head_text = text;
        let mut book = self.read_segments(kv, &mut found)?;
        self.read_journal_into(kv, &names, &mut book, &mut found)?;
        if let Some(format) = newer {
            return Ok(Outcome::Newer {
                format,
                book: Some(Box::new(book)),
            });
        }
        if found.is_clean() {
            return Ok(Outcome::Loaded(Box::new(book)));
        }
        self.writable = false;
        Ok(Outcome::Damaged(Box::new(Damage {
            book,
            pieces: found.pieces,
            problems: found.problems,
            lost_records: found.lost_records,
            lost_entries: found.lost_entries,
        })))
    }

    /// The book of the segments. Segments that cannot be read are taken off the list.
    fn read_segments(&mut self, kv: &dyn Kv, found: &mut Findings) -> Result<Book, KvError> {
        let mut records = Records::default();
        let mut reading = Reading::default();
        let replicas: Vec<String> = self
            .head
            .replicas
            .iter()
            .map(|(uid, _)| uid.clone())
            .collect();
        records.replicas = reading
            .under("replicas", |reading| replicas.read(reading))
            .unwrap_or_default();
        let mut index = Index::default();
        let mut state = Vec::new();
        for listed in self.head.state.clone() {
            let name = Name::State(listed.0);
            match self.read_segment::<StateSegment>(kv, name, listed, found)? {
                Some((segment, units)) => {
                    let flaws = reading.flaws();
                    let (keys, gone) = segment.apply(&mut records, &mut reading);
                    if reading.flaws() > flaws {
                        let text = self.get(kv, name)?;
                        found.piece(self, name, text, PieceFlaw::Unreadable);
                    }
                    index.push(listed.0, units, keys, gone);
                    state.push(listed);
                }
                None => found.lost_records += listed.2,
            }
        }
        let mut segments = Vec::new();
        let mut log = Vec::new();
        for listed in self.head.log.clone() {
            match self.read_segment::<LogSegment>(kv, Name::Log(listed.0), listed, found)? {
                Some((segment, _)) => {
                    segments.push(segment);
                    log.push(listed);
                }
                None => found.lost_entries += listed.2,
            }
        }
        for segment in &segments {
            index.kept.learn(segment, &mut Reading::default());
        }
        index.logs = numbers(&log);
        let first: Vec<Option<u64>> = segments
            .iter()
            .map(|segment| segment.entries.first().map(EntryRow::seq))
            .collect();
        let (entries, left_out) = assemble(segments, self.head.seq, &records);
        if left_out > 0 {
            found.lost_entries += u32::try_from(left_out).unwrap_or(u32::MAX);
            let kept_from = entries.first().map_or(u64::MAX, |entry| entry.seq);
            for (listed, first) in log.iter().zip(first) {
                if first.is_some_and(|first| first < kept_from) {
                    let name = Name::Log(listed.0);
                    let text = self.get(kv, name)?;
                    found.piece(self, name, text, PieceFlaw::OutOfTurn);
                }
            }
        }
        found.problems = reading.finish();
        self.head.state = state;
        self.head.log = log;
        self.index = Some(index);
        self.seq = self.head.seq;
        let log = Log::restored(entries, self.head.seq, Moment(self.head.at.0));
        let counters: Vec<u32> = self.head.replicas.iter().map(|(_, last)| *last).collect();
        Ok(Book::restore(records, log, &counters))
    }

    pub(super) fn read_segment<T: AsCell>(
        &self,
        kv: &dyn Kv,
        name: Name,
        listed: Listed,
        found: &mut Findings,
    ) -> Result<Option<(T, usize)>, KvError> {
        let Some(text) = self.get(kv, name)? else {
            found.piece(self, name, None, PieceFlaw::Missing);
            return Ok(None);
        };
        let segment = (frame::checksum(&text) == Some(listed.1))
            .then(|| frame::open(&text).ok())
            .flatten()
            .and_then(|json| Cell::parse(&json))
            .and_then(T::from_cell);
        if segment.is_none() {
            found.piece(self, name, Some(text), PieceFlaw::Damaged);
            return Ok(None);
        }
        Ok(segment.map(|segment| (segment, units(&text))))
    }

    /// Takes the journal in as far as it goes without a gap. Records of older generations count too: they were
    /// written before another writer took over.
    fn read_journal_into(
        &mut self,
        kv: &dyn Kv,
        names: &[Name],
        book: &mut Book,
        found: &mut Findings,
    ) -> Result<(), KvError> {
        let mut pending: BTreeMap<u64, Vec<u64>> = BTreeMap::new();
        for name in names {
            if let Name::Journal(generation, seq) = name
                && *seq > self.head.seq
            {
                pending.entry(*seq).or_default().push(*generation);
            }
        }
        let mut broken = false;
        for (seq, mut generations) in pending {
            // Of two writers with one number, the one that took over later was right.
            order::sort_by(&mut generations, |a, b| b.cmp(a));
            for generation in generations {
                let name = Name::Journal(generation, seq);
                let text = self.get(kv, name)?;
                let entry = text.as_deref().and_then(read_journal);
                let flaw = match entry {
                    None => Some(PieceFlaw::Damaged),
                    Some(entry) if !broken && entry.seq == self.seq + 1 && entry.seq == seq => {
                        book.commit(entry).err().map(|_| PieceFlaw::OutOfTurn)
                    }
                    // An ousted writer wrote it before it knew, and does it again or says that it cannot.
                    Some(entry) if !broken && entry.seq == self.seq && entry.seq == seq => {
                        continue;
                    }
                    Some(_) => Some(PieceFlaw::OutOfTurn),
                };
                match flaw {
                    None => {
                        let size = units(&self.key(name)) + text.as_deref().map_or(0, units);
                        self.journal.push((name, size));
                        self.seq = seq;
                    }
                    Some(flaw) => {
                        found.piece(self, name, text, flaw);
                        found.lost_entries += 1;
                    }
                }
            }
            // Behind a gap nothing follows on what is there.
            broken |= self.seq != seq;
        }
        Ok(())
    }

    /// A manifest made up from the segments that are there, when there is none that can be read.
    fn guess_head(&self, kv: &dyn Kv, names: &[Name]) -> Result<Head, KvError> {
        let mut head = Head::default();
        let mut sorted = names.to_vec();
        order::sort_by(&mut sorted, Ord::cmp);
        for name in sorted {
            match name {
                Name::Head => {}
                Name::Journal(generation, _) => {
                    head.generation = head.generation.max(generation);
                }
                Name::State(n) => {
                    head.next = head.next.max(n + 1);
                    let text = self.get(kv, name)?.unwrap_or_default();
                    head.state
                        .push(Listed(n, frame::checksum(&text).unwrap_or_default(), 0));
                    let segment = frame::open(&text)
                        .ok()
                        .and_then(|json| Cell::parse(&json))
                        .and_then(StateSegment::from_cell);
                    if let Some(segment) = segment {
                        head.seq = head.seq.max(segment.seq);
                        if segment.replicas.len() > head.replicas.len() {
                            head.replicas =
                                segment.replicas.into_iter().map(|uid| (uid, 0)).collect();
                        }
                    }
                }
                Name::Log(n) => {
                    head.next = head.next.max(n + 1);
                    let text = self.get(kv, name)?.unwrap_or_default();
                    head.log
                        .push(Listed(n, frame::checksum(&text).unwrap_or_default(), 0));
                }
            }
        }
        Ok(head)
    }
}

/// The entry of a record of the journal, if it can be read whole.
pub(super) fn read_journal(text: &str) -> Option<Entry> {
    let json = frame::open(text).ok()?;
    let record = JournalRecord::from_cell(Cell::parse(&json)?)?;
    record.entry.read(&mut Reading::default(), &|_, _| None)
}

/// What was not as it should be.
#[derive(Default)]
pub(super) struct Findings {
    pieces: Vec<Piece>,
    problems: Vec<Problem>,
    lost_records: u32,
    lost_entries: u32,
}

impl Findings {
    fn piece(&mut self, store: &Store, name: Name, text: Option<String>, flaw: PieceFlaw) {
        self.pieces.push(Piece {
            key: store.key(name),
            text,
            flaw,
        });
    }

    pub(super) fn is_clean(&self) -> bool {
        self.pieces.is_empty() && self.problems.is_empty() && self.lost_entries == 0
    }
}
