//! What is offered after an activity.

use super::desk::{Desk, day, label};
use crate::domain::*;
use crate::ledger::{Command, NewActivity};
use crate::query::{follow_up, opened_by_conversation, working_days_after};

fn log(desk: &mut Desk, deal: DealId, kind: ActivityKind, subject: &str) {
    desk.run(Command::AddActivity(Box::new(NewActivity {
        kind,
        subject: label(subject),
        values: vec![
            ActivityValue::Deal(Some(deal)),
            ActivityValue::State(ActivityState::Done(desk.today)),
        ],
    })));
}

#[test]
fn saturdays_and_sundays_do_not_count() {
    // 23 November 2026 is a Monday.
    for (from, days, to) in [
        ("2026-11-23", 3, "2026-11-26"),
        ("2026-11-26", 3, "2026-12-01"),
        ("2026-11-28", 1, "2026-11-30"),
        ("2026-11-23", 0, "2026-11-23"),
    ] {
        assert_eq!(
            working_days_after(day(from), days),
            day(to),
            "{from} + {days}"
        );
    }
}

#[test]
fn the_same_comes_again_unless_the_stage_names_something() {
    let mut desk = Desk::new(&[("A", 10)]);
    let deal = desk.add(0, "deal", None);
    let offered = |desk: &Desk| {
        let next = follow_up(
            &desk.book,
            Some(desk.deal(deal)),
            &ActivityKind::Call,
            desk.today,
        );
        (
            next.kind,
            next.subject.map(|text| text.to_string()),
            next.on.to_string(),
        )
    };
    assert_eq!(
        offered(&desk),
        (ActivityKind::Call, None, "2026-11-26".into())
    );

    let planned = |kind, subject: &str, after_days| PlannedActivity {
        kind,
        subject: label(subject),
        after_days,
    };
    desk.run(Command::SetStage {
        stage: desk.stages[0],
        values: vec![StageValue::Activities(
            vec![
                planned(ActivityKind::Email, "Send the deck", 0),
                planned(ActivityKind::Demo, "Show it", 10),
            ]
            .into(),
        )],
    });
    let email = (
        ActivityKind::Email,
        Some("Send the deck".into()),
        "2026-11-24".into(),
    );
    assert_eq!(offered(&desk), email);
    log(&mut desk, deal, ActivityKind::Email, "Send the deck");
    let demo = (
        ActivityKind::Demo,
        Some("Show it".into()),
        "2026-12-03".into(),
    );
    assert_eq!(offered(&desk), demo);
    log(&mut desk, deal, ActivityKind::Demo, "Show it");
    assert_eq!(
        offered(&desk),
        (ActivityKind::Call, None, "2026-11-26".into())
    );
}

#[test]
fn a15_a_first_conversation_opens_the_next_stage_once() {
    let mut desk = Desk::new(&[("A", 10), ("B", 20)]);
    let deal = desk.add(0, "deal", None);
    let opens = |desk: &Desk| opened_by_conversation(&desk.book, deal, desk.today);
    assert_eq!(opens(&desk), None);
    desk.run(Command::SetStage {
        stage: desk.stages[0],
        values: vec![StageValue::Required(vec![Requirement::Conversation].into())],
    });
    assert_eq!(opens(&desk), Some(desk.stages[1]));
    log(&mut desk, deal, ActivityKind::Email, "No talk");
    assert_eq!(opens(&desk), Some(desk.stages[1]));
    log(&mut desk, deal, ActivityKind::Call, "Talk");
    assert_eq!(opens(&desk), None);
}
