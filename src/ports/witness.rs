//! A witness that there was a book in this browser, apart from the book: what is empty may be new, or lost.

use std::cell::RefCell;

use serde::{Deserialize, Serialize};

use super::{Answer, known};

/// What the witness remembers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Testimony {
    /// The generation of the manifest.
    pub generation: u64,
    /// How many deals the book held.
    pub deals: u64,
    /// When it was seen, in milliseconds since 1970.
    pub at: i64,
}

/// Remembers, in more than one place, that there was a book.
pub trait Witness {
    /// What is remembered, the youngest of it; none where nothing is, or nothing can be.
    fn ask(&self) -> Answer<Option<Testimony>>;
    /// Remembers. That it cannot is no failure of anything else.
    fn tell(&self, testimony: Testimony) -> Answer<()>;
}

/// A witness in memory.
#[derive(Debug, Default)]
pub struct MemoryWitness(pub RefCell<Option<Testimony>>);

impl Witness for MemoryWitness {
    fn ask(&self) -> Answer<Option<Testimony>> {
        known(*self.0.borrow())
    }

    fn tell(&self, testimony: Testimony) -> Answer<()> {
        self.0.replace(Some(testimony));
        known(())
    }
}
