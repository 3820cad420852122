//! When a card asks to be seen, and for what.

use super::desk::{Desk, day, label};
use crate::domain::*;
use crate::ledger::Command;
use crate::query::{Attention, attention};

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
    let stage = &desk.records().stages[&deal.stage];
    let now = Moment(deal.touched_at().0 + days_later * DAY);
    attention(deal, stage, now, desk.today)
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
    desk.edit(deal, DealValue::ParkedUntil(None));
    assert!(seen(&desk, deal, 30).is_some());
    desk.close(deal, OutcomeKind::Won, "2026-11-23", None);
    assert_eq!(seen(&desk, deal, 30), None);
}
