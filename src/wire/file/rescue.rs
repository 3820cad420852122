//! The file of the rescue page: the stored texts under their keys, exactly as the browser kept them.
//!
//! It is read as the storage itself is, out of memory, so that whatever could be opened in the browser that wrote the
//! file can be opened from it too. Of the databases only the second copy of the book is read: it counts where local storage
//! has less.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor};

use super::FileError;
use super::read::parse;
use crate::ledger::Book;
use crate::ports::kv::MemoryKv;
use crate::wire::store::{Opened, Options, Outcome, Store};
use crate::wire::{Coding, Namespace};

/// The version of the rescue page's file that is read.
pub const RESCUE_VERSION: u32 = 1;

#[derive(Deserialize)]
struct Document {
    keys: BTreeMap<String, Text>,
    #[serde(default)]
    databases: Databases,
}

/// The databases, as far as they are read.
#[derive(Deserialize, Default)]
struct Databases {
    #[serde(default)]
    konvey1: Stores,
}

#[derive(Deserialize, Default)]
struct Stores {
    /// The keys and texts of the second copy, its stamp among them.
    #[serde(default)]
    book: Vec<(Text, Text)>,
}

/// A stored text. Damage may have left half a character in it, which is no text to JSON; only the damage shall count.
struct Text(String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_bytes(Lenient)
    }
}

struct Lenient;

impl Visitor<'_> for Lenient {
    type Value = Text;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a text")
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Text, E> {
        Ok(Text(String::from_utf8_lossy(bytes).into_owned()))
    }
}

/// What a file of the rescue page holds.
#[derive(Debug)]
pub struct Rescued {
    /// The book, as far as it could be read.
    pub book: Book,
    /// How many stored texts and values could not be read. They stay in the file.
    pub unread: usize,
}

/// Reads a file of the rescue page whose head was found to be one.
pub(super) fn read(version: u32, bytes: &[u8]) -> Result<Rescued, FileError> {
    match version {
        0 => return Err(FileError::NotOurs),
        version if version > RESCUE_VERSION => return Err(FileError::Newer(version)),
        _ => {}
    }
    let document: Document = parse(bytes)?;
    let local = open(document.keys.into_iter());
    let texts = document.databases.konvey1.book.into_iter();
    let second = open(texts.map(|(Text(key), text)| (key, text)));
    // What a newer version wrote may say more than this one would take over.
    for opened in [&local, &second] {
        if let Outcome::Newer { format, .. } = opened.outcome {
            return Err(FileError::Newer(format));
        }
    }
    let ranked = |opened: Opened| {
        let rank = (opened.store.generation(), opened.store.seq());
        let rescued = rescued(opened.outcome)?;
        Some(((rescued.unread == 0, rank), rescued))
    };
    let (local, second) = (ranked(local), ranked(second));
    let best = match (local, second) {
        (Some(local), Some(second)) if second.0 > local.0 => Some(second),
        (Some(local), _) => Some(local),
        (None, second) => second,
    };
    best.map(|(_, rescued)| rescued).ok_or(FileError::NoBook)
}

fn open(texts: impl Iterator<Item = (String, Text)>) -> Opened {
    let kv = MemoryKv::of(texts.map(|(key, Text(text))| (key, text)));
    let options = Options {
        namespace: Namespace::Book,
        coding: Coding::default(),
        writer: String::new(),
    };
    Store::open(&kv, options)
}

/// The book of a store, as far as it could be read; none if there is none.
fn rescued(outcome: Outcome) -> Option<Rescued> {
    match outcome {
        Outcome::Loaded(book) => Some(Rescued {
            book: *book,
            unread: 0,
        }),
        Outcome::Damaged(damage) => Some(Rescued {
            unread: damage.pieces.len() + damage.problems.len(),
            book: damage.book,
        }),
        // Memory is never blocked, and what is newer was told before.
        Outcome::Fresh | Outcome::Blocked(_) | Outcome::Newer { .. } => None,
    }
}
