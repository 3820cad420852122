use super::*;
use proptest::prelude::*;

fn minor(cell: &str, sign: DecimalSign) -> Result<i64, NumberError> {
    amount(cell, Some(sign), Currency::USD, false).map(|amount| amount.money.minor)
}

#[test]
fn amounts_are_read_exactly() {
    use DecimalSign::{Comma, Dot};
    for (cell, sign, expected) in [
        ("1054", Dot, 105_400),
        ("0", Dot, 0),
        ("0.00", Dot, 0),
        ("1,234", Dot, 123_400),
        ("1,234", Comma, 123),
        ("1.234", Comma, 123_400),
        ("1,234.56", Comma, 123_456),
        ("1.234,56", Dot, 123_456),
        ("1.234.567", Dot, 123_456_700),
        ("12,34,567.50", Dot, 123_456_750),
        ("3 500,5", Dot, 350_050),
        ("3\u{a0}500,50", Dot, 350_050),
        ("3\u{202f}500", Comma, 350_000),
        ("3'500.00", Dot, 350_000),
        ("€ 3.500,00", Dot, 350_000),
        ("$1,000", Dot, 100_000),
        ("1 000 грн.", Dot, 100_000),
        ("1000₴", Dot, 100_000),
        ("USD 12.5", Dot, 1_250),
        ("500,-", Dot, 50_000),
        (".5", Dot, 50),
        ("-0", Dot, 0),
        ("0.125", Dot, 13),
        ("12345.678", Dot, 1_234_568),
    ] {
        assert_eq!(minor(cell, sign), Ok(expected), "{cell}");
    }
}

#[test]
fn what_is_no_amount_is_refused() {
    use NumberError::{Negative, NotANumber, TooLarge};
    for (cell, expected) in [
        ("", NotANumber),
        ("tbd", NotANumber),
        ("12 %", NotANumber),
        ("1.5k", NotANumber),
        ("31.12.2026", NotANumber),
        ("12 05", NotANumber),
        ("5 items", NotANumber),
        ("(500.00)", Negative),
        ("-$500", Negative),
        ("500-", Negative),
        ("−1", Negative),
        ("99999999999999999", TooLarge),
        ("99999999999999999999999", TooLarge),
    ] {
        assert_eq!(minor(cell, DecimalSign::Dot), Err(expected), "{cell}");
    }
    let unsettled = amount("1,234", None, Currency::USD, false);
    assert_eq!(unsettled, Err(NumberError::Unsettled));
}

#[test]
fn rounding_is_told_and_cents_are_read() {
    let read = |cell, in_minor| amount(cell, Some(DecimalSign::Dot), Currency::USD, in_minor);
    assert!(read("10.005", false).is_ok_and(|read| read.rounded && read.money.minor == 1_001));
    assert!(read("10.500", false).is_ok_and(|read| !read.rounded));
    assert!(read("50000", true).is_ok_and(|read| read.money.minor == 50_000));
}

#[test]
fn a_column_settles_its_sign_by_its_neighbours() {
    use DecimalSign::{Comma, Dot};
    for (cells, sign, proof) in [
        (&["10", "20"][..], Some(Dot), ""),
        (&["1,234", "5,5"], Some(Comma), "5,5"),
        (&["1,234", "5.5"], Some(Dot), "5.5"),
        (&["1,234", "1,234,567"], Some(Dot), "1,234,567"),
        (&["1.234", "0.500"], Some(Dot), "0.500"),
    ] {
        let study = study(cells.iter().copied());
        assert_eq!(study.sign, sign, "{cells:?}");
        if !proof.is_empty() {
            assert_eq!(study.evidence, SignEvidence::Proof(proof.into()));
        }
    }
    let asked = study(["1,234", "", "5,678"].into_iter());
    assert_eq!(asked.sign, None);
    assert_eq!(asked.evidence, SignEvidence::Ambiguous("1,234".into()));
    assert_eq!((asked.filled, asked.numbers), (2, 2));
    let torn = study(["1,234", "5,5", "6.5"].into_iter());
    assert_eq!(torn.sign, None);
    let single = study(["3500", "€ 3.500,00", "€ 11398,00"].into_iter());
    assert_eq!(single.sign, Some(Comma));
}

proptest! {
    #[test]
    fn no_cell_makes_reading_panic(cell in "[0-9 .,'$€()−грн-]{0,12}|\\PC{0,12}") {
        for sign in [None, Some(DecimalSign::Dot), Some(DecimalSign::Comma)] {
            let _ = amount(&cell, sign, Currency::USD, false);
        }
        let _ = study([cell.as_str()].into_iter());
    }

    #[test]
    fn whole_cents_come_back(minor in 0..=Money::MAX_MINOR) {
        let cell = format!("{}.{:02}", minor / 100, minor % 100);
        let read = amount(&cell, Some(DecimalSign::Dot), Currency::USD, false);
        prop_assert_eq!(read.map(|read| read.money.minor), Ok(minor));
    }

    #[test]
    fn what_is_read_at_once_is_read_as_taken_apart(cell in "[0-9]{0,5}[.]?[0-9]{0,5}") {
        for sign in [None, Some(DecimalSign::Dot), Some(DecimalSign::Comma)] {
            let read = |cell: &str| amount(cell, sign, Currency::USD, false);
            prop_assert_eq!(read(&cell), read(&format!(" {cell}")));
        }
    }
}
