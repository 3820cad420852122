#![cfg(target_arch = "wasm32")]
//! The browser's formatter writes what the plain one writes, in each browser.

use chrono::{Days, NaiveDate};
use konvey::domain::{Currency, Money};
use konvey::platform::intl::IntlFormat;
use konvey::text::{Format, Lang, PlainFormat, sort_key};
use wasm_bindgen_test::wasm_bindgen_test;

fn both(check: impl Fn(&dyn Format, &dyn Format)) {
    for lang in Lang::ALL {
        check(&IntlFormat::new(lang), &PlainFormat(lang));
    }
}

/// Amounts around every border of the compact form, and the largest that a book can hold.
fn amounts() -> Vec<i64> {
    let mut amounts = vec![
        0,
        1,
        50,
        99,
        100,
        12_500_050,
        Money::MAX_MINOR,
        i64::MAX,
        i64::MIN,
    ];
    let mut border = 100_i64;
    while border < Money::MAX_MINOR {
        for factor in [10, 11, 94, 95, 96, 99, 125, 155, 995, 999] {
            amounts.extend([border * factor / 10, -border * factor / 10]);
        }
        amounts.extend([border - 1, border + 1]);
        border *= 10;
    }
    amounts
}

#[wasm_bindgen_test]
fn numbers_agree() {
    both(|intl, plain| {
        for value in [
            0,
            7,
            -7,
            999,
            1_000,
            1_234,
            12_345,
            1_234_567,
            i64::MAX,
            i64::MIN,
        ] {
            assert_eq!(intl.number(value), plain.number(value));
        }
        for value in [0.0, 0.5, 1.005, -1.25, 63.25, 99.999, 1_234_567.891] {
            for fraction in 0..4 {
                assert_eq!(
                    intl.decimal(value, fraction),
                    plain.decimal(value, fraction)
                );
            }
        }
    });
}

#[wasm_bindgen_test]
fn money_agrees() {
    both(|intl, plain| {
        for code in Currency::COMMON
            .into_iter()
            .chain(["KWD", "KZT", "GEL", "ILS", "INR", "KRW", "VND"])
        {
            let currency = Currency::from_code(code).expect("a currency");
            for minor in amounts() {
                let money = Money { minor, currency };
                assert_eq!(intl.money(money), plain.money(money), "{code} {minor}");
                if minor.abs_diff(0) <= Money::MAX_MINOR.unsigned_abs() {
                    assert_eq!(
                        intl.money_compact(money),
                        plain.money_compact(money),
                        "{code} {minor} compact"
                    );
                }
            }
        }
    });
}

#[wasm_bindgen_test]
fn dates_agree() {
    let start = NaiveDate::from_ymd_opt(2024, 1, 1).expect("a real day");
    both(|intl, plain| {
        for offset in (0..800).step_by(3) {
            let day = start + Days::new(offset);
            assert_eq!(intl.date(day), plain.date(day));
            assert_eq!(intl.date_text(day), plain.date_text(day));
            assert_eq!(intl.day_month(day), plain.day_month(day));
            assert_eq!(intl.month(day), plain.month(day));
            // Versions of CLDR shorten a Ukrainian month that stands alone to three letters or to more, with a dot or without.
            let start = |month: String| month.chars().take(3).collect::<String>();
            assert_eq!(start(intl.month_short(day)), start(plain.month_short(day)));
            assert_eq!(intl.weekday(day), plain.weekday(day));
            assert_eq!(intl.weekday_short(day), plain.weekday_short(day));
        }
    });
}

#[wasm_bindgen_test]
fn currencies_have_names() {
    let name = |lang, currency| IntlFormat::new(lang).currency_name(currency);
    assert_eq!(name(Lang::En, Currency::EUR), "Euro");
    assert_eq!(name(Lang::Uk, Currency::UAH), "українська гривня");
}

const WORDS: &str = "банан|Банан|Ґанок|ганок|гай|єнот|яма|Apple|apple|zoo|зебра|ірис|їжак|йод|10а|9а|дім|де|\
                     дім1|дім 2|дім 10|Éclair|eclair|ТОВ|«Агро»|щука|юрта|я|Łódź|lodz|мʼята";

#[wasm_bindgen_test]
fn our_alphabetical_order_is_that_of_the_browser() {
    // In an English page browsers take ї for an accented і; ours keeps the Ukrainian alphabet there too.
    let words = |lang| match lang {
        Lang::En => WORDS.replace("|їжак", ""),
        Lang::Uk => WORDS.to_owned(),
    };
    for lang in Lang::ALL {
        let options = js_sys::Object::new();
        js_sys::Reflect::set(&options, &"numeric".into(), &true.into()).expect("an option");
        let collator =
            js_sys::Intl::Collator::new(&js_sys::Array::of1(&lang.tag().into()), &options);
        let browser: js_sys::Array = words(lang)
            .split('|')
            .map(wasm_bindgen::JsValue::from)
            .collect();
        let compare = collator.compare();
        let sorted = browser.sort_by(&mut |a, b| {
            let order = compare.call2(&wasm_bindgen::JsValue::UNDEFINED, &a, &b);
            order.ok().and_then(|order| order.as_f64()).unwrap_or(0.0) as i32
        });
        let sorted: Vec<String> = sorted.iter().filter_map(|word| word.as_string()).collect();
        let mut ours: Vec<String> = words(lang).split('|').map(str::to_owned).collect();
        ours.sort_by_cached_key(|word| sort_key(lang, word));
        assert_eq!(ours, sorted, "{lang}");
    }
}
