//! Erasing everything that the product has left in this browser.

use std::cell::Cell;

use super::{Answer, known};

/// The key that says that everything was to be erased while the second copy could not be: it is not to be brought back.
pub const ERASED: &str = "konvey1:erased";

/// Not everything went away.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EraseError {
    /// The product is open in another tab, which holds on to a database.
    #[error("another tab is open")]
    OtherTab,
    /// The browser refused; its own words.
    #[error("the browser refused: {0}")]
    Refused(String),
}

/// Erases.
pub trait Eraser {
    /// Removes the own book, demos, preferences, restore points, caches and the offline worker. Goes on after a
    /// failure, so that as much as possible is gone, and then tells the first one.
    fn erase_everything(&self) -> Answer<Result<(), EraseError>>;
}

/// Remembers that it was asked.
#[derive(Debug, Default)]
pub struct FakeEraser {
    /// How often it was asked.
    pub asked: Cell<u32>,
}

impl Eraser for FakeEraser {
    fn erase_everything(&self) -> Answer<Result<(), EraseError>> {
        self.asked.set(self.asked.get() + 1);
        known(Ok(()))
    }
}
