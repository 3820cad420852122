//! Crashes: whatever prefix of the writes of an operation is there, the book is as before it or as after it; and the
//! work that goes on from there may crash again.

use super::operations::{Case, Step, Texts, cases};
use super::*;
use crate::ledger::Command;
use crate::ports::kv::Op;
use crate::ports::tally::Tally;

/// What a storage holds after the first so many of these calls.
fn after(texts: &Texts, calls: &[Op]) -> MemoryKv {
    let kv = MemoryKv::of(texts.clone());
    for call in calls {
        match call {
            Op::Set(key, text) => kv.meddle(key, Some(text.clone())),
            Op::Remove(key) => kv.meddle(key, None),
            Op::Get(_) | Op::Keys => {}
        }
    }
    kv
}

/// The calls of some work that change something.
fn writes(kv: &MemoryKv, work: impl FnOnce(&MemoryKv)) -> Vec<Op> {
    kv.record();
    work(kv);
    let mut calls = kv.record();
    calls.retain(|call| matches!(call, Op::Set(..) | Op::Remove(_)));
    calls
}

/// One more change, saved and folded, as the next start goes on.
fn go_on(kv: &MemoryKv, next: &Book) {
    let mut store = open(kv).0;
    store.save(kv, next).unwrap();
    store.fold(kv, next).unwrap();
}

/// The book with one more change.
fn changed(book: &Book) -> Book {
    let mut run = Run {
        book: book.clone(),
        now: 9_000_000,
        ..Run::new()
    };
    let ctx = run.ctx(&mut crate::ledger::tests::random::Dice(&[]));
    let name = crate::domain::Label::lossy("behind the crash");
    run.book.execute(Command::AddOwner { name }, &ctx).unwrap();
    run.book
}

/// Crashes at every write of the work that goes on behind a crash: its book is there, with or without the next change.
fn crash_again(texts: &Texts, book: &Book, tally: &mut Tally) {
    let next = changed(book);
    let calls = writes(&MemoryKv::of(texts.clone()), |kv| go_on(kv, &next));
    for length in 0..=calls.len() {
        let kv = after(texts, &calls[..length]);
        let (_, found) = whole(&kv);
        let is_done = found.log() == next.log();
        assert_same(&found, if is_done { &next } else { book });
        assert!(is_done || length < calls.len());
        tally.fault();
        tally.look();
    }
}

fn crash_everywhere(case: &Case, twice: bool) {
    let mut tally = Tally::of(case.name);
    let kv = MemoryKv::of(case.texts.clone());
    let (mut store, found) = open(&kv);
    let calls = writes(&kv, |kv| case.run(kv, &mut store, &found).unwrap());
    let mut was_done = false;
    for length in 0..=calls.len() {
        let kv = after(&case.texts, &calls[..length]);
        tally.fault();
        tally.look();
        let book = match (&case.step, open(&kv).1) {
            (_, Outcome::Loaded(book)) => book,
            // What was damaged before is damaged until the last of it is replaced; what is half erased is no book.
            (Step::Accept | Step::Heal(_) | Step::Erase, Outcome::Damaged(_)) => continue,
            (Step::Erase, Outcome::Fresh) => continue,
            (_, found) => panic!("{} after {length}: {}", case.name, told(&found)),
        };
        let is_done = book.log() == case.after.log();
        assert_same(&book, if is_done { &case.after } else { &case.before });
        assert!(is_done || !was_done, "{} goes back", case.name);
        was_done = is_done;
        if twice {
            crash_again(&kv.entries(), &book, &mut tally);
        }
    }
    assert!(was_done || case.step == Step::Erase, "{}", case.name);
}

#[test]
fn a_crash_at_any_write_leaves_the_book_before_or_after() {
    for case in cases() {
        crash_everywhere(&case, false);
    }
}

#[test]
fn a_crash_behind_a_crash_loses_nothing_either() {
    for case in cases().iter().filter(|case| case.step != Step::Erase) {
        crash_everywhere(case, true);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// A killed browser leaves the storage as it was at some earlier instant: whichever that is, every change whose
    /// writes are there is there, in its order, and nothing else.
    #[test]
    fn every_earlier_instant_of_a_storage_is_a_book_of_that_instant(steps in choices(30), fold_every in 1_usize..8) {
        let kv = MemoryKv::default();
        let mut run = Run::started();
        let (mut store, _) = whole(&kv);
        kv.record();
        let mut calls = Vec::new();
        // The books in their order, each with the number of writes after which it was acknowledged.
        let mut books = vec![(0, Book::default())];
        for (turn, step) in steps.iter().enumerate() {
            let _ = run.step(step);
            store.save(&kv, &run.book).unwrap();
            calls.extend(kv.record());
            books.push((calls.len(), run.book.clone()));
            if turn % fold_every == fold_every - 1 {
                store.compact(&kv, &run.book).unwrap();
                calls.extend(kv.record());
            }
        }
        let mut tally = Tally::of("any of them, killed");
        for length in 0..=calls.len() {
            let found = match open(&after(&Texts::new(), &calls[..length])).1 {
                Outcome::Fresh => Book::default(),
                Outcome::Loaded(book) => *book,
                other => return Err(TestCaseError::fail(format!("{other:?}"))),
            };
            let sure = books.iter().rposition(|(acknowledged, _)| *acknowledged <= length).unwrap();
            let next = found.log().next_seq();
            let least = books[sure].1.log().next_seq();
            prop_assert!(next >= least, "{next} < {least} after {length} of {}", calls.len());
            if let Some((_, book)) = books.iter().find(|(_, book)| book.log().next_seq() == next) {
                assert_same(&found, book);
            }
            tally.fault();
            tally.look();
        }
    }
}
