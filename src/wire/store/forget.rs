//! Letting the past go: the records stay, what was done to them can no longer be undone, and its room is free.

use crate::ledger::Book;
use crate::ports::kv::Kv;
use crate::wire::namespace::Name;

use super::fold::Plan;
use super::log::{Kept, dirty};
use super::{SaveError, Store};

/// So many units are held back, so that there is room to make room when everything is full.
const BALLAST: usize = 16 * 1024;

impl Store {
    /// Holds some room back for the day on which it is full. That it cannot is no trouble before then.
    pub fn hold_room(&self, kv: &dyn Kv) {
        let key = self.ballast();
        if self.writable && matches!(kv.get(&key), Ok(None)) {
            let _ = kv.set(&key, &"-".repeat(BALLAST));
        }
    }

    fn ballast(&self) -> String {
        format!("{}ballast", self.prefix)
    }

    /// Brings the records of a book up to date without a single entry of its log, and drops those that are kept. That
    /// needs room for the changed records alone: of those that are gone only the names are written. Entries that are
    /// not kept yet never will be. The book must go on as [`Book::without_past`] afterwards.
    ///
    /// # Errors
    /// [`SaveError`]; everything is then as it was before.
    pub fn forget(&mut self, kv: &dyn Kv, book: &Book) -> Result<(), SaveError> {
        match self.try_to_forget(kv, book) {
            Err(SaveError::Full) if matches!(kv.get(&self.ballast()), Ok(Some(_))) => {
                kv.remove(&self.ballast())?;
                self.try_to_forget(kv, book)
            }
            result => result,
        }
    }

    fn try_to_forget(&mut self, kv: &dyn Kv, book: &Book) -> Result<(), SaveError> {
        self.check_writable()?;
        self.check_fence(kv)?;
        self.sweep(kv, book);
        let mut index = self.take_index(kv)?;
        index.kept = Kept::default();
        let mut head = self.head.next(&self.options.writer);
        let past = std::mem::take(&mut head.log);
        let plan = Plan {
            head,
            index,
            dirty: dirty(book.log(), self.head.seq + 1),
            from: book.log().next_seq(),
        };
        if let Err(error) = self.carry_out(kv, book, plan) {
            // The index of the plan knows nothing of the log that stands.
            self.index = None;
            return Err(error);
        }
        for listed in past {
            // What is left behind by a failure here is swept before the next fold.
            let _ = kv.remove(&self.key(Name::Log(listed.0)));
        }
        Ok(())
    }
}
