//! Removing a book from the store.

use crate::domain::order;
use crate::ports::kv::Kv;

use super::{SaveError, Store};

impl Store {
    /// Removes every key of the book's namespace, those of other parts of the product and the quarantine among
    /// them. What is left if a call fails is the rest of them; the manifest goes first.
    ///
    /// # Errors
    /// [`SaveError::Silent`] if keys are still there afterwards.
    pub fn erase(&mut self, kv: &dyn Kv) -> Result<(), SaveError> {
        let mut keys = kv.keys()?;
        keys.retain(|key| key.starts_with(&self.prefix));
        let head = format!("{}head", self.prefix);
        order::sort_by_key(&mut keys, |key| *key != head);
        for key in &keys {
            kv.remove(key)?;
        }
        if kv.keys()?.iter().any(|key| key.starts_with(&self.prefix)) {
            return Err(SaveError::Silent);
        }
        *self = Self::new(self.options.clone());
        Ok(())
    }
}
