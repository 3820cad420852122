//! The common layout of horizontal bars: names, bars and values side by side where there is room, else each bar below
//! its name.

use super::area::Area;
use super::label::{MIDDLE, text_width};
use super::mark::{Anchor, TextStyle};
use super::scale::Linear;
use super::scene::Scene;

/// From this width on, names and values stand beside the bars.
const WIDE: f64 = 560.0;
/// Between a text and what is beside it.
const GAP: f64 = 8.0;
/// The line of text above a bar in the narrow layout.
const TEXT_LINE: f64 = 18.0;
const WIDE_BAR: f64 = 24.0;
const NARROW_BAR: f64 = 16.0;
/// No chart is laid out narrower than this.
const LEAST: f64 = 160.0;

/// The texts of one row.
#[derive(Clone, Copy)]
pub(super) struct RowText<'a> {
    pub(super) name: &'a str,
    pub(super) note: &'a str,
    pub(super) value: &'a str,
}

/// Where the parts of each row stand.
pub(super) struct Rows {
    pub(super) width: f64,
    wide: bool,
    /// The right end of names and notes.
    names_end: f64,
    bar_start: f64,
    bar_end: f64,
}

impl Rows {
    /// Finds the room that names and values need, the bars having what is left: at least a third of the width.
    pub(super) fn new<'a>(width: f64, texts: impl Iterator<Item = RowText<'a>>) -> Rows {
        let width = if width.is_finite() {
            width.max(LEAST)
        } else {
            LEAST
        };
        if width < WIDE {
            return Rows {
                width,
                wide: false,
                names_end: width,
                bar_start: 0.0,
                bar_end: width,
            };
        }
        let (mut names, mut values) = (0.0f64, 0.0f64);
        for text in texts {
            let note = if text.note.is_empty() {
                0.0
            } else {
                text_width(text.note) + GAP
            };
            names = names.max(text_width(text.name) + note);
            values = values.max(text_width(text.value));
        }
        let names_end = names.min(width / 3.0 - GAP);
        let bar_end = width - (values + GAP).min(width / 3.0);
        Rows {
            width,
            wide: true,
            names_end,
            bar_start: names_end + GAP,
            bar_end,
        }
    }

    /// The scale of the bars.
    pub(super) fn scale(&self, high: f64) -> Linear {
        Linear::from_zero(high, (self.bar_start, self.bar_end))
    }

    /// Where bars start.
    pub(super) fn bar_start(&self) -> f64 {
        self.bar_start
    }

    /// The height of a row: its bar and, in the narrow layout, the line above.
    pub(super) fn height(&self) -> f64 {
        if self.wide {
            WIDE_BAR
        } else {
            TEXT_LINE + NARROW_BAR
        }
    }

    /// The height of a row that has texts only.
    pub(super) fn text_height(&self) -> f64 {
        if self.wide { WIDE_BAR } else { TEXT_LINE }
    }

    /// The area of a part of a bar in the row at `top`.
    pub(super) fn bar(&self, top: f64, (x1, x2): (f64, f64)) -> Area {
        let (y, h) = if self.wide {
            (top, WIDE_BAR)
        } else {
            (top + TEXT_LINE, NARROW_BAR)
        };
        Area {
            x: x1,
            y,
            w: x2 - x1,
            h,
        }
    }

    /// Writes name, note and value of the row at `top`, whose bar ends at `end`.
    pub(super) fn write(&self, scene: &mut Scene, text: RowText<'_>, top: f64, end: f64) {
        let base = top
            + MIDDLE
            + if self.wide {
                WIDE_BAR / 2.0
            } else {
                TEXT_LINE / 2.0
            };
        let note = if text.note.is_empty() {
            0.0
        } else {
            text_width(text.note) + GAP
        };
        if self.wide {
            let at = (self.names_end, base);
            scene.text(
                text.name,
                (0.0, base),
                self.names_end - note,
                Anchor::Start,
                TextStyle::Name,
            );
            scene.text(text.note, at, self.names_end, Anchor::End, TextStyle::Note);
            let room = self.width - self.bar_end - GAP;
            let at = (end + GAP, base);
            scene.text(text.value, at, room, Anchor::Start, TextStyle::Value);
        } else {
            // The value is what the row is read for: the name gives way first, the note with it.
            let value = text_width(text.value).min(self.width * 0.6);
            let left = self.width - value - GAP;
            let name = text_width(text.name).min((left - note).max(left / 2.0));
            scene.text(text.name, (0.0, base), name, Anchor::Start, TextStyle::Name);
            let at = (name + GAP, base);
            scene.text(
                text.note,
                at,
                left - name - GAP,
                Anchor::Start,
                TextStyle::Note,
            );
            scene.text(
                text.value,
                (self.width, base),
                value,
                Anchor::End,
                TextStyle::Value,
            );
        }
    }
}
