//! Won and lost by month, win rates and the figures above the charts (metrics 3.3 and 3.7).

use super::desk::{Desk, day, row, uah};
use super::{uah_bag, year};
use crate::domain::*;
use crate::ledger::Command;
use crate::report::*;

#[test]
fn nothing_closed_is_no_rate_at_all() {
    let mut desk = Desk::new(&[("A", 50)]);
    desk.add(0, "open", Some(10));
    let closed = closed(&desk.book, &year(&desk, 2026)).total;
    assert_eq!(closed.win_rate().basis_points(), None);
    assert_eq!(closed.strict_win_rate().basis_points(), None);
    assert_eq!(closed.win_rate_by_value(), []);
    assert_eq!(deal_size(desk.records(), &closed.won), DealSize::default());
    assert_eq!(cycle(desk.records(), &closed.won), Cycle::default());
}

#[test]
fn the_win_rate_is_of_decided_deals_only() {
    let mut desk = Desk::new(&[("A", 50)]);
    for _ in 0..10 {
        desk.closed(0, OutcomeKind::Won, "2026-03-05", Some(10));
    }
    for _ in 0..5 {
        desk.closed(0, OutcomeKind::Lost, "2026-03-06", Some(60));
    }
    for _ in 0..35 {
        desk.add(0, "open", Some(1_000));
    }
    desk.closed(0, OutcomeKind::Abandoned, "2026-03-07", Some(7));
    desk.closed(0, OutcomeKind::NotQualified, "2026-03-08", None);
    let closed = closed(&desk.book, &year(&desk, 2026)).total;
    assert_eq!(closed.win_rate(), Ratio::of(10, 15));
    assert_eq!(closed.win_rate().basis_points(), Some(6_667));
    assert_eq!(closed.strict_win_rate(), Ratio::of(10, 17));
    let [(currency, rate)] = closed.win_rate_by_value()[..] else {
        panic!("one currency")
    };
    assert_eq!(
        (currency, rate.basis_points()),
        (Currency::UAH, Some(2_500))
    );
    assert_eq!(closed.decided().len(), 15);
    assert!(Ratio::of(3, 4).is_few() && !Ratio::of(4, 5).is_few());
}

#[test]
fn a_rate_by_value_needs_amounts_on_both_sides() {
    let mut desk = Desk::new(&[("A", 50)]);
    let rates = |desk: &Desk| {
        closed(&desk.book, &year(desk, 2026))
            .total
            .win_rate_by_value()
    };
    desk.closed(0, OutcomeKind::Won, "2026-03-05", Some(30));
    assert_eq!(rates(&desk)[0].1.basis_points(), Some(10_000));
    desk.closed(0, OutcomeKind::Lost, "2026-03-05", Some(0));
    assert_eq!(rates(&desk), []);
    desk.closed(0, OutcomeKind::Lost, "2026-03-05", None);
    assert_eq!(rates(&desk), []);
    desk.closed(0, OutcomeKind::Lost, "2026-03-05", Some(10));
    assert_eq!(rates(&desk)[0].1.basis_points(), Some(7_500));
}

#[test]
fn results_stand_in_the_month_of_closing() {
    let mut desk = Desk::new(&[("A", 50)]);
    desk.today = day("2025-12-01");
    let deal = desk.add(0, "begun last year", Some(5));
    desk.today = day("2026-11-23");
    desk.close(deal, OutcomeKind::Won, "2026-01-31", Some(10));
    let lost = desk.closed(0, OutcomeKind::Lost, "2026-02-01", Some(20));
    desk.closed(0, OutcomeKind::Won, "2025-12-31", Some(40));
    desk.import(vec![row(OutcomeKind::Won.with(Closing::default()), None)]);
    let report = closed(&desk.book, &year(&desk, 2026));
    assert_eq!(report.months.len(), 12);
    assert_eq!(report.months[0].deals.won.ids, [deal]);
    assert_eq!(report.months[0].deals.won.amount, uah_bag(10));
    assert_eq!(report.months[1].deals.lost.ids, [lost]);
    assert_eq!(report.total.won.count(), 1);
    assert_eq!(report.undated.won.count(), 1);
}

#[test]
fn months_are_cut_to_the_period_and_long_periods_go_by_years() {
    let mut desk = Desk::new(&[("A", 50)]);
    desk.closed(0, OutcomeKind::Won, "2010-03-05", Some(1));
    desk.closed(0, OutcomeKind::Won, "2026-11-01", Some(2));
    let mut scope = year(&desk, 2026);
    scope.days = Days::inclusive(day("2026-10-20"), day("2026-11-10")).unwrap();
    let report = closed(&desk.book, &scope);
    let spans: Vec<_> = report
        .months
        .iter()
        .map(|month| (month.days.start, month.days.last()))
        .collect();
    let expected = [("2026-10-20", "2026-10-31"), ("2026-11-01", "2026-11-10")];
    assert_eq!(spans, expected.map(|(a, b)| (day(a), day(b))));
    scope.days = Days::inclusive(day("0001-01-01"), day("9999-12-31")).unwrap();
    let report = closed(&desk.book, &scope);
    assert_eq!(report.months.len(), 17);
    assert_eq!(report.months[0].period, Period::Year(2010));
    let in_months: usize = report
        .months
        .iter()
        .map(|month| month.deals.won.count())
        .sum();
    assert_eq!((in_months, report.total.won.count()), (2, 2));
}

#[test]
fn a_reopened_deal_counts_as_it_ended_last() {
    let mut desk = Desk::new(&[("A", 50)]);
    let deal = desk.closed(0, OutcomeKind::Lost, "2026-03-05", Some(10));
    desk.run(Command::Reopen {
        deal,
        stage: desk.stages[0],
    });
    let scope = year(&desk, 2026);
    assert_eq!(closed(&desk.book, &scope).total, Closed::default());
    desk.close(deal, OutcomeKind::Won, "2026-12-05", Some(10));
    let closed = closed(&desk.book, &scope);
    assert_eq!(closed.months[11].deals.won.ids, [deal]);
    assert_eq!(closed.total.lost.count(), 0);
}

#[test]
fn sizes_are_of_priced_deals_in_each_currency() {
    let mut desk = Desk::new(&[("A", 50)]);
    for amount in [Some(100), Some(200), Some(601), Some(0), None] {
        desk.closed(0, OutcomeKind::Won, "2026-03-05", amount);
    }
    desk.closed(0, OutcomeKind::Won, "2026-03-05", Some(20));
    let euro = desk.add(0, "euro", None);
    let closing = Closing {
        amount: Some(Money::major(7, Currency::EUR)),
        ..Closing::on(day("2026-03-05"))
    };
    desk.end(euro, OutcomeKind::Won, closing);
    let closed = closed(&desk.book, &year(&desk, 2026)).total;
    let size = deal_size(desk.records(), &closed.won);
    let euros = Average {
        count: 1,
        mean: Money::major(7, Currency::EUR),
        median: Money::major(7, Currency::EUR),
    };
    let hryvnias = Average {
        count: 4,
        mean: Money {
            minor: 23_025,
            currency: Currency::UAH,
        },
        median: uah(150),
    };
    assert_eq!(size.averages, [euros, hryvnias]);
    assert_eq!(size.unpriced.len(), 2);
}

#[test]
fn a_cycle_runs_from_the_beginning_to_the_last_closing_less_the_gap() {
    let mut desk = Desk::new(&[("A", 50)]);
    let began = |desk: &mut Desk, deal, on: &str| {
        desk.edit(deal, DealValue::CreatedOn(Effective::Known(day(on))));
    };
    let scope = year(&desk, 2026);
    let same_day = desk.add(0, "same day", None);
    began(&mut desk, same_day, "2026-03-01");
    desk.close(same_day, OutcomeKind::Won, "2026-03-01", None);
    let cycle = |desk: &Desk| cycle(desk.records(), &closed(&desk.book, &scope).total.won);
    assert_eq!(cycle(&desk).mean_tenths, Some(0));

    let long = desk.add(0, "long", None);
    began(&mut desk, long, "2026-01-01");
    desk.close(long, OutcomeKind::Lost, "2026-01-11", None);
    desk.today = day("2026-02-10");
    desk.run(Command::Reopen {
        deal: long,
        stage: desk.stages[0],
    });
    desk.close(long, OutcomeKind::Won, "2026-02-15", None);
    // Ten days, thirty days of pause, five days.
    assert_eq!(cycle(&desk).mean_tenths, Some(75));
    assert_eq!(cycle(&desk).median_tenths, Some(75));

    let reversed = desk.add(0, "reversed", None);
    began(&mut desk, reversed, "2026-03-10");
    desk.close(reversed, OutcomeKind::Won, "2026-03-01", None);
    let unknown = desk.add(0, "unknown", None);
    desk.edit(unknown, DealValue::CreatedOn(Effective::Unknown));
    desk.close(unknown, OutcomeKind::Won, "2026-03-01", None);
    let cycle = cycle(&desk);
    assert_eq!(
        (cycle.mean_tenths, cycle.median_tenths),
        (Some(50), Some(0))
    );
    assert_eq!(
        (cycle.reversed, cycle.unknown),
        (vec![reversed], vec![unknown])
    );
    assert_eq!(cycle.ids.len(), 3);
}
