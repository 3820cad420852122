//! The marks that a chart is drawn from, and their kinds by the names that the style sheet uses.

use super::area::Area;
use super::tone::Tone;

/// One thing to draw.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A part of a bar.
    Rect {
        /// Where.
        area: Area,
        /// What it means.
        tone: Tone,
        /// How it is filled.
        fill: Fill,
        /// The caller's key of the bar it belongs to.
        key: usize,
    },
    /// A straight line.
    Line {
        /// From here.
        x1: f64,
        /// From here.
        y1: f64,
        /// To here.
        x2: f64,
        /// To here.
        y2: f64,
        /// Which kind.
        style: LineStyle,
    },
    /// A text in one line, 12 pixels high.
    Text {
        /// The anchored point.
        x: f64,
        /// The base line.
        y: f64,
        /// What is drawn.
        text: String,
        /// Which end stands at `x`.
        anchor: Anchor,
        /// Which kind.
        style: TextStyle,
        /// The whole text, where only a part of it is drawn.
        full: Option<String>,
    },
}

/// How an area is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// Wholly.
    Solid,
    /// Not at all: only its outline.
    Outline,
    /// By slanted lines, with an outline.
    Hatch,
}

/// Which end of a text stands at its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The left.
    Start,
    /// The middle.
    Middle,
    /// The right.
    End,
}

/// The kind of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineStyle {
    /// A tick's line across the plot.
    Grid,
    /// Zero.
    Baseline,
    /// A target.
    Target,
    /// The rule above a sum.
    Sum,
}

/// The kind of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextStyle {
    /// The name of a bar or a group of columns.
    Name,
    /// A remark beside the name.
    Note,
    /// A bar's value.
    Value,
    /// A tick.
    Axis,
    /// The unit of an axis.
    Unit,
    /// The rate from one level of a funnel to the next.
    Step,
    /// The worst of these rates.
    Worst,
    /// The label of a target.
    Target,
}

impl Fill {
    /// The fill's name in the style sheet.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Fill::Solid => "solid",
            Fill::Outline => "outline",
            Fill::Hatch => "hatch",
        }
    }
}

impl Anchor {
    /// The value of `text-anchor`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}

impl LineStyle {
    /// The kind's name in the style sheet.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            LineStyle::Grid => "grid",
            LineStyle::Baseline => "baseline",
            LineStyle::Target => "target",
            LineStyle::Sum => "sum",
        }
    }
}

impl TextStyle {
    /// The kind's name in the style sheet.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            TextStyle::Name => "name",
            TextStyle::Note => "note",
            TextStyle::Value => "value",
            TextStyle::Axis => "axis",
            TextStyle::Unit => "unit",
            TextStyle::Step => "step",
            TextStyle::Worst => "worst",
            TextStyle::Target => "target",
        }
    }
}
