//! Stores as earlier programs wrote them, one for each format and coding that there ever was. Each file was written
//! by the last program of its format, with what the book then held as an exported file and as the entries of the log; none
//! is ever written anew.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::super::head::FORMAT;
use super::*;
use crate::domain::{Label, Moment, ReplicaUid};
use crate::ledger::{Command, Ctx, Entry, Records};
use crate::wire::{file, read_entry};

const STORES: [&str; 6] = [
    include_str!("../../../../tests/fixtures/store/format-1-bytes.json"),
    include_str!("../../../../tests/fixtures/store/format-1-wide.json"),
    include_str!("../../../../tests/fixtures/store/format-2-bytes.json"),
    include_str!("../../../../tests/fixtures/store/format-2-wide.json"),
    include_str!("../../../../tests/fixtures/store/format-3-bytes.json"),
    include_str!("../../../../tests/fixtures/store/format-3-wide.json"),
];

#[derive(Deserialize)]
struct Kept {
    format: u32,
    coding: String,
    keys: BTreeMap<String, String>,
    entries: Vec<Value>,
    file: Value,
}

impl Kept {
    fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap()
    }

    fn kv(&self) -> MemoryKv {
        MemoryKv::of(self.keys.clone())
    }

    fn log(&self) -> Vec<Entry> {
        let read = |entry: &Value| read_entry(&entry.to_string()).unwrap();
        self.entries.iter().map(read).collect()
    }

    fn exported(&self) -> String {
        exported(&file::read(self.file.to_string().as_bytes()).unwrap())
    }
}

fn exported(records: &Records) -> String {
    String::from_utf8(file::write(records).concat()).unwrap()
}

fn opened(kv: &MemoryKv, coding: Coding) -> (Store, Book) {
    let opened = Store::open(
        kv,
        Options {
            coding,
            ..options()
        },
    );
    match opened.outcome {
        Outcome::Loaded(book) => (opened.store, *book),
        outcome => panic!("{outcome:?}"),
    }
}

#[test]
fn every_format_is_there_in_both_codings() {
    let kept = STORES.map(Kept::read);
    let found = kept
        .iter()
        .map(|kept| (kept.format, kept.coding.as_str()))
        .collect::<Vec<_>>();
    let wanted = (1..=FORMAT).flat_map(|format| [(format, "bytes"), (format, "wide")]);
    assert_eq!(found, wanted.collect::<Vec<_>>());
    for kept in &kept {
        let letter = if kept.coding == "wide" { "k1w" } else { "k1b" };
        let segments = kept.keys.iter().filter(|(key, _)| key.contains(":s:"));
        assert!(segments.clone().all(|(_, text)| text.starts_with(letter)));
        assert!(segments.count() > 0 && kept.keys.keys().any(|key| key.contains(":w:")));
    }
}

#[test]
fn a_store_of_each_format_gives_what_it_held() {
    for kept in STORES.map(Kept::read) {
        let kv = kept.kv();
        let (store, book) = opened(&kv, Coding::Bytes);
        assert_eq!(kv.entries(), kept.keys, "opening writes nothing");
        assert_eq!(book.log().entries(), kept.log());
        assert_eq!(store.seq(), kept.log().last().unwrap().seq);
        assert_eq!(exported(book.records()), kept.exported());
    }
}

#[test]
fn a_store_of_each_format_is_worked_on_and_opened_again() {
    for kept in STORES.map(Kept::read) {
        for coding in [Coding::Bytes, Coding::Wide] {
            let kv = kept.kv();
            let (mut store, mut book) = opened(&kv, coding);
            let ctx = Ctx {
                now: Moment(2_000_000_000_000),
                today: chrono::NaiveDate::from_ymd_opt(2026, 11, 26).unwrap(),
                replica: ReplicaUid([5; 16]),
            };
            let name = Label::new("Somebody new").unwrap();
            book.execute(Command::AddOwner { name }, &ctx).unwrap();
            store.save(&kv, &book).unwrap();
            assert_same(&opened(&kv, coding).1, &book);
            store.compact(&kv, &book).unwrap();
            assert_same(&opened(&kv, coding).1, &book);
            while book.execute(Command::Undo, &ctx).is_ok() {}
            store.save(&kv, &book).unwrap();
            assert_same(&opened(&kv, coding).1, &book);
        }
    }
}
