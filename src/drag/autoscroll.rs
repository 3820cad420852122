//! How fast the board and its lanes scroll while a card is held near their edges.

/// The width of the zone along an edge in which scrolling starts, in CSS pixels.
pub const EDGE: f64 = 48.0;
/// The speed at the edge itself and beyond, in pixels per millisecond: 20 pixels a frame at 60 frames a second.
pub const FULL_SPEED: f64 = 1.2;

/// A frame that took longer counts as this many milliseconds, so that a stalled page does not jump.
const LONGEST_FRAME_MS: f64 = 34.0;

/// How many pixels a view scrolls in a frame of `elapsed_ms` when the pointer is at `at` along it: negative towards
/// its start, 0 in its middle, growing evenly towards the edges. In a short view the zones take a third each.
pub(super) fn scroll_by(at: f64, (start, length): (f64, f64), elapsed_ms: f64) -> f64 {
    let zone = EDGE.min(length / 3.0);
    if zone <= 0.0 || elapsed_ms <= 0.0 {
        return 0.0;
    }
    let before = ((start + zone - at) / zone).clamp(0.0, 1.0);
    let after = ((at - (start + length - zone)) / zone).clamp(0.0, 1.0);
    (after - before) * FULL_SPEED * elapsed_ms.min(LONGEST_FRAME_MS)
}
