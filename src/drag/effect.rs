//! What a drag by pointer asks the browser and the app to do.

use super::geometry::Target;
use super::shapes::Point;
use super::source::Source;

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Effect<I, Z> {
    /// Start a timer that sends [`Input::Held`].
    StartHold {
        /// After so many milliseconds.
        ms: u32,
    },
    /// Stop that timer.
    StopHold,
    /// Vibrate shortly, where the device can.
    Vibrate {
        /// For so many milliseconds.
        ms: u32,
    },
    /// The card is lifted: measure, capture the pointer, show the preview and dim the card.
    Lift {
        /// The pointer to capture.
        pointer: i32,
        /// The card.
        source: Source<I, Z>,
    },
    /// Show the preview so far from where the card stood in the window when it was lifted.
    Shift(Point),
    /// Mark this place, and no other.
    Hover(Option<Target<Z>>),
    /// Scroll, then note the positions reached in the [`Geometry`].
    Scroll {
        /// The board by so many pixels, from lane to lane.
        board: f64,
        /// This lane's cards by so many pixels.
        lane: Option<(Z, f64)>,
    },
    /// Move the card there.
    Drop {
        /// The card.
        source: Source<I, Z>,
        /// Where it was dropped: another place than its own.
        target: Target<Z>,
    },
    /// The card was dropped where it had been.
    Unmoved {
        /// The card.
        source: Source<I, Z>,
    },
    /// The drag was given up; the card stays where it had been.
    Cancelled {
        /// The card.
        source: Source<I, Z>,
    },
    /// The drag is over: release the pointer, remove preview and marks, and swallow the click that the browser may
    /// still send before the next press.
    End {
        /// The pointer to release.
        pointer: i32,
    },
}
