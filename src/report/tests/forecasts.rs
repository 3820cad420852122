//! The forecast (metrics 3.8).

use super::desk::{Desk, day, uah};
use super::uah_bag;
use crate::domain::*;
use crate::ledger::Command;
use crate::report::periods::forecast_span;
use crate::report::*;

fn six_months(desk: &Desk) -> Scope {
    Scope {
        pipeline: desk.pipeline,
        days: forecast_span(desk.today),
        today: desk.today,
    }
}

#[test]
fn each_deal_stands_in_its_month_by_its_own_chance() {
    let mut desk = Desk::new(&[("A", 50)]);
    desk.today = day("2026-06-01");
    for (on, percent) in [("2026-06-10", 50), ("2026-07-10", 50), ("2026-08-10", 100)] {
        let deal = desk.expected(0, 100_000, on);
        desk.edit(
            deal,
            DealValue::Probability(Some(Probability::percent(percent))),
        );
    }
    let report = forecast(&desk.book, &six_months(&desk));
    let sums: Vec<_> = report.months.iter().map(ForecastMonth::forecast).collect();
    assert_eq!(
        sums[..3],
        [uah_bag(50_000), uah_bag(50_000), uah_bag(100_000)]
    );
    assert_eq!(sums.len(), 6);
    assert_eq!(report.months[0].open.rest(), uah_bag(50_000));
    assert_eq!(report.months[0].open.chances, 5_000);
}

#[test]
fn won_is_whole_lost_is_nothing_and_the_past_stands_apart() {
    let mut desk = Desk::new(&[("A", 50)]);
    let won = desk.closed(0, OutcomeKind::Won, "2026-11-02", Some(30));
    let lost = desk.expected(0, 1_000, "2026-11-25");
    desk.close(lost, OutcomeKind::Lost, "2026-11-20", Some(1_000));
    let overdue = desk.expected(0, 70, "2026-11-22");
    let long_overdue = desk.expected(0, 5, "2020-01-01");
    let today = desk.expected(0, 100, "2026-11-23");
    let later = desk.expected(0, 500, "2027-05-01");
    let undated = desk.add(0, "undated", Some(9));
    let report = forecast(&desk.book, &six_months(&desk));
    let november = &report.months[0];
    assert_eq!(
        (&november.won.ids, &november.open.ids),
        (&vec![won], &vec![today])
    );
    assert_eq!(november.forecast(), uah_bag(80));
    assert_eq!(report.overdue.ids, [overdue, long_overdue]);
    assert_eq!(report.overdue.amount, uah_bag(75));
    assert_eq!(report.undated.ids, [undated]);
    let everywhere: Vec<_> = report
        .months
        .iter()
        .flat_map(|month| [&month.won.ids[..], &month.open.ids].concat())
        .collect();
    assert!(!everywhere.contains(&lost) && !everywhere.contains(&later));
}

#[test]
fn a_month_has_its_target_and_longer_targets_are_goals_of_their_own() {
    let mut desk = Desk::new(&[("A", 50)]);
    let set = |desk: &mut Desk, period, amount| {
        desk.run(Command::SetTarget {
            period,
            amount: Some(uah(amount)),
        });
    };
    set(&mut desk, Period::Month(2026, 12), 1_000);
    set(&mut desk, Period::Quarter(2026, 4), 4_000);
    set(&mut desk, Period::Year(2026), 12_000);
    set(&mut desk, Period::Year(2024), 1);
    desk.closed(0, OutcomeKind::Won, "2026-02-01", Some(300));
    desk.closed(0, OutcomeKind::Won, "2026-10-01", Some(200));
    let scope = six_months(&desk);
    let report = forecast(&desk.book, &scope);
    let targets: Vec<_> = report.months.iter().map(|month| month.target).collect();
    assert_eq!(targets[..3], [None, Some(uah(1_000)), None]);
    let goals: Vec<_> = report
        .goals
        .iter()
        .map(|goal| (goal.period, goal.won.count()))
        .collect();
    assert_eq!(
        goals,
        [(Period::Quarter(2026, 4), 1), (Period::Year(2026), 2)]
    );
    let half = Days {
        end: day("2026-12-15"),
        ..scope.days
    };
    let report = forecast(
        &desk.book,
        &Scope {
            days: half,
            ..scope
        },
    );
    assert_eq!(report.months[1].target, None);
}
