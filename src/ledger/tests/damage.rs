//! Entries that were damaged, forged or brought out of turn: the book takes them whole or stays as it was.

use std::sync::Arc;

use proptest::prelude::*;

use super::laws::config;
use super::random::{Choices, Dice, Run, choices};
use crate::domain::*;
use crate::ledger::*;

/// An entry with one or two things wrong.
fn damaged(entry: &Entry, log: &Log, dice: &mut Dice<'_>) -> Entry {
    let mut entry = entry.clone();
    for _ in 0..=dice.below(2) {
        match dice.below(8) {
            0 => entry.seq = entry.seq.wrapping_add(dice.below(3) as u64).wrapping_sub(1),
            1 => entry.at = Moment([i64::MIN, -1, 0, i64::MAX][dice.below(4)]),
            2 => entry.step = Step::Undo(dice.below(20) as u64),
            3 => entry.step = Step::Redo(dice.below(20) as u64),
            _ => {
                if let Step::Do(action) = &mut entry.step {
                    damage(&mut action.events, log, dice);
                }
            }
        }
    }
    entry
}

fn damage(events: &mut Vec<Event>, log: &Log, dice: &mut Dice<'_>) {
    let place = dice.below(events.len());
    match dice.below(7) {
        0 => events.reverse(),
        1 => events.truncate(place),
        2 => events.extend_from_within(..),
        3 => events.insert(place, Event::Replica(ReplicaUid([dice.below(5) as u8; 16]))),
        4 => {
            let entry = log.entries().get(dice.below(log.entries().len()));
            if let Some(Step::Do(action)) = entry.map(|entry| &entry.step) {
                events.extend(action.events.iter().cloned());
            }
        }
        _ => {
            if let Some(event) = events.get_mut(place) {
                twist(event, dice);
            }
        }
    }
}

/// Wrong ids and values in the wrong order.
fn twist(event: &mut Event, dice: &mut Dice<'_>) {
    let other = Id {
        replica: Replica([0, 1, 60_000][dice.below(3)]),
        counter: dice.below(12) as u32,
    };
    match event {
        Event::Replica(uid) => uid.0[0] ^= 1,
        Event::Added(record) | Event::Removed(record) => match record {
            Record::Deal(deal) if dice.below(2) == 0 => Arc::make_mut(deal).stage = StageId(other),
            Record::Deal(deal) => Arc::make_mut(deal).id = DealId(other),
            Record::Stage(stage) => Arc::make_mut(stage).id = StageId(other),
            Record::Pipeline(pipeline) => Arc::make_mut(pipeline).id = PipelineId(other),
            Record::Person(person) => Arc::make_mut(person).id = PersonId(other),
            Record::Company(company) => Arc::make_mut(company).id = CompanyId(other),
            Record::Owner(owner) => Arc::make_mut(owner).id = OwnerId(other),
            Record::Product(product) => Arc::make_mut(product).id = ProductId(other),
            Record::Activity(activity) => Arc::make_mut(activity).deal = Some(DealId(other)),
        },
        Event::Moved { id, from, to, .. } => match dice.below(3) {
            0 => std::mem::swap(from, to),
            1 => to.stage = StageId(other),
            _ => *id = DealId(other),
        },
        Event::Deal { id, old, new, .. } => match dice.below(3) {
            0 => std::mem::swap(old, new),
            1 => *new = DealValue::Archived(true),
            _ => *id = DealId(other),
        },
        Event::Stage { id, old, new } => match dice.below(3) {
            0 => std::mem::swap(old, new),
            1 => *new = StageValue::MergedInto(Some(StageId(other))),
            _ => *id = StageId(other),
        },
        Event::Pipeline { old, new, .. } => std::mem::swap(old, new),
        Event::Person { old, new, .. } => std::mem::swap(old, new),
        Event::Company { old, new, .. } => std::mem::swap(old, new),
        Event::Owner { old, new, .. } => std::mem::swap(old, new),
        Event::Activity { old, new, .. } => std::mem::swap(old, new),
        Event::Product { old, new, .. } => std::mem::swap(old, new),
        Event::Settings { old, new } => std::mem::swap(old, new),
        Event::Target { old, new, .. } => std::mem::swap(old, new),
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_damaged_entry_is_taken_whole_or_not_at_all(
        past in choices(20),
        next in any::<Choices>(),
        wrong in any::<[u8; 24]>(),
    ) {
        let mut run = Run::started();
        for step in &past {
            let _ = run.step(step);
        }
        let mut ahead = run.clone();
        let _ = ahead.step(&next);
        let log = ahead.book.log().clone();
        let last = log.entries().last().unwrap();
        let entry = damaged(last, &log, &mut Dice(&wrong));
        let mut book = run.book.clone();
        if book.commit(entry).is_err() {
            prop_assert_eq!(book.records(), run.book.records());
            prop_assert_eq!(book.counters(), run.book.counters());
            prop_assert_eq!(book.log(), run.book.log());
            prop_assert_eq!(book.board(), run.book.board());
        }
        let restored = Book::restore(book.records().clone(), book.log().clone(), book.counters());
        prop_assert_eq!(book.board(), restored.board());
        // Whatever was taken can be worked on and taken back.
        let mut after = Run { book, ..run };
        for step in &past {
            let _ = after.step(step);
        }
        let ctx = after.ctx(&mut Dice(&[]));
        while after.book.execute(Command::Undo, &ctx).is_ok() {}
    }
}
