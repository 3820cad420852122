//! The locked file: what is written is read, what would harm is refused, and no input makes reading panic.

use proptest::prelude::*;

use super::locked::{
    ITERATIONS, LEAST_CHARACTERS, Lock, Locked, Passphrase, TooShort, pack, unpack,
};
use super::{FileError, read, read_any};

fn sample() -> Locked {
    Locked {
        lock: Lock::fresh([7; 16], [9; 12]),
        data: (0..=255).collect(),
    }
}

fn text() -> String {
    String::from_utf8(sample().write().concat()).unwrap()
}

#[test]
fn a_file_is_read_as_it_was_written() {
    assert_eq!(Locked::read(text().as_bytes()), Ok(sample()));
    assert_eq!(sample().lock.iterations(), ITERATIONS);
    // However an editor lays it out, the head that is sealed stays the same.
    let value: serde_json::Value = serde_json::from_str(&text()).unwrap();
    let other = format!("\u{feff}{}", serde_json::to_string_pretty(&value).unwrap());
    let read = Locked::read(other.as_bytes()).unwrap();
    assert_eq!(read.lock.head(), sample().lock.head());
    assert_eq!(
        sample().lock.head(),
        "{\"konvey_locked\":1,\"kdf\":\"PBKDF2-HMAC-SHA-256\",\"iterations\":600000,\
         \"salt\":\"BwcHBwcHBwcHBwcHBwcHBw==\",\"cipher\":\"AES-256-GCM\",\"iv\":\"CQkJCQkJCQkJCQkJ\",\
         \"packing\":\"deflate-raw\"}"
    );
}

#[test]
fn a_reader_of_exports_says_that_it_is_locked() {
    assert_eq!(read(text().as_bytes()), Err(FileError::Locked));
    let any = read_any(text().as_bytes()).map(|content| content.unread);
    assert_eq!(any, Err(FileError::Locked));
    // A file that says both is an export that knows a field more.
    let both = text().replacen('{', "{\"konvey\":2,", 1);
    assert!(matches!(
        read(both.as_bytes()),
        Err(FileError::Value { .. })
    ));
}

#[test]
fn what_would_hang_the_page_or_protect_nothing_is_refused() {
    let refused = |from: &str, to: &str| {
        let changed = text().replacen(from, to, 1);
        assert_ne!(changed, text(), "{from} is not in the file");
        Locked::read(changed.as_bytes()).unwrap_err()
    };
    let at = |error: FileError| match error {
        FileError::Value { path, .. } => path,
        error => panic!("{error:?}"),
    };
    for rounds in ["99999", "10000001", "0", "4294967295"] {
        assert_eq!(at(refused("600000", rounds)), "iterations");
    }
    for rounds in ["-1", "1e5", "4294967296", "\"600000\""] {
        assert_eq!(at(refused("600000", rounds)), "iterations");
    }
    assert_eq!(at(refused("PBKDF2-HMAC-SHA-256", "md5")), "kdf");
    assert_eq!(at(refused("AES-256-GCM", "none")), "cipher");
    assert_eq!(at(refused("deflate-raw", "zip")), "packing");
    assert_eq!(at(refused("BwcHBwcH", "")), "salt");
    assert_eq!(at(refused("CQkJCQkJ", "")), "iv");
    assert_eq!(at(refused("AAEC", "!AEC")), "data");
    assert_eq!(
        refused("\"konvey_locked\":1", "\"konvey_locked\":2"),
        FileError::Newer(2)
    );
    assert_eq!(
        refused("\"konvey_locked\":1", "\"konvey_locked\":0"),
        FileError::NotOurs
    );
    assert_eq!(Locked::read(b"{}"), Err(FileError::NotOurs));
    assert!(Lock::new(99_999, [0; 16], [0; 12]).is_err());
    assert!(Lock::new(100_000, [0; 16], [0; 12]).is_ok());
    assert!(Lock::new(10_000_000, [0; 16], [0; 12]).is_ok());
    assert!(Lock::new(10_000_001, [0; 16], [0; 12]).is_err());
}

#[test]
fn a_new_passphrase_has_fifteen_characters_of_any_alphabet() {
    assert_eq!(LEAST_CHARACTERS, 15);
    assert_eq!(Passphrase::new("чотири коні та"), Err(TooShort));
    let long = Passphrase::new("чотири коні там").unwrap();
    assert_eq!(long.text(), "чотири коні там");
    assert_eq!(Passphrase::tried("").text(), "");
    assert_eq!(format!("{long:?}"), "Passphrase(…)");
}

#[test]
fn what_is_packed_is_unpacked_and_nothing_else() {
    let parts = vec![b"one ".repeat(1000), b"two".to_vec()];
    assert_eq!(unpack(&pack(&parts)), Ok(parts.concat()));
    assert!(pack(&parts).len() < 100);
    assert!(matches!(
        unpack(b"no deflate"),
        Err(FileError::Value { .. })
    ));
}

/// The published schema names exactly the fields that are written.
#[test]
fn the_schema_names_what_is_written() {
    let schema: serde_json::Value =
        serde_json::from_str(include_str!("../../../public/konvey-locked.schema.json")).unwrap();
    let file: serde_json::Value = serde_json::from_str(&text()).unwrap();
    let keys = |value: &serde_json::Value| -> Vec<String> {
        value.as_object().unwrap().keys().cloned().collect()
    };
    assert_eq!(keys(&schema["properties"]), keys(&file));
    for (name, described) in schema["properties"].as_object().unwrap() {
        if let Some(constant) = described.get("const") {
            assert_eq!(constant, &file[name]);
        }
    }
    assert_eq!(schema["properties"]["iterations"]["minimum"], 100_000);
    assert_eq!(schema["properties"]["iterations"]["maximum"], 10_000_000);
}

proptest! {
    #[test]
    fn no_bytes_make_reading_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), at in any::<prop::sample::Index>(), cut in any::<prop::sample::Index>()) {
        drop(Locked::read(&bytes));
        drop(unpack(&bytes));
        let mut file = text().into_bytes();
        for byte in bytes.iter().take(4) {
            let place = at.index(file.len());
            file[place] = *byte;
        }
        drop(Locked::read(&file));
        file.truncate(cut.index(file.len()));
        drop(Locked::read(&file));
        drop(read_any(&file));
    }

    #[test]
    fn any_contents_come_back(data in prop::collection::vec(any::<u8>(), 0..300), salt in any::<[u8; 16]>(), iv in any::<[u8; 12]>(), rounds in 100_000u32..=10_000_000) {
        let locked = Locked { lock: Lock::new(rounds, salt, iv).unwrap(), data };
        prop_assert_eq!(Locked::read(&locked.write().concat()), Ok(locked));
    }
}
