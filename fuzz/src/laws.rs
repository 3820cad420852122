//! What holds of every book and every store, wherever they came from.
//!
//! To save, to export and to open again takes many times what reading takes. The fuzzer looks at more than reading for
//! some inputs only, so that it gets through millions; the kept inputs are all read with every law.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, Ordering};

use konvey::domain::Label;
use konvey::ledger::{Book, Command};
use konvey::ports::kv::MemoryKv;
use konvey::wire::file::{self, FileError};
use konvey::wire::{
    Coding, Damage, Namespace, Opened, Options, Outcome, SaveError, Store, read_entry, write_entry,
};

use crate::sample;
use crate::shelf::Shelf;

static ALL: AtomicBool = AtomicBool::new(false);

/// From now on every law is looked at for each input.
pub fn look_at_all() {
    ALL.store(true, Ordering::Relaxed);
}

/// How many laws are looked at for an input.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Depth {
    /// The reader itself.
    Read,
    /// What is made of it: the plan of an import, the store behind a journal.
    Use,
    /// Everything, also what is costly.
    All,
}

/// How much rarer than usual the costly laws are looked at, from the surroundings: for runs of many millions.
static RARER: LazyLock<u32> = LazyLock::new(|| {
    let told = std::env::var("KONVEY_FUZZ_RARER").ok();
    told.and_then(|told| told.parse().ok()).unwrap_or(1)
});

/// How many laws are looked at: the same for the same bytes.
pub fn depth(bytes: &[u8]) -> Depth {
    let number = crc32fast::hash(bytes);
    if ALL.load(Ordering::Relaxed) || number.is_multiple_of(32 * *RARER) {
        Depth::All
    } else if number.is_multiple_of(8 * *RARER) {
        Depth::Use
    } else {
        Depth::Read
    }
}

/// The most actions that are taken back.
const TURNS: usize = 8;

/// How the stores of the readers write.
pub fn options(coding: Coding) -> Options {
    Options {
        namespace: Namespace::Book,
        coding,
        writer: "fuzz".to_owned(),
    }
}

/// A book by itself: its indexes are those of its records, its entries and records read again as they were written, and
/// it can be worked on and taken back.
pub fn book(book: &Book) {
    indexes(book);
    for entry in book.log().entries() {
        let text = write_entry(entry);
        assert_eq!(
            read_entry(&text).as_ref(),
            Some(entry),
            "an entry reads as it was written: {text}"
        );
    }
    exported(book);
    let mut worked = book.clone();
    let before = worked.records().clone();
    if worked.execute(edit(), &sample::ctx()).is_ok() {
        indexes(&worked);
        let undone = worked.execute(Command::Undo, &sample::ctx());
        assert!(undone.is_ok(), "what was just done is taken back");
        let mut after = worked.records().clone();
        // A profile that wrote once is known from then on.
        after.replicas.truncate(before.replicas.len());
        assert_eq!(after, before, "undo restores the records");
    }
    let mut turned = 0;
    while turned < TURNS && worked.execute(Command::Undo, &sample::ctx()).is_ok() {
        turned += 1;
    }
    indexes(&worked);
    for _ in 0..turned {
        let again = worked.execute(Command::Redo, &sample::ctx());
        assert!(again.is_ok(), "what was taken back is done again");
    }
    indexes(&worked);
}

fn edit() -> Command {
    Command::AddOwner {
        name: Label::lossy("Fuzz"),
    }
}

/// The indexes that followed each change are those of the records anew.
fn indexes(book: &Book) {
    let (records, log) = (book.records().clone(), book.log().clone());
    let anew = Book::restore(records, log, book.counters());
    assert_eq!(book.board(), anew.board(), "the board is that of the deals");
    assert_eq!(
        book.endings(),
        anew.endings(),
        "what ended is that of the deals"
    );
    assert_eq!(
        book.agenda(),
        anew.agenda(),
        "the agenda is that of the activities"
    );
}

/// The exported file is read again and written with the same bytes. Only what refers to nothing is refused.
fn exported(book: &Book) {
    let bytes = file::write(book.records()).concat();
    match file::read(&bytes) {
        Ok(records) => assert!(
            file::write(&records).concat() == bytes,
            "a file that was read is written with the same bytes"
        ),
        Err(error) => assert!(
            matches!(error, FileError::Missing { .. } | FileError::Twice(_)),
            "an exported file is read: {error}"
        ),
    }
}

/// Two books that no reader can tell apart.
pub fn same(found: &Book, expected: &Book) {
    assert_eq!(found.records(), expected.records());
    assert_eq!(found.board(), expected.board());
    assert_eq!(found.log(), expected.log());
}

/// Opens a store and checks what came out; opening writes nothing, whatever stands there.
pub fn opened(shelf: &Shelf, depth: Depth) {
    let kv = MemoryKv::of(shelf.clone());
    let Opened { store, outcome } = Store::open(&kv, options(Coding::Bytes));
    unchanged(&kv, shelf);
    match outcome {
        Outcome::Fresh => {}
        Outcome::Loaded(_) | Outcome::Damaged(_) | Outcome::Newer { .. } if depth < Depth::All => {}
        Outcome::Loaded(book) => loaded(&kv, shelf, store, *book),
        Outcome::Damaged(damage) => damaged(&kv, shelf, store, &damage),
        Outcome::Newer { book: found, .. } => {
            if let Some(found) = found {
                refused(&kv, shelf, store, &found);
                book(&found);
            }
        }
        Outcome::Blocked(error) => panic!("memory is never blocked: {error}"),
    }
}

fn unchanged(kv: &MemoryKv, shelf: &Shelf) {
    assert!(kv.entries() == *shelf, "what was there is as it was");
}

/// A store that was not read whole refuses to write.
fn refused(kv: &MemoryKv, shelf: &Shelf, mut store: Store, book: &Book) {
    assert_eq!(store.save(kv, book), Err(SaveError::ReadOnly));
    assert_eq!(store.compact(kv, book), Err(SaveError::ReadOnly));
    assert_eq!(store.take_over(kv, 0), Err(SaveError::ReadOnly));
    unchanged(kv, shelf);
}

/// What a store holds that must be read whole.
fn whole(kv: &MemoryKv) -> Book {
    match Store::open(kv, options(Coding::Bytes)).outcome {
        Outcome::Loaded(book) => *book,
        outcome => panic!("what was written is read whole: {outcome:?}"),
    }
}

fn loaded(kv: &MemoryKv, shelf: &Shelf, mut store: Store, mut found: Book) {
    book(&found);
    stored(&found);
    assert_eq!(store.save(kv, &found), Ok(()), "nothing is new");
    unchanged(kv, shelf);
    if found.execute(edit(), &sample::ctx()).is_err() {
        return;
    }
    if store.save(kv, &found).is_ok() {
        same(&whole(kv), &found);
        if store.compact(kv, &found).is_ok() {
            same(&whole(kv), &found);
        }
    }
}

/// What is damaged is read no further, and nothing of it is lost when the user goes on with the rest.
fn damaged(kv: &MemoryKv, shelf: &Shelf, store: Store, damage: &Damage) {
    refused(kv, shelf, store.clone(), &damage.book);
    book(&damage.book);
    if let Some(parts) = store.healing(kv, damage, shelf) {
        panic!("a store heals nothing of itself: {parts:?}");
    }
    unchanged(kv, shelf);
    let mut store = store;
    if store.accept(kv, damage).is_ok() {
        same(&whole(kv), &damage.book);
    }
    let kept = kv.entries();
    for piece in &damage.pieces {
        let text = piece.text.as_ref();
        assert!(
            text.is_none_or(|text| kept.values().any(|kept| kept == text)),
            "what could not be read is kept: {}",
            piece.key
        );
    }
}

/// A book that is written into a new store is read from it again, in both codings.
fn stored(book: &Book) {
    for coding in [Coding::Bytes, Coding::Wide] {
        let kv = MemoryKv::default();
        let mut store = Store::open(&kv, options(coding)).store;
        assert_eq!(store.begin(&kv, book), Ok(()));
        let found = whole(&kv);
        assert_eq!(found.records(), book.records());
        assert_eq!(found.log(), book.log());
    }
}
