//! The file of the rescue page: the stored texts under their keys, exactly as the browser kept them.
//!
//! It is read as the storage itself is, out of memory, so that whatever could be opened in the browser that wrote the
//! file can be opened from it too. What the page saved of databases is passed over.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor};

use super::FileError;
use super::read::parse;
use crate::ledger::Book;
use crate::ports::kv::MemoryKv;
use crate::wire::store::{Options, Outcome, Store};
use crate::wire::{Coding, Namespace};

/// The version of the rescue page's file that is read.
pub const RESCUE_VERSION: u32 = 1;

#[derive(Deserialize)]
struct Document {
    keys: BTreeMap<String, Text>,
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
    let kv = MemoryKv::of(
        document
            .keys
            .into_iter()
            .map(|(key, Text(text))| (key, text)),
    );
    let options = Options {
        namespace: Namespace::Book,
        coding: Coding::default(),
        writer: String::new(),
    };
    match Store::open(&kv, options).outcome {
        Outcome::Loaded(book) => Ok(Rescued {
            book: *book,
            unread: 0,
        }),
        Outcome::Damaged(damage) => Ok(Rescued {
            unread: damage.pieces.len() + damage.problems.len(),
            book: damage.book,
        }),
        // What a newer version wrote may say more than this one would take over.
        Outcome::Newer { format, .. } => Err(FileError::Newer(format)),
        // Memory is never blocked.
        Outcome::Fresh | Outcome::Blocked(_) => Err(FileError::NoBook),
    }
}
