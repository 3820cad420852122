//! A pasted block of text: what it would change, and which cells cannot be read. It changes nothing by itself.

use super::block::{Block, Spot};
use super::cell::Sheet;
use super::column::Column;
use super::edit::{Edited, Unread};
use crate::domain::{DealId, StageId};
use crate::ledger::DealEdit;

/// What a pasted block would change.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Paste {
    /// The edits of each deal.
    pub edits: Vec<(DealId, Vec<DealEdit>)>,
    /// The deals that it moves, by stage.
    pub moves: Vec<(StageId, Vec<DealId>)>,
    /// How many cells change.
    pub changed: usize,
    /// The cells that cannot be taken.
    pub problems: Vec<Problem>,
    /// The cells that it covers.
    pub covered: Block,
}

/// A cell that cannot be taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// Where it would stand: by the rows and the columns of the table.
    pub spot: Spot,
    /// The text.
    pub text: String,
    /// Why.
    pub reason: Reason,
}

/// Why a cell is not taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reason {
    /// It does not read.
    Unread(Unread),
    /// The table ends before it.
    Outside,
}

/// Plans a paste at a block. A single cell fills the block, and one that fits the block several times is repeated;
/// else it stands at the upper left corner of the block. Cells of one deal build on each other from left to right.
#[must_use]
pub fn plan(
    sheet: &Sheet,
    rows: &[DealId],
    columns: &[Column],
    at: Block,
    cells: &[Vec<String>],
) -> Paste {
    let height = cells.len();
    let width = cells.iter().map(Vec::len).max().unwrap_or(0);
    let mut paste = Paste::default();
    if height == 0 || width == 0 {
        return paste;
    }
    let selected = (at.rows().count(), at.columns().count());
    let fits = selected.0.is_multiple_of(height) && selected.1.is_multiple_of(width);
    let (over_rows, over_columns) = if fits { selected } else { (height, width) };
    let first = Spot {
        row: *at.rows().start(),
        column: *at.columns().start(),
    };
    paste.covered = Block {
        from: first,
        to: Spot {
            row: first.row + over_rows - 1,
            column: first.column + over_columns - 1,
        },
    };
    for down in 0..over_rows {
        let Some(line) = cells.get(down % height) else {
            continue;
        };
        let row = first.row + down;
        let known = rows.get(row).and_then(|id| sheet.records.deals.get(id));
        let mut deal = known.cloned();
        let mut edits = Vec::new();
        for across in 0..over_columns {
            // A line that is shorter than others leaves what is beyond its end alone.
            let Some(text) = line.get(across % width) else {
                continue;
            };
            let spot = Spot {
                row,
                column: first.column + across,
            };
            let read = match (&deal, columns.get(spot.column)) {
                (Some(deal), Some(column)) => {
                    sheet.read(*column, deal, text).map_err(Reason::Unread)
                }
                _ => Err(Reason::Outside),
            };
            match (read, &mut deal) {
                (Ok(Edited::Nothing), _) | (Ok(_), None) => {}
                (Ok(Edited::Move(stage)), Some(deal)) => {
                    paste.changed += 1;
                    match paste.moves.iter_mut().find(|(known, _)| *known == stage) {
                        Some((_, deals)) => deals.push(deal.id),
                        None => paste.moves.push((stage, vec![deal.id])),
                    }
                }
                (Ok(Edited::Edit(edit)), Some(deal)) => {
                    paste.changed += 1;
                    if let DealEdit::Value(value) = &edit {
                        deal.replace(value.clone());
                    }
                    edits.push(edit);
                }
                (Err(reason), _) => paste.problems.push(Problem {
                    spot,
                    text: text.clone(),
                    reason,
                }),
            }
        }
        if let Some(deal) = deal.filter(|_| !edits.is_empty()) {
            paste.edits.push((deal.id, edits));
        }
    }
    paste
}

/// Reads text with tabs between cells and line ends between rows, as spreadsheets give it: a cell in quotation marks may
/// hold both, and a quotation mark in it is doubled. The line end behind the last row belongs to it.
#[must_use]
pub fn tsv_cells(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let (mut row, mut cell) = (Vec::new(), String::new());
    let (mut quoted, mut fresh) = (false, true);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted => {
                if chars.next_if_eq(&'"').is_some() {
                    cell.push('"');
                } else {
                    quoted = false;
                }
            }
            _ if quoted => cell.push(c),
            '"' if fresh => {
                quoted = true;
                fresh = false;
            }
            '\t' => {
                row.push(std::mem::take(&mut cell));
                fresh = true;
            }
            '\r' | '\n' => {
                if c == '\r' {
                    chars.next_if_eq(&'\n');
                }
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
                fresh = true;
            }
            _ => {
                cell.push(c);
                fresh = false;
            }
        }
    }
    if !row.is_empty() || !cell.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows
}

/// Writes a block of cells as spreadsheets take it.
#[must_use]
pub fn tsv(cells: &[Vec<String>]) -> String {
    let cell = |text: &String| {
        if text.contains(['\t', '\n', '\r', '"']) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.clone()
        }
    };
    let line = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join("\t");
    cells.iter().map(line).collect::<Vec<_>>().join("\n")
}
