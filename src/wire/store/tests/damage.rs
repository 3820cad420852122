//! Damage: every kind of key, every kind of damage. It is told, the damaged text stays as it is and is kept as it was
//! when the user goes on without it; what others keep on the origin is never touched.

use super::operations::{Case, Texts, assert_foreign_untouched, cases, name_of};
use super::*;
use crate::domain::{Label, OwnerValue};
use crate::ledger::Command;
use crate::ports::tally::Tally;
use crate::wire::frame;

/// What can happen to one text.
const KINDS: usize = 9;

/// A text damaged in one way; none if that way would leave it as it is.
fn damaged(text: &str, other: &str, kind: usize) -> Option<Option<String>> {
    let signs: Vec<char> = text.chars().collect();
    let place = |part: usize| signs.len() * part / 4;
    let flipped = |place: usize, bit: u32| {
        let mut signs = signs.clone();
        signs[place] = char::from_u32(u32::from(signs[place]) ^ (1 << bit)).unwrap_or('\u{fffd}');
        signs.into_iter().collect::<String>()
    };
    let new = match kind {
        0 => Some(flipped(place(1).max(11), 0)),
        1 => Some(flipped(place(3), 3)),
        2 => Some(flipped(5, 1)),
        3 => Some(signs[..place(2)].iter().collect()),
        4 => Some(signs[..signs.len() - 1].iter().collect()),
        5 => {
            let mut signs = signs.clone();
            signs.insert(place(2), '\u{fffd}');
            Some(signs.into_iter().collect())
        }
        6 => Some(String::new()),
        7 => Some(other.to_owned()),
        _ => None,
    };
    (new.as_deref() != Some(text)).then_some(new)
}

/// The case of a book with segments of every kind and a journal.
fn case() -> Case {
    cases()
        .into_iter()
        .find(|case| case.name == "compact")
        .unwrap()
}

/// Every damage of every key, with the key.
fn every_damage(texts: &Texts, mut check: impl FnMut(&str, &Texts)) {
    let keys: Vec<&String> = texts.keys().filter(|key| name_of(key).is_some()).collect();
    for (place, key) in keys.iter().enumerate() {
        let other = &texts[keys[(place + 1) % keys.len()]];
        for kind in 0..KINDS {
            let Some(new) = damaged(&texts[*key], other, kind) else {
                continue;
            };
            let mut texts = texts.clone();
            match new {
                Some(text) => texts.insert((*key).clone(), text),
                None => texts.remove(*key),
            };
            check(key, &texts);
        }
    }
}

#[test]
fn damage_of_any_key_is_told_and_kept() {
    let case = case();
    let last = case.texts.keys().rfind(|key| key.contains(":w:")).unwrap();
    let mut tally = Tally::of("damage");
    every_damage(&case.texts, |key, texts| {
        tally.fault();
        tally.look();
        let kv = MemoryKv::of(texts.clone());
        let (mut store, found) = open(&kv);
        let damage = match found {
            Outcome::Damaged(damage) => damage,
            // The last record of the journal leaves no trace when it is gone; the second copy has it.
            Outcome::Loaded(_) if key == last && !texts.contains_key(key) => return,
            other => panic!("{key}: {}", told(&other)),
        };
        let told = damage.pieces.iter().any(|piece| piece.key == key);
        assert!(told || !damage.pieces.is_empty(), "{key} is not told");
        assert_eq!(store.save(&kv, &case.after), Err(SaveError::ReadOnly));
        assert_eq!(kv.entries(), *texts, "{key}: something was written");

        store.accept(&kv, &damage).unwrap();
        assert_same(&whole(&kv).1, &damage.book);
        if let Some(text) = texts.get(key).filter(|_| told) {
            let there = kv.entries();
            let aside = there
                .iter()
                .filter(|(key, _)| key.starts_with("konvey1:q:"));
            assert!(
                aside.map(|(_, text)| text).any(|kept| kept == text),
                "{key} is gone"
            );
        }
        assert_foreign_untouched(&kv, &case);
        tally.look();
    });
}

#[test]
fn damage_of_any_key_is_healed_by_a_whole_copy() {
    let case = case();
    let mut tally = Tally::of("heal");
    every_damage(&case.texts, |key, texts| {
        let kv = MemoryKv::of(texts.clone());
        let (store, found) = open(&kv);
        let Outcome::Damaged(damage) = found else {
            return;
        };
        tally.fault();
        tally.look();
        let parts = store.healing(&kv, &damage, &case.texts);
        let parts = parts.unwrap_or_else(|| panic!("{key} is not healed"));
        assert_eq!(kv.entries(), *texts, "trying has written");
        store.heal(&kv, &damage, &parts).unwrap();
        assert_same(&whole(&kv).1, &case.after);
        assert_foreign_untouched(&kv, &case);
    });
}

#[test]
fn two_damaged_keys_at_once_are_told_and_healed() {
    let case = case();
    let mut tally = Tally::of("heal");
    let keys: Vec<&String> = case
        .texts
        .keys()
        .filter(|key| name_of(key).is_some())
        .collect();
    for (place, one) in keys.iter().enumerate() {
        for two in &keys[place + 1..] {
            let mut texts = case.texts.clone();
            for key in [one, two] {
                let text = damaged(&case.texts[*key], "", 1).unwrap().unwrap();
                texts.insert((**key).clone(), text);
            }
            let kv = MemoryKv::of(texts);
            let (store, found) = open(&kv);
            let Outcome::Damaged(damage) = found else {
                panic!("{one} and {two} were not noticed");
            };
            let parts = store.healing(&kv, &damage, &case.texts).unwrap();
            store.heal(&kv, &damage, &parts).unwrap();
            assert_same(&whole(&kv).1, &case.after);
            tally.fault();
            tally.fault();
            tally.look();
        }
    }
}

/// A record of the journal that is there twice, as one that another writer left behind, changes nothing.
#[test]
fn a_record_that_is_there_twice_counts_once() {
    let case = case();
    let mut tally = Tally::of("damage");
    for (key, text) in case.texts.iter().filter(|(key, _)| key.contains(":w:")) {
        let seq = key.rsplit(':').next().unwrap();
        let kv = MemoryKv::of(case.texts.clone());
        kv.meddle(&format!("konvey1:w:1:{seq}"), Some(text.clone()));
        assert_same(&whole(&kv).1, &case.after);
        tally.fault();
        tally.look();
    }
}

/// The checksum is right, but the first form of a record is of another kind: the record as it is now must not stand in
/// for it, so the log begins behind.
#[test]
fn a_first_form_that_cannot_be_read_is_told() {
    let kv = MemoryKv::default();
    let (mut store, _) = whole(&kv);
    let mut run = Run::new();
    let name = |text| Label::new(text).unwrap();
    let ctx = run.command(&[0; 16]).1;
    let added = Command::AddOwner { name: name("Ann") };
    run.book.execute(added, &ctx).unwrap();
    store.save(&kv, &run.book).unwrap();
    store.compact(&kv, &run.book).unwrap();
    let id = *run.book.records().owners.keys().next().unwrap();
    let named = Command::SetOwner {
        owner: id,
        value: OwnerValue::Name(name("Bob")),
    };
    run.book.execute(named, &ctx).unwrap();
    store.save(&kv, &run.book).unwrap();
    store.compact(&kv, &run.book).unwrap();
    let mut texts = kv.entries();
    let log = texts.keys().rfind(|key| key.contains(":l:")).unwrap();
    let (log, text) = (log.clone(), texts[log].clone());
    let json = frame::open(&text).unwrap();
    let changed = frame::plain(&json.replace(r#""name":["Ann"]"#, r#""name":[1]"#));
    let head = texts.keys().find(|key| key.ends_with("head")).unwrap();
    let (head, listed) = (head.clone(), texts[head].clone());
    let number = |text| frame::checksum(text).unwrap().to_string();
    let listed = frame::open(&listed).unwrap();
    let listed = listed.replace(&number(&text), &number(&changed));
    texts.insert(head, frame::plain(&listed));
    assert!(json.contains("originals") && texts.insert(log, changed).is_some());
    let (store, outcome) = open(&MemoryKv::of(texts));
    assert!(!store.is_writable());
    match outcome {
        Outcome::Damaged(damage) => {
            assert_eq!(damage.book.records(), run.book.records());
            assert_eq!(damage.book.log().entries().len(), 1);
        }
        outcome => panic!("{}", told(&outcome)),
    }
}
