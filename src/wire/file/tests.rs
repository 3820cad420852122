//! The file: same bytes after a round, refusals with a path, and no input that makes reading panic.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{FileError, VERSION, read, read_any, write};
use crate::domain::{Currency, Moment, RecordId, ReplicaUid};
use crate::exchange::demo::{Recipe, generate};
use crate::ledger::{Book, Command, Ctx, Log, Records};
use crate::ports::kv::MemoryKv;
use crate::text::Lang;
use crate::wire::{Coding, Namespace, Options, Store};

fn bytes(records: &Records) -> Vec<u8> {
    write(records).concat()
}

fn demo(deals: u32, seed: u64) -> Records {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    generate(&Recipe {
        deals,
        seed,
        lang: Lang::Uk,
        today,
        currency: Currency::UAH,
    })
}

fn ctx() -> Ctx {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    Ctx {
        now: Moment(1_795_000_000_000),
        today,
        replica: ReplicaUid([0xee; 16]),
    }
}

#[test]
fn a_file_imported_into_an_empty_book_is_exported_the_same() {
    let first = bytes(&demo(60, 3));
    let records = read(&first).unwrap();
    let mut book = Book::default();
    book.execute(Command::Replace(Box::new(records)), &ctx())
        .unwrap();
    assert_eq!(
        String::from_utf8(bytes(book.records())).unwrap(),
        String::from_utf8(first).unwrap()
    );
}

#[test]
fn a_file_of_many_pieces_is_one_file() {
    let records = demo(2_000, 3);
    let pieces = write(&records);
    assert!(pieces.len() > 4, "{}", pieces.len());
    assert!(pieces.iter().all(|piece| !piece.is_empty()));
    let read = read(&pieces.concat()).unwrap();
    // The ids of a file stand in their own order.
    assert_eq!(read.deals.len(), records.deals.len());
    assert_eq!(bytes(&read), pieces.concat());
}

#[test]
fn a_part_of_a_book_stands_alone_and_comes_back_by_a_merge() {
    let records = demo(80, 6);
    let mut book = Book::restore(records.clone(), Log::default(), &[]);
    let closed = records.deals.values().filter(|deal| !deal.is_open());
    let ids: BTreeSet<_> = closed.map(|deal| deal.id).collect();
    assert!(ids.len() > 5 && ids.len() < records.deals.len());
    let part = read(&bytes(&records.part(&ids))).unwrap();
    assert_eq!(part.deals.len(), ids.len());
    assert!(part.people.len() < records.people.len());

    let standing = ids
        .iter()
        .filter(|id| records.deals[id].trashed_at.is_none());
    let deals = standing.copied().collect();
    book.execute(Command::Trash { deals }, &ctx()).unwrap();
    let deals = ids.iter().copied().collect();
    book.execute(Command::Erase { deals }, &ctx()).unwrap();
    let later = Ctx {
        now: Moment(ctx().now.0 + 1),
        ..ctx()
    };
    book.execute(Command::Merge(Box::new(part)), &later)
        .unwrap();
    let back = book.records();
    assert_eq!(back.deals.len(), records.deals.len());
    for (id, deal) in records.deals.iter() {
        // A merge puts what it adds behind the cards of the stage.
        let found = crate::domain::Deal {
            rank: deal.rank.clone(),
            ..back.deals[id].clone()
        };
        assert_eq!(&found, deal);
    }
    assert_eq!(back.activities, records.activities);
    assert_eq!(back.people, records.people);
}

#[test]
fn reading_gives_the_records_that_were_written() {
    let records = demo(60, 4);
    assert_eq!(read(&bytes(&records)).unwrap(), records);
}

#[test]
fn replicas_that_wrote_nothing_are_left_out_and_the_others_sorted() {
    let mut records = demo(5, 1);
    records.replicas.insert(1, ReplicaUid([0; 16]));
    let again = read(&bytes(&records)).unwrap();
    assert_eq!(again.replicas.len(), records.replicas.len() - 1);
}

fn refused(change: impl Fn(&str) -> String) -> FileError {
    let text = String::from_utf8(bytes(&demo(5, 1))).unwrap();
    let changed = change(&text);
    assert_ne!(text, changed, "the sample holds what is changed");
    read(changed.as_bytes()).unwrap_err()
}

#[test]
fn refusals_name_the_place() {
    assert_eq!(read(b"{}"), Err(FileError::NotOurs));
    assert_eq!(read(b"not json"), Err(FileError::NotOurs));
    assert_eq!(
        refused(|text| text.replacen("\"konvey\": 2", "\"konvey\": 99", 1)),
        FileError::Newer(99)
    );
    // It begins as one of ours.
    let cut = refused(|text| text.trim_end_matches("\n}\n").to_owned());
    assert_eq!(cut, FileError::NotOurs);
    let wrong = refused(|text| text.replacen("\"probability\":1000", "\"probability\":\"x\"", 1));
    assert!(matches!(wrong, FileError::Value { path, .. } if path == "stages[0].probability"));
    let unknown = refused(|text| text.replacen("\"kind\":\"open\"", "\"kind\":\"shut\"", 1));
    assert!(matches!(unknown, FileError::Value { path, .. } if path == "stages[0].kind"));
    let empty = refused(|text| text.replacen("\"currency\":\"UAH\"", "\"currency\":\"\"", 1));
    assert!(matches!(empty, FileError::Value { path, .. } if path == "settings.currency"));
    let twice = refused(|text| {
        let line = text
            .lines()
            .find(|line| line.starts_with("{\"id\"") && line.contains("\"title\""))
            .unwrap();
        text.replacen(
            line,
            &format!("{},\n{}", line.trim_end_matches(','), line),
            1,
        )
    });
    assert!(matches!(twice, FileError::Twice(_)), "{twice:?}");
}

#[test]
fn unknown_fields_are_passed_over() {
    let text = String::from_utf8(bytes(&demo(5, 1))).unwrap();
    let more = text.replacen(
        "\"title\":",
        "\"from_the_future\":{\"a\":[1]},\"title\":",
        1,
    );
    assert_eq!(read(more.as_bytes()), read(text.as_bytes()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_make_reading_panic(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        let mut file = bytes(&demo(5, 2));
        let place = at.index(file.len());
        file[place] = byte;
        drop(read(&file));
        file.truncate(cut.index(file.len()));
        drop(read(&file));
    }

    #[test]
    fn every_book_survives_the_round(deals in 1_u32..40, seed in any::<u64>()) {
        let records = demo(deals, seed);
        prop_assert_eq!(read(&bytes(&records)).unwrap(), records);
    }
}

/// Written by the last program of version 1, with every field and every kind of value in it; what it holds stands
/// beside it as version 2. Neither is ever written anew.
const VERSION_1: &str = include_str!("../../../tests/fixtures/json/version-1.json");
const VERSION_1_AS_2: &str = include_str!("../../../tests/fixtures/json/version-1-as-2.json");

#[test]
fn a_file_of_version_1_gives_what_it_held() {
    let records = read(VERSION_1.as_bytes()).unwrap();
    assert_eq!(records, read(VERSION_1_AS_2.as_bytes()).unwrap());
    assert_eq!(records.deals.len(), 52);
    assert_eq!(String::from_utf8(bytes(&records)).unwrap(), VERSION_1_AS_2);
}

/// A book with a past of every kind of command, as this version wrote it on its last day. Never written anew.
const VERSION_2: &str = include_str!("../../../tests/fixtures/json/version-2.json");

#[test]
fn a_file_of_version_2_gives_what_it_held() {
    let records = read(VERSION_2.as_bytes()).unwrap();
    assert_eq!(records.deals.len(), 16);
    assert_eq!(String::from_utf8(bytes(&records)).unwrap(), VERSION_2);
    let mut book = Book::default();
    let command = Command::Replace(Box::new(records));
    book.execute(command, &ctx()).unwrap();
    assert_eq!(String::from_utf8(bytes(book.records())).unwrap(), VERSION_2);
}

#[test]
fn a_file_of_version_1_is_refused_with_the_place() {
    let path_of = |from: &str, to: &str| {
        assert!(VERSION_1.contains(from), "the sample holds {from}");
        match read(VERSION_1.replacen(from, to, 1).as_bytes()) {
            Err(FileError::Value { path, .. }) => path,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(path_of("after-sale", "afterwards"), "stages[5].kind");
    assert_eq!(
        path_of("\"field\":\"name\"", "\"field\":7"),
        "pipelines[1].history[0].was"
    );
    assert!(
        path_of("\"field\":\"rank\"", "\"field\":\"size\"")
            .starts_with("pipelines[1].history[2].was")
    );
}

#[test]
fn references_lead_to_records_of_the_file() {
    let file = |from: &str, to: &str| {
        assert!(VERSION_1_AS_2.contains(from), "the sample holds {from}");
        read(VERSION_1_AS_2.replacen(from, to, 1).as_bytes())
    };
    for (from, to, path, missing) in [
        (
            "\"owner\":\"2-4\"",
            "\"owner\":\"2-99\"",
            "deals 2-21",
            "2-99",
        ),
        (
            "{\"owner\":\"1-3\"}",
            "{\"owner\":\"9-3\"}",
            "deals 2-21",
            "9-3",
        ),
        ("{\"id\":\"2-21\"", "{\"id\":\"9-21\"", "deals 9-21", "9-21"),
        (
            "{\"stage\":\"2-5\"",
            "{\"stage\":\"2-99\"",
            "deals 2-21",
            "2-99",
        ),
        (
            "\"merged_into\":\"0-2\",",
            "\"merged_into\":\"0-99\",",
            "stages 2-5",
            "0-99",
        ),
        (
            "{\"merged_into\":\"0-2\"}",
            "{\"merged_into\":\"0-99\"}",
            "stages 2-5",
            "0-99",
        ),
        // Another pipeline has no such stage.
        (
            "\"0-1\",\"stage\":\"0-4\",\"rank\":\"7.0180\"",
            "\"2-7\",\"stage\":\"0-4\",\"rank\":\"7.0180\"",
            "deals 2-21",
            "0-4",
        ),
    ] {
        let expected = FileError::Missing {
            path: path.to_owned(),
            missing: missing.to_owned(),
        };
        assert_eq!(file(from, to), Err(expected), "{from}");
    }
    assert!(
        file("{\"owner\":\"1-3\"}", "{\"owner\":\"1-77\"}").is_ok(),
        "an owner who is gone"
    );
}

/// The kept file has an id in every place where one may stand.
#[test]
fn no_id_is_missed() {
    let mut records = read(VERSION_1.as_bytes()).unwrap();
    let count = |records: &Records| format!("{records:?}").matches("replica: Replica(").count();
    let before = count(&records);
    let mut changed = BTreeSet::new();
    records.change_ids(&mut |id| {
        changed.insert(*id);
        id.replica.0 += 100;
    });
    let text = format!("{records:?}");
    assert_eq!(text.matches("replica: Replica(10").count(), before);
    let mut seen = BTreeSet::new();
    let mut see = |id: RecordId| {
        let mut id = id.id().unwrap();
        id.replica.0 -= 100;
        seen.insert(id);
    };
    records.each(&mut |_, _, present, earlier| {
        present.ids(&mut see);
        earlier.ids(&mut see);
    });
    assert_eq!(seen, changed);
}

/// The published schema names every field that a written file has, and asks for no field that one may lack.
#[test]
fn the_schema_names_what_is_written() {
    let schema: serde_json::Value =
        serde_json::from_str(include_str!("../../../public/konvey.schema.json")).unwrap();
    assert_eq!(schema["properties"]["konvey"]["const"], VERSION);
    let mut faults = Vec::new();
    for file in [bytes(&demo(300, 9)), VERSION_1_AS_2.into()] {
        let document: serde_json::Value = serde_json::from_slice(&file).unwrap();
        conform(&schema, &schema, &document, "", &mut faults);
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Writes down where a value is not as the schema has it. The fields of earlier values are those of the record.
fn conform(
    root: &serde_json::Value,
    schema: &serde_json::Value,
    value: &serde_json::Value,
    path: &str,
    faults: &mut Vec<String>,
) {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.trim_start_matches("#/$defs/");
        return conform(root, &root["$defs"][name], value, path, faults);
    }
    if let Some(object) = value.as_object() {
        for key in schema["required"].as_array().into_iter().flatten() {
            if !object.contains_key(key.as_str().unwrap()) {
                faults.push(format!("{path} lacks {key}"));
            }
        }
        for change in object
            .get("history")
            .and_then(|h| h.as_array())
            .into_iter()
            .flatten()
        {
            for field in change["was"].as_object().unwrap().keys() {
                if schema["properties"].get(field).is_none() {
                    faults.push(format!(
                        "{path} had {field}, which the schema does not name"
                    ));
                }
            }
        }
        for (key, value) in object {
            match schema["properties"].get(key) {
                Some(schema) => conform(root, schema, value, &format!("{path}.{key}"), faults),
                None if path.ends_with(".was") => {}
                None => faults.push(format!("{path} has {key}, which the schema does not name")),
            }
        }
    }
    if let Some(values) = value.as_array() {
        for value in values {
            conform(root, &schema["items"], value, &format!("{path}[]"), faults);
        }
    }
    if let Some(choices) = schema["enum"].as_array()
        && !choices.contains(value)
    {
        faults.push(format!("{path} is {value}, which the schema does not list"));
    }
}

/// A file as `public/rescue.js` writes it.
fn rescue(kv: &MemoryKv) -> Vec<u8> {
    serde_json::json!({ "konvey_rescue": 1, "keys": kv.entries(), "databases": {} })
        .to_string()
        .into_bytes()
}

fn stored(records: &Records) -> MemoryKv {
    let kv = MemoryKv::default();
    let options = Options {
        namespace: Namespace::Book,
        coding: Coding::Bytes,
        writer: "one".to_owned(),
    };
    let book = Book::restore(records.clone(), Log::default(), &[]);
    let mut store = Store::open(&kv, options).store;
    store.begin(&kv, &book).unwrap();
    kv
}

#[test]
fn a_file_of_the_rescue_page_gives_the_book_back() {
    let records = demo(60, 5);
    let kv = stored(&records);
    // What other parts of the product keep, and half a character, are in nobody's way.
    kv.meddle("konvey1:r", Some("one".to_owned()));
    let text = String::from_utf8(rescue(&kv)).unwrap();
    let text = text.replacen("\"keys\":{", "\"keys\":{\"konvey1:x\":\"\\ud800\",", 1);
    let content = read_any(text.as_bytes()).unwrap();
    assert_eq!(content.records, records);
    assert_eq!(content.unread, 0);
    assert_eq!(read(text.as_bytes()), Err(FileError::NotOurs));
}

#[test]
fn a_damaged_file_of_the_rescue_page_gives_what_can_be_read_and_counts_the_rest() {
    let kv = stored(&demo(60, 6));
    let damaged = kv
        .entries()
        .into_keys()
        .find(|key| key.contains(":s:"))
        .unwrap();
    kv.meddle(&damaged, Some("k1b00000000".to_owned()));
    let content = read_any(&rescue(&kv)).unwrap();
    assert!(content.unread > 0);

    assert_eq!(
        read_any(&rescue(&MemoryKv::default())).unwrap_err(),
        FileError::NoBook
    );
    let newer = b"{\"konvey_rescue\":2,\"keys\":{}}";
    assert_eq!(read_any(newer).unwrap_err(), FileError::Newer(2));
    let broken = b"{\"konvey_rescue\":1,\"keys\":{\"konvey1:head\":7}}";
    assert!(
        matches!(read_any(broken).unwrap_err(), FileError::Value { path, .. } if path == "keys.konvey1:head")
    );
}

#[test]
fn a_file_of_the_rescue_page_gives_the_second_copy_where_local_storage_has_less() {
    let records = demo(60, 7);
    let whole = stored(&records).entries();
    let mut damaged = whole.clone();
    let segment = whole.keys().find(|key| key.contains(":s:")).unwrap();
    damaged.insert(segment.clone(), "k1b00000000".to_owned());
    let nothing = MemoryKv::default().entries();
    for (keys, copy) in [
        (&nothing, &whole),
        (&damaged, &whole),
        (&whole, &damaged),
        (&whole, &nothing),
    ] {
        let mut book: Vec<(&str, &str)> = vec![("stamp", "4-7")];
        book.extend(copy.iter().map(|(key, text)| (key.as_str(), text.as_str())));
        let stores = serde_json::json!({
            "book": book,
            "restore": [[1, { "id": 1, "reason": "daily" }]],
            "restore-bytes": [[1, { "$bytes": "AAAA" }]],
        });
        let databases = serde_json::json!({ "konvey1": stores, "konvey1-witness": {} });
        let file = serde_json::json!({ "konvey_rescue": 1, "keys": keys, "databases": databases });
        let content = read_any(file.to_string().as_bytes()).unwrap();
        assert_eq!(content.records, records);
        assert_eq!(content.unread, 0);
    }
}
