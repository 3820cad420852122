//! The manifest: what is kept and under which names. Writing it is the one step that makes new segments count.

use serde::{Deserialize, Serialize};

use crate::wire::leaf::At;
use crate::wire::namespace::MOST;
use crate::wire::{crc32, frame};

/// The format that is written. It is raised whenever a field, an event or a kind of record is added: an older program
/// would pass over what it does not know and lose it with its next write, so it may only show what is newer.
pub const FORMAT: u32 = 3;
/// The oldest format whose reader can still show what is written: since format 3 columns are coded (`numbers.rs`).
const MIN_READER: u32 = 3;
/// How many generations stand for one step, one for each writer that might make it.
const GENERATIONS: u64 = 4096;

/// A segment: its number, the checksum of its frame, how many records or entries it holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Listed(pub u64, pub u32, pub u32);

/// The manifest. `format` and `min_reader` stand in every version of it, in plain JSON.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Head {
    pub format: u32,
    pub min_reader: u32,
    pub app: String,
    pub generation: u64,
    /// The number of the last entry that the segments hold.
    pub seq: u64,
    /// The moment of that entry.
    pub at: At,
    /// The number that the next segment gets; numbers are never given twice.
    pub next: u64,
    /// Who wrote, in the order of their places, with their last running numbers.
    pub replicas: Vec<(String, u32)>,
    /// The segments of the state; of a record that stands in several, the last one counts.
    pub state: Vec<Listed>,
    /// The segments of the log, oldest first.
    pub log: Vec<Listed>,
}

impl Head {
    /// Whether its segments of the log tell everything that was done since an older manifest.
    pub fn goes_on_from(&self, old: &Self) -> bool {
        let entries = |listed: &[Listed]| listed.iter().map(|listed| u64::from(listed.2)).sum();
        self.log
            .strip_prefix(&*old.log)
            .is_some_and(|news| old.seq.checked_add(entries(news)) == Some(self.seq))
    }
}

impl Default for Head {
    fn default() -> Self {
        Self {
            format: FORMAT,
            min_reader: MIN_READER,
            app: env!("CARGO_PKG_VERSION").to_owned(),
            generation: 0,
            seq: 0,
            at: At::default(),
            next: 1,
            replicas: Vec::new(),
            state: Vec::new(),
            log: Vec::new(),
        }
    }
}

/// The part of a manifest that every version can read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
pub struct Version {
    pub format: u32,
    pub min_reader: u32,
}

/// A manifest as it was found.
pub enum Found {
    /// One that can be read.
    Sound(Box<Head>),
    /// One of a newer format, which may still be readable.
    Newer(Version, Option<Box<Head>>),
    /// Not a manifest.
    Damaged,
}

impl Head {
    /// The text that is kept.
    pub fn write(&self) -> String {
        // Serialising into memory cannot fail for a type without maps of foreign keys.
        frame::plain(&serde_json::to_string(self).unwrap_or_default())
    }

    /// Reads a text that was kept.
    pub fn read(text: &str) -> Found {
        let Ok(json) = frame::open(text) else {
            return Found::Damaged;
        };
        let Ok(version) = serde_json::from_str::<Version>(&json) else {
            return Found::Damaged;
        };
        let head = serde_json::from_str::<Self>(&json).ok();
        let head = head.filter(Self::is_in_range).map(Self::raised);
        let head = head.map(Box::new);
        if version.format > FORMAT {
            return Found::Newer(version, head.filter(|_| version.min_reader <= FORMAT));
        }
        head.map_or(Found::Damaged, Found::Sound)
    }

    /// Whether its numbers are ones that can be counted to.
    pub fn is_in_range(&self) -> bool {
        let numbers = self.listed().chain([self.generation, self.seq, self.next]);
        numbers.max() <= Some(MOST)
    }

    /// The numbers of its segments.
    fn listed(&self) -> impl Iterator<Item = u64> {
        self.state.iter().chain(&self.log).map(|listed| listed.0)
    }

    /// The same with the next number above those of its segments, which a new segment must never take.
    fn raised(self) -> Self {
        let last = self.listed().max().unwrap_or(0);
        Self {
            next: self.next.max(last + 1),
            ..self
        }
    }

    /// The manifest of a writer that follows this one. Its generation is higher and hardly one that another writer
    /// would choose at the same time, so that the two would never write under the same names. Its format is that of
    /// this program, whatever it goes on from.
    pub fn next(&self, writer: &str) -> Self {
        let own = u64::from(crc32(writer.as_bytes())) % GENERATIONS;
        let Self {
            format,
            min_reader,
            app,
            ..
        } = Self::default();
        Self {
            format,
            min_reader,
            app,
            generation: (self.generation / GENERATIONS + 1) * GENERATIONS + own,
            ..self.clone()
        }
    }
}
