//! Letting the past go: the records stay, whatever fails on the way.

use super::super::head::{Found, Head};
use super::*;
use crate::exchange::demo::{Recipe, generate};
use crate::ledger::{Command, Ctx, Log};
use crate::ports::kv::{Fault, Kv, Quota};

/// A book with a past in segments, a journal of one action, and the removal of half of the deals, which is not saved yet.
fn with_a_past(kv: &MemoryKv) -> (Store, Book) {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let records = generate(&Recipe {
        deals: 60,
        seed: 5,
        lang: crate::text::Lang::Uk,
        today,
        currency: crate::domain::Currency::UAH,
    });
    let ctx = Ctx {
        now: crate::domain::Moment(1_795_000_000_000),
        today,
        replica: crate::domain::ReplicaUid([7; 16]),
    };
    let mut book = Book::restore(records, Log::default(), &[]);
    let (mut store, _) = whole(kv);
    store.begin(kv, &book).unwrap();
    let ids: Vec<_> = book.records().deals.keys().copied().collect();
    for deals in ids.chunks(15) {
        let archived = Command::Archive {
            deals: deals.to_vec(),
            archived: true,
        };
        // Some are archived already.
        let _ = book.execute(archived, &ctx);
        store.save(kv, &book).unwrap();
        store.compact(kv, &book).unwrap();
    }
    let half: Vec<_> = ids.into_iter().step_by(2).collect();
    let standing = |id: &&crate::domain::DealId| book.records().deals[*id].trashed_at.is_none();
    let deals = half.iter().filter(standing).copied().collect();
    book.execute(Command::Trash { deals }, &ctx).unwrap();
    store.save(kv, &book).unwrap();
    book.execute(Command::Erase { deals: half }, &ctx).unwrap();
    (store, book)
}

fn past(kv: &MemoryKv, store: &Store) -> usize {
    match Head::read(&kv.get(&store.key(Name::Head)).unwrap().unwrap()) {
        Found::Sound(head) => head.log.len(),
        _ => panic!("no manifest"),
    }
}

#[test]
fn the_records_stay_and_work_goes_on() {
    let kv = MemoryKv::default();
    let (mut store, book) = with_a_past(&kv);
    assert!(past(&kv, &store) > 0);
    let before = store.usage(&kv).unwrap();
    assert!(before.past.units > 0);
    store.forget(&kv, &book).unwrap();
    let mut book = book.without_past();
    assert_same(&whole(&kv).1, &book);
    while store.needs_compaction() {
        store.compact(&kv, &book).unwrap();
    }
    let after = store.usage(&kv).unwrap();
    assert_eq!(after.past.units, 0);
    assert!(after.ours.units < before.ours.units, "{after:?} {before:?}");
    assert_same(&whole(&kv).1, &book);

    // It goes on from there, with segments and a journal.
    let mut run = Run::started();
    run.now = 1_795_000_100_000;
    std::mem::swap(&mut run.book, &mut book);
    let steps: Vec<Choices> = (0..24).map(|step| [step * 7 + 1; 16]).collect();
    live(&kv, &mut run, &steps, 5);
    assert!(run.book.log().entries().len() > 3);
    assert_same(&whole(&kv).1, &run.book);
}

#[test]
fn it_needs_hardly_any_room() {
    let kv = MemoryKv::default();
    let (mut store, book) = with_a_past(&kv);
    let used = store.usage(&kv).unwrap().ours.units;
    kv.limit(Quota::Firefox(used + 1_000));
    // The removal alone does not fit, since it would be kept with everything that it removed.
    assert_eq!(store.save(&kv, &book), Err(SaveError::Full));
    store.forget(&kv, &book).unwrap();
    assert_same(&whole(&kv).1, &book.without_past());
    assert!(store.usage(&kv).unwrap().ours.units < used);
}

#[test]
fn some_room_is_held_back_for_it() {
    let kv = MemoryKv::default();
    let (mut store, book) = with_a_past(&kv);
    store.hold_room(&kv);
    let used = store.usage(&kv).unwrap().ours.units;
    kv.limit(Quota::Firefox(used));
    assert_eq!(store.save(&kv, &book), Err(SaveError::Full));
    store.forget(&kv, &book).unwrap();
    assert_same(&whole(&kv).1, &book.without_past());
}

#[test]
fn a_failure_at_any_call_leaves_what_was_kept() {
    for fault in [Fault::Full, Fault::Blocked, Fault::Silent, Fault::Empty] {
        for call in 1.. {
            let kv = MemoryKv::default();
            let (mut store, book) = with_a_past(&kv);
            let before = whole(&kv).1;
            kv.fail_at(kv.calls() + call, fault);
            let limit = kv.calls() + call;
            let done = store.forget(&kv, &book);
            let (_, found) = whole(&MemoryKv::of(kv.entries()));
            match done {
                Ok(()) => assert_same(&found, &book.without_past()),
                Err(_) => {
                    // The manifest may have been written although it seemed not to.
                    if found.log().entries().is_empty() {
                        assert_eq!(found.records(), book.records());
                    } else {
                        assert_same(&found, &before);
                    }
                }
            }
            if kv.calls() < limit {
                break;
            }
        }
    }
}
