//! A writer that only followed for long knows where the records stand without reading the book anew.

use super::*;
use crate::domain::{Moment, ReplicaUid};
use crate::ledger::{Command, Ctx, Pass, Position};
use crate::ports::kv::{Op, Quota};
use crate::wire::namespace::Name;

/// Moves every deal whose turn it is, in one action for each, and saves.
fn work(kv: &MemoryKv, store: &mut Store, book: &mut Book, round: usize) {
    let pipeline = book.records().pipelines_in_order()[0].id;
    let stages = book.records().open_stages_of(pipeline);
    let to = stages[round % stages.len()].id;
    let open = book.records().deals.values().filter(|deal| deal.is_open());
    let deals: Vec<_> = open.map(|deal| deal.id).skip(round * 7).take(20).collect();
    for id in deals {
        let command = Command::MoveDeals {
            deals: vec![id],
            stage: to,
            position: Position::Top,
            pass: Pass::default(),
        };
        let ctx = Ctx {
            now: Moment(1_795_478_400_000 + round as i64),
            today: super::room::today(),
            replica: ReplicaUid([7; 16]),
        };
        let _ = book.execute(command, &ctx);
    }
    store.save(kv, book).unwrap();
}

fn follow(kv: &MemoryKv, store: &mut Store, book: &mut Book) {
    match store.tail(kv).unwrap() {
        Tail::Entries(entries) => {
            for entry in entries {
                book.commit(entry).unwrap();
            }
        }
        Tail::Reload => panic!("the journal tells everything"),
    }
}

fn first_segment(kv: &MemoryKv, store: &Store) -> String {
    let names = store.names(kv).unwrap();
    let states = names.iter().filter_map(|name| match name {
        Name::State(n) => Some(*n),
        _ => None,
    });
    store.key(Name::State(states.min().unwrap()))
}

#[test]
fn who_followed_reads_only_the_segments_that_are_new() {
    let kv = super::room::kept(&super::room::aged(3_000), Coding::Bytes);
    let (mut one, mut book) = whole(&kv);
    let (mut two, mut copy) = whole(&kv);
    for round in 0..12 {
        work(&kv, &mut one, &mut book, round);
        follow(&kv, &mut two, &mut copy);
        one.compact(&kv, &book).unwrap();
        while one.needs_compaction() {
            one.compact(&kv, &book).unwrap();
        }
        if round % 3 > 0 {
            follow(&kv, &mut two, &mut copy);
        }
    }
    follow(&kv, &mut two, &mut copy);
    two.take_over(&kv, one.generation()).unwrap();
    work(&kv, &mut two, &mut copy, 12);
    let first = first_segment(&kv, &two);
    kv.record();
    two.compact(&kv, &copy).unwrap();
    let read = kv.record();
    assert!(!read.contains(&Op::Get(first)), "the book is not read anew");
    // What it knows is what whoever reads everything knows.
    let index = two.index.clone().unwrap();
    let mut other = whole(&kv).0;
    let anew = other.take_index(&kv).unwrap();
    assert_eq!(index, anew);
    while two.needs_compaction() {
        two.compact(&kv, &copy).unwrap();
    }
    work(&kv, &mut two, &mut copy, 13);
    two.compact(&kv, &copy).unwrap();
    assert_same(&whole(&kv).1, &copy);
    assert_eq!(one.save(&kv, &book), Ok(()), "it has nothing to save");
    work_is_refused(&kv, &mut one, &mut book);
}

fn work_is_refused(kv: &MemoryKv, store: &mut Store, book: &mut Book) {
    let name = crate::domain::Label::new("Somebody late").unwrap();
    let ctx = Ctx {
        now: Moment(1_795_478_500_000),
        today: super::room::today(),
        replica: ReplicaUid([8; 16]),
    };
    book.execute(Command::AddOwner { name }, &ctx).unwrap();
    assert_eq!(store.save(kv, book), Err(SaveError::Superseded));
}

/// A compaction for which there is no room leaves the index as it was: the next try does not read the book anew either.
#[test]
fn without_room_the_book_is_not_read_anew_again_and_again() {
    let kv = super::room::kept(&super::room::aged(1_500), Coding::Bytes);
    let (mut store, mut book) = whole(&kv);
    work(&kv, &mut store, &mut book, 0);
    let first = first_segment(&kv, &store);
    let entries = kv.entries();
    let used = entries.iter().map(|(key, text)| units(key) + units(text));
    kv.limit(Quota::Firefox(used.sum::<usize>() + 100));
    for _ in 0..3 {
        kv.record();
        assert_eq!(store.compact(&kv, &book), Err(SaveError::Full));
        assert!(!kv.record().contains(&Op::Get(first.clone())));
        assert_eq!(kv.entries(), entries);
    }
    kv.limit(Quota::Firefox(usize::MAX));
    store.compact(&kv, &book).unwrap();
    let index = store.index.clone().unwrap();
    assert_eq!(index, whole(&kv).0.take_index(&kv).unwrap());
    assert_same(&whole(&kv).1, &book);
}
