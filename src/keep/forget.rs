//! Letting the past of a book go to make room.

use super::desk::{here, peek};
use super::{After, Desk, Keeper};
use crate::ledger::Book;
use crate::ports::second_copy::CopyTrouble;
use crate::wire::store::SaveError;

/// No book has so many poor segments that more steps were needed.
const STEPS: usize = 10_000;

impl Keeper {
    /// Keeps the records as they are, drops the log of what was done to them, and writes poor segments together at once,
    /// since somebody waits for the room. The other tabs read the book anew.
    ///
    /// # Errors
    /// [`SaveError`] beside what the tab has to do; the book and its log are then as they were.
    pub fn forget(&mut self, desk: &dyn Desk) -> (Result<(), SaveError>, Vec<After>) {
        if !self.writes() || self.vanished {
            return (Err(SaveError::ReadOnly), vec![]);
        }
        let trouble = self
            .copying
            .as_ref()
            .and_then(|copying| copying.trouble.as_ref());
        if matches!(trouble, Some(CopyTrouble::Ahead | CopyTrouble::Newer)) {
            // Which of the two counts has to be found first; without the log nobody could tell.
            return (Err(SaveError::Superseded), vec![]);
        }
        let mut result = Ok(());
        desk.read(&mut |book| result = self.record(|store, kv| store.forget(kv, book)));
        if result.is_err() {
            // What was done before is kept as usual.
            return (result, self.save(desk));
        }
        if let Some(book) = peek(desk, Book::without_past) {
            desk.open(book);
        }
        self.told = here(desk).next;
        self.retries = 0;
        if self.refused.take().is_some() {
            // The copy holds records in the place of those that local storage has in its own form by now.
            self.doubt_copy();
        }
        for _ in 0..STEPS {
            let mut step = Ok(());
            desk.read(&mut |book| step = self.record(|store, kv| store.compact(kv, book)));
            if step.is_err() || !self.store.needs_compaction() {
                break;
            }
        }
        let mut after = self.tell(desk);
        after.extend(self.push(desk));
        self.show_sign(desk);
        (Ok(()), after)
    }
}
