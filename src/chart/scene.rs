//! A laid-out chart: marks in the order of drawing, and the places that can be pointed at and focused.

use super::area::{Area, px};
use super::label::shorten;
use super::mark::{Anchor, Fill, LineStyle, Mark, TextStyle};
use super::tone::Tone;

/// A place of a chart that stands for one bar: it takes the pointer and the focus, in the order of reading.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The caller's key of the bar.
    pub key: usize,
    /// The whole room of the bar, so that a tiny one can be met too.
    pub area: Area,
    /// What is said of it.
    pub label: String,
}

/// A laid-out chart, in pixels.
///
/// Outlines run along its edges, and texts are only estimated: the element that shows it lets both overflow by a little.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Scene {
    /// The width that was given.
    pub width: f64,
    /// The height that was given or is needed.
    pub height: f64,
    /// What to draw, the first lowest.
    pub marks: Vec<Mark>,
    /// What can be focused.
    pub hits: Vec<Hit>,
}

impl Scene {
    /// Adds a part of a bar, unless it has no width or no height.
    pub(super) fn rect(&mut self, area: Area, tone: Tone, fill: Fill, key: usize) {
        if area.w > 0.0 && area.h > 0.0 {
            self.marks.push(Mark::Rect {
                area: area.rounded(),
                tone,
                fill,
                key,
            });
        }
    }

    /// Adds a line from left to right.
    pub(super) fn rule(&mut self, (x1, x2): (f64, f64), y: f64, style: LineStyle) {
        self.marks.push(Mark::Line {
            x1: px(x1),
            y1: px(y),
            x2: px(x2),
            y2: px(y),
            style,
        });
    }

    /// Adds a text, shortened to `room`; nothing if not even its beginning fits.
    pub(super) fn text(
        &mut self,
        text: &str,
        (x, y): (f64, f64),
        room: f64,
        anchor: Anchor,
        style: TextStyle,
    ) {
        let drawn = shorten(text, room);
        if !drawn.is_empty() {
            let full = (drawn != text).then(|| text.to_owned());
            self.marks.push(Mark::Text {
                x: px(x),
                y: px(y),
                text: drawn,
                anchor,
                style,
                full,
            });
        }
    }

    /// Adds a place to be met.
    pub(super) fn hit(&mut self, key: usize, area: Area, label: &str) {
        self.hits.push(Hit {
            key,
            area: area.rounded(),
            label: label.to_owned(),
        });
    }
}

/// A value that can be drawn from zero: what is negative or no number counts as nothing.
pub(super) fn drawable(value: f64) -> f64 {
    if value.is_finite() {
        value.max(0.0)
    } else {
        0.0
    }
}
