//! A whole store: keys and texts, manifest, segments, journal and what does not belong there.

use crate::{laws, shelf};

/// Opens the store of the lines.
pub fn run(bytes: &[u8]) {
    let shelf = shelf::read(&String::from_utf8_lossy(bytes));
    laws::opened(&shelf, laws::depth(bytes));
}
