//! What the screen shows of the cells of a file.

use std::collections::HashSet;

use leptos::prelude::*;

use super::Field;
use crate::app::App;
use crate::exchange::Table;

/// The first rows of a file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FirstRows {
    /// The names of the columns.
    pub names: Vec<String>,
    /// The number of each row, as a spreadsheet counts, and its cells.
    pub rows: Vec<(u32, Vec<String>)>,
}

impl App {
    fn import_table<R: Default>(self, read: impl FnOnce(&Table) -> R) -> R {
        let table = self.import.table.get();
        table.map_or_else(R::default, |table| read(&table.opened.table))
    }

    /// How many rows and columns the file has.
    #[must_use]
    pub fn import_size(self) -> (usize, usize) {
        self.import_table(|table| (table.len(), table.names().len()))
    }

    /// The first rows of the file.
    #[must_use]
    pub fn import_first_rows(self, rows: usize) -> FirstRows {
        self.import_table(|table| FirstRows {
            names: table.names().to_vec(),
            rows: (0..rows.min(table.len()))
                .map(|row| {
                    let columns = 0..table.names().len();
                    let cells = columns.map(|column| table.cell(row, column).to_owned());
                    (table.row_number(row), cells.collect())
                })
                .collect(),
        })
    }

    /// The first different values of a column.
    #[must_use]
    pub fn import_samples(self, column: usize, most: usize) -> Vec<String> {
        self.import_table(|table| {
            let mut seen = HashSet::new();
            table
                .column(column)
                .filter(|cell| !cell.is_empty() && seen.insert(cell.to_owned()))
                .take(most)
                .map(str::to_owned)
                .collect()
        })
    }

    /// How many rows have the key of an earlier row.
    #[must_use]
    pub fn import_repeated_keys(self) -> usize {
        let key = self
            .import
            .plan
            .with(|plan| plan.as_ref().and_then(|plan| plan.place_of(Field::Key)));
        let Some(key) = key else {
            return 0;
        };
        self.import_table(|table| {
            let mut seen = HashSet::new();
            let keys = table.column(key).filter(|cell| !cell.is_empty());
            keys.filter(|cell| !seen.insert(*cell)).count()
        })
    }
}
