//! The laws of the store: what was acknowledged is there again, whatever fails; nothing is written over that
//! could not be read.

mod crash;
mod damage;
mod faults;
mod forget;
mod format;
mod operations;
mod reindex;
mod released;
mod room;
mod snapshot;

use proptest::prelude::*;

use super::*;
use crate::ledger::Book;
use crate::ledger::tests::random::{Choices, Run, choices};
use crate::ports::kv::MemoryKv;

fn options() -> Options {
    Options {
        namespace: Namespace::Book,
        coding: Coding::Bytes,
        writer: "one".to_owned(),
    }
}

fn open(kv: &MemoryKv) -> (Store, Outcome) {
    let opened = Store::open(kv, options());
    (opened.store, opened.outcome)
}

/// A store that was opened whole, or is new.
fn whole(kv: &MemoryKv) -> (Store, Book) {
    match open(kv) {
        (store, Outcome::Fresh) => (store, Book::default()),
        (store, Outcome::Loaded(book)) => (store, *book),
        (_, outcome) => panic!("{outcome:?}"),
    }
}

/// An outcome in a few words; a whole book would fill the screen.
fn told(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Fresh => "nothing is there".to_owned(),
        Outcome::Loaded(_) => "it is whole".to_owned(),
        Outcome::Damaged(damage) => {
            format!("damaged: {:?}", damage.problems.len() + damage.pieces.len())
        }
        Outcome::Newer { format, .. } => format!("of format {format}"),
        Outcome::Blocked(error) => error.to_string(),
    }
}

/// Two books that no reader can tell apart: records, order of the cards, log and the numbers that come next.
fn assert_same(found: &Book, expected: &Book) {
    assert_eq!(found.records(), expected.records());
    assert_eq!(found.board(), expected.board());
    assert_eq!(found.log(), expected.log());
    assert_eq!(found.counters(), expected.counters());
}

/// Carries commands out and saves after each; folds and cleans as often as is asked for.
fn live(kv: &MemoryKv, run: &mut Run, steps: &[Choices], fold_every: usize) {
    let (mut store, _) = whole(kv);
    for (turn, step) in steps.iter().enumerate() {
        let _ = run.step(step);
        store.save(kv, &run.book).unwrap();
        if turn % fold_every == fold_every - 1 {
            store.compact(kv, &run.book).unwrap();
            while store.needs_compaction() {
                store.compact(kv, &run.book).unwrap();
            }
        }
    }
}
