use chrono::NaiveDate;
use proptest::prelude::*;

use super::{DayError, parse_day};
use crate::text::{Format, Lang, PlainFormat};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a real day")
}

fn today() -> NaiveDate {
    day(2026, 11, 23)
}

#[test]
fn every_usual_form_is_read() {
    let fifth = day(2026, 11, 5);
    for text in [
        "5.11",
        "5.11.26",
        "05.11.26",
        "05.11.2026",
        " 5 . 11 . 2026 ",
        "5/11/2026",
        "5-11-2026",
        "2026-11-05",
        "2026.11.5",
        "5 Nov 2026",
        "5 nov",
        "Nov 5, 2026",
        "November 5",
        "5 лист. 2026",
        "5 лист. 2026\u{a0}р.",
        "5 листопада 2026 року",
        "5 ЛИСТОПАД",
        "05.11.2026 р.",
    ] {
        assert_eq!(parse_day(text, today()), Ok(fifth), "{text}");
    }
}

#[test]
fn words_near_today() {
    for (text, expected) in [
        ("today", today()),
        ("Сьогодні", today()),
        ("TOMORROW", day(2026, 11, 24)),
        ("завтра", day(2026, 11, 24)),
        ("вчора", day(2026, 11, 22)),
        ("учора", day(2026, 11, 22)),
        ("yesterday", day(2026, 11, 22)),
        ("післязавтра", day(2026, 11, 25)),
    ] {
        assert_eq!(parse_day(text, today()), Ok(expected), "{text}");
    }
}

#[test]
fn without_a_year_the_nearest_day_is_meant() {
    assert_eq!(parse_day("5.1", today()), Ok(day(2027, 1, 5)));
    assert_eq!(parse_day("31.12", today()), Ok(day(2026, 12, 31)));
    assert_eq!(parse_day("15.6", today()), Ok(day(2026, 6, 15)));
    assert_eq!(parse_day("15.12", day(2027, 1, 10)), Ok(day(2026, 12, 15)));
    assert_eq!(parse_day("29.2", day(2027, 1, 10)), Ok(day(2028, 2, 29)));
}

#[test]
fn what_is_not_a_day_is_refused_with_its_reason() {
    for (text, expected) in [
        ("", DayError::Empty),
        (" \u{a0} ", DayError::Empty),
        ("soon", DayError::Unreadable),
        ("5", DayError::Unreadable),
        ("5.11.202", DayError::Unreadable),
        ("5.11.2026.7", DayError::Unreadable),
        ("Nov Nov", DayError::Unreadable),
        ("5 no", DayError::Unreadable),
        ("31.11", DayError::NoSuchDay),
        ("29.02.2026", DayError::NoSuchDay),
        ("11/23/2026", DayError::NoSuchDay),
        ("0.5", DayError::NoSuchDay),
        ("5.11.0026", DayError::YearOutOfRange),
        ("99999999999.1.2026", DayError::Unreadable),
    ] {
        assert_eq!(parse_day(text, today()), Err(expected), "{text:?}");
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(offset in -90_000_i64..60_000) {
        let written = today() + chrono::TimeDelta::days(offset);
        prop_assume!(super::YEARS.contains(&chrono::Datelike::year(&written)));
        for lang in Lang::ALL {
            let format = PlainFormat(lang);
            for text in [format.date(written), format.date_text(written), written.to_string()] {
                prop_assert_eq!(parse_day(&text, today()), Ok(written), "{}", text);
            }
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,24}") {
        let _ = parse_day(&text, today());
    }
}
