//! The file: same bytes after a round, refusals with a path, and no input that makes reading panic.

use proptest::prelude::*;

use super::{FileError, read, write};
use crate::domain::{Currency, Moment, ReplicaUid};
use crate::exchange::demo::{Recipe, generate};
use crate::ledger::{Book, Command, Ctx, Records};
use crate::text::Lang;

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
        refused(|text| text.replacen("\"konvey\": 1", "\"konvey\": 99", 1)),
        FileError::Newer(99)
    );
    let wrong = refused(|text| text.replacen("\"probability\":1000", "\"probability\":\"x\"", 1));
    assert!(matches!(wrong, FileError::Value { path, .. } if path == "stages[0].probability"));
    let missing = refused(|text| {
        let deals = text.rfind("\"stage\":\"").unwrap();
        format!(
            "{}\"stage\":\"0-99999{}",
            &text[..deals],
            &text[deals + "\"stage\":\"".len() - 1 + 2..]
        )
    });
    assert!(
        matches!(missing, FileError::Missing { .. } | FileError::Value { .. }),
        "{missing:?}"
    );
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
