//! The QWERTY and ЙЦУКЕН keyboards laid over each other: what the same keys write in the other layout.

/// Keys of the Latin layout and, at the same places, of the Ukrainian one.
const LATIN: &str = "`qwertyuiop[]\\asdfghjkl;'zxcvbnm,./";
const CYRILLIC: &str = "'йцукенгшщзхїґфівапролджєячсмитьбю.";

/// The same with Shift where that writes another mark in the Latin layout.
const LATIN_SHIFTED: &str = "{}|:\"<>?";
const CYRILLIC_SHIFTED: &str = "хїґжєбю,";

/// Letters of the Russian layout that the Ukrainian one lacks, by the Latin key they stand on.
const RUSSIAN: &str = "ыэъё";
const UNDER_RUSSIAN: &str = "s']`";

/// What the same keys would have written in the other layout, in lower case. `None` for text without letters
/// or with letters of both alphabets, since that was not typed in a wrong layout.
pub(crate) fn switched(typed: &str) -> Option<String> {
    let lower = typed.to_lowercase();
    let latin = lower.chars().any(|letter| letter.is_ascii_alphabetic());
    let cyrillic = lower
        .chars()
        .any(|letter| matches!(letter, '\u{400}'..='\u{52f}'));
    match (latin, cyrillic) {
        (true, false) => Some(rewrite(
            &lower,
            &[(LATIN, CYRILLIC), (LATIN_SHIFTED, CYRILLIC_SHIFTED)],
        )),
        (false, true) => Some(rewrite(
            &lower,
            &[(CYRILLIC, LATIN), (RUSSIAN, UNDER_RUSSIAN)],
        )),
        _ => None,
    }
}

/// Replaces each character found in the first text of a pair by the one at the same place of the second.
fn rewrite(text: &str, pairs: &[(&str, &str)]) -> String {
    text.chars()
        .map(|character| {
            pairs
                .iter()
                .flat_map(|(from, to)| from.chars().zip(to.chars()))
                .find_map(|(from, to)| (from == character).then_some(to))
                .unwrap_or(character)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{CYRILLIC, CYRILLIC_SHIFTED, LATIN, LATIN_SHIFTED, switched};

    #[test]
    fn both_rows_are_of_one_length() {
        assert_eq!(LATIN.chars().count(), CYRILLIC.chars().count());
        assert_eq!(
            LATIN_SHIFTED.chars().count(),
            CYRILLIC_SHIFTED.chars().count()
        );
    }

    #[test]
    fn words_change_their_layout() {
        assert_eq!(switched("туц вуфд").as_deref(), Some("new deal"));
        assert_eq!(switched("GTHTUJDJHB").as_deref(), Some("переговори"));
        assert_eq!(switched("'nfg").as_deref(), Some("єтап"));
        assert_eq!(switched("\"nfg").as_deref(), Some("єтап"));
        assert_eq!(switched("ыуфкср").as_deref(), Some("search"));
        assert_eq!(switched("Агро Ltd"), None);
        assert_eq!(switched("42 %"), None);
    }
}
