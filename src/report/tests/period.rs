//! The periods on offer.

use super::desk::{Desk, day, row};
use crate::domain::*;
use crate::report::periods::*;

fn span(first: &str, last: &str) -> Days {
    Days::inclusive(day(first), day(last)).unwrap()
}

#[test]
fn presets_are_whole_calendar_units() {
    let mut desk = Desk::new(&[("A", 50)]);
    let rows = [
        (Preset::ThisMonth, "2026-01-01", "2026-01-31"),
        (Preset::LastMonth, "2025-12-01", "2025-12-31"),
        (Preset::ThisQuarter, "2026-01-01", "2026-03-31"),
        (Preset::LastQuarter, "2025-10-01", "2025-12-31"),
        (Preset::ThisYear, "2026-01-01", "2026-12-31"),
        (Preset::LastYear, "2025-01-01", "2025-12-31"),
        (Preset::LastTwelveMonths, "2025-02-01", "2026-01-31"),
        (Preset::AllTime, "2026-01-31", "2026-01-31"),
    ];
    desk.today = day("2026-01-31");
    for (preset, first, last) in rows {
        let days = preset.days(&desk.book, desk.pipeline, desk.today);
        assert_eq!(days, span(first, last), "{preset:?}");
        let found = Preset::of(&desk.book, desk.pipeline, desk.today, days);
        assert_eq!(found, Some(preset));
    }
    let odd = span("2026-01-02", "2026-01-09");
    assert_eq!(Preset::of(&desk.book, desk.pipeline, desk.today, odd), None);
    assert_eq!(forecast_span(desk.today), span("2026-01-01", "2026-06-30"));
}

#[test]
fn no_period_is_beyond_the_calendar() {
    let desk = Desk::new(&[("A", 50)]);
    for today in [chrono::NaiveDate::MIN, chrono::NaiveDate::MAX] {
        for preset in Preset::ALL {
            let days = preset.days(&desk.book, desk.pipeline, today);
            assert!(days.start <= days.end);
        }
        let rest = [
            forecast_span(today),
            natural_period(&desk.book, desk.pipeline, today),
        ];
        assert!(rest.iter().all(|days| days.start <= days.end));
    }
}

#[test]
fn an_imported_book_opens_on_the_year_of_its_data() {
    let mut desk = Desk::new(&[("A", 50)]);
    let natural = |desk: &Desk| natural_period(&desk.book, desk.pipeline, desk.today);
    let this_year = Period::Year(2026).days().unwrap();
    assert_eq!(natural(&desk), this_year);
    let closed = |on| OutcomeKind::Lost.with(Closing::on(day(on)));
    desk.import(vec![
        row(Outcome::Open, Some("2016-11-02")),
        row(closed("2016-03-01"), None),
        row(closed("2017-03-01"), Some("2016-10-20")),
        row(OutcomeKind::Won.with(Closing::default()), None),
    ]);
    assert_eq!(natural(&desk), Period::Year(2017).days().unwrap());
    let all = all_time(&desk.book, desk.pipeline, desk.today);
    assert_eq!(all, span("2016-03-01", "2026-11-23"));
    let deal = desk.expected(0, 1, "2025-01-01");
    assert_eq!(natural(&desk), Period::Year(2017).days().unwrap());
    desk.edit(deal, DealValue::ExpectedClose(Some(day("2026-12-31"))));
    assert_eq!(natural(&desk), this_year);
    let all = all_time(&desk.book, desk.pipeline, desk.today);
    assert_eq!(all, span("2016-03-01", "2026-12-31"));
}

#[test]
fn the_neighbour_of_a_period_is_of_its_kind() {
    let rows = [
        (
            ("2026-01-01", "2026-01-31"),
            ("2025-12-01", "2025-12-31"),
            ("2026-02-01", "2026-02-28"),
        ),
        (
            ("2024-01-01", "2024-12-31"),
            ("2023-01-01", "2023-12-31"),
            ("2025-01-01", "2025-12-31"),
        ),
        (
            ("2026-02-01", "2026-06-30"),
            ("2025-09-01", "2026-01-31"),
            ("2026-07-01", "2026-11-30"),
        ),
        (
            ("2026-03-05", "2026-03-14"),
            ("2026-02-23", "2026-03-04"),
            ("2026-03-15", "2026-03-24"),
        ),
    ];
    for (here, before, behind) in rows {
        let here = span(here.0, here.1);
        assert_eq!(neighbour(here, false), Some(span(before.0, before.1)));
        assert_eq!(neighbour(here, true), Some(span(behind.0, behind.1)));
    }
    let end = Days {
        start: chrono::NaiveDate::MIN,
        end: chrono::NaiveDate::MAX,
    };
    assert_eq!(neighbour(end, true), None);
}
