//! What a chart of columns is made of.

use super::mark::Fill;
use super::tone::Tone;

/// A line across the plot at a round number.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// The number.
    pub value: f64,
    /// The written number.
    pub label: String,
}

/// A part of a column.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    /// Its height.
    pub value: f64,
    /// What it means.
    pub tone: Tone,
    /// How it is filled.
    pub fill: Fill,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The caller's key.
    pub key: usize,
    /// Its parts from the bottom up.
    pub segments: Vec<Segment>,
    /// The written value above it; empty for none. Shown only if all of the chart's fit.
    pub value: String,
    /// What is said of it.
    pub label: String,
}

/// Columns with one name.
#[derive(Debug, Clone, PartialEq)]
pub struct ColumnGroup {
    /// The name below.
    pub name: String,
    /// The name where there is little room, such as the month without its year; empty for none.
    pub short: String,
    /// The columns from left to right.
    pub columns: Vec<Column>,
}

impl ColumnGroup {
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The short name, if there is one.
    pub(super) fn short(&self) -> &str {
        if self.short.is_empty() {
            &self.name
        } else {
            &self.short
        }
    }
}

/// A target over one group or several.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetLine {
    /// The index of the first group, the one that stands apart not counted.
    pub first: usize,
    /// The index of the last group.
    pub last: usize,
    /// How high.
    pub value: f64,
    /// The written target. Only that of the last line with a label is shown.
    pub label: String,
}
