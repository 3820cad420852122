//! Points and rectangles in CSS pixels of the window.

/// A point, or a distance.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

impl Point {
    /// The straight distance to another point.
    pub(super) fn distance(self, other: Point) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// A rectangle by its upper left corner and its size.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
pub struct Rect {
    /// The left edge.
    pub x: f64,
    /// The upper edge.
    pub y: f64,
    /// The width.
    pub w: f64,
    /// The height.
    pub h: f64,
}

impl Rect {
    /// Whether the point is inside or on the edge.
    pub(super) fn holds(self, at: Point) -> bool {
        at.x >= self.x && at.x <= self.x + self.w && at.y >= self.y && at.y <= self.y + self.h
    }

    /// The same rectangle, moved.
    pub(super) fn moved(self, by: Point) -> Rect {
        Rect {
            x: self.x + by.x,
            y: self.y + by.y,
            ..self
        }
    }
}
