//! The plural rules compiled into the messages, held against those of ICU.

use fixed_decimal::Decimal;
use icu_locale_core::locale;
use icu_plurals::{PluralCategory, PluralRules};

use crate::text::group::group_digits;
use crate::text::{Lang, messages};

/// The noun of `count-days` by category: it differs in all of them.
fn days(lang: Lang, category: PluralCategory) -> &'static str {
    match (lang, category) {
        (Lang::En, PluralCategory::One) => "day",
        (Lang::En, _) => "days",
        (Lang::Uk, PluralCategory::One) => "день",
        (Lang::Uk, PluralCategory::Few) => "дні",
        (Lang::Uk, PluralCategory::Many) => "днів",
        (Lang::Uk, _) => "дня",
    }
}

fn rules(lang: Lang) -> PluralRules {
    let locale = match lang {
        Lang::En => locale!("en"),
        Lang::Uk => locale!("uk"),
    };
    PluralRules::try_new_cardinal(locale.into()).expect("rules of a compiled locale")
}

fn expected(lang: Lang, rules: &PluralRules, plain: &str) -> String {
    let decimal: Decimal = plain.parse().expect("a number");
    let noun = days(lang, rules.category_for(&decimal));
    format!("{} {noun}", group_digits(lang, plain))
}

#[test]
fn whole_numbers_take_the_form_of_icu() {
    for lang in Lang::ALL {
        let rules = rules(lang);
        let large = [
            1_001,
            1_011,
            1_212,
            100_000,
            1_000_021,
            9_007_199_254_740_991_i64,
        ];
        for count in (0..=1000).chain(large) {
            assert_eq!(
                messages(lang).count_days(count).to_string(),
                expected(lang, &rules, &count.to_string())
            );
        }
    }
}

#[test]
fn fractions_take_the_form_of_icu() {
    for lang in Lang::ALL {
        let rules = rules(lang);
        for hundredths in 0..=2_500 {
            let count = f64::from(hundredths) / 100.0;
            assert_eq!(
                messages(lang).count_days(count).to_string(),
                expected(lang, &rules, &count.to_string())
            );
        }
    }
}
