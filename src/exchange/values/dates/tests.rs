use super::*;
use proptest::prelude::*;

fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn days_of_every_system_are_read() {
    use DateOrder::{DayFirst, MonthFirst};
    for (cell, order, expected) in [
        ("2017-03-01", None, ymd(2017, 3, 1)),
        ("2024/07/08", None, ymd(2024, 7, 8)),
        ("20170301", None, ymd(2017, 3, 1)),
        ("2024-07-08 14:56:28", None, ymd(2024, 7, 8)),
        ("2020-09-10T03:00:00+03:00", None, ymd(2020, 9, 10)),
        ("2026-01-15 08:30:00.00000+00:00", None, ymd(2026, 1, 15)),
        ("21.06.2024 15:30", None, ymd(2024, 6, 21)),
        ("5.4.26", None, ymd(2026, 4, 5)),
        ("31.12.99", None, ymd(1999, 12, 31)),
        ("05/11/2026", Some(DayFirst), ymd(2026, 11, 5)),
        ("05/11/2026", Some(MonthFirst), ymd(2026, 5, 11)),
        ("1/31/2026 01:02:03 AM", Some(MonthFirst), ymd(2026, 1, 31)),
        ("7/7/2026", None, ymd(2026, 7, 7)),
        ("Oct 7, 2025 6:55 PM", None, ymd(2025, 10, 7)),
        ("7 Oct 2025", None, ymd(2025, 10, 7)),
        ("Sept 1, 2025", None, ymd(2025, 9, 1)),
        ("5 березня 2026 р.", None, ymd(2026, 3, 5)),
        ("12 марта 2024 г.", None, ymd(2024, 3, 12)),
        ("42736", None, ymd(2017, 1, 1)),
        ("42736.75", None, ymd(2017, 1, 1)),
        ("61", None, ymd(1900, 3, 1)),
        ("59", None, ymd(1900, 2, 28)),
    ] {
        assert_eq!(day(cell, order), Ok(expected), "{cell}");
    }
}

#[test]
fn what_is_no_day_is_refused() {
    use DateError::{NoSuchDay, NotADate, Unsettled, YearOutOfRange};
    for (cell, expected) in [
        ("", NotADate),
        ("н/д", NotADate),
        ("Q3 2026", NotADate),
        ("2026", NotADate),
        ("5.11", NotADate),
        ("12345678901", NotADate),
        ("31.02.2026", NoSuchDay),
        ("0000-00-00", NoSuchDay),
        ("60", NoSuchDay),
        ("1017-01-01", YearOutOfRange),
        ("2958465", YearOutOfRange),
        ("05/11/2026", Unsettled),
    ] {
        assert_eq!(day(cell, None), Err(expected), "{cell}");
    }
}

#[test]
fn a_column_settles_its_order_by_its_neighbours() {
    let order = |cells: &[&str]| study(cells.iter().copied());
    assert_eq!(
        order(&["2026-01-02", ""]).evidence,
        OrderEvidence::NotNeeded
    );
    assert_eq!(
        order(&["01.02.2026"]).evidence,
        OrderEvidence::NotNeeded,
        "dots put the day first"
    );
    assert_eq!(
        order(&["01/02/2026", "13/02/2026"]).order,
        Some(DateOrder::DayFirst)
    );
    assert_eq!(
        order(&["01/02/2026", "2/13/2026"]).evidence,
        OrderEvidence::Proof("2/13/2026".into())
    );
    let asked = order(&["01/02/2026", "03/04/2026"]);
    assert_eq!(
        (asked.order, asked.evidence),
        (None, OrderEvidence::Ambiguous("01/02/2026".into()))
    );
    assert_eq!(order(&["13/02/2026", "2/13/2026"]).order, None);
    let numbers = order(&["42736", "x", ""]);
    assert_eq!((numbers.filled, numbers.dates, numbers.serials), (2, 0, 1));
}

proptest! {
    #[test]
    fn no_cell_makes_reading_panic(cell in "[0-9:/. ,T-]{0,14}|\\PC{0,12}") {
        for order in [None, Some(DateOrder::DayFirst), Some(DateOrder::MonthFirst)] {
            let _ = day(&cell, order);
        }
        let _ = study([cell.as_str()].into_iter());
    }
}
