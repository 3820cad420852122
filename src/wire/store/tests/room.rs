//! What a book takes: ceilings that are no timings, for a book that was worked with for long.

use super::*;
use crate::domain::{Currency, Moment, ReplicaUid};
use crate::exchange::demo::{Recipe, seasoned};
use crate::ledger::{Command, Ctx, Log, Pass, Position};
use crate::ports::kv::{Kv, Op};
use crate::text::Lang;

const DEALS: u32 = 10_000;

pub(super) fn aged(deals: u32) -> Book {
    let records = seasoned(&Recipe {
        deals,
        seed: 1,
        lang: Lang::Uk,
        today: today(),
        currency: Currency::UAH,
    });
    Book::restore(records, Log::default(), &[])
}

pub(super) fn today() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

pub(super) fn kept(book: &Book, coding: Coding) -> MemoryKv {
    let kv = MemoryKv::default();
    let options = Options {
        coding,
        ..options()
    };
    Store::open(&kv, options).store.begin(&kv, book).unwrap();
    kv
}

fn units_of(kv: &MemoryKv) -> usize {
    let entries = kv.entries();
    entries
        .iter()
        .map(|(key, text)| units(key) + units(text))
        .sum()
}

/// A hundred thousand deals take less than two thirds of WebKit's room, which counts bytes, and of the others' less than
/// two fifths; a smaller book takes more a deal, for its people and companies are hardly fewer.
#[test]
fn a_deal_takes_no_more_than_it_should() {
    let book = aged(DEALS);
    for (coding, ceiling) in [(Coding::Bytes, 41), (Coding::Wide, 22)] {
        let kv = kept(&book, coding);
        let units = units_of(&kv);
        assert!(units < ceiling * DEALS as usize, "{coding:?}: {units}");
        assert_same(&whole(&kv).1, &book);
    }
}

#[test]
fn an_edit_writes_one_small_record() {
    let kv = kept(&aged(2_000), Coding::Bytes);
    let (mut store, mut book) = whole(&kv);
    let deal = book.records().deals.values().find(|deal| deal.is_open());
    let (id, from, pipeline) = deal
        .map(|deal| (deal.id, deal.stage, deal.pipeline))
        .unwrap();
    let stages = book.records().open_stages_of(pipeline);
    let to = stages.iter().find(|stage| stage.id != from).unwrap().id;
    let ctx = Ctx {
        now: Moment(1_795_478_400_000),
        today: today(),
        replica: ReplicaUid([7; 16]),
    };
    kv.record();
    for (stage, ceiling) in [(to, 700), (from, 600)] {
        let command = Command::MoveDeals {
            deals: vec![id],
            stage,
            position: Position::Top,
            pass: Pass::default(),
        };
        book.execute(command, &ctx).unwrap();
        store.save(&kv, &book).unwrap();
        let sets = kv.record().into_iter().filter_map(|op| match op {
            Op::Set(key, text) => Some((key, text)),
            _ => None,
        });
        let sets: Vec<_> = sets.collect();
        assert_eq!(sets.len(), 1, "{sets:?}");
        let written: usize = sets
            .iter()
            .map(|(key, text)| units(key) + units(text))
            .sum();
        assert!(written < ceiling, "{written}: {sets:?}");
    }
    assert_same(&whole(&kv).1, &book);
}

/// Folding a full journal and tidying up afterwards touch what changed, not the book.
#[test]
fn a_step_of_compaction_writes_a_bounded_part_of_the_book() {
    let kv = kept(&aged(DEALS), Coding::Bytes);
    let all = units_of(&kv);
    let (mut store, mut book) = whole(&kv);
    let open = book.records().deals.values().filter(|deal| deal.is_open());
    let open: Vec<_> = open.map(|deal| (deal.id, deal.stage)).collect();
    let stages: Vec<_> = book.records().stages.keys().copied().collect();
    let mut steps = 0;
    kv.record();
    for (turn, (id, from)) in open.iter().step_by(3).take(1_000).enumerate() {
        let command = Command::MoveDeals {
            deals: vec![*id],
            stage: stages[usize::from(*from == stages[turn % 2])],
            position: Position::Top,
            pass: Pass::default(),
        };
        let ctx = Ctx {
            now: Moment(1_795_478_400_000 + turn as i64 * 1_000),
            today: today(),
            replica: ReplicaUid([7; 16]),
        };
        if book.execute(command, &ctx).is_err() {
            continue;
        }
        store.save(&kv, &book).unwrap();
        kv.record();
        while store.needs_compaction() {
            store.compact(&kv, &book).unwrap();
            steps += 1;
            let written: usize = kv
                .record()
                .into_iter()
                .map(|op| match op {
                    Op::Set(key, text) => units(&key) + units(&text),
                    _ => 0,
                })
                .sum();
            assert!(written < all / 10, "{written} of {all}");
        }
    }
    assert!(steps >= 4, "{steps}");
    assert_same(&whole(&kv).1, &book);
    assert!(kv.keys().unwrap().len() < 250);
}
