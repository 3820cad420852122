//! Names of the months in both languages, as CLDR has them. Never a date.

use super::Lang;

/// The names of one month.
pub(crate) struct MonthName {
    /// As a heading: `November`, `листопад`.
    pub full: &'static str,
    /// Beside a day: `5 November`, `5 листопада`.
    pub genitive: &'static str,
    /// Where room is short: `Nov`, `лист.`.
    pub short: &'static str,
}

const fn name(full: &'static str, genitive: &'static str, short: &'static str) -> MonthName {
    MonthName {
        full,
        genitive,
        short,
    }
}

static ENGLISH: [MonthName; 12] = [
    name("January", "January", "Jan"),
    name("February", "February", "Feb"),
    name("March", "March", "Mar"),
    name("April", "April", "Apr"),
    name("May", "May", "May"),
    name("June", "June", "Jun"),
    name("July", "July", "Jul"),
    name("August", "August", "Aug"),
    name("September", "September", "Sept"),
    name("October", "October", "Oct"),
    name("November", "November", "Nov"),
    name("December", "December", "Dec"),
];

static UKRAINIAN: [MonthName; 12] = [
    name("січень", "січня", "січ."),
    name("лютий", "лютого", "лют."),
    name("березень", "березня", "бер."),
    name("квітень", "квітня", "квіт."),
    name("травень", "травня", "трав."),
    name("червень", "червня", "черв."),
    name("липень", "липня", "лип."),
    name("серпень", "серпня", "серп."),
    name("вересень", "вересня", "вер."),
    name("жовтень", "жовтня", "жовт."),
    name("листопад", "листопада", "лист."),
    name("грудень", "грудня", "груд."),
];

/// The twelve months of a language, January first.
pub(crate) fn months(lang: Lang) -> &'static [MonthName; 12] {
    match lang {
        Lang::En => &ENGLISH,
        Lang::Uk => &UKRAINIAN,
    }
}
