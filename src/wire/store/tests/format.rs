//! Stores of other formats: an older one is raised before anything is added, a newer one is only shown.

use super::super::head::{FORMAT, Found, Head};
use super::*;
use crate::ledger::Command;
use crate::ports::kv::Kv;
use crate::wire::namespace::{MOST, Name};

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

/// A manifest with a right checksum and numbers that were never counted to.
fn kept_with(change: impl FnOnce(&mut Head)) -> (MemoryKv, Run) {
    let (kv, run) = kept_as(FORMAT);
    let (mut store, book) = whole(&kv);
    store.compact(&kv, &book).unwrap();
    let mut head = head(&kv, &store);
    change(&mut head);
    kv.set(&store.key(Name::Head), &head.write()).unwrap();
    (kv, run)
}

#[test]
fn a_new_segment_never_takes_the_number_of_one_that_counts() {
    let (kv, mut run) = kept_with(|head| head.next = 1);
    let (mut store, _) = whole(&kv);
    let ctx = run.clone().command(&[0; 16]).1;
    run.book.execute(Command::Undo, &ctx).unwrap();
    store.save(&kv, &run.book).unwrap();
    store.compact(&kv, &run.book).unwrap();
    assert_same(&whole(&kv).1, &run.book);
}

#[test]
fn numbers_that_leave_no_room_to_count_on_are_damage() {
    for change in [
        |head: &mut Head| head.generation = u64::MAX,
        |head: &mut Head| head.seq = MOST + 1,
        |head: &mut Head| head.state[0].0 = u64::MAX,
    ] {
        let (kv, _) = kept_with(change);
        let before = kv.entries();
        assert!(matches!(open(&kv).1, Outcome::Damaged(_)));
        assert_eq!(kv.entries(), before);
    }
}

#[test]
fn what_could_not_be_read_again_is_not_written() {
    let (kv, mut run) = kept_with(|head| head.generation = MOST);
    let (mut store, _) = whole(&kv);
    assert_eq!(store.take_over(&kv, u64::MAX), Err(SaveError::ReadOnly));
    let ctx = run.clone().command(&[0; 16]).1;
    run.book.execute(Command::Undo, &ctx).unwrap();
    store.save(&kv, &run.book).unwrap();
    assert_eq!(store.compact(&kv, &run.book), Err(SaveError::ReadOnly));
    assert_same(&whole(&kv).1, &run.book);
}
