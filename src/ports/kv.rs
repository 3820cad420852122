//! A store of texts under keys, as local storage is one: synchronous, shared with others on the origin, and
//! able to refuse at any call. Nothing here knows what the texts mean.

mod memory;
mod recorder;

pub use memory::{Fault, MemoryKv, Op, Quota};
pub use recorder::Recorder;

/// Why a call to the store failed.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum KvError {
    /// There is no room left.
    #[error("the storage is full")]
    Full,
    /// The browser does not let the page at it.
    #[error("the storage is blocked")]
    Blocked,
    /// Anything else, in the words of the browser.
    #[error("{0}")]
    Other(String),
}

/// Texts under keys. Methods take `&self`, since the store is outside of the program and others write to it too.
pub trait Kv {
    /// The text under a key; none if there is no such key.
    ///
    /// # Errors
    /// [`KvError`] if the store cannot be read.
    fn get(&self, key: &str) -> Result<Option<String>, KvError>;

    /// Puts a text under a key, whole or not at all. An answer of `Ok` is not proof: read it back.
    ///
    /// # Errors
    /// [`KvError`] if it was not written.
    fn set(&self, key: &str, value: &str) -> Result<(), KvError>;

    /// Removes a key; nothing happens if it is not there.
    ///
    /// # Errors
    /// [`KvError`] if it could not be removed.
    fn remove(&self, key: &str) -> Result<(), KvError>;

    /// All keys, those of others on the origin among them, in no order.
    ///
    /// # Errors
    /// [`KvError`] if the store cannot be read.
    fn keys(&self) -> Result<Vec<String>, KvError>;
}
