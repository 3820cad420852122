//! Column totals and the pipeline by stage (metrics 3.1).

use super::desk::Desk;
use super::uah_bag;
use crate::domain::*;
use crate::ledger::Command;
use crate::query::{Filter, Matcher};
use crate::report::*;

#[test]
fn weighted_totals_are_sums_of_weighted_deals() {
    // The forecast example of Odoo's handbook.
    let mut desk = Desk::new(&[("A", 90), ("B", 20)]);
    desk.add(0, "x", Some(3_800));
    desk.add(1, "y", Some(22_500));
    let now = pipeline(&desk.book, desk.pipeline);
    let weighted: Vec<_> = now
        .rows
        .iter()
        .map(|row| row.deals.weighted.clone())
        .collect();
    assert_eq!(weighted, [uah_bag(3_420), uah_bag(4_500)]);
    assert_eq!(now.total.weighted, uah_bag(7_920));
    assert_eq!(now.total.amount, uah_bag(26_300));
    assert_eq!(now.total.rest(), uah_bag(18_380));
    let share = now.share(&now.rows[0].deals, Currency::UAH);
    assert_eq!(share.basis_points(), Some(1_445));
}

#[test]
fn a_weighted_total_is_not_the_mean_chance_times_the_sum() {
    let mut desk = Desk::new(&[("A", 50)]);
    for (amount, percent) in [(100, 99), (200, 0)] {
        let deal = desk.add(0, "x", Some(amount));
        let chance = Some(Probability::percent(percent));
        desk.edit(deal, DealValue::Probability(chance));
    }
    let column = column(&desk.book, desk.stages[0], &Matcher::default(), desk.today);
    assert_eq!(column.shown.weighted, uah_bag(99));
    assert_eq!(column.shown.chances, 9_900);
}

#[test]
fn each_deal_is_rounded_before_it_is_added() {
    let mut desk = Desk::new(&[("A", 50)]);
    for _ in 0..3 {
        let deal = desk.add(0, "x", None);
        let odd = Money {
            minor: 1,
            currency: Currency::UAH,
        };
        desk.edit(deal, DealValue::Amount(Some(odd)));
    }
    let column = column(&desk.book, desk.stages[0], &Matcher::default(), desk.today);
    assert_eq!(column.shown.weighted.minor(Currency::UAH), 3);
}

#[test]
fn a_rate_of_a_later_day_does_not_count_yet() {
    let mut desk = Desk::new(&[("A", 50)]);
    let deal = desk.add(0, "x", None);
    desk.edit(
        deal,
        DealValue::Amount(Some(Money::major(100, Currency::USD))),
    );
    let rate = |on, rate: &str| Rate {
        currency: Currency::USD,
        on,
        rate: Decimal::parse(rate).unwrap(),
    };
    let (today, tomorrow) = (desk.today, desk.today.succ_opt().unwrap());
    desk.run(Command::SetSettings {
        value: BookSettingsValue::Rates(vec![rate(today, "40"), rate(tomorrow, "50")].into()),
    });
    let all = Matcher::default();
    let base = |day| {
        let column = column(&desk.book, desk.stages[0], &all, day);
        column.in_base.unwrap().amount.minor(Currency::UAH)
    };
    assert_eq!([today, tomorrow].map(base), [400_000, 500_000]);
}

#[test]
fn a_filter_changes_the_totals_and_all_stays() {
    let mut desk = Desk::new(&[("A", 50)]);
    desk.add(0, "apple", Some(100));
    desk.add(0, "pear", Some(40));
    desk.add(0, "apple too", None);
    let filter = Filter {
        text: "apple".into(),
        ..Filter::default()
    };
    let column = column(
        &desk.book,
        desk.stages[0],
        &filter.matcher(&desk.book, &desk.lens()),
        desk.today,
    );
    assert_eq!((column.shown.count(), column.all), (2, 3));
    assert_eq!(column.shown.amount, uah_bag(100));
    assert_eq!(column.shown.without_amount, 1);
}

#[test]
fn currencies_are_never_added() {
    let mut desk = Desk::new(&[("A", 50)]);
    desk.add(0, "x", Some(100));
    let deal = desk.add(0, "y", None);
    desk.edit(
        deal,
        DealValue::Amount(Some(Money::major(3, Currency::EUR))),
    );
    let now = pipeline(&desk.book, desk.pipeline);
    assert_eq!(now.total.amount.iter().count(), 2);
    assert_eq!(now.total.amount.minor(Currency::EUR), 300);
    assert_eq!(
        now.share(&now.rows[0].deals, Currency::USD).basis_points(),
        None
    );
}

#[test]
fn ended_archived_and_deleted_deals_are_no_pipeline() {
    let mut desk = Desk::new(&[("A", 50)]);
    desk.closed(0, OutcomeKind::Won, "2026-11-01", Some(1));
    desk.closed(0, OutcomeKind::Lost, "2026-11-01", Some(2));
    let archived = desk.add(0, "x", Some(3));
    let trashed = desk.add(0, "y", Some(4));
    let open = desk.add(0, "z", Some(5));
    desk.run(Command::Archive {
        deals: vec![archived],
        archived: true,
    });
    desk.run(Command::Trash {
        deals: vec![trashed],
    });
    let now = pipeline(&desk.book, desk.pipeline);
    assert_eq!(now.total.ids, [open]);
    let column = column(&desk.book, desk.stages[0], &Matcher::default(), desk.today);
    assert_eq!(column.shown, now.rows[0].deals);
    let out = left_out(&desk.book, desk.pipeline);
    assert_eq!((out.archived, out.trashed), (vec![archived], vec![trashed]));
}

#[test]
fn an_open_deal_without_a_stage_is_counted_apart_and_in_the_total() {
    let mut desk = Desk::new(&[("A", 50), ("B", 60)]);
    let deal = desk.add(1, "x", Some(100));
    let mut records = desk.records().clone();
    // A merge of two copies can leave a deal in a stage that the other copy deleted.
    records.stages.get_mut(&desk.stages[1]).unwrap().merged_into = Some(desk.stages[0]);
    desk.book = crate::ledger::Book::restore(records.clone(), Default::default(), &[]);
    let now = pipeline(&desk.book, desk.pipeline);
    assert_eq!(now.strays.ids, [deal]);
    assert_eq!(now.total.weighted, uah_bag(50));
    records.stages.remove(&desk.stages[1]);
    desk.book = crate::ledger::Book::restore(records, Default::default(), &[]);
    let now = pipeline(&desk.book, desk.pipeline);
    assert_eq!(now.strays.ids, [deal]);
    assert_eq!(now.total.weighted, uah_bag(0));
    let scope = super::year(&desk, 2026);
    let reached = funnel(&desk.book, &scope, Counting::Reached);
    assert_eq!(reached.unknown.ids, [deal]);
    assert_eq!(forecast(&desk.book, &scope).undated.ids, [deal]);
}

#[test]
fn the_columns_of_outcomes_hold_a_period_with_the_latest_first() {
    let mut desk = Desk::new(&[("A", 50)]);
    let old = desk.closed(0, OutcomeKind::Won, "2026-10-31", Some(10));
    let first = desk.closed(0, OutcomeKind::Won, "2026-11-01", Some(20));
    let last = desk.closed(0, OutcomeKind::Won, "2026-11-30", Some(30));
    let lost = desk.closed(0, OutcomeKind::Lost, "2026-11-30", Some(40));
    desk.import(vec![super::desk::row(
        OutcomeKind::Won.with(Closing::default()),
        None,
    )]);
    let november = Period::Month(2026, 11).days();
    let column = |kind, days| {
        let matcher = Matcher::default();
        closed_column(&desk.book, desk.pipeline, kind, days, &matcher).shown
    };
    let won = column(OutcomeKind::Won, november);
    assert_eq!(won.ids, [last, first]);
    assert_eq!(
        (won.amount.clone(), won.weighted),
        (uah_bag(50), uah_bag(50))
    );
    let lost_ones = column(OutcomeKind::Lost, november);
    assert_eq!(lost_ones.ids, [lost]);
    assert_eq!(lost_ones.weighted, uah_bag(0));
    let all = column(OutcomeKind::Won, None);
    assert_eq!(all.ids[..3], [last, first, old]);
    assert_eq!(all.count(), 4);
}

#[test]
fn a_move_changes_the_chance_and_nothing_that_was_not_named() {
    let mut desk = Desk::new(&[("A", 10), ("B", 60)]);
    let deal = desk.expected(0, 100, "2026-12-24");
    desk.move_to(deal, 1);
    let now = pipeline(&desk.book, desk.pipeline);
    assert_eq!(now.rows[0].deals, Tally::default());
    assert_eq!(now.rows[1].deals.weighted, uah_bag(60));
    let expected = desk.deal(deal).expected_close;
    assert_eq!(expected, Some(super::desk::day("2026-12-24")));
}

#[test]
fn every_deal_of_a_large_column_counts() {
    let mut desk = Desk::new(&[("A custom stage", 10)]);
    for _ in 0..150 {
        desk.add(0, "x", Some(10));
    }
    let column = column(&desk.book, desk.stages[0], &Matcher::default(), desk.today);
    assert_eq!(
        (column.shown.count(), column.shown.weighted),
        (150, uah_bag(150))
    );
}
