//! Whether what the user did is kept, in one word for the screen.

use crate::ports::second_copy::CopyTrouble;
use crate::wire::store::SaveError;

/// Whether the book on the screen is kept.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum SaveState {
    /// Everything is kept in this browser, in local storage and in the second copy.
    #[default]
    Saved,
    /// Local storage has everything; the second copy is being written.
    Copying,
    /// Local storage has everything; the second copy cannot be had.
    SavedOnce(CopyTrouble),
    /// The second copy has everything; local storage refuses.
    CopyOnly(SaveError),
    /// The last change waits for another tab to let the book go.
    Saving,
    /// Changes are held in memory only; it is tried again and again.
    Unsaved(SaveError),
    /// Nothing can be kept: the browser lets nobody at its storage. Everything ends with the page.
    Blocked,
    /// A demo for which there is no room beside the own book. Everything ends with the page.
    DemoInMemory,
    /// A newer version of the product wrote the book. It can be read if `readable`, and never changed.
    Newer {
        /// Whether this version can read it.
        readable: bool,
    },
    /// Not all of the book could be read. It is not changed before the user has agreed to go on with the rest.
    Damaged,
    /// There was a book, as a witness tells, and nothing is left of it. Nothing is begun before the user says so.
    Missing,
    /// Everything was erased, by this tab or another one.
    Erased,
}

impl SaveState {
    /// Whether the book may be changed.
    #[must_use]
    pub fn allows_changes(&self) -> bool {
        !matches!(
            self,
            Self::Newer { .. } | Self::Damaged | Self::Missing | Self::Erased
        )
    }

    /// Whether leaving the page would lose changes that were meant to be kept.
    #[must_use]
    pub fn is_at_risk(&self) -> bool {
        matches!(self, Self::Unsaved(_) | Self::Saving)
    }
}
