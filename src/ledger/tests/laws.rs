//! Laws that hold after every step of every history.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::random::{Choices, Dice, Run, choices};
use super::sound::{faults, unlike};
use crate::domain::*;
use crate::ledger::*;

/// `PROPTEST_CASES=20000` in the environment looks longer.
pub(super) fn config() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// The records but for the list of replicas, which an undo keeps since ids refer to it.
pub(super) fn content(book: &Book) -> Records {
    Records {
        replicas: Vec::new(),
        ..book.records().clone()
    }
}

fn run(steps: &[Choices]) -> Run {
    let mut run = Run::started();
    for step in steps {
        let _ = run.step(step);
    }
    run
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn undo_takes_back_and_redo_does_again(steps in choices(30)) {
        let mut run = Run::started();
        for step in &steps {
            let (before, board) = (content(&run.book), run.book.board().clone());
            let (command, ctx) = run.command(step);
            let is_new = !matches!(command, Command::Undo | Command::UndoAction { .. } | Command::Redo);
            let shown = format!("{command:?}");
            let Ok(done) = run.book.execute(command, &ctx) else {
                prop_assert_eq!(unlike(&content(&run.book), &before), Vec::<String>::new(), "refused {}", shown);
                continue;
            };
            check_changes(&before, &board, &run.book, &done.changes)?;
            if is_new {
                let after = (content(&run.book), run.book.board().clone());
                let back = run.book.execute(Command::Undo, &ctx).unwrap();
                prop_assert_eq!(unlike(&content(&run.book), &before), Vec::<String>::new(), "{}", shown);
                prop_assert_eq!(run.book.board(), &board, "{}", shown);
                check_changes(&after.0, &after.1, &run.book, &back.changes)?;
                run.book.execute(Command::Redo, &ctx).unwrap();
                prop_assert_eq!(&(content(&run.book), run.book.board().clone()), &after, "{}", shown);
            }
        }
    }

    #[test]
    fn a_whole_history_is_undone_and_redone(steps in choices(40)) {
        let mut run = run(&steps);
        let last = content(&run.book);
        let ctx = run.ctx(&mut Dice(&[]));
        let mut undone = 0;
        while run.book.execute(Command::Undo, &ctx).is_ok() {
            undone += 1;
        }
        prop_assert_eq!(content(&run.book), Records::default());
        prop_assert_eq!(run.book.board(), &Board::default());
        for _ in 0..undone {
            run.book.execute(Command::Redo, &ctx).unwrap();
        }
        prop_assert_eq!(unlike(&content(&run.book), &last), Vec::<String>::new());
    }

    #[test]
    fn indexes_follow_and_ids_are_given_once(steps in choices(40)) {
        let mut run = Run::started();
        let mut given: BTreeSet<Id> = run.book.records().ids().collect();
        for step in &steps {
            let counters = run.book.counters().to_vec();
            let (command, ctx) = run.command(step);
            let shown = format!("{command:?}");
            let makes = !matches!(
                command,
                Command::Undo | Command::UndoAction { .. } | Command::Redo | Command::Replace(_) | Command::Merge(_)
            );
            let before: BTreeSet<Id> = run.book.records().ids().collect();
            // What is decided also fits: a refusal never hides events that the book would not take.
            let decided = crate::ledger::decide::decide(&run.book, command.clone(), &ctx).is_ok();
            prop_assert_eq!(run.book.execute(command, &ctx).is_ok(), decided, "{}", shown);
            let restored = Book::restore(run.book.records().clone(), run.book.log().clone(), run.book.counters());
            prop_assert_eq!(restored.board(), run.book.board(), "{}", shown);
            prop_assert_eq!(restored.endings(), run.book.endings(), "{}", shown);
            prop_assert_eq!(restored.counters(), run.book.counters(), "{}", shown);
            prop_assert!(counters.iter().zip(run.book.counters()).all(|(old, new)| old <= new));
            let ids: BTreeSet<Id> = run.book.records().ids().collect();
            for id in ids.difference(&before).filter(|_| makes) {
                prop_assert!(!given.contains(id), "{id} again by {shown}");
            }
            given.extend(ids);
            prop_assert_eq!(faults(run.book.records()), Vec::<String>::new(), "{}", shown);
        }
    }

    #[test]
    fn an_earlier_action_is_refused_or_taken_out_as_if_it_had_never_been(steps in choices(24)) {
        let run = run(&steps);
        for seq in run.book.log().done().to_vec() {
            let mut without = run.book.clone();
            let ctx = run.clone().ctx(&mut Dice(&[]));
            match without.execute(Command::UndoAction { seq }, &ctx) {
                Err(Refusal::UndoBlocked { .. }) => prop_assert_eq!(unlike(&content(&without), &content(&run.book)), Vec::<String>::new()),
                Err(other) => prop_assert!(false, "{other:?}"),
                Ok(_) => {
                    prop_assert_eq!(faults(without.records()), Vec::<String>::new());
                    prop_assert_eq!(unlike(&content(&replay_done(&without)), &content(&without)), Vec::<String>::new());
                }
            }
        }
    }

    #[test]
    fn a_moved_card_lies_where_it_was_put(steps in choices(40)) {
        let mut run = Run::started();
        for step in &steps {
            let (command, ctx) = run.command(step);
            let Command::MoveDeals { deals, stage, position, .. } = command.clone() else {
                let _ = run.book.execute(command, &ctx);
                continue;
            };
            let mut others: Vec<_> = run.book.board().cards(stage).collect();
            others.retain(|id| !deals.contains(id));
            if let Err(refusal) = run.book.execute(command, &ctx) {
                prop_assert_ne!(refusal, Refusal::BookFull);
                continue;
            }
            let mut moved: Vec<DealId> = Vec::new();
            deals.iter().for_each(|id| if !moved.contains(id) { moved.push(*id) });
            let place = match position {
                Position::Top => 0,
                Position::Bottom => others.len(),
                Position::Before(id) => others.iter().position(|other| *other == id).unwrap_or(others.len()),
            };
            others.splice(place..place, moved);
            prop_assert_eq!(run.book.board().cards(stage).collect::<Vec<_>>(), others);
        }
    }

    #[test]
    fn the_log_tells_the_whole_book(steps in choices(40)) {
        let run = run(&steps);
        let mut again = Book::default();
        for entry in run.book.log().entries() {
            prop_assert_eq!(again.commit(entry.clone()).err(), None);
        }
        prop_assert_eq!(again.records(), run.book.records());
        prop_assert_eq!(again.board(), run.book.board());
        prop_assert_eq!(again.log(), run.book.log());
        prop_assert_eq!(again.counters(), run.book.counters());
        prop_assert_eq!(unlike(&content(&replay_done(&run.book)), &content(&run.book)), Vec::<String>::new());
    }
}

/// A book in which only the actions were ever done that stand, in the order in which they were last done.
fn replay_done(book: &Book) -> Book {
    let mut again = Book::default();
    // Replicas of actions that were taken back stay known.
    again.records.replicas.clone_from(&book.records().replicas);
    again.counters.clone_from(&book.counters);
    for (at, action) in book
        .log()
        .done()
        .iter()
        .filter_map(|seq| book.log().action(*seq))
    {
        let seq = again.log().next_seq();
        let step = Step::Do(action.clone());
        again.commit(Entry { seq, at, step }).unwrap();
    }
    again
}

/// Whatever differs must be named in the changes, since only that is drawn again.
fn check_changes(
    before: &Records,
    board: &Board,
    book: &Book,
    changes: &Changes,
) -> Result<(), TestCaseError> {
    if changes.everything {
        return Ok(());
    }
    let after = book.records();
    let ids: BTreeSet<_> = before.deals.keys().chain(after.deals.keys()).collect();
    for id in ids {
        let same = before.deals.get(id) == after.deals.get(id);
        prop_assert!(same || changes.deals.contains(id), "deal {id}");
    }
    let ended = |records: &Records| -> Vec<_> {
        let deals = records.deals.values();
        let ended = deals.filter(|deal| deal.is_active() && !deal.is_open());
        ended.cloned().collect()
    };
    prop_assert!(ended(before) == ended(after) || changes.endings);
    for stage in before.stages.keys().chain(after.stages.keys()) {
        let same = board.ranks(*stage).eq(book.board().ranks(*stage))
            && before.stages.get(stage) == after.stages.get(stage);
        prop_assert!(
            same || changes.columns.contains(stage) || changes.structure,
            "column {stage}"
        );
    }
    let same = before.stages == after.stages && before.pipelines == after.pipelines;
    prop_assert!(same || changes.structure);
    let same = before.people == after.people && before.companies == after.companies;
    prop_assert!(same || changes.contacts);
    prop_assert!(before.owners == after.owners || changes.owners);
    prop_assert!(before.targets == after.targets || changes.targets);
    prop_assert!(before.settings == after.settings || changes.settings);
    Ok(())
}
