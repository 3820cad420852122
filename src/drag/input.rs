//! What can happen to a drag by pointer.

use super::shapes::Point;
use super::source::Source;

/// What is pressing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PointerKind {
    /// A mouse, with its main button.
    Mouse,
    /// A pen; it behaves as a mouse.
    Pen,
    /// A finger.
    Touch,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Input<I, Z> {
    /// A pointer went down on a card.
    Press {
        /// The browser's id of the pointer.
        pointer: i32,
        /// What it is.
        kind: PointerKind,
        /// Where.
        at: Point,
        /// The card under it.
        source: Source<I, Z>,
    },
    /// A further finger went down, on a card or not.
    OtherPress {
        /// The browser's id of the pointer.
        pointer: i32,
    },
    /// A pointer moved.
    Move {
        /// The browser's id of the pointer.
        pointer: i32,
        /// Where it is now.
        at: Point,
    },
    /// A pointer went up.
    Up {
        /// The browser's id of the pointer.
        pointer: i32,
        /// Where.
        at: Point,
    },
    /// The browser took a pointer away, or its capture was lost.
    Lost {
        /// The browser's id of the pointer.
        pointer: i32,
    },
    /// The hold that [`Effect::StartHold`] asked for is over.
    Held,
    /// An animation frame, so many milliseconds after the one before.
    Frame {
        /// Milliseconds since the last frame.
        elapsed_ms: f64,
    },
    /// Escape, the right button, or the window lost the focus.
    Cancel,
}
