//! When a card asks to be seen, and for what.

use super::desk::{Desk, day, label};
use crate::domain::*;
use crate::ledger::{Command, NewActivity};
use crate::query::{Attention, StepState, attention, next_step, step_state};

const DAY: i64 = Moment::DAY;

/// A desk whose only stage allows seven days, with one open deal.
fn desk() -> (Desk, DealId) {
    let mut desk = Desk::new(&[("A", 10)]);
    desk.run(Command::SetStage {
        stage: desk.stages[0],
        values: vec![StageValue::RotDays(Some(7))],
    });
    let deal = desk.add(0, "deal", None);
    (desk, deal)
}

fn seen(desk: &Desk, deal: DealId, days_later: i64) -> Option<Attention> {
    let deal = desk.deal(deal);
    let now = Moment(deal.touched_at().0 + days_later * DAY);
    attention(&desk.book, deal, now, desk.today)
}

fn plan(desk: &mut Desk, deal: DealId, on: Option<&str>) {
    let step = NextStep {
        text: label("Call"),
        on: on.map(day),
    };
    desk.edit(deal, DealValue::NextStep(Some(step)));
}

#[test]
fn a_deal_without_a_plan_says_so_until_it_rots() {
    let (desk, deal) = desk();
    assert_eq!(seen(&desk, deal, 0), Some(Attention::NoNextStep));
    assert_eq!(seen(&desk, deal, 6), Some(Attention::NoNextStep));
    assert_eq!(seen(&desk, deal, 7), Some(Attention::Idle(7)));
}

#[test]
fn what_is_overdue_comes_first() {
    let (mut desk, deal) = desk();
    desk.edit(deal, DealValue::ExpectedClose(Some(day("2026-11-20"))));
    assert_eq!(seen(&desk, deal, 9), Some(Attention::CloseOverdue(3)));
    plan(&mut desk, deal, Some("2026-11-22"));
    assert_eq!(seen(&desk, deal, 9), Some(Attention::StepOverdue(1)));
}

#[test]
fn today_is_not_overdue() {
    let (mut desk, deal) = desk();
    plan(&mut desk, deal, Some("2026-11-23"));
    desk.edit(deal, DealValue::ExpectedClose(Some(desk.today)));
    assert_eq!(seen(&desk, deal, 0), None);
    plan(&mut desk, deal, None);
    assert_eq!(seen(&desk, deal, 0), None);
}

#[test]
fn parked_and_ended_deals_rest() {
    let (mut desk, deal) = desk();
    desk.edit(deal, DealValue::ParkedUntil(Some(day("2026-12-01"))));
    assert_eq!(seen(&desk, deal, 30), None);
    desk.edit(deal, DealValue::ParkedUntil(Some(desk.today)));
    assert_eq!(seen(&desk, deal, 30), Some(Attention::Woken));
    desk.edit(deal, DealValue::ParkedUntil(None));
    assert!(seen(&desk, deal, 30).is_some());
    desk.close(deal, OutcomeKind::Won, "2026-11-23", None);
    assert_eq!(seen(&desk, deal, 30), None);
}

/// Plans an activity, or logs one that is done on a day.
fn activity(
    desk: &mut Desk,
    deal: DealId,
    kind: ActivityKind,
    on: Option<&str>,
    state: ActivityState,
) -> ActivityId {
    desk.run(Command::AddActivity(Box::new(NewActivity {
        kind,
        subject: label("Talk"),
        values: vec![
            ActivityValue::Deal(Some(deal)),
            ActivityValue::On(on.map(day)),
            ActivityValue::State(state),
        ],
    })));
    *desk.records().activities.keys().next_back().unwrap()
}

#[test]
fn the_activity_that_is_due_first_is_the_next_step() {
    let (mut desk, deal) = desk();
    plan(&mut desk, deal, Some("2026-11-22"));
    let state = |desk: &Desk| step_state(&desk.book, desk.deal(deal), desk.today);
    assert_eq!(state(&desk), StepState::Overdue);
    let planned = ActivityState::Planned;
    activity(&mut desk, deal, ActivityKind::Task, None, planned);
    assert_eq!(state(&desk), StepState::Later);
    activity(
        &mut desk,
        deal,
        ActivityKind::Demo,
        Some("2026-11-30"),
        planned,
    );
    let call = activity(
        &mut desk,
        deal,
        ActivityKind::Call,
        Some("2026-11-23"),
        planned,
    );
    let next = next_step(&desk.book, desk.deal(deal)).unwrap();
    assert_eq!(next.kind(), Some(&ActivityKind::Call));
    assert_eq!(state(&desk), StepState::Today);
    desk.run(Command::SetActivityState {
        activity: call,
        state: ActivityState::Done(desk.today),
        result: None,
        next: None,
    });
    assert_eq!(state(&desk), StepState::Later);
    desk.run(Command::Undo);
    assert_eq!(state(&desk), StepState::Today);
}

#[test]
fn a_deal_without_anything_planned_has_no_step() {
    let (mut desk, deal) = desk();
    let state = |desk: &Desk| step_state(&desk.book, desk.deal(deal), desk.today);
    assert_eq!(state(&desk), StepState::None);
    let cancelled = activity(
        &mut desk,
        deal,
        ActivityKind::Call,
        Some("2026-11-20"),
        ActivityState::Cancelled,
    );
    assert_eq!(state(&desk), StepState::None);
    desk.run(Command::SetActivityState {
        activity: cancelled,
        state: ActivityState::Planned,
        result: None,
        next: None,
    });
    assert_eq!(state(&desk), StepState::Overdue);
    assert_eq!(seen(&desk, deal, 0), Some(Attention::StepOverdue(3)));
}

#[test]
fn what_was_done_and_notes_are_touches_on_their_day() {
    let (mut desk, deal) = desk();
    plan(&mut desk, deal, None);
    assert_eq!(seen(&desk, deal, 9), Some(Attention::Idle(9)));
    let done = |text| ActivityState::Done(day(text));
    activity(
        &mut desk,
        deal,
        ActivityKind::Call,
        None,
        done("2026-11-15"),
    );
    assert_eq!(seen(&desk, deal, 9), Some(Attention::Idle(8)));
    activity(
        &mut desk,
        deal,
        ActivityKind::Note,
        None,
        done("2026-11-17"),
    );
    assert_eq!(seen(&desk, deal, 9), None);
}

#[test]
fn what_is_planned_within_the_limit_pauses_the_clock() {
    let (mut desk, deal) = desk();
    plan(&mut desk, deal, Some("2026-12-01"));
    assert_eq!(seen(&desk, deal, 9), Some(Attention::Idle(9)));
    let planned = ActivityState::Planned;
    let call = activity(
        &mut desk,
        deal,
        ActivityKind::Call,
        Some("2026-11-30"),
        planned,
    );
    assert_eq!(seen(&desk, deal, 9), None);
    desk.run(Command::DeleteActivities {
        activities: vec![call],
    });
    activity(&mut desk, deal, ActivityKind::Call, None, planned);
    assert_eq!(seen(&desk, deal, 9), Some(Attention::Idle(9)));
}
