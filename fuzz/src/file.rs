//! The JSON file: an export of any version, the file of the rescue page, or a locked export as far as it can be read
//! without its passphrase.

use konvey::exchange::{JsonPlan, JsonWay};
use konvey::ledger::{Book, Log, Records};
use konvey::wire::file::{self, FileError, Locked};

use crate::laws::{self, Depth};
use crate::sample;

/// Reads the file; what it brings is written, compared, merged and put in the place of all.
pub fn run(bytes: &[u8]) {
    if let Ok(locked) = Locked::read(bytes) {
        let again = locked.write().concat();
        assert_eq!(Locked::read(&again), Ok(locked), "a locked file");
    }
    let Ok(content) = file::read_any(bytes) else {
        return;
    };
    let records = content.records;
    let written = file::write(&records).concat();
    match file::read(&written) {
        Ok(again) => assert!(
            file::write(&again).concat() == written,
            "what was read is written and read again"
        ),
        // What could not be read of a damaged store may be what the rest refers to.
        Err(FileError::Missing { .. }) if content.unread > 0 => {}
        Err(error) => panic!("what was read is written so that it is read: {error}"),
    }
    if laws::depth(bytes) == Depth::All {
        take_in(&records);
    }
}

/// Into an empty book and into one that holds something, each way; undo gives what was there.
fn take_in(records: &Records) {
    for ours in [&Records::default(), sample::records()] {
        let _ = JsonPlan::new(ours, records.clone());
        for way in [JsonWay::Replace, JsonWay::Merge] {
            let mut book = Book::restore(ours.clone(), Log::default(), &[]);
            let command = JsonPlan::command(way, records.clone());
            if book.execute(command, &sample::ctx()).is_ok() {
                laws::book(&book);
            }
        }
    }
}
