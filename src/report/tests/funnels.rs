//! The funnel (metrics 3.4).

use super::desk::{Desk, day, new_stage, row};
use super::{uah_bag, year};
use crate::domain::*;
use crate::ledger::{Command, Position};
use crate::report::*;

const ABC: [(&str, u16); 3] = [("A", 10), ("B", 50), ("C", 90)];

fn counts(desk: &Desk, counting: Counting) -> Vec<usize> {
    let funnel = funnel(&desk.book, &year(desk, 2026), counting);
    funnel
        .levels
        .iter()
        .map(|level| level.deals.count())
        .collect()
}

fn moved(desk: &mut Desk, path: &[usize]) -> DealId {
    let deal = desk.add(path[0], "deal", Some(10));
    for stage in &path[1..] {
        desk.move_to(deal, *stage);
    }
    deal
}

fn won(desk: &mut Desk, path: &[usize]) -> DealId {
    let deal = moved(desk, path);
    desk.close(deal, OutcomeKind::Won, "2026-11-23", Some(10));
    deal
}

fn lost(desk: &mut Desk, path: &[usize]) -> DealId {
    let deal = moved(desk, path);
    desk.close(deal, OutcomeKind::Lost, "2026-11-23", Some(10));
    deal
}

/// d1 A→B→C→Won; d2 A→C→Won; d3 A→B→lost; d4 A→B→A, open; d5 made in C, open.
fn vector() -> Desk {
    let mut desk = Desk::new(&ABC);
    won(&mut desk, &[0, 1, 2]);
    won(&mut desk, &[0, 2]);
    lost(&mut desk, &[0, 1]);
    moved(&mut desk, &[0, 1, 0]);
    moved(&mut desk, &[2]);
    desk
}

#[test]
fn the_vector_of_the_specification() {
    let desk = vector();
    assert_eq!(counts(&desk, Counting::Visited), [4, 3, 3, 2]);
    assert_eq!(counts(&desk, Counting::Reached), [5, 5, 3, 2]);
    let scope = year(&desk, 2026);
    let win_rate = closed(&desk.book, &scope).total.win_rate();
    assert_eq!(win_rate, Ratio::of(2, 3));

    let report = funnel(&desk.book, &scope, Counting::Reached);
    let [a, b, c, last] = &report.levels[..] else {
        panic!("four levels")
    };
    assert_eq!((a.stage, last.stage), (Some(desk.stages[0]), None));
    assert_eq!(a.step.basis_points(), None);
    assert_eq!(b.step.basis_points(), Some(10_000));
    assert_eq!(c.step, Ratio::of(3, 5));
    assert_eq!(last.step, Ratio::of(2, 3));
    assert_eq!(c.step_of_ended, Ratio::of(2, 3));
    assert_eq!(last.step_of_ended, Ratio::of(2, 2));
    assert_eq!(last.total, Ratio::of(2, 5));
    assert_eq!((a.open.len(), c.open.len(), last.open.len()), (2, 1, 0));
    assert_eq!(a.deals.amount, uah_bag(50));
    // Of the three deals that ended, one did so between B and C.
    let drop = BiggestDrop {
        level: 2,
        lost: Ratio::of(1, 3),
    };
    assert_eq!(report.drop, Some(drop));
    assert!(report.is_few());
    assert_eq!((report.counted(), report.cohort.len()), (5, 5));
}

#[test]
fn coming_back_counts_once_and_the_first_stage_counts() {
    let mut desk = Desk::new(&ABC);
    moved(&mut desk, &[0, 1, 0, 1, 2, 1]);
    assert_eq!(counts(&desk, Counting::Visited), [1, 1, 1, 0]);
    assert_eq!(counts(&desk, Counting::Reached), [1, 1, 1, 0]);
}

#[test]
fn what_was_undone_was_never_there() {
    let mut desk = vector();
    let scope = year(&desk, 2026);
    let both = |desk: &Desk| {
        [Counting::Reached, Counting::Visited].map(|counting| funnel(&desk.book, &scope, counting))
    };
    let before = both(&desk);
    let deal = *desk.records().deals.keys().next_back().unwrap();
    desk.move_to(deal, 0);
    assert_ne!(both(&desk), before);
    desk.run(Command::Undo);
    assert_eq!(both(&desk), before);
}

#[test]
fn open_deals_are_no_drop() {
    let mut desk = Desk::new(&ABC);
    for _ in 0..12 {
        moved(&mut desk, &[0, 1]);
    }
    let report = funnel(&desk.book, &year(&desk, 2026), Counting::Reached);
    assert_eq!(report.drop, None);
    assert_eq!(report.levels[2].step, Ratio::of(0, 12));
    assert_eq!(report.levels[2].step_of_ended.basis_points(), None);
    assert!(!report.is_few());
    lost(&mut desk, &[0]);
    lost(&mut desk, &[0, 1]);
    let report = funnel(&desk.book, &year(&desk, 2026), Counting::Reached);
    let drop = BiggestDrop {
        level: 2,
        lost: Ratio::of(1, 1),
    };
    assert_eq!(report.drop, Some(drop));
}

#[test]
fn a_won_deal_reached_all_and_a_lost_one_only_its_furthest() {
    let mut desk = Desk::new(&ABC);
    won(&mut desk, &[0]);
    lost(&mut desk, &[1]);
    assert_eq!(counts(&desk, Counting::Visited), [1, 1, 0, 1]);
    assert_eq!(counts(&desk, Counting::Reached), [2, 2, 1, 1]);
}

#[test]
fn a_deleted_stage_counts_as_its_target_and_order_is_that_of_today() {
    let mut desk = vector();
    desk.run(Command::DeleteStage {
        stage: desk.stages[1],
        target: Some(desk.stages[0]),
    });
    assert_eq!(counts(&desk, Counting::Visited), [4, 3, 2]);
    assert_eq!(counts(&desk, Counting::Reached), [5, 3, 2]);
    desk.run(Command::Undo);
    desk.run(Command::MoveStage {
        stage: desk.stages[2],
        before: Some(desk.stages[0]),
    });
    // C A B Won
    assert_eq!(counts(&desk, Counting::Visited), [3, 4, 3, 2]);
    assert_eq!(counts(&desk, Counting::Reached), [5, 4, 4, 2]);
    desk.run(Command::Undo);
    desk.run(Command::AddStage {
        pipeline: desk.pipeline,
        stage: new_stage("new", 20),
        before: Some(desk.stages[1]),
    });
    assert_eq!(counts(&desk, Counting::Visited), [4, 0, 3, 3, 2]);
    assert_eq!(counts(&desk, Counting::Reached), [5, 5, 5, 3, 2]);
}

#[test]
fn deals_whose_stages_or_beginning_nobody_knows_are_told_apart() {
    let mut desk = Desk::new(&ABC);
    let ended = |kind: OutcomeKind| kind.with(Closing::on(day("2026-03-01")));
    desk.import(vec![
        row(ended(OutcomeKind::Won), Some("2026-01-05")),
        row(ended(OutcomeKind::Lost), Some("2026-01-06")),
        row(Outcome::Open, Some("2026-01-07")),
        row(Outcome::Open, None),
        row(ended(OutcomeKind::Won), Some("2025-01-05")),
    ]);
    let ids: Vec<_> = desk.records().deals.keys().copied().collect();
    let report = funnel(&desk.book, &year(&desk, 2026), Counting::Reached);
    assert_eq!(report.unknown.ids, ids[..2]);
    assert_eq!(report.cohort, ids[..3]);
    assert_eq!(report.begin_unknown.ids, ids[3..4]);
    assert_eq!(counts(&desk, Counting::Reached), [1, 0, 0, 0]);
    // Once such a deal is worked on again, its stages are known from there on.
    desk.run(Command::Reopen {
        deal: ids[1],
        stage: desk.stages[1],
    });
    assert_eq!(counts(&desk, Counting::Reached), [2, 1, 0, 0]);
}

#[test]
fn a_deal_that_went_to_another_pipeline_stays_in_the_levels_it_came_to() {
    let mut desk = vector();
    desk.run(Command::AddPipeline {
        name: super::desk::label("Other"),
        stages: vec![new_stage("X", 10), new_stage("Y", 20)],
        lost_reasons: Vec::new(),
    });
    let other = *desk.records().pipelines.keys().next_back().unwrap();
    let target = desk.records().stages_of(other)[1].id;
    let deal = moved(&mut desk, &[0, 1]);
    desk.run(Command::MoveDeals {
        deals: vec![deal],
        stage: target,
        position: Position::Top,
        pass: crate::ledger::Pass::default(),
    });
    desk.close(deal, OutcomeKind::Won, "2026-11-23", None);
    let mut scope = year(&desk, 2026);
    let here = funnel(&desk.book, &scope, Counting::Reached);
    assert_eq!(here.moved, [deal]);
    assert_eq!(counts(&desk, Counting::Reached), [6, 6, 3, 2]);
    assert_eq!(here.levels[1].open.len() + here.levels[1].ended, 5);
    scope.pipeline = other;
    let there = funnel(&desk.book, &scope, Counting::Visited);
    let counts: Vec<_> = there
        .levels
        .iter()
        .map(|level| level.deals.count())
        .collect();
    assert_eq!(counts, [0, 1, 1]);
    assert_eq!(there.moved, []);
}
