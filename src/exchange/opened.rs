//! A file as it was opened: the table in it, and how it was read.

use super::dialect::Dialect;
use super::encoding::{Encoding, EncodingReason, decode, decode_chosen};
use super::formula::unguard;
use super::limits::{MAX_BYTES, TableError};
use super::own_key;
use super::table::Table;

/// A file that holds a table of text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Opened {
    /// Its encoding.
    pub encoding: Encoding,
    /// Why this one.
    pub reason: EncodingReason,
    /// How many characters could not be read in it.
    pub unreadable: usize,
    /// How it is written.
    pub dialect: Dialect,
    /// Its cells.
    pub table: Table,
}

/// Opens a file. What the user chose is obeyed; the rest is guessed. A table of our own loses the marks that keep
/// its texts from being run as formulas.
///
/// # Errors
/// [`TableError`] if it is no table of text, or larger than the limits.
pub fn open(
    bytes: &[u8],
    encoding: Option<Encoding>,
    dialect: Option<Dialect>,
) -> Result<Opened, TableError> {
    if bytes.len() > MAX_BYTES {
        return Err(TableError::TooManyBytes);
    }
    refuse_other_kinds(bytes)?;
    let decoded = encoding.map_or_else(|| decode(bytes), |encoding| decode_chosen(bytes, encoding));
    let dialect = dialect.unwrap_or_else(|| Dialect::guess(&decoded.text));
    let mut table = Table::read(&decoded.text, dialect)?;
    if table.names().iter().any(|name| own_key::is_source(name)) {
        table = table.map_cells(unguard);
    }
    Ok(Opened {
        encoding: decoded.encoding,
        reason: decoded.reason,
        unreadable: decoded.unreadable,
        dialect,
        table,
    })
}

/// A name that ends in ".csv" says nothing of what is in the file; its first bytes do.
fn refuse_other_kinds(bytes: &[u8]) -> Result<(), TableError> {
    const KINDS: [&[u8]; 6] = [
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0",
        b"\x89PNG",
        b"\xff\xd8\xff",
        b"%PDF",
        b"\x1f\x8b",
    ];
    if KINDS.iter().any(|kind| bytes.starts_with(kind)) {
        return Err(TableError::NotText);
    }
    let start = String::from_utf8_lossy(bytes.get(..64).unwrap_or(bytes)).to_lowercase();
    let start = start.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if ["<!doctype html", "<html", "<table", "<meta"]
        .iter()
        .any(|tag| start.starts_with(tag))
    {
        return Err(TableError::WebPage);
    }
    Ok(())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn other_kinds_of_files_are_named() {
        for (bytes, error) in [
            (&b"PK\x03\x04..."[..], TableError::NotText),
            (b"\x89PNG\r\n", TableError::NotText),
            (b"\xef\xbb\xbf\n <TABLE border=1>", TableError::WebPage),
            (b"", TableError::Empty),
        ] {
            assert_eq!(open(bytes, None, None), Err(error));
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_opening_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let _ = open(&bytes, None, None);
            for encoding in Encoding::ALL {
                let _ = open(&bytes, Some(encoding), None);
            }
        }
    }
}
