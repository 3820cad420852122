//! Stores of other formats: an older one is raised before anything is added, a newer one is only shown.

use super::super::head::{FORMAT, Found, Head};
use super::*;
use crate::ledger::Command;
use crate::ports::kv::Kv;
use crate::wire::namespace::Name;

fn head(kv: &MemoryKv, store: &Store) -> Head {
    match Head::read(&kv.get(&store.key(Name::Head)).unwrap().unwrap()) {
        Found::Sound(head) => *head,
        _ => panic!("no manifest of this format"),
    }
}

/// A book that was kept by a program of another format.
fn kept_as(format: u32) -> (MemoryKv, Run) {
    let kv = MemoryKv::default();
    let run = Run::started();
    let (mut store, _) = whole(&kv);
    store.save(&kv, &run.book).unwrap();
    let head = Head {
        format,
        ..head(&kv, &store)
    };
    kv.set(&store.key(Name::Head), &head.write()).unwrap();
    (kv, run)
}

#[test]
fn an_older_format_is_raised_by_the_first_write() {
    let (kv, mut run) = kept_as(FORMAT - 1);
    let (mut store, book) = whole(&kv);
    assert_same(&book, &run.book);
    store.save(&kv, &run.book).unwrap();
    assert_eq!(head(&kv, &store).format, FORMAT - 1, "nothing was written");
    let ctx = run.clone().command(&[0; 16]).1;
    run.book.execute(Command::Undo, &ctx).unwrap();
    store.save(&kv, &run.book).unwrap();
    assert_eq!(head(&kv, &store).format, FORMAT);
    assert_same(&whole(&kv).1, &run.book);
}

#[test]
fn a_newer_format_is_shown_and_never_written() {
    let (kv, mut run) = kept_as(FORMAT + 1);
    let (mut store, outcome) = open(&kv);
    match outcome {
        Outcome::Newer {
            book: Some(book), ..
        } => assert_same(&book, &run.book),
        outcome => panic!("{outcome:?}"),
    }
    let ctx = run.clone().command(&[0; 16]).1;
    run.book.execute(Command::Undo, &ctx).unwrap();
    assert_eq!(store.save(&kv, &run.book), Err(SaveError::ReadOnly));
}
