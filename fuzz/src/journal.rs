//! Records of the journal behind a small book, one for each line.

use std::sync::LazyLock;

use konvey::ledger::{Book, Log};
use konvey::ports::kv::MemoryKv;
use konvey::wire::{Coding, Store, read_entry, write_entry};

use crate::laws::{self, Depth, options};
use crate::sample;
use crate::shelf::{self, PREFIX, Shelf};

/// The most records that are read.
const RECORDS: usize = 16;

/// The store that the records follow on, and its generation.
pub fn base() -> &'static (Shelf, u64) {
    static BASE: LazyLock<(Shelf, u64)> = LazyLock::new(|| {
        let kv = MemoryKv::default();
        let mut store = Store::open(&kv, options(Coding::Bytes)).store;
        let book = Book::restore(sample::records().clone(), Log::default(), &[]);
        assert_eq!(store.begin(&kv, &book), Ok(()));
        (kv.entries(), store.generation())
    });
    &BASE
}

/// Reads each record as another tab would tell it, and opens the small book with all of them behind it.
pub fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let records = || text.split('\n').take(RECORDS).map(shelf::split);
    for (_, body) in records() {
        if let Some(entry) = read_entry(body) {
            let again = write_entry(&entry);
            assert_eq!(read_entry(&again), Some(entry), "{again}");
        }
    }
    let depth = laws::depth(bytes);
    if depth >= Depth::Use {
        let (base, generation) = base();
        let mut shelf = base.clone();
        for (place, (letter, body)) in records().enumerate() {
            let key = format!("{PREFIX}w:{generation}:{}", place + 1);
            shelf.insert(key, shelf::framed(letter, body));
        }
        laws::opened(&shelf, depth);
    }
}
