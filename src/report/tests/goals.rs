//! Targets (metrics 3.10).

use super::desk::{Desk, day, uah};
use super::year;
use crate::domain::*;
use crate::ledger::Command;
use crate::report::*;

const NOVEMBER: Period = Period::Month(2026, 11);

fn target(desk: &mut Desk, units: i64) {
    desk.run(Command::SetTarget {
        period: NOVEMBER,
        amount: Some(uah(units)),
    });
}

fn goal(desk: &Desk) -> Goal {
    let attainment = attainment(&desk.book, &year(desk, 2026), NOVEMBER);
    attainment.goal.unwrap()
}

#[test]
fn without_a_target_there_is_only_what_was_won() {
    let mut desk = Desk::new(&[("A", 50)]);
    let won = desk.closed(0, OutcomeKind::Won, "2026-11-30", Some(300));
    desk.closed(0, OutcomeKind::Won, "2026-12-01", Some(1));
    let attainment = attainment(&desk.book, &year(&desk, 2026), NOVEMBER);
    assert_eq!(attainment.won.ids, [won]);
    assert_eq!(attainment.goal, None);
}

#[test]
fn a_target_is_reached_by_its_own_currency() {
    let mut desk = Desk::new(&[("A", 50)]);
    target(&mut desk, 1_000);
    desk.closed(0, OutcomeKind::Won, "2026-11-30", Some(300));
    let euro = desk.add(0, "euro", None);
    let closing = Closing {
        amount: Some(Money::major(7, Currency::EUR)),
        ..Closing::on(day("2026-11-03"))
    };
    desk.end(euro, OutcomeKind::Won, closing);
    let half_way = goal(&desk);
    assert_eq!(
        (half_way.achieved, half_way.gap, half_way.over),
        (uah(300), uah(700), uah(0))
    );
    assert_eq!(half_way.rate.basis_points(), Some(3_000));
    assert_eq!(half_way.others.minor(Currency::EUR), 700);
    assert_eq!(half_way.others.minor(Currency::UAH), 0);
    desk.closed(0, OutcomeKind::Won, "2026-11-01", Some(1_200));
    let reached = goal(&desk);
    assert_eq!((reached.gap, reached.over), (uah(0), uah(500)));
    assert_eq!(reached.rate.basis_points(), Some(15_000));
}

#[test]
fn the_pace_goes_by_working_days() {
    // November 2026 begins on a Sunday and has 21 working days.
    let mut desk = Desk::new(&[("A", 50)]);
    target(&mut desk, 2_100);
    desk.closed(0, OutcomeKind::Won, "2026-11-03", Some(500));
    for (today, expected) in [
        ("2026-10-31", None),
        ("2026-11-01", Some(100)),
        ("2026-11-02", Some(100)),
        ("2026-11-06", Some(500)),
        ("2026-11-08", Some(500)),
        ("2026-11-23", Some(1_600)),
        ("2026-11-30", Some(2_100)),
        ("2027-03-01", Some(2_100)),
    ] {
        desk.today = day(today);
        let pace = expected.map(|expected| Pace {
            expected: uah(expected),
            ahead: uah(500 - expected),
        });
        assert_eq!(goal(&desk).pace, pace, "{today}");
    }
}
