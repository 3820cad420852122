//! Where a popup stands beside its anchor.

/// A box in the window, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// The left edge.
    pub left: f64,
    /// The top edge.
    pub top: f64,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

/// The side of the anchor that is tried first, and the edge to which the popup is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    /// Below, left edges in line.
    #[default]
    BelowStart,
    /// Below, right edges in line.
    BelowEnd,
    /// Above, centred.
    AboveCentre,
    /// To the right, centred.
    Right,
}

/// The gap between anchor and popup.
const GAP: f64 = 4.0;
/// The least distance from the edge of the window.
const EDGE: f64 = 8.0;

/// The left and top of a popup of the given size in a window of the given size. Turns to the other side of the anchor
/// when there is more room, and never leaves the window at the start edge.
#[must_use]
pub fn place(anchor: Bounds, size: (f64, f64), window: (f64, f64), side: Side) -> (f64, f64) {
    let (width, height) = size;
    let centre = anchor.left + (anchor.width - width) / 2.0;
    let (left, top) = match side {
        Side::BelowStart => (anchor.left, below(anchor, height, window.1)),
        Side::BelowEnd => (
            anchor.left + anchor.width - width,
            below(anchor, height, window.1),
        ),
        Side::AboveCentre => {
            let above = anchor.top - GAP - height;
            let top = if above >= EDGE {
                above
            } else {
                anchor.top + anchor.height + GAP
            };
            (centre, top)
        }
        Side::Right => {
            let right = anchor.left + anchor.width + GAP;
            let left = if right + width + EDGE <= window.0 {
                right
            } else {
                anchor.left - GAP - width
            };
            (left, anchor.top + (anchor.height - height) / 2.0)
        }
    };
    (
        left.min(window.0 - EDGE - width).max(EDGE),
        top.min(window.1 - EDGE - height).max(EDGE),
    )
}

fn below(anchor: Bounds, height: f64, window: f64) -> f64 {
    let bottom = anchor.top + anchor.height;
    let room_below = window - bottom - GAP - EDGE;
    let room_above = anchor.top - GAP - EDGE;
    if height > room_below && room_above > room_below {
        anchor.top - GAP - height
    } else {
        bottom + GAP
    }
}
