//! The timeline of a deal: its order, its durations, its names, and that what was undone is not in it.

use crate::domain::*;
use crate::ledger::{Command, NewActivity, Pass, Position};
use crate::query::tests::desk::{Desk, label, uah};
use crate::report::{Happening, TimelineKind, time_in_stages, timeline};

/// A line in words that are short enough to compare.
fn said(desk: &Desk, deal: DealId) -> Vec<String> {
    let now = Moment(desk.deal(deal).touched_at().0 + 5_000);
    let entries = timeline(&desk.book, desk.deal(deal), now);
    let subject = |id: &ActivityId| desk.records().activities[id].subject.to_string();
    entries
        .iter()
        .map(|entry| match &entry.what {
            Happening::Made => "made".into(),
            Happening::Stay(stay) => format!("in {} for {}", &*stay.name, stay.lasted),
            Happening::Skipped { stage, reason } => format!("skipped {stage}: {reason:?}"),
            Happening::Changed { old, .. } => format!("changed {:?}", old.field()),
            Happening::Activity(id) => format!("activity {}", subject(id)),
            Happening::Note(id) => format!("note {}", subject(id)),
        })
        .collect()
}

fn log(desk: &mut Desk, deal: DealId, kind: ActivityKind, subject: &str, state: ActivityState) {
    desk.run(Command::AddActivity(Box::new(NewActivity {
        kind,
        subject: label(subject),
        values: vec![ActivityValue::Deal(Some(deal)), ActivityValue::State(state)],
    })));
}

#[test]
fn a48_every_stay_stands_with_its_duration_and_its_name_then() {
    let mut desk = Desk::new(&[("A", 10), ("B", 20), ("C", 30)]);
    let deal = desk.add(0, "deal", None);
    desk.move_to(deal, 1);
    desk.run(Command::SetStage {
        stage: desk.stages[1],
        values: vec![StageValue::Name(label("B2"))],
    });
    desk.move_to(deal, 0);
    desk.move_to(deal, 1);
    assert_eq!(
        said(&desk, deal),
        [
            "in B2 for 5000",
            "in A for 1000",
            "in B for 2000",
            "in A for 1000",
            "made"
        ]
    );
    let records = desk.records();
    let now = Moment(desk.deal(deal).touched_at().0 + 5_000);
    let times = time_in_stages(records, desk.deal(deal), now);
    let times: Vec<_> = times
        .iter()
        .map(|time| (&*time.name, time.spent, time.visited, time.here))
        .collect();
    assert_eq!(
        times,
        [
            ("A", 2_000, true, false),
            ("B2", 7_000, true, true),
            ("C", 0, false, false)
        ]
    );
}

#[test]
fn skips_carry_their_reason_and_ended_deals_stop_the_clock() {
    let mut desk = Desk::new(&[("A", 10), ("B", 20), ("C", 30)]);
    let deal = desk.add(0, "deal", None);
    desk.run(Command::MoveDeals {
        deals: vec![deal],
        stage: desk.stages[2],
        position: Position::Top,
        pass: Pass {
            reason: Some(label("They knew us")),
            ..Pass::default()
        },
    });
    desk.close(deal, OutcomeKind::Won, "2026-11-23", Some(5));
    let said = said(&desk, deal);
    assert!(
        said.contains(&"skipped B: Some(\"They knew us\")".to_owned()),
        "{said:?}"
    );
    assert!(said.contains(&"in C for 1000".to_owned()), "{said:?}");
    assert!(said.contains(&"changed Outcome".to_owned()), "{said:?}");
    let times = time_in_stages(desk.records(), desk.deal(deal), Moment(i64::MAX / 2));
    assert_eq!(times[2].spent, 1_000);
    assert!(times.iter().all(|time| !time.here));
}

#[test]
fn changes_activities_and_notes_stand_in_the_order_of_time() {
    let mut desk = Desk::new(&[("A", 10)]);
    let deal = desk.add(0, "deal", Some(100));
    log(
        &mut desk,
        deal,
        ActivityKind::Call,
        "call",
        ActivityState::Planned,
    );
    let call = *desk.records().activities.keys().next_back().unwrap();
    desk.edit(deal, DealValue::Amount(Some(uah(200))));
    let today = desk.today;
    log(
        &mut desk,
        deal,
        ActivityKind::Note,
        "note",
        ActivityState::Done(today),
    );
    desk.edit(deal, DealValue::Amount(Some(uah(300))));
    desk.run(Command::SetActivityState {
        activity: call,
        state: ActivityState::Done(desk.today),
        result: None,
        next: None,
    });
    let expected = [
        "activity call",
        "changed Amount",
        "note note",
        "changed Amount",
        "in A for 9000",
        "made",
    ];
    assert_eq!(said(&desk, deal), expected);

    let entries = timeline(&desk.book, desk.deal(deal), Moment(0));
    let values: Vec<_> = entries
        .iter()
        .filter_map(|entry| match &entry.what {
            Happening::Changed {
                old,
                new,
                revertible,
            } => Some((old.clone(), new.clone(), *revertible)),
            _ => None,
        })
        .collect();
    let amount = |units| DealValue::Amount(Some(uah(units)));
    assert_eq!(
        values,
        [
            (amount(200), amount(300), true),
            (amount(100), amount(200), true)
        ]
    );
    let kinds: Vec<_> = entries.iter().map(|entry| entry.kind()).collect();
    assert_eq!(
        kinds[..3],
        [
            TimelineKind::Activities,
            TimelineKind::Changes,
            TimelineKind::Notes
        ]
    );
}

#[test]
fn what_was_undone_is_not_in_it() {
    let mut desk = Desk::new(&[("A", 10), ("B", 20)]);
    let deal = desk.add(0, "deal", Some(100));
    let now = Moment(1_000_000);
    let before = timeline(&desk.book, desk.deal(deal), now);
    desk.move_to(deal, 1);
    desk.edit(deal, DealValue::Amount(Some(uah(200))));
    log(
        &mut desk,
        deal,
        ActivityKind::Call,
        "call",
        ActivityState::Planned,
    );
    desk.close(deal, OutcomeKind::Lost, "2026-11-23", None);
    assert_ne!(timeline(&desk.book, desk.deal(deal), now), before);
    for _ in 0..4 {
        desk.run(Command::Undo);
    }
    assert_eq!(timeline(&desk.book, desk.deal(deal), now), before);
}
