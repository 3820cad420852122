//! Laws of a merge of two copies that were worked on apart, and of putting one copy in the place of the other.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::commands::command;
use super::laws::content;
use super::random::{Choices, Dice, Run, choices};
use super::sound::{faults, unlike};
use crate::domain::*;
use crate::ledger::remap::remap;
use crate::ledger::*;

/// One past, and two copies that went on from it: in turns, so that their changes mix in time.
fn apart(past: &[Choices], one: &[Choices], two: &[Choices]) -> (Run, Run) {
    let mut run = Run::started();
    for step in past {
        let _ = run.step(step);
    }
    // No two of them write in the same millisecond.
    run.now = run.book.log().last_at().0;
    let (mut ours, mut theirs) = (run.clone(), run);
    ours.writers = vec![ReplicaUid([11; 16])];
    theirs.writers = vec![ReplicaUid([12; 16])];
    (ours.tick, theirs.tick) = (1_700, 1_900);
    for (run, steps) in [(&mut ours, one), (&mut theirs, two)] {
        for step in steps {
            let mut dice = Dice(step);
            let ctx = run.ctx(&mut Dice(&[]));
            let command = command(&run.book, &mut dice);
            let _ = run.book.execute(command, &ctx);
        }
    }
    (ours, theirs)
}

fn merge(into: &mut Run, from: &Run) -> Result<Done, Refusal> {
    let ctx = into.ctx(&mut Dice(&[]));
    let records = from.book.records().clone();
    into.book.execute(Command::Merge(Box::new(records)), &ctx)
}

/// The records in the order of another book's replicas, with the list itself left out, and without what a merge
/// does not settle: targets and the order of the cards of a stage carry no time, and settings get that of the merge.
fn comparable(records: &Records, like: &Records) -> Records {
    let mut records = remap(records.clone(), &like.replicas).unwrap();
    records.replicas.clear();
    records.targets.clear();
    records.settings.history = History::default();
    for (_, deal) in records.deals.iter_mut() {
        deal.rank = Rank::first();
    }
    records
}

proptest! {
    #![proptest_config(super::laws::config())]

    #[test]
    fn a_merge_is_one_book_whoever_makes_it(past in choices(12), one in choices(8), two in choices(8)) {
        let (ours, theirs) = apart(&past, &one, &two);
        let (mut left, mut right) = (ours.clone(), theirs.clone());
        let _ = merge(&mut left, &theirs);
        let _ = merge(&mut right, &ours);
        prop_assert_eq!(faults(left.book.records()), Vec::<String>::new());
        let same = comparable(right.book.records(), left.book.records());
        prop_assert_eq!(unlike(&comparable(left.book.records(), left.book.records()), &same), Vec::<String>::new());
        let twice = merge(&mut left.clone(), &theirs);
        prop_assert_eq!(twice, Err(Refusal::NothingToDo));
        let back = merge(&mut left, &right);
        prop_assert!(matches!(back, Err(Refusal::NothingToDo)) || left.book.records().targets != right.book.records().targets, "{back:?}");
    }

    #[test]
    fn a_merge_keeps_every_visit_and_is_undone(past in choices(12), one in choices(8), two in choices(8)) {
        let (mut ours, theirs) = apart(&past, &one, &two);
        let (before, board) = (content(&ours.book), ours.book.board().clone());
        let united = remap::united(&ours.book.records().replicas, &theirs.book.records().replicas).unwrap();
        let visits = |records: &Records| -> BTreeSet<(DealId, StageId, Moment)> {
            let records = remap(records.clone(), &united).unwrap();
            records
                .deals
                .values()
                .flat_map(|deal| deal.visits.iter().map(|visit| (deal.id, visit.stage, visit.at)))
                .collect()
        };
        let all: BTreeSet<_> = visits(ours.book.records())
            .union(&visits(theirs.book.records()))
            .copied()
            .collect();
        if merge(&mut ours, &theirs).is_ok() {
            prop_assert_eq!(visits(ours.book.records()), all);
            let ctx = ours.ctx(&mut Dice(&[]));
            ours.book.execute(Command::Undo, &ctx).unwrap();
        }
        prop_assert_eq!(unlike(&content(&ours.book), &before), Vec::<String>::new());
        prop_assert_eq!(ours.book.board(), &board);
    }

    #[test]
    fn a_replaced_book_is_the_other_and_comes_back(past in choices(6), one in choices(8), two in choices(8)) {
        let (mut ours, theirs) = apart(&past, &one, &two);
        let before = content(&ours.book);
        let ctx = ours.ctx(&mut Dice(&[]));
        let command = Command::Replace(Box::new(theirs.book.records().clone()));
        if ours.book.execute(command, &ctx).is_ok() {
            let united = Records { replicas: ours.book.records().replicas.clone(), ..Records::default() };
            let mut expected = remap(theirs.book.records().clone(), &united.replicas).unwrap();
            expected.replicas.clear();
            let mut found = content(&ours.book);
            // What the settings were before stays in their history.
            found.settings.history = expected.settings.history.clone();
            prop_assert_eq!(unlike(&found, &expected), Vec::<String>::new());
            ours.book.execute(Command::Undo, &ctx).unwrap();
        }
        prop_assert_eq!(unlike(&content(&ours.book), &before), Vec::<String>::new());
    }
}

#[test]
fn a_stage_deleted_in_both_copies_goes_where_it_was_deleted_to_last() {
    let choice = |chosen: &[u8]| -> Choices {
        let mut all = [0; 16];
        all[..chosen.len()].copy_from_slice(chosen);
        all
    };
    let past = [choice(&[0, 0, 200]), choice(&[])];
    let into_the_second = choice(&[144, 0, 152, 125, 240, 61]);
    let into_the_third = choice(&[144, 0, 12, 1, 0, 38]);
    let (ours, theirs) = apart(&past, &[into_the_second], &[into_the_third]);
    let first = |run: &Run| {
        run.book
            .records()
            .stages
            .values()
            .next()
            .unwrap()
            .merged_into
    };
    assert!(first(&ours).is_some() && first(&theirs).is_some() && first(&ours) != first(&theirs));
    for (one, other) in [(&ours, &theirs), (&theirs, &ours)] {
        let mut united = one.clone();
        merge(&mut united, other).unwrap();
        let records = united.book.records();
        assert!(!records.deals.is_empty());
        assert!(
            records
                .deals
                .values()
                .all(|deal| Some(deal.stage) == first(&theirs))
        );
    }
}

#[test]
fn a_pipeline_whose_open_stages_are_deleted_by_two_copies_keeps_the_last_one() {
    let started = Run::started();
    let stages: Vec<_> = started.book.records().stages.keys().copied().collect();
    let [new, offer, talks, after] = stages[..] else {
        panic!("a pipeline of four stages");
    };
    let delete = |run: &mut Run, stage, target| {
        let command = Command::DeleteStage {
            stage,
            target: Some(target),
        };
        let ctx = run.ctx(&mut Dice(&[]));
        run.book.execute(command, &ctx).unwrap();
    };
    let (mut ours, mut theirs) = (started.clone(), started);
    (ours.writers, theirs.writers) = (vec![ReplicaUid([11; 16])], vec![ReplicaUid([12; 16])]);
    delete(&mut ours, new, after);
    delete(&mut ours, offer, after);
    theirs.now = ours.now;
    delete(&mut theirs, talks, after);
    for (one, other) in [(&ours, &theirs), (&theirs, &ours)] {
        let mut united = one.clone();
        let _ = merge(&mut united, other);
        let records = united.book.records();
        let open: Vec<_> = (records.stages.values())
            .filter(|stage| stage.kind == StageKind::Open && stage.is_in_use())
            .map(|stage| stage.id)
            .collect();
        assert_eq!(open, [talks]);
    }
}
