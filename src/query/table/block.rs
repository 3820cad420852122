//! Places in a table and blocks of them, by the numbers of rows and columns.

use std::ops::RangeInclusive;

/// A cell by its row and its column, from 0.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Spot {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

/// The cells between two, both among them.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Block {
    /// Where it began.
    pub from: Spot,
    /// Where it ends: the cell with the focus.
    pub to: Spot,
}

impl Block {
    /// A block of one cell.
    #[must_use]
    pub fn at(spot: Spot) -> Self {
        Self {
            from: spot,
            to: spot,
        }
    }

    /// Its rows.
    #[must_use]
    pub fn rows(self) -> RangeInclusive<usize> {
        self.from.row.min(self.to.row)..=self.from.row.max(self.to.row)
    }

    /// Its columns.
    #[must_use]
    pub fn columns(self) -> RangeInclusive<usize> {
        self.from.column.min(self.to.column)..=self.from.column.max(self.to.column)
    }

    /// Tells whether it is one cell.
    #[must_use]
    pub fn is_one(self) -> bool {
        self.from == self.to
    }

    /// The same within a table of so many rows and columns; none if the table has no cells.
    #[must_use]
    pub fn within(self, rows: usize, columns: usize) -> Option<Self> {
        let (last_row, last_column) = (rows.checked_sub(1)?, columns.checked_sub(1)?);
        let cut = |spot: Spot| Spot {
            row: spot.row.min(last_row),
            column: spot.column.min(last_column),
        };
        Some(Self {
            from: cut(self.from),
            to: cut(self.to),
        })
    }
}
