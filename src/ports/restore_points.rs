//! Copies of the whole book from before a step that cannot be looked through, such as an import.

use std::any::Any;
use std::cell::{Cell, RefCell};

use crate::domain::Moment;

use super::{Answer, known};

/// The number of a restore point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RestorePointId(pub u32);

/// Before what a restore point was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RestoreReason {
    /// A file was imported.
    Import,
    /// Everything was replaced by another copy.
    Replace,
    /// An earlier restore point was put back.
    Restore,
    /// The stored form was converted.
    Migration,
    /// Ended deals were moved into a file, or the log was dropped, to make room.
    Room,
    /// The two copies of the book held different changes, and the other one was taken.
    OtherCopy,
    /// Nothing in particular: once a day.
    Daily,
}

/// What a list shows of a restore point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestorePoint {
    /// Its number.
    pub id: RestorePointId,
    /// Before what it was made.
    pub reason: RestoreReason,
    /// When.
    pub at: Moment,
    /// How large it is, in bytes.
    pub size: u64,
}

/// A restore point could not be kept or read; the browser's own words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("restore points are not at hand: {0}")]
pub struct RestoreError(pub String);

/// The pieces of a copy that is being written, put aside one behind the other. Where the browser holds them, the program
/// needs no memory for the whole.
pub trait Pile {
    /// Puts a piece behind the others.
    fn add(&mut self, piece: &[u8]);
    /// The pile itself, for whoever has made it.
    fn into_any(self: Box<Self>) -> Box<dyn Any>;
}

impl Pile for Vec<u8> {
    fn add(&mut self, piece: &[u8]) {
        self.extend_from_slice(piece);
    }

    fn into_any(self: Box<Self>) -> Box<dyn Any> {
        self
    }
}

/// Keeps restore points.
pub trait RestorePoints {
    /// A pile without pieces, for a copy.
    fn pile(&self) -> Box<dyn Pile>;
    /// Keeps a copy whose pieces are in a pile of this keeper. The answer comes when it is on the disk.
    fn put_pile(
        &self,
        reason: RestoreReason,
        at: Moment,
        pile: Box<dyn Pile>,
    ) -> Answer<Result<RestorePointId, RestoreError>>;
    /// Keeps a copy, whose pieces follow each other.
    fn put(
        &self,
        reason: RestoreReason,
        at: Moment,
        parts: Vec<Vec<u8>>,
    ) -> Answer<Result<RestorePointId, RestoreError>> {
        let mut pile = self.pile();
        parts.iter().for_each(|part| pile.add(part));
        self.put_pile(reason, at, pile)
    }
    /// All that are kept, the youngest first.
    fn list(&self) -> Answer<Result<Vec<RestorePoint>, RestoreError>>;
    /// The bytes of one; none if it is not kept any more.
    fn get(&self, id: RestorePointId) -> Answer<Result<Option<Vec<u8>>, RestoreError>>;
    /// Removes one; that it was not there is no error.
    fn delete(&self, id: RestorePointId) -> Answer<Result<(), RestoreError>>;
    /// Removes all.
    fn delete_all(&self) -> Answer<Result<(), RestoreError>>;
}

impl RestoreReason {
    const ALL: [(RestoreReason, &'static str); 7] = [
        (RestoreReason::Import, "import"),
        (RestoreReason::Replace, "replace"),
        (RestoreReason::Restore, "restore"),
        (RestoreReason::Migration, "migration"),
        (RestoreReason::Room, "room"),
        (RestoreReason::OtherCopy, "other-copy"),
        (RestoreReason::Daily, "daily"),
    ];

    /// The word under which it is stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        Self::ALL
            .into_iter()
            .find(|(reason, _)| *reason == self)
            .map_or("", |(_, code)| code)
    }

    /// Reads a stored word; one of a newer version counts as nothing in particular.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|(_, known)| *known == code)
            .map_or(Self::Daily, |(reason, _)| reason)
    }
}

/// Restore points in memory, which can be told to fail.
#[derive(Debug, Default)]
pub struct MemoryRestorePoints {
    kept: RefCell<Vec<(RestorePoint, Vec<u8>)>>,
    last: Cell<u32>,
    fails: Cell<bool>,
}

impl MemoryRestorePoints {
    /// From now on each call fails, or none does.
    pub fn fail(&self, fails: bool) {
        self.fails.set(fails);
    }

    fn answer<T: 'static>(&self, value: impl FnOnce() -> T) -> Answer<Result<T, RestoreError>> {
        if self.fails.get() {
            return known(Err(RestoreError("told to fail".to_owned())));
        }
        known(Ok(value()))
    }
}

impl RestorePoints for MemoryRestorePoints {
    fn pile(&self) -> Box<dyn Pile> {
        Box::new(Vec::<u8>::new())
    }

    fn put_pile(
        &self,
        reason: RestoreReason,
        at: Moment,
        pile: Box<dyn Pile>,
    ) -> Answer<Result<RestorePointId, RestoreError>> {
        self.answer(|| {
            let bytes: Vec<u8> = pile
                .into_any()
                .downcast()
                .map(|bytes| *bytes)
                .unwrap_or_default();
            self.last.set(self.last.get() + 1);
            let point = RestorePoint {
                id: RestorePointId(self.last.get()),
                reason,
                at,
                size: bytes.len() as u64,
            };
            let id = point.id;
            self.kept.borrow_mut().push((point, bytes));
            id
        })
    }

    fn list(&self) -> Answer<Result<Vec<RestorePoint>, RestoreError>> {
        self.answer(|| {
            let kept = self.kept.borrow();
            kept.iter().rev().map(|(point, _)| point.clone()).collect()
        })
    }

    fn get(&self, id: RestorePointId) -> Answer<Result<Option<Vec<u8>>, RestoreError>> {
        self.answer(|| {
            let kept = self.kept.borrow();
            kept.iter()
                .find(|(point, _)| point.id == id)
                .map(|(_, bytes)| bytes.clone())
        })
    }

    fn delete(&self, id: RestorePointId) -> Answer<Result<(), RestoreError>> {
        self.answer(|| self.kept.borrow_mut().retain(|(point, _)| point.id != id))
    }

    fn delete_all(&self) -> Answer<Result<(), RestoreError>> {
        self.answer(|| self.kept.borrow_mut().clear())
    }
}
