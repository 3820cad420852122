use proptest::prelude::*;

use super::*;

fn minor(text: &str) -> Result<i64, AmountError> {
    parse(text, Currency::UAH).map(|money| money.minor)
}

fn check(text: &str, expected: Result<i64, AmountError>) {
    assert_eq!(minor(text), expected, "{text}");
}

#[test]
fn reads_the_formats_of_both_languages() {
    check("125000", Ok(12_500_000));
    check("125 000", Ok(12_500_000));
    check("125\u{a0}000,50\u{a0}₴", Ok(12_500_050));
    check("₴125,000.5", Ok(12_500_050));
    check("1.234.567,89", Ok(123_456_789));
    check("1,234,567.89", Ok(123_456_789));
    check("1,234", Ok(123_400));
    check("1.234", Ok(123_400));
    check("0,50", Ok(50));
    check(",5", Ok(50));
    check("12,5 грн.", Ok(1_250));
    check("UAH 99", Ok(9_900));
    check("1'000", Ok(100_000));
    check("5.000", Ok(500_000));
}

#[test]
fn refuses_what_is_not_an_amount() {
    for text in [
        "",
        "abc",
        ",",
        "1,2.3,4",
        "12 apples",
        "12*",
        "(1+2",
        "1+2)",
        "()",
        "2**3",
        "5/0",
        "5/(1-1)",
        "%",
        "k",
        "1 = 2",
    ] {
        check(text, Err(AmountError::NotANumber));
    }
    check("-5", Err(AmountError::Negative));
    check("1-2", Err(AmountError::Negative));
    check("0,123", Err(AmountError::TooPrecise(2)));
    check("1.23456", Err(AmountError::TooPrecise(2)));
    check("99999999999999", Err(AmountError::TooLarge));
    check("99999999999999999999999", Err(AmountError::TooLarge));
    check(&"9".repeat(60), Err(AmountError::TooLarge));
    check(&"1".repeat(201), Err(AmountError::NotANumber));
    check(&"(".repeat(150), Err(AmountError::NotANumber));
}

#[test]
fn words_stand_for_thousands_and_millions() {
    check("1,5 млн", Ok(150_000_000));
    check("1,5 млн. грн.", Ok(150_000_000));
    check("3 тис", Ok(300_000));
    check("3 тис. ₴", Ok(300_000));
    check("2k", Ok(200_000));
    check("$1.2m", Ok(120_000_000));
    check("1.234 млн", Ok(123_400_000));
    check("0.00123k", Ok(123));
    check("0.000001k", Err(AmountError::TooPrecise(2)));
    check("2 млрд", Ok(200_000_000_000));
    check("20000 млрд", Err(AmountError::TooLarge));
}

#[test]
fn amounts_are_reckoned() {
    check("12*990", Ok(1_188_000));
    check("12 × 990 грн", Ok(1_188_000));
    check("12x990", Ok(1_188_000));
    check("(100+20)*3", Ok(36_000));
    check("100+20*3", Ok(16_000));
    check("10-(-5)", Ok(1_500));
    check("2k + 500", Ok(250_000));
    check("1,5 млн / 12", Ok(12_500_000));
}

#[test]
fn only_products_quotients_and_shares_are_rounded() {
    check("10/3", Ok(333));
    check("20/3", Ok(667));
    check("0.05*0.1", Ok(1));
    check("0.125+0", Err(AmountError::TooPrecise(2)));
    check("0,0001 + 1", Err(AmountError::TooPrecise(2)));
    check("33.33*10%", Ok(333));
}

#[test]
fn a_share_is_a_share_of_something() {
    check("1000-15%", Ok(85_000));
    check("1000 + 20%", Ok(120_000));
    check("200*15%", Ok(3_000));
    check("15% * 200", Ok(3_000));
    for text in ["15%", "15%%", "15% + 5", "15% * 10%", "(15%)"] {
        check(text, Err(AmountError::NotANumber));
    }
}

#[test]
fn digits_follow_the_currency() {
    let yen = Currency::from_code("JPY").unwrap();
    assert_eq!(parse("1500", yen).unwrap().minor, 1_500);
    assert_eq!(parse("1,5", yen), Err(AmountError::TooPrecise(0)));
    assert_eq!(parse("1,5k", yen).unwrap().minor, 1_500);
    let dinar = Currency::from_code("KWD").unwrap();
    assert_eq!(parse("1.234", dinar).unwrap().minor, 1_234);
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "[-+*/%()0-9.,kмx$ ]{0,40}|.{0,40}") {
        let _ = minor(&text);
    }

    #[test]
    fn whatever_is_written_is_read(amount in 0..=Money::MAX_MINOR) {
        let text = format!("{}.{:02}", amount / 100, amount % 100);
        prop_assert_eq!(minor(&text), Ok(amount));
    }

    #[test]
    fn sums_and_products_are_exact(one in 0_i64..1_000_000_000, other in 0_i64..100_000) {
        let text = |minor: i64| format!("{},{:02}", minor / 100, minor % 100);
        prop_assert_eq!(minor(&format!("{} + {}", text(one), text(other))), Ok(one + other));
        prop_assert_eq!(minor(&format!("{}*{other}", text(one))), Ok(one * other));
        let halves = one * other;
        prop_assert_eq!(minor(&format!("{}*{}", text(one), text(other))), Ok((halves + 50) / 100));
        if other > 0 {
            let quotient = (2 * one + other) / (2 * other);
            prop_assert_eq!(minor(&format!("{}/{other}", text(one))), Ok(quotient));
        }
    }
}
