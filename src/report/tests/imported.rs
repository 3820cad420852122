//! A book with the numbers of a real file of 8,800 deals: ended ones without their stages, open ones without dates.

use super::desk::{Desk, row};
use super::{uah_bag, year};
use crate::domain::*;
use crate::ledger::{DealEdit, ImportDeal, StageRef};
use crate::report::*;

/// The last day of a month of 2017.
fn closing(month: u32, units: i64) -> Closing {
    let last = Period::Month(2017, month).days().unwrap().last();
    Closing {
        amount: Some(super::desk::uah(units)),
        ..Closing::on(last)
    }
}

fn open(desk: &Desk, stage: usize, began: Option<&str>) -> ImportDeal {
    ImportDeal {
        stage: Some(StageRef::Existing(desk.stages[stage])),
        ..row(Outcome::Open, began)
    }
}

fn book() -> Desk {
    let mut desk = Desk::new(&[("Prospecting", 10), ("Engaging", 40)]);
    let mut rows = Vec::new();
    // 531 deals won in March and 3,707 in the other nine months, worth 1,134,672 and 8,870,862.
    let mut won = |month, count: i64, sum: i64| {
        for place in 0..count {
            let units = sum / count + i64::from(place < sum % count);
            let outcome = OutcomeKind::Won.with(closing(month, units));
            rows.push(row(outcome, Some("2016-10-20")));
        }
    };
    won(3, 531, 1_134_672);
    for month in 4..12 {
        won(month, 412, 985_000);
    }
    won(12, 411, 990_862);
    for place in 0..2_473 {
        let outcome = OutcomeKind::Lost.with(closing(3 + place % 10, 0));
        rows.push(row(outcome, Some("2017-01-02")));
    }
    rows.extend((0..500).map(|_| open(&desk, 0, None)));
    rows.extend((0..1_589).map(|_| open(&desk, 1, Some("2017-05-05"))));
    for row in rows.iter_mut().take(4_238) {
        row.edits.push(DealEdit::Value(DealValue::Amount(None)));
    }
    desk.import(rows);
    desk
}

#[test]
fn its_numbers_come_out() {
    let desk = book();
    let now = pipeline(&desk.book, desk.pipeline);
    let counts: Vec<_> = now.rows.iter().map(|row| row.deals.count()).collect();
    assert_eq!(counts, [500, 1_589]);
    assert_eq!(now.total.without_amount, 2_089);
    assert!(now.total.amount.is_empty());

    let days = periods::natural_period(&desk.book, desk.pipeline, desk.today);
    assert_eq!(days, Period::Year(2017).days().unwrap());
    let scope = Scope {
        days,
        ..year(&desk, 2026)
    };
    let report = closed(&desk.book, &scope);
    assert_eq!(report.total.won.count(), 4_238);
    assert_eq!(report.total.won.amount, uah_bag(10_005_534));
    assert_eq!(report.total.lost.count(), 2_473);
    assert_eq!(report.total.win_rate().basis_points(), Some(6_315));
    assert_eq!(report.total.win_rate_by_value(), []);
    let march = &report.months[2].deals.won;
    assert_eq!(
        (march.count(), march.amount.clone()),
        (531, uah_bag(1_134_672))
    );

    let report = funnel(&desk.book, &scope, Counting::Reached);
    let counts: Vec<_> = report
        .levels
        .iter()
        .map(|level| level.deals.count())
        .collect();
    assert_eq!(counts, [1_589, 1_589, 0]);
    assert_eq!(
        (report.unknown.count(), report.begin_unknown.count()),
        (2_473, 500)
    );
    assert_eq!(report.drop, None);
    let report = forecast(&desk.book, &scope);
    assert_eq!((report.undated.count(), report.overdue.count()), (2_089, 0));
}
