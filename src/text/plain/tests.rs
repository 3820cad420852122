use chrono::{NaiveDate, NaiveTime};

use super::{Currency, Format, Lang, Money, PlainFormat};
use crate::domain::{MoneyBag, Period};

const EN: PlainFormat = PlainFormat(Lang::En);
const UK: PlainFormat = PlainFormat(Lang::Uk);

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a real day")
}

fn money(minor: i64, code: &str) -> Money {
    let currency = Currency::from_code(code).expect("a currency");
    Money { minor, currency }
}

/// Tables below are written with plain spaces; the product writes the ones that do not break.
fn spaced(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn numbers() {
    assert_eq!(EN.number(-1_234_567), "-1,234,567");
    assert_eq!(UK.number(1234), "1\u{a0}234");
    assert_eq!(EN.decimal(1_234_567.89, 2), "1,234,567.89");
    assert_eq!(UK.decimal(1_234_567.89, 2), "1\u{a0}234\u{a0}567,89");
    assert_eq!(UK.decimal(4.0, 1), "4");
}

#[test]
fn money_shows_minor_digits_only_when_there_are_some() {
    for (minor, code, en, uk) in [
        (12_500_000, "UAH", "₴125,000", "125 000 ₴"),
        (12_500_050, "UAH", "₴125,000.50", "125 000,50 ₴"),
        (-12_500_050, "UAH", "-₴125,000.50", "-125 000,50 ₴"),
        (5, "USD", "$0.05", "0,05 $"),
        (0, "EUR", "€0", "0 €"),
        (125_000, "JPY", "¥125,000", "125 000 ¥"),
        (1_500, "BHD", "BHD 1.500", "1,500 BHD"),
        (12_500_000, "CAD", "CAD 125,000", "125 000 CAD"),
        (12_500_050, "PLN", "zł 125,000.50", "125 000,50 zł"),
        (
            i64::MIN,
            "XXX",
            "-XXX 9,223,372,036,854,775,808",
            "-9 223 372 036 854 775 808 XXX",
        ),
    ] {
        assert_eq!(spaced(&EN.money(money(minor, code))), en);
        assert_eq!(spaced(&UK.money(money(minor, code))), uk);
    }
    assert_eq!(UK.money(money(12_500_000, "UAH")), "125\u{a0}000\u{a0}₴");
}

#[test]
fn compact_money_keeps_two_figures() {
    for (minor, en, uk) in [
        (99_950, "₴999.50", "999,50 ₴"),
        (100_000, "₴1K", "1 тис. ₴"),
        (150_000, "₴1.5K", "1,5 тис. ₴"),
        (12_500_000, "₴125K", "125 тис. ₴"),
        (99_949_900, "₴999K", "999 тис. ₴"),
        (99_950_000, "₴1M", "1 млн ₴"),
        (123_456_700, "₴1.2M", "1,2 млн ₴"),
        (-125_000_000, "-₴1.3M", "-1,3 млн ₴"),
        (996_000_000, "₴10M", "10 млн ₴"),
        (1_250_000_000, "₴13M", "13 млн ₴"),
        (300_000_000_000, "₴3B", "3 млрд ₴"),
        (450_000_000_000_000, "₴4.5T", "4,5 трлн ₴"),
    ] {
        assert_eq!(spaced(&EN.money_compact(money(minor, "UAH"))), en);
        assert_eq!(spaced(&UK.money_compact(money(minor, "UAH"))), uk);
    }
}

#[test]
fn percentages_and_rates() {
    for (basis_points, percent, rate) in [
        (6_320, "63%", "63,2%"),
        (6_250, "63%", "62,5%"),
        (450, "4,5%", "4,5%"),
        (400, "4%", "4,0%"),
        (995, "10%", "10,0%"),
        (-450, "-4,5%", "-4,5%"),
        (0, "0%", "0,0%"),
        (10_000, "100%", "100,0%"),
        (123_456, "1 235%", "1 234,6%"),
    ] {
        assert_eq!(spaced(&UK.percent(basis_points)), percent);
        assert_eq!(spaced(&UK.rate(basis_points)), rate);
    }
    assert_eq!(EN.rate(6_320), "63.2%");
}

#[test]
fn dates() {
    let fifth = day(2026, 11, 5);
    assert_eq!(EN.date(fifth), "5 Nov 2026");
    assert_eq!(UK.date(fifth), "05.11.2026");
    assert_eq!(EN.date_text(fifth), "5 Nov 2026");
    assert_eq!(UK.date_text(fifth), "5 лист. 2026\u{a0}р.");
    assert_eq!(EN.day_month(day(2026, 9, 1)), "1 Sept");
    assert_eq!(UK.day_month(fifth), "5 лист.");
    assert_eq!(EN.month(fifth), "November 2026");
    assert_eq!(UK.month(fifth), "листопад 2026\u{a0}р.");
    assert_eq!(UK.month_short(fifth), "лист.");
    assert_eq!(EN.weekday(fifth), "Thursday");
    assert_eq!(UK.weekday(fifth), "четвер");
    assert_eq!(EN.weekday_short(day(2026, 11, 8)), "Sun");
    assert_eq!(UK.weekday_short(day(2026, 11, 9)), "пн");
    let time = NaiveTime::from_hms_opt(17, 5, 59).expect("a real time");
    assert_eq!(EN.date_time(fifth.and_time(time)), "5 Nov 2026, 17:05");
    assert_eq!(UK.date_time(fifth.and_time(time)), "05.11.2026, 17:05");
}

#[test]
fn days_seen_from_today() {
    let today = day(2026, 12, 31);
    for (other, en, uk) in [
        (today, "today", "сьогодні"),
        (day(2027, 1, 1), "tomorrow", "завтра"),
        (day(2026, 12, 30), "yesterday", "учора"),
        (day(2027, 1, 3), "in 3 days", "через 3 дні"),
        (day(2027, 1, 21), "in 21 days", "через 21 день"),
        (day(2026, 12, 26), "5 days ago", "5 днів тому"),
    ] {
        assert_eq!(EN.relative_day(other, today), en);
        assert_eq!(UK.relative_day(other, today), uk);
    }
}

#[test]
fn time_passed() {
    for (seconds, en, uk) in [
        (-5, "just now", "щойно"),
        (59, "just now", "щойно"),
        (60, "1 minute ago", "1 хвилину тому"),
        (3 * 60, "3 minutes ago", "3 хвилини тому"),
        (2 * 3600, "2 hours ago", "2 години тому"),
        (86_400, "1 day ago", "1 день тому"),
        (5 * 86_400, "5 days ago", "5 днів тому"),
    ] {
        assert_eq!(EN.ago(seconds), en);
        assert_eq!(UK.ago(seconds), uk);
    }
}

#[test]
fn lists_in_a_sentence() {
    let list = |items: &[&str]| {
        items
            .iter()
            .map(|item| (*item).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(EN.list(&[]), "");
    assert_eq!(EN.list(&list(&["A"])), "A");
    assert_eq!(EN.list(&list(&["A", "B"])), "A and B");
    assert_eq!(UK.list(&list(&["А", "Б", "В"])), "А, Б і В");
}

#[test]
fn money_of_several_currencies_is_listed() {
    let mut bag = MoneyBag::default();
    assert_eq!(EN.money_bag(&bag), "–");
    bag.add(money(12_500_000, "UAH"));
    bag.add(money(30_000, "EUR"));
    assert_eq!(EN.money_bag(&bag), "€300 · ₴125,000");
}

#[test]
fn periods() {
    for (period, en, uk) in [
        (Period::Month(2026, 11), "November 2026", "листопад 2026 р."),
        (Period::Quarter(2026, 4), "Q4 2026", "4 кв. 2026 р."),
        (Period::Year(2026), "2026", "2026 р."),
    ] {
        assert_eq!(EN.period(period), en);
        assert_eq!(spaced(&UK.period(period)), uk);
    }
}
