//! Deals by the day of their close, and the weeks of a month.

use chrono::{Datelike as _, NaiveDate, Weekday};
use proptest::prelude::*;

use super::desk::{Desk, day};
use crate::domain::{
    BookSettingsValue, Currency, DealId, DealValue, Decimal, Money, OutcomeKind, Rate,
};
use crate::ledger::Command;
use crate::query::closing::{
    Closings, closings, first_of, is_overdue, last_of, next_month, previous_month, weeks,
};
use crate::query::table::Shown;
use crate::query::{Filter, Matcher};

fn all(desk: &Desk, shown: Shown, matcher: &Matcher) -> Closings {
    closings(desk.records(), desk.pipeline, shown, matcher, desk.today)
}

fn open(desk: &Desk) -> Closings {
    all(desk, Shown::Open, &Matcher::default())
}

#[test]
fn a_month_is_shown_in_whole_weeks() {
    let of = |month, begins| {
        let weeks = weeks(day(month), begins);
        (weeks[0][0], weeks.len())
    };
    assert_eq!(of("2026-11-15", Weekday::Mon), (day("2026-10-26"), 6));
    assert_eq!(of("2026-11-15", Weekday::Sun), (day("2026-11-01"), 5));
    // A February that begins on a Monday needs no day of its neighbours.
    assert_eq!(of("2027-02-01", Weekday::Mon), (day("2027-02-01"), 4));
}

#[test]
fn months_follow_each_other_over_the_year() {
    assert_eq!(next_month(day("2026-12-31")), day("2027-01-01"));
    assert_eq!(previous_month(day("2027-01-31")), day("2026-12-01"));
    assert_eq!(last_of(day("2028-02-10")), day("2028-02-29"));
}

proptest! {
    #[test]
    fn the_weeks_of_a_month_hold_each_of_its_days_once(
        offset in 0..110_000u64,
        begins in prop::sample::select(vec![Weekday::Mon, Weekday::Sat, Weekday::Sun]),
    ) {
        let month = day("1900-01-01") + chrono::Days::new(offset);
        let days: Vec<NaiveDate> = weeks(month, begins).into_iter().flatten().collect();
        prop_assert!(days.windows(2).all(|pair| pair[0].succ_opt() == Some(pair[1])));
        prop_assert_eq!(days[0].weekday(), begins);
        let inside = days.iter().filter(|day| first_of(**day) == first_of(month));
        let count = (last_of(month) - first_of(month)).num_days() + 1;
        prop_assert_eq!(i64::try_from(inside.count()).unwrap(), count);
        prop_assert!(days.len() as i64 - count < 14);
    }
}

#[test]
fn deals_stand_on_their_days_the_largest_first() {
    let mut desk = Desk::new(&[("A", 10)]);
    let small = desk.expected(0, 1, "2026-12-20");
    let large = desk.expected(0, 5, "2026-12-20");
    let soon = desk.expected(0, 3, "2026-12-01");
    let unknown = desk.add(0, "no amount", None);
    desk.edit(unknown, DealValue::ExpectedClose(Some(day("2026-12-20"))));
    let undated = desk.add(0, "no day", Some(2));
    let found = open(&desk);
    assert_eq!(found.of_day(day("2026-12-20")), [large, small, unknown]);
    assert_eq!(found.of_day(day("2026-12-21")), []);
    assert_eq!(found.undated, [undated]);
    let december = [soon, large, small, unknown];
    assert_eq!(found.of_month(day("2026-12-31")), december);
    assert_eq!(found.of_month(day("2026-11-01")), []);
    assert_eq!((found.shown, found.all), (5, 5));

    desk.edit(large, DealValue::ExpectedClose(None));
    assert_eq!(open(&desk).undated, [large, undated]);
}

#[test]
fn other_currencies_stand_by_their_worth_and_without_a_rate_behind() {
    let mut desk = Desk::new(&[("A", 10)]);
    let deal = |desk: &mut Desk, units, currency| -> DealId {
        let id = desk.expected(0, 1, "2026-12-20");
        desk.edit(id, DealValue::Amount(Some(Money::major(units, currency))));
        id
    };
    let hryvnia = deal(&mut desk, 100, Currency::UAH);
    let dollar = deal(&mut desk, 5, Currency::USD);
    let euro = deal(&mut desk, 900, Currency::EUR);
    let rate = Rate {
        currency: Currency::USD,
        on: day("2026-01-01"),
        rate: Decimal::parse("42").unwrap(),
    };
    let rates = BookSettingsValue::Rates(vec![rate].into());
    desk.run(Command::SetSettings { value: rates });
    let found = open(&desk);
    assert_eq!(found.of_day(day("2026-12-20")), [dollar, hryvnia, euro]);
}

#[test]
fn what_is_past_is_overdue_the_longest_first() {
    let mut desk = Desk::new(&[("A", 10)]);
    let today = desk.expected(0, 9, "2026-11-23");
    let yesterday = desk.expected(0, 1, "2026-11-22");
    let long = desk.expected(0, 1, "2026-03-01");
    let aside = desk.expected(0, 1, "2026-02-01");
    desk.edit(aside, DealValue::ParkedUntil(Some(day("2027-01-01"))));
    let found = open(&desk);
    assert_eq!(found.overdue, [long, yesterday]);
    assert_eq!(found.of_day(day("2026-03-01")), [long]);
    assert!(!is_overdue(desk.deal(today), desk.today));
}

#[test]
fn only_open_deals_are_shown_unless_ended_ones_are_asked_for() {
    let mut desk = Desk::new(&[("A", 10)]);
    let open_one = desk.expected(0, 1, "2026-12-05");
    let won = desk.expected(0, 1, "2026-12-05");
    desk.close(won, OutcomeKind::Won, "2026-11-20", Some(1));
    let gone = desk.expected(0, 1, "2026-12-05");
    desk.run(Command::Trash { deals: vec![gone] });
    assert_eq!(open(&desk).of_day(day("2026-12-05")), [open_one]);
    // An ended deal stands on the day on which it ended, and that is never overdue.
    let found = all(&desk, Shown::Pipeline, &Matcher::default());
    assert_eq!(found.of_day(day("2026-11-20")), [won]);
    assert_eq!(found.of_day(day("2026-12-05")), [open_one]);
    assert!(found.overdue.is_empty());
}

#[test]
fn a_filter_leaves_only_what_passes() {
    let mut desk = Desk::new(&[("A", 10)]);
    let here = desk.add(0, "Agro", Some(1));
    desk.edit(here, DealValue::ExpectedClose(Some(day("2026-12-05"))));
    desk.expected(0, 1, "2026-12-05");
    let filter = Filter {
        text: "agro".to_owned(),
        ..Filter::default()
    };
    let matcher = filter.matcher(&desk.book, &desk.lens());
    let found = all(&desk, Shown::Open, &matcher);
    assert_eq!(found.of_day(day("2026-12-05")), [here]);
    assert_eq!((found.shown, found.all), (1, 2));
}
