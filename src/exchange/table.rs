//! A table of text: the cells of a file, before anybody knows what they mean.
//!
//! Every row keeps the number that a spreadsheet gives it. Nothing is repaired silently: what was odd is noted.

use super::dialect::{Dialect, split_sep_line};
use super::limits::{MAX_CELL, MAX_COLUMNS, MAX_ROWS, TableError};

/// Something odd in a file that is read nevertheless.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TableNote {
    /// A quotation mark that never ends: the line is read as it stands.
    UnclosedQuote {
        /// The row.
        row: u32,
    },
    /// A row with fewer cells than the others; the missing ones are empty.
    ShortRow {
        /// The row.
        row: u32,
    },
    /// A row with more cells than the others; what stands in them is not read.
    LongRow {
        /// The row.
        row: u32,
    },
}

/// The cells of a file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Table {
    names: Vec<String>,
    text: String,
    ends: Vec<usize>,
    rows: Vec<u32>,
    /// How many rows were blank, or held delimiters only.
    pub blank: usize,
    /// What was odd.
    pub notes: Vec<TableNote>,
}

impl Table {
    /// Reads a text in a dialect.
    ///
    /// # Errors
    /// [`TableError`] if there are no rows, or more of anything than the limits allow.
    pub fn read(text: &str, dialect: Dialect) -> Result<Self, TableError> {
        let (sep_line, body) = split_sep_line(text);
        let mut raw = Raw {
            table: Self::default(),
            row: u32::from(sep_line.is_some()),
            header: dialect.header,
        };
        raw.read(body, dialect)?;
        raw.finish()
    }

    /// How many rows there are below the names.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Tells whether there is no row below the names.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The names of the columns, each only once; a column without a name is called by its place, `#3`.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// A cell without blanks around it, unless a mark of our own kept those in front; empty if there is none.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &str {
        if row >= self.len() || column >= self.names.len() {
            return "";
        }
        let place = row * self.names.len() + column;
        let end = |place: usize| self.ends.get(place).copied().unwrap_or(0);
        let start = place.checked_sub(1).map_or(0, end);
        self.text.get(start..end(place)).unwrap_or("")
    }

    /// The number that a spreadsheet gives to a row.
    #[must_use]
    pub fn row_number(&self, row: usize) -> u32 {
        self.rows.get(row).copied().unwrap_or(0)
    }

    /// The same table with each cell put through a function that takes something off it.
    pub(super) fn map_cells(mut self, change: impl Fn(&str) -> &str) -> Self {
        let mut text = String::with_capacity(self.text.len());
        let mut start = 0;
        for end in &mut self.ends {
            text.push_str(change(self.text.get(start..*end).unwrap_or("")));
            start = *end;
            *end = text.len();
        }
        self.text = text;
        self
    }

    /// The cells of a column from top to bottom.
    pub fn column(&self, column: usize) -> impl Iterator<Item = &str> {
        (0..self.len()).map(move |row| self.cell(row, column))
    }
}

/// A table in the making.
struct Raw {
    table: Table,
    row: u32,
    header: bool,
}

/// How often a quotation mark that never ends is passed over before quotes are read as they stand: each time the
/// rest of the file is read anew.
const MAX_UNCLOSED: usize = 20;

impl Raw {
    fn read(&mut self, body: &str, dialect: Dialect) -> Result<(), TableError> {
        let mut rest = body;
        for attempt in 0..=MAX_UNCLOSED {
            let quotes = attempt < MAX_UNCLOSED;
            let Some(unclosed) = self.read_until_unclosed(rest, dialect, quotes)? else {
                return Ok(());
            };
            rest = unclosed;
            // The line with the open quote is taken as it stands, so that the rows behind it are not swallowed.
            let (line, behind) = rest
                .find(['\n', '\r'])
                .map_or((rest, ""), |end| rest.split_at(end));
            self.read_until_unclosed(line, dialect, false)?;
            self.table
                .notes
                .push(TableNote::UnclosedQuote { row: self.row });
            rest = behind
                .strip_prefix("\r\n")
                .or_else(|| behind.get(1..))
                .unwrap_or("");
        }
        Ok(())
    }

    /// Reads rows; gives the text from the start of a row whose quotation mark never ends.
    fn read_until_unclosed<'a>(
        &mut self,
        text: &'a str,
        dialect: Dialect,
        quotes: bool,
    ) -> Result<Option<&'a str>, TableError> {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(dialect.delimiter.byte())
            .has_headers(false)
            .flexible(true)
            .quoting(quotes)
            .from_reader(text.as_bytes());
        let mut record = csv::StringRecord::new();
        loop {
            let start = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
            // The text is valid UTF-8 and rows may differ in length, so that nothing is left to go wrong.
            if !reader.read_record(&mut record).unwrap_or(false) {
                return Ok(None);
            }
            let end = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
            let raw = text.get(start..end).unwrap_or("");
            // The reader ends a row at CR and leaves the LF to the next one.
            let ended = text
                .get(..start)
                .is_some_and(|before| before.ends_with('\r'));
            let raw = if ended {
                raw.strip_prefix('\n').unwrap_or(raw)
            } else {
                raw
            };
            let (blank, row) = blank_lines(raw);
            self.skip(blank);
            if quotes && row.contains('"') && swallows_rows(row, dialect) {
                let from = end.saturating_sub(row.len());
                return Ok(text.get(from..));
            }
            self.take(&record)?;
        }
    }

    fn skip(&mut self, blank: usize) {
        self.row = self
            .row
            .saturating_add(u32::try_from(blank).unwrap_or(u32::MAX));
        self.table.blank += blank;
    }

    fn take(&mut self, record: &csv::StringRecord) -> Result<(), TableError> {
        let filled = (0..record.len()).rev().find(|&place| {
            record
                .get(place)
                .is_some_and(|cell| !cell.trim().is_empty())
        });
        let Some(filled) = filled else {
            self.skip(1);
            return Ok(());
        };
        self.row = self.row.saturating_add(1);
        let width = filled + 1;
        if width > MAX_COLUMNS {
            return Err(TableError::TooManyColumns);
        }
        let table = &mut self.table;
        if table.names.is_empty() {
            table.names = if self.header {
                unique_names(record.iter().take(width))
            } else {
                (1..=width).map(|place| format!("#{place}")).collect()
            };
            if self.header {
                return Ok(());
            }
        }
        if table.rows.len() == MAX_ROWS {
            return Err(TableError::TooManyRows);
        }
        for column in 0..table.names.len() {
            let cell = record.get(column).unwrap_or("").trim();
            if cell.len() > MAX_CELL && cell.chars().count() > MAX_CELL {
                return Err(TableError::CellTooLong { row: self.row });
            }
            table.text.push_str(cell);
            table.ends.push(table.text.len());
        }
        if record.len() < table.names.len() {
            table.notes.push(TableNote::ShortRow { row: self.row });
        } else if width > table.names.len() {
            table.notes.push(TableNote::LongRow { row: self.row });
        }
        table.rows.push(self.row);
        Ok(())
    }

    fn finish(self) -> Result<Table, TableError> {
        if self.table.is_empty() {
            Err(TableError::Empty)
        } else {
            Ok(self.table)
        }
    }
}

/// How many blank rows stand in front of a row, and the row itself.
fn blank_lines(raw: &str) -> (usize, &str) {
    let (mut count, mut rest) = (0, raw);
    while let Some(behind) = rest
        .strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix(['\n', '\r']))
    {
        (count, rest) = (count + 1, behind);
    }
    (count, rest)
}

/// Tells whether a quotation mark in a row was never meant to be closed: it runs to the end of the file, or over
/// a line end to a mark in the middle of another cell.
fn swallows_rows(row: &str, dialect: Dialect) -> bool {
    let (mut quoted, mut at_start, mut closed) = (false, true, false);
    let (mut broken, mut stray) = (false, false);
    // Byte by byte, since all that counts is of one byte and most rows of some files come here.
    for byte in row.bytes() {
        match byte {
            b'"' if quoted => (quoted, at_start, closed) = (false, true, true),
            b'"' if at_start => (quoted, closed) = (true, false),
            b'\n' | b'\r' if quoted => broken = true,
            _ if quoted => {}
            _ => {
                at_start = byte == dialect.delimiter.byte();
                stray |= closed && !at_start && !matches!(byte, b'\n' | b'\r' | b' ');
                closed = false;
            }
        }
    }
    quoted || broken && stray
}

/// Names of columns: a repeated one gets its number, an empty one its place.
fn unique_names<'a>(cells: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (place, cell) in cells.enumerate() {
        let cell = cell.trim();
        let plain = if cell.is_empty() {
            format!("#{}", place + 1)
        } else {
            cell.to_owned()
        };
        let mut name = plain.clone();
        let mut number = 2;
        while names.contains(&name) {
            name = format!("{plain} ({number})");
            number += 1;
        }
        names.push(name);
    }
    names
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
