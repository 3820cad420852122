//! What the product needs from its surroundings, as traits, each with a fake in memory beside it where a test wants one.
//!
//! Browser types never stand here, so that everything behind a port can be tried without a browser.

mod answer;
mod backup_file;
mod cipher;
mod clock;
mod eraser;
mod file_name;
mod files;
mod kept_preferences;
pub mod kv;
mod location;
mod page;
mod prefs;
mod releases;
mod replicas;
mod restore_points;
pub mod second_copy;
pub mod tabs;
#[cfg(all(test, not(target_arch = "wasm32")))]
pub mod tally;
mod witness;

pub use answer::{Answer, known, poll_once, within};
pub use backup_file::{
    BackupFile, BackupFileError, FileMark, LastWrite, Link, LinkListener, MemoryBackupFile,
};
pub use cipher::{Cipher, CipherError, MemoryCipher};
pub use clock::{Clock, FixedClock};
pub use eraser::{ERASED, EraseError, Eraser, FakeEraser};
pub use file_name::safe_file_name;
pub use files::{
    Download, FileError, Files, MemoryFile, MemoryFiles, PickedFile, SLICE, Write, read_whole,
};
pub use kept_preferences::KeptPreferences;
pub use location::Location;
pub use page::{MemoryPage, Page, SightListener};
pub use prefs::{BoardLook, MemoryPrefs, Preferences, Prefs, TakenOut, Theme};
pub use releases::{Newer, NewerListener, Releases};
pub use replicas::Replicas;
pub use restore_points::{
    MemoryRestorePoints, Pile, RestoreError, RestorePoint, RestorePointId, RestorePoints,
    RestoreReason,
};
pub use witness::{MemoryWitness, Testimony, Witness};
