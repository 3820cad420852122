//! A rectangle of a chart, in pixels from its upper left corner.

/// A rectangle by its upper left corner and its size.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
pub struct Area {
    /// The left edge.
    pub x: f64,
    /// The upper edge.
    pub y: f64,
    /// The width.
    pub w: f64,
    /// The height.
    pub h: f64,
}

impl Area {
    /// The same area with coordinates of two decimals: finer is not seen and only lengthens the document.
    pub(super) fn rounded(self) -> Area {
        Area {
            x: px(self.x),
            y: px(self.y),
            w: px(self.w),
            h: px(self.h),
        }
    }
}

/// A coordinate with two decimals.
pub(super) fn px(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}
