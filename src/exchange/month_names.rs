//! The names of months in the languages that files come in.

/// January first; each month in English, Ukrainian and Russian, in the forms that stand in dates.
const NAMES: [[&str; 5]; 12] = [
    ["january", "січень", "січня", "январь", "января"],
    ["february", "лютий", "лютого", "февраль", "февраля"],
    ["march", "березень", "березня", "март", "марта"],
    ["april", "квітень", "квітня", "апрель", "апреля"],
    ["may", "травень", "травня", "май", "мая"],
    ["june", "червень", "червня", "июнь", "июня"],
    ["july", "липень", "липня", "июль", "июля"],
    ["august", "серпень", "серпня", "август", "августа"],
    ["september", "вересень", "вересня", "сентябрь", "сентября"],
    ["october", "жовтень", "жовтня", "октябрь", "октября"],
    ["november", "листопад", "листопада", "ноябрь", "ноября"],
    ["december", "грудень", "грудня", "декабрь", "декабря"],
];

/// The number of a month, from the first three letters of its name on.
pub(super) fn month_number(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    if word.chars().count() < 3 {
        return None;
    }
    (1..).zip(NAMES).find_map(|(number, names)| {
        names
            .iter()
            .any(|name| name.starts_with(&word))
            .then_some(number)
    })
}
