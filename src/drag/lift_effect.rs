//! What a lift by keyboard asks the app to say and to do.

use super::source::Source;

/// Which sentence is to be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// The card was lifted.
    Lifted,
    /// The card would stand here.
    Over,
    /// The card was dropped here.
    Dropped,
    /// The card was dropped on its own place.
    Unmoved,
    /// The card is back on its own place.
    Cancelled,
}

/// A sentence for the live region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Announcement<I, Z> {
    /// Which sentence.
    pub moment: Moment,
    /// The card.
    pub item: I,
    /// The zone it came from.
    pub from: Z,
    /// The zone it stands or would stand in.
    pub zone: Z,
    /// Its place there, from 1.
    pub position: usize,
    /// Of so many places.
    pub of: usize,
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LiftEffect<I, Z> {
    /// Say it.
    Announce(Announcement<I, Z>),
    /// Mark this place and scroll it into view.
    Show {
        /// The zone.
        zone: Z,
        /// The gap to mark: before the card that stands at this index now; the card count is the end.
        slot: usize,
    },
    /// Move the card there.
    Drop {
        /// The card and its own place.
        source: Source<I, Z>,
        /// The zone.
        zone: Z,
        /// The index, counted without the card itself.
        index: usize,
    },
    /// The lift is over: remove the marks.
    End,
}
