//! How a table lies: which columns, how wide, in which order its rows stand, which deals are in it. Kept as one line of
//! text for each pipeline.

use super::column::Column;
use super::deals::Shown;
use crate::domain::PipelineId;
use crate::ledger::Records;

/// A column that rows are ordered by.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct SortBy {
    /// Which one.
    pub column: Column,
    /// The largest, latest or last of the alphabet first.
    pub descending: bool,
}

/// How a table lies.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TableLayout {
    /// The columns in their order, each with its width in CSS pixels if somebody set it. The name stands first always.
    pub columns: Vec<(Column, Option<u16>)>,
    /// The columns that rows are ordered by, the first one first.
    pub sort: Vec<SortBy>,
    /// Which deals are in it.
    pub shown: Shown,
}

impl Default for TableLayout {
    fn default() -> Self {
        Self {
            columns: Column::USUAL.map(|column| (column, None)).to_vec(),
            sort: Vec::new(),
            shown: Shown::default(),
        }
    }
}

impl TableLayout {
    /// The narrowest and the widest column, in CSS pixels.
    pub const WIDTHS: std::ops::RangeInclusive<u16> = 64..=640;

    /// Reads a kept line. What is not understood is left out; without columns they are the usual ones.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut layout = Self {
            columns: Vec::new(),
            ..Self::default()
        };
        for part in text.split(';') {
            match part.split_once('=') {
                Some(("columns", columns)) => {
                    for column in columns.split(',') {
                        let (name, width) = column.split_once(':').unwrap_or((column, ""));
                        let known = Column::from_name(name);
                        let known = known.filter(|column| !layout.has(*column));
                        let width = width.parse().ok();
                        let width = width.filter(|width| Self::WIDTHS.contains(width));
                        layout.columns.extend(known.map(|column| (column, width)));
                    }
                }
                Some(("sort", sort)) => {
                    layout.sort = sort
                        .split(',')
                        .filter_map(|by| {
                            let (name, descending) = match by.strip_suffix('-') {
                                Some(name) => (name, true),
                                None => (by, false),
                            };
                            let column = Column::from_name(name)?;
                            Some(SortBy { column, descending })
                        })
                        .collect();
                }
                Some(("shown", shown)) => {
                    layout.shown = Shown::from_name(shown).unwrap_or_default();
                }
                _ => {}
            }
        }
        if layout.columns.is_empty() {
            layout.columns = Self::default().columns;
        } else if !layout.has(Column::Title) {
            layout.columns.insert(0, (Column::Title, None));
        }
        layout
    }

    /// The line that is kept.
    #[must_use]
    pub fn print(&self) -> String {
        let columns: Vec<_> = self
            .columns
            .iter()
            .map(|(column, width)| match width {
                Some(width) => format!("{}:{width}", column.name()),
                None => column.name(),
            })
            .collect();
        let sort: Vec<_> = self
            .sort
            .iter()
            .map(|by| {
                let way = if by.descending { "-" } else { "" };
                format!("{}{way}", by.column.name())
            })
            .collect();
        format!(
            "columns={};sort={};shown={}",
            columns.join(","),
            sort.join(","),
            self.shown.name()
        )
    }

    /// Tells whether it has a column.
    #[must_use]
    pub fn has(&self, column: Column) -> bool {
        self.columns.iter().any(|(known, _)| *known == column)
    }

    /// Its columns as far as deals can have them, with their widths.
    #[must_use]
    pub fn visible(&self, records: &Records, pipeline: Option<PipelineId>) -> Vec<(Column, u16)> {
        let available = Column::available(records, pipeline);
        let columns = self.columns.iter();
        columns
            .filter(|(column, _)| available.contains(column))
            .map(|(column, width)| {
                (
                    *column,
                    width.unwrap_or_else(|| column.usual_width(records)),
                )
            })
            .collect()
    }

    /// Shows a column as the last one, or hides it. The name stays.
    pub fn toggle(&mut self, column: Column) {
        if column == Column::Title {
            return;
        }
        if self.has(column) {
            self.columns.retain(|(known, _)| *known != column);
        } else {
            self.columns.push((column, None));
        }
    }

    /// Moves a column by one place, never in front of the name.
    pub fn shift(&mut self, column: Column, right: bool) {
        let Some(at) = self.columns.iter().position(|(known, _)| *known == column) else {
            return;
        };
        let to = if right { at + 1 } else { at.saturating_sub(1) };
        if at > 0 && to > 0 && to < self.columns.len() {
            self.columns.swap(at, to);
        }
    }

    /// Sets the width of a column, in CSS pixels, within [`Self::WIDTHS`].
    pub fn set_width(&mut self, column: Column, width: f64) {
        let (least, most) = (
            f64::from(*Self::WIDTHS.start()),
            f64::from(*Self::WIDTHS.end()),
        );
        let width = width.round().clamp(least, most) as u16;
        for (known, kept) in &mut self.columns {
            if *known == column {
                *kept = Some(width);
            }
        }
    }

    /// Orders rows by a column: first up, then down, then not at all. `more` keeps the columns ordered by so far.
    pub fn order_by(&mut self, column: Column, more: bool) {
        let known = self.sort.iter().position(|by| by.column == column);
        let alone = self.sort.len() == 1;
        match known {
            Some(place) if more || alone => {
                if self.sort.get(place).is_some_and(|by| by.descending) {
                    self.sort.remove(place);
                } else if let Some(by) = self.sort.get_mut(place) {
                    by.descending = true;
                }
            }
            _ => {
                if !more {
                    self.sort.clear();
                }
                self.sort.push(SortBy {
                    column,
                    descending: false,
                });
            }
        }
    }
}
