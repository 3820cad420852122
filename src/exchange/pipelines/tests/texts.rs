//! The words of the templates: their length, their letters, and that no trade borrows from another.

use std::collections::BTreeMap;

use crate::domain::StageKind;
use crate::text::Lang;

use super::super::{PipelineTemplate, StageTemplate, templates};

/// The most characters of each part; longer ones do not fit the panel beside a deal.
const NAME: usize = 40;
const ABOUT: usize = 120;
const PURPOSE: usize = 160;
const CRITERION: usize = 120;
const QUESTION: usize = 110;
const POINT: usize = 80;
const SUBJECT: usize = 60;
const REASON: usize = 60;

/// The words that a Ukrainian text may write in Latin letters.
const LATIN: [&str; 3] = ["HR", "LinkedIn", "SLA"];

/// Every text of a template except the names, which trades may share, with the most characters it may have.
fn texts(template: &PipelineTemplate) -> Vec<(String, usize)> {
    let mut texts = vec![(template.about.to_string(), ABOUT)];
    let mut add = |text: &str, most: usize| texts.push((text.to_owned(), most));
    for reason in &template.lost_reasons {
        add(reason, REASON);
    }
    for stage in &template.stages {
        add(&stage.purpose, PURPOSE);
        add(&stage.entry, CRITERION);
        add(&stage.exit, CRITERION);
        for question in &stage.questions {
            add(question, QUESTION);
        }
        for point in &stage.checklist {
            add(point, POINT);
        }
        for activity in &stage.activities {
            add(&activity.subject, SUBJECT);
        }
    }
    texts
}

/// The names of a template and of its stages.
fn names(template: &PipelineTemplate) -> Vec<String> {
    let stages = template.stages.iter().map(|stage| &stage.name);
    std::iter::once(&template.name)
        .chain(stages)
        .map(|name| name.to_string())
        .collect()
}

/// A text without what does not make it another one: case, signs and double blanks.
fn bare(text: &str) -> String {
    let letters: String = text
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&c)
}

/// What is wrong with the letters of a Ukrainian text.
fn ukrainian_flaw(text: &str) -> Option<String> {
    let forbidden = |c: char| "'`ʼ\"“”ёъыэЁЪЫЭ".contains(c) || c.is_control();
    if let Some(sign) = text.chars().find(|c| forbidden(*c)) {
        return Some(format!("{sign:?} in {text}"));
    }
    let mut words = text.split(|c: char| !c.is_alphabetic());
    words
        .find(|word| word.chars().any(|c| c.is_ascii_alphabetic()) && !LATIN.contains(word))
        .map(|word| format!("{word} in {text}"))
}

/// What is wrong with the letters of an English text.
fn english_flaw(text: &str) -> Option<String> {
    text.chars()
        .find(|c| is_cyrillic(*c) || "'\"«»".contains(*c) || c.is_control())
        .map(|sign| format!("{sign:?} in {text}"))
}

#[test]
fn the_checks_of_letters_find_what_they_look_for() {
    assert!(ukrainian_flaw("об'єкт").is_some());
    assert!(ukrainian_flaw("Розмовa").is_some());
    assert!(ukrainian_flaw("Показ i торг").is_some());
    assert!(ukrainian_flaw("Вопрос про объект").is_some());
    assert!(ukrainian_flaw("Написати в LinkedIn про об’єкт").is_none());
    assert!(english_flaw("Саll").is_some());
    assert!(english_flaw("the buyer's").is_some());
    assert!(english_flaw("the buyer’s café").is_none());
    assert_eq!(bare("Чи є  борги?"), bare("чи є борги"));
}

#[test]
fn letters_belong_to_the_language() {
    for lang in Lang::ALL {
        let flaw = match lang {
            Lang::En => english_flaw,
            Lang::Uk => ukrainian_flaw,
        };
        for template in templates(lang) {
            let texts = texts(&template).into_iter().map(|(text, _)| text);
            for text in texts.chain(names(&template)) {
                assert_eq!(flaw(&text), None, "{}", template.id);
                if lang == Lang::Uk {
                    assert!(text.chars().any(is_cyrillic), "{text}");
                }
            }
        }
    }
}

#[test]
fn texts_are_short() {
    for template in Lang::ALL.into_iter().flat_map(templates) {
        let names = names(&template).into_iter().map(|name| (name, NAME));
        for (text, most) in texts(&template).into_iter().chain(names) {
            let length = text.chars().count();
            assert!(length <= most, "{length} > {most}: {text}");
        }
    }
}

#[test]
fn texts_end_as_their_kind_does() {
    for template in Lang::ALL.into_iter().flat_map(templates) {
        assert!(template.about.ends_with('.'), "{}", &*template.about);
        for stage in &template.stages {
            for sentence in [&stage.purpose, &stage.entry, &stage.exit] {
                assert!(sentence.ends_with('.'), "{}", &**sentence);
            }
            for question in &stage.questions {
                assert!(question.ends_with('?'), "{question}");
            }
            let points = stage.checklist.iter();
            for point in points.chain(stage.activities.iter().map(|activity| &activity.subject)) {
                assert!(
                    point.ends_with(char::is_alphanumeric) || point.ends_with('%'),
                    "{point}"
                );
            }
        }
    }
}

#[test]
fn no_text_stands_twice() {
    for lang in Lang::ALL {
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        for template in templates(lang) {
            for (text, _) in texts(&template) {
                if let Some(other) = seen.insert(bare(&text), template.id.clone()) {
                    panic!("{lang}: {text:?} stands in {other} and in {}", template.id);
                }
            }
        }
        assert!(seen.len() > 400, "{lang}: only {} texts", seen.len());
    }
}

#[test]
fn open_stages_ask_more_than_one_thing() {
    for template in Lang::ALL.into_iter().flat_map(templates) {
        let open = |stage: &&StageTemplate| stage.kind == StageKind::Open;
        for stage in template.stages.iter().filter(open) {
            assert!(stage.questions.len() >= 3, "{}", stage.name);
            assert!(stage.checklist.len() >= 3, "{}", stage.name);
        }
        let last = template.stages.iter().rfind(open).unwrap();
        assert!(
            last.checklist.len() >= 4,
            "{}: the closing checklist of {}",
            template.id,
            last.name
        );
    }
}
