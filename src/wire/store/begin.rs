//! Storing a book that no log tells of, such as a generated example.

use crate::ledger::Book;
use crate::ports::kv::Kv;

use super::damage::everything;
use super::fold::Plan;
use super::index::Index;
use super::{SaveError, Store};

impl Store {
    /// Writes a whole book into a store that holds nothing.
    ///
    /// # Errors
    /// [`SaveError`]; [`SaveError::Superseded`] if the store holds something.
    pub fn begin(&mut self, kv: &dyn Kv, book: &Book) -> Result<(), SaveError> {
        self.check_writable()?;
        self.check_fence(kv)?;
        if self.head_text.is_some() {
            return Err(SaveError::Superseded);
        }
        let plan = Plan {
            head: self.head.next(&self.options.writer),
            index: Index::default(),
            dirty: everything(book).into_iter().collect(),
            from: book.log().first_seq(),
        };
        self.carry_out(kv, book, plan)
    }
}
