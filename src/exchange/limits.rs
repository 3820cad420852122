//! How large a file may be. Beyond it a file is refused whole, with the limit named.

/// The most bytes of a file.
pub const MAX_BYTES: usize = 256 * 1024 * 1024;
/// The most rows of a table.
pub const MAX_ROWS: usize = 500_000;
/// The most columns of a table.
pub const MAX_COLUMNS: usize = 256;
/// The most characters of a cell.
pub const MAX_CELL: usize = 100_000;

/// Why a file is not read as a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum TableError {
    /// There is no row in it.
    #[error("the file holds no rows")]
    Empty,
    /// It is a workbook of Excel, an archive, a picture or the like, whatever its name says.
    #[error("not a table of text")]
    NotText,
    /// It is a web page, as some systems name their export ".xls".
    #[error("a web page, not a table of text")]
    WebPage,
    /// More than [`MAX_BYTES`].
    #[error("more than {MAX_BYTES} bytes")]
    TooManyBytes,
    /// More than [`MAX_ROWS`].
    #[error("more than {MAX_ROWS} rows")]
    TooManyRows,
    /// More than [`MAX_COLUMNS`].
    #[error("more than {MAX_COLUMNS} columns")]
    TooManyColumns,
    /// A cell of more than [`MAX_CELL`] characters.
    #[error("a cell of more than {MAX_CELL} characters in row {row}")]
    CellTooLong {
        /// The row, counted as a spreadsheet counts.
        row: u32,
    },
}
