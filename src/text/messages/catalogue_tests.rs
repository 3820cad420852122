//! What the compiler does not see in the catalogue: plural forms that are all there, marks and letters that
//! belong to the language. (That both files hold the same keys and arguments, the build itself checks.)

use std::collections::BTreeSet;

use fluent_syntax::ast::{Entry, Expression, Message, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

use crate::text::Lang;

const ENGLISH: &str = include_str!("../../../locales/en.ftl");
const UKRAINIAN: &str = include_str!("../../../locales/uk.ftl");

fn catalogue(lang: Lang) -> Vec<Message<&'static str>> {
    let source = match lang {
        Lang::En => ENGLISH,
        Lang::Uk => UKRAINIAN,
    };
    let resource = parser::parse(source).expect("a catalogue that compiles");
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    });
    messages.collect()
}

/// Calls `see` with each piece of text of a pattern and with the keys of each selection in it.
fn walk<'p>(
    pattern: &Pattern<&'p str>,
    see_text: &mut impl FnMut(&'p str),
    see_keys: &mut impl FnMut(Vec<(&'p str, bool)>),
) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => see_text(value),
            PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } => {
                let keys = variants.iter().map(|variant| match variant.key {
                    VariantKey::Identifier { name } => (name, variant.default),
                    VariantKey::NumberLiteral { value } => (value, variant.default),
                });
                see_keys(keys.collect());
                for variant in &variants[..] {
                    walk(&variant.value, see_text, see_keys);
                }
            }
            PatternElement::Placeable { .. } => {}
        }
    }
}

/// Every piece of text of a language with the key of its message.
fn texts(lang: Lang) -> Vec<(&'static str, &'static str)> {
    let mut texts = Vec::new();
    for message in catalogue(lang) {
        let value = message.value.as_ref().expect("a message has a text");
        walk(
            value,
            &mut |text| texts.push((message.id.name, text)),
            &mut |_| {},
        );
    }
    texts
}

#[test]
fn a_plural_has_every_form_of_its_language() {
    for lang in Lang::ALL {
        let needed: &[&str] = match lang {
            Lang::En => &["one", "other"],
            Lang::Uk => &["one", "few", "many", "other"],
        };
        for message in catalogue(lang) {
            let key = message.id.name;
            let value = message.value.as_ref().expect("a message has a text");
            walk(value, &mut |_| {}, &mut |keys| {
                let named: Vec<&str> = keys
                    .iter()
                    .map(|(name, _)| *name)
                    .filter(|name| name.parse::<f64>().is_err())
                    .collect();
                assert_eq!(named, needed, "{lang} {key}");
                assert_eq!(keys.last(), Some(&("other", true)), "{lang} {key}");
            });
        }
    }
}

#[test]
fn keys_are_kebab_case_without_digits() {
    for message in catalogue(Lang::En) {
        let key = message.id.name;
        let (screen, rest) = key.split_once('-').expect("a key names its screen");
        for part in [screen, rest] {
            assert!(!part.is_empty(), "{key}");
            assert!(
                part.chars()
                    .all(|sign| sign.is_ascii_lowercase() || sign == '-'),
                "{key}"
            );
        }
    }
}

#[test]
fn a_key_stands_once_in_each_file() {
    for lang in Lang::ALL {
        let mut seen = BTreeSet::new();
        for message in catalogue(lang) {
            assert!(seen.insert(message.id.name), "{lang} {}", message.id.name);
        }
    }
}

#[test]
fn texts_use_the_marks_of_their_language() {
    for lang in Lang::ALL {
        for (key, text) in texts(lang) {
            for (mark, instead) in [
                ('"', "the quotation marks of the language"),
                ('\'', "’"),
                ('!', "a full stop"),
                ('\u{2068}', "nothing"),
            ] {
                // A letter in Ukrainian greets with an exclamation mark.
                let greeting = mark == '!' && key.starts_with("starter-");
                assert!(
                    greeting || !text.contains(mark),
                    "{lang} {key}: {mark} where {instead} belongs"
                );
            }
            assert!(
                !text.contains("..."),
                "{lang} {key}: three dots where … belongs"
            );
            assert!(!text.contains("  "), "{lang} {key}: two spaces");
        }
    }
}

/// «і» and «i» look alike; a search finds only one of them.
#[test]
fn no_word_mixes_two_alphabets() {
    for lang in Lang::ALL {
        for (key, text) in texts(lang) {
            for word in text.split(|letter: char| !letter.is_alphabetic()) {
                let latin = word.chars().any(|letter| letter.is_ascii_alphabetic());
                let cyrillic = word.chars().any(|letter| matches!(letter, 'Ѐ'..='ԯ'));
                assert!(!(latin && cyrillic), "{lang} {key}: {word}");
                assert!(lang == Lang::Uk || !cyrillic, "{lang} {key}: {word}");
                assert!(
                    !word.chars().any(|letter| "ыъэёЫЪЭЁ".contains(letter)),
                    "{lang} {key}: {word}"
                );
            }
        }
    }
}
