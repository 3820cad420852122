//! Ten thousand edits of a book of 8,800 deals, as a seller mixes them: what is written to local storage stays below
//! what Chromium puts on the disk without falling behind.
//!
//! Chromium commits 10 MiB an hour; what a page writes beyond that, a killed browser loses. Counted are keys and texts of
//! every call, two bytes a unit, compaction among them. The table in `benches/README.md` is printed by
//! `cargo test --test suite soak -- --nocapture`.

#[path = "soak/seller.rs"]
mod seller;

use std::cell::Cell;

use konvey::ledger::{Book, Log};
use konvey::ports::kv::{Kv, KvError, MemoryKv, Recorder};
use konvey::wire::{Coding, Namespace, Options, Outcome, Store};

use seller::Seller;

/// How many deals the book has.
const DEALS: u32 = 8_800;
/// How many edits are made.
const EDITS: u32 = 10_000;
/// The most bytes that may be written.
const CEILING: usize = 8 << 20;

/// A store in memory that counts the units that are handed to it.
#[derive(Default)]
struct CountingKv {
    kv: MemoryKv,
    units: Cell<usize>,
    calls: Cell<usize>,
}

impl CountingKv {
    fn count(&self, texts: &[&str]) {
        let units: usize = texts.iter().map(|text| units(text)).sum();
        self.units.set(self.units.get() + units);
        self.calls.set(self.calls.get() + 1);
    }
}

impl Kv for CountingKv {
    fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        self.kv.get(key)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), KvError> {
        self.count(&[key, value]);
        self.kv.set(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), KvError> {
        self.count(&[key]);
        self.kv.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, KvError> {
        self.kv.keys()
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

fn options(coding: Coding) -> Options {
    Options {
        namespace: Namespace::Book,
        coding,
        writer: "0123456789abcdef0123456789abcdef".to_owned(),
    }
}

/// What was written, in units.
#[derive(Default)]
struct Written {
    journal: usize,
    compaction: usize,
    copy: usize,
    calls: usize,
}

/// What a step hands to the second copy: each key that was changed, once, with its last text.
fn copied(recorder: Recorder<'_>) -> usize {
    let changes = recorder.changes();
    let texts = changes
        .iter()
        .map(|(key, text)| units(key) + text.as_deref().map_or(0, units));
    texts.sum()
}

/// Works on a book and saves each edit, tidying up as soon as there is reason to.
fn soak(coding: Coding) -> Written {
    let mut seller = Seller::new(DEALS);
    let mut book = Book::restore(seller.records(), Log::default(), &[]);
    let kv = CountingKv::default();
    let mut store = Store::open(&kv, options(coding)).store;
    store.begin(&kv, &book).unwrap();
    let mut written = Written::default();
    let (before, calls) = (kv.units.get(), kv.calls.get());
    let mut last = before;
    for _ in 0..EDITS {
        seller.edit(&mut book);
        let recorder = Recorder::new(&kv);
        store.save(&recorder, &book).unwrap();
        written.copy += copied(recorder);
        written.journal += kv.units.get() - last;
        last = kv.units.get();
        if store.needs_compaction() {
            let recorder = Recorder::new(&kv);
            store.compact(&recorder, &book).unwrap();
            written.copy += copied(recorder);
            written.compaction += kv.units.get() - last;
            last = kv.units.get();
        }
    }
    written.calls = kv.calls.get() - calls;
    let found = match Store::open(&kv, options(coding)).outcome {
        Outcome::Loaded(found) => found,
        outcome => panic!("{outcome:?}"),
    };
    assert!(found.records() == book.records(), "everything was saved");
    assert!(found.log() == book.log(), "the log too");
    println!(
        "the seller did {}; the store holds {} units",
        seller.told(),
        store.usage(&kv).unwrap().ours.units
    );
    written
}

fn print(coding: Coding, written: &Written) -> usize {
    let bytes = 2 * (written.journal + written.compaction);
    println!("| {coding:?} | bytes | bytes an edit | share |");
    for (name, units) in [
        ("journal", written.journal),
        ("compaction", written.compaction),
    ] {
        println!(
            "| {name} | {} | {} | {} % |",
            2 * units,
            2 * units / EDITS as usize,
            200 * units / bytes
        );
    }
    println!("| local storage | {bytes} | {} | |", bytes / EDITS as usize);
    println!(
        "| second copy | {} | {} | |",
        2 * written.copy,
        2 * written.copy / EDITS as usize
    );
    println!("{} calls that write", written.calls);
    bytes
}

#[test]
fn ten_thousand_edits_write_less_than_eight_mebibytes() {
    let written = soak(Coding::Bytes);
    let bytes = print(Coding::Bytes, &written);
    assert!(bytes < CEILING, "{bytes} bytes, the ceiling is {CEILING}");
}

#[test]
fn ten_thousand_edits_write_less_than_eight_mebibytes_in_wide_characters() {
    let written = soak(Coding::Wide);
    let bytes = print(Coding::Wide, &written);
    assert!(bytes < CEILING, "{bytes} bytes, the ceiling is {CEILING}");
}
