//! What text looks like to search: capitals, accents, stress marks, kinds of apostrophe and ґ for г make no
//! difference, and a word typed in the wrong keyboard layout is found too. Ranks nothing.

use super::fold::{latin_base, unify};
use super::layout;

/// Folds text for search. Both the text searched and the words typed pass through it; a match is then plain
/// `contains`.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    if text.chars().all(is_plain) {
        let lower = text.chars().map(lower_plain);
        for letter in lower {
            if letter != ' ' || !(out.is_empty() || out.ends_with(' ')) {
                out.push(letter);
            }
        }
        if out.ends_with(' ') {
            out.pop();
        }
        return out;
    }
    for character in unify(&text.to_lowercase()).chars() {
        match character {
            'ґ' => out.push('г'),
            ' ' if out.is_empty() || out.ends_with(' ') => {}
            other => out.push(latin_base(other)),
        }
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

/// Whether a character only needs to be made small: nearly all text of the product, which is folded in one pass.
fn is_plain(letter: char) -> bool {
    matches!(letter, ' '..='_' | 'a'..='~' | 'Ё'..='Ї' | 'А'..='я' | 'ё'..='ї' | '«' | '»' | '–' | '—')
}

fn lower_plain(letter: char) -> char {
    let up = match letter {
        'A'..='Z' | 'А'..='Я' => 0x20,
        'Ё'..='Ї' => 0x50,
        _ => return letter,
    };
    char::from_u32(u32::from(letter) + up).unwrap_or(letter)
}

/// The folded readings of what a person typed: as it is and, when it differs, as the other keyboard layout
/// would have written it. Nothing for blank text.
pub fn readings(typed: &str) -> Vec<String> {
    let mut readings: Vec<String> = Vec::with_capacity(2);
    let other = layout::switched(typed);
    for reading in [Some(fold(typed)), other.map(|text| fold(&text))]
        .into_iter()
        .flatten()
    {
        if !reading.is_empty() && !readings.contains(&reading) {
            readings.push(reading);
        }
    }
    readings
}

#[cfg(test)]
mod tests {
    use super::{fold, readings};

    #[test]
    fn letters_that_look_alike_fold_together() {
        for (one, other) in [
            ("ҐАНОК", "ганок"),
            ("п’ять", "п'ять"),
            ("пʼять", "п`ять"),
            ("за\u{301}мок", "замок"),
            ("Café", "cafe\u{301}"),
            ("Łódź", "lodz"),
            ("и\u{306}од", "йод"),
            ("ТОВ\u{a0}«Агро»", "тов «агро»"),
            ("  two   words ", "Two Words"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} and {other}");
        }
        assert_ne!(fold("їжак"), fold("іжак"));
        assert_ne!(fold("дій"), fold("діи"));
    }

    #[test]
    fn plain_text_folds_as_all_text_does() {
        for letter in (0..0x2_0000).filter_map(char::from_u32) {
            let text = format!("A {letter}{letter}  Я{letter} ");
            let long = fold(&format!("{text}\u{200b}"));
            assert_eq!(fold(&text), long, "{letter:?}");
        }
    }

    #[test]
    fn the_wrong_layout_is_read_too() {
        assert_eq!(readings("туц вуфд"), ["туц вуфд", "new deal"]);
        assert_eq!(readings("eujlf"), ["eujlf", "угода"]);
        assert_eq!(readings("зшзудшту"), ["зшзудшту", "pipeline"]);
        assert_eq!(readings("123"), ["123"]);
        assert!(readings(" \u{a0}").is_empty());
    }
}
