//! Months ahead and the days of a month.

use super::desk::{Desk, day};
use crate::domain::DealValue;
use crate::query::Matcher;
use crate::query::closing::{Closed, MONTHS, Slot, by_day, by_slot, open_deals, weeks};

#[test]
fn deals_stand_in_the_month_of_their_close_and_what_is_past_is_overdue() {
    let today = day("2026-11-23");
    let slots = Slot::all(today);
    assert_eq!(slots.len(), MONTHS + 3);
    assert_eq!(slots[1], Slot::Month(day("2026-11-01")));
    assert_eq!(slots[6], Slot::Month(day("2027-04-01")));
    assert_eq!(slots[7], Slot::Later(day("2027-05-01")));
    for (close, slot) in [
        (Some("2026-11-22"), slots[0]),
        (Some("2026-11-23"), slots[1]),
        (Some("2026-12-31"), slots[2]),
        (Some("2027-04-30"), slots[6]),
        (Some("2027-05-01"), slots[7]),
        (Some("2040-01-01"), slots[7]),
        (None, slots[8]),
    ] {
        assert_eq!(Slot::of(close.map(day), today), slot, "{close:?}");
    }
}

#[test]
fn a_deal_that_is_put_in_a_month_closes_on_its_last_day() {
    let today = day("2026-11-30");
    let put = |slot: Slot| slot.day(today);
    assert_eq!(put(Slot::Month(day("2026-11-01"))), Ok(Some(today)));
    assert_eq!(put(Slot::Month(day("2027-02-01"))), Ok(Some(day("2027-02-28"))));
    assert_eq!(put(Slot::Undated), Ok(None));
    assert_eq!(put(Slot::Overdue), Err(Closed));
    // A page that stands open since last month still shows that one: what is put there is due today.
    assert_eq!(put(Slot::Month(day("2026-10-01"))), Ok(Some(today)));
}

#[test]
fn months_and_days_hold_the_open_deals_that_pass() {
    let mut desk = Desk::new(&[("A", 10)]);
    let late = desk.expected(0, 1, "2026-12-20");
    let soon = desk.expected(0, 1, "2026-12-01");
    let none = desk.add(0, "no day", None);
    let lost = desk.expected(0, 1, "2026-12-05");
    desk.close(lost, crate::domain::OutcomeKind::Lost, "2026-11-20", None);
    let shown = open_deals(desk.records(), desk.pipeline, &Matcher::default());
    let slots = by_slot(desk.records(), shown.iter().copied(), desk.today);
    assert_eq!(slots[&Slot::Month(day("2026-12-01"))], [soon, late]);
    assert_eq!(slots[&Slot::Undated], [none]);
    let december = (day("2026-12-01"), day("2026-12-31"));
    let days = by_day(desk.records(), &shown, december);
    assert_eq!(days.len(), 2);
    assert_eq!(days[&day("2026-12-20")].deals, [late]);
    desk.edit(late, DealValue::ExpectedClose(None));
    let days = by_day(desk.records(), &shown, december);
    assert_eq!(days.len(), 1);
}

#[test]
fn a_month_is_shown_in_whole_weeks() {
    let november = day("2026-11-15");
    assert_eq!(weeks(november), (day("2026-10-26"), 6));
    assert_eq!(weeks(day("2027-02-01")), (day("2027-02-01"), 4));
}
