//! Names of the days of a week in both languages, as CLDR has them. Never a date.

use super::Lang;

/// The names of one day.
pub(crate) struct DayName {
    /// As a word of its own: `Monday`, `понеділок`.
    pub full: &'static str,
    /// Where room is short: `Mon`, `пн`.
    pub short: &'static str,
}

const fn name(full: &'static str, short: &'static str) -> DayName {
    DayName { full, short }
}

static ENGLISH: [DayName; 7] = [
    name("Monday", "Mon"),
    name("Tuesday", "Tue"),
    name("Wednesday", "Wed"),
    name("Thursday", "Thu"),
    name("Friday", "Fri"),
    name("Saturday", "Sat"),
    name("Sunday", "Sun"),
];

static UKRAINIAN: [DayName; 7] = [
    name("понеділок", "пн"),
    name("вівторок", "вт"),
    name("середа", "ср"),
    name("четвер", "чт"),
    name("пʼятниця", "пт"),
    name("субота", "сб"),
    name("неділя", "нд"),
];

/// The seven days of a language, Monday first.
pub(crate) fn weekdays(lang: Lang) -> &'static [DayName; 7] {
    match lang {
        Lang::En => &ENGLISH,
        Lang::Uk => &UKRAINIAN,
    }
}
