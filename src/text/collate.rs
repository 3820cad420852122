//! Alphabetical order as bytes. In Ukrainian є, і, ї and ґ stand in their places and Cyrillic comes before
//! Latin, in English after it; digits are compared as numbers; accents and capitals decide only between
//! equals. The order is that of `Intl.Collator(lang, { numeric: true })`, save that ї and ґ keep their places in an
//! English page too. It is our own because the browser gives no keys, and a sort by its comparison is too slow
//! for a large book.

use super::Lang;
use super::fold::{latin_base, unify};

/// The Cyrillic letters of Ukrainian, with those of Russian where the root order of CLDR has them.
const CYRILLIC: &str = "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя";

// Classes of the first byte, in their order.
const MARK: u8 = 0x10;
const NUMBER: u8 = 0x20;
const OWN_SCRIPT: u8 = 0x30;
const OTHER_SCRIPT: u8 = 0x40;
const REST: u8 = 0x50;

/// A key whose byte order is the alphabetical order of `lang`. Equal only for equal texts.
pub fn sort_key(lang: Lang, text: &str) -> Vec<u8> {
    let unified = unify(text.trim());
    let mut key = Vec::with_capacity(unified.len() * 4);
    let mut accents = Vec::new();
    let mut capitals = Vec::new();
    let mut number = String::new();
    for character in unified.chars() {
        if character.is_ascii_digit() {
            number.push(character);
            continue;
        }
        push_number(&mut key, &mut number);
        let lower = character.to_lowercase().next().unwrap_or(character);
        let base = latin_base(lower);
        push_character(&mut key, lang, base);
        accents.push(if base == lower { 1 } else { 2 });
        capitals.push(if character == lower { 1 } else { 2 });
    }
    push_number(&mut key, &mut number);
    for level in [accents, capitals, text.as_bytes().to_vec()] {
        key.push(0);
        key.extend(level);
    }
    key
}

/// Writes a run of digits so that a longer number is larger; leading zeros do not count.
fn push_number(key: &mut Vec<u8>, number: &mut String) {
    if number.is_empty() {
        return;
    }
    let digits = number.trim_start_matches('0');
    key.push(NUMBER);
    key.push(u8::try_from(digits.len()).unwrap_or(u8::MAX));
    key.extend_from_slice(digits.as_bytes());
    number.clear();
}

fn push_character(key: &mut Vec<u8>, lang: Lang, character: char) {
    let (cyrillic, latin) = match lang {
        Lang::En => (OTHER_SCRIPT, OWN_SCRIPT),
        Lang::Uk => (OWN_SCRIPT, OTHER_SCRIPT),
    };
    if character.is_ascii_lowercase() {
        key.extend([latin, character as u8]);
    } else if let Some(place) = CYRILLIC.chars().position(|letter| letter == character) {
        key.extend([cyrillic, u8::try_from(place + 1).unwrap_or(u8::MAX)]);
    } else {
        let class = if character.is_alphabetic() {
            REST
        } else {
            MARK
        };
        let [_, high, middle, low] = u32::from(character).to_be_bytes();
        key.extend([class, high, middle, low]);
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, sort_key};

    fn sorted(lang: Lang, text: &str) -> String {
        let mut words: Vec<&str> = text.split('|').collect();
        words.sort_by_cached_key(|word| sort_key(lang, word));
        words.join("|")
    }

    #[test]
    fn the_ukrainian_alphabet_stands_in_order() {
        let alphabet = "а|б|в|г|ґ|д|е|є|ж|з|и|і|ї|й|к|л|м|н|о|п|р|с|т|у|ф|х|ц|ч|ш|щ|ь|ю|я";
        let mut letters: Vec<&str> = alphabet.split('|').collect();
        letters.reverse();
        assert_eq!(sorted(Lang::Uk, &letters.join("|")), alphabet);
    }

    // The expected orders below are what `Intl.Collator` of ICU 78 gives.
    #[test]
    fn words_stand_as_the_browser_puts_them() {
        assert_eq!(
            sorted(
                Lang::Uk,
                "банан|Ґанок|гай|єнот|яма|Apple|зебра|ірис|їжак|йод|zoo|10а|9а|дім|де|дім1|пять|п'ять"
            ),
            "9а|10а|банан|гай|Ґанок|де|дім|дім1|єнот|зебра|ірис|їжак|йод|п'ять|пять|яма|Apple|zoo"
        );
        assert_eq!(
            sorted(Lang::En, "Éclair|eclair|Eclair|zoo|яма|ant"),
            "ant|eclair|Eclair|Éclair|zoo|яма"
        );
    }

    #[test]
    fn numbers_inside_names_count_as_numbers() {
        assert_eq!(
            sorted(Lang::En, "Deal 10|Deal 9|Deal 009|Deal"),
            "Deal|Deal 009|Deal 9|Deal 10"
        );
    }

    #[test]
    fn a_decomposed_letter_is_the_same_letter() {
        assert_eq!(
            sorted(Lang::Uk, "к|и\u{306}од|ї|і\u{308}жак"),
            "ї|і\u{308}жак|и\u{306}од|к"
        );
    }
}
