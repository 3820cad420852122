//! The exported file: one documented JSON document with everything that the book knows.
//!
//! It holds the same rows as the storage, as JSON objects: records, settings, trash and full history in one
//! canonical order, and nothing of the browser that wrote it: no time, no device, no sequence, no undo. So a file
//! that is imported into an empty book and exported again has the same bytes. `public/konvey.schema.json` describes
//! it; fields that this version does not know are passed over when it is read. The file that the rescue page saves
//! is read too, and so is an export that is locked with a passphrase, once that was given.

mod check;
mod locked;
mod migrate;
mod place;
mod read;
mod rescue;
mod table;
mod write;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod locked_tests;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use locked::{LEAST_CHARACTERS, Lock, Locked, Passphrase, TooShort, pack, unpack};
pub use read::{Content, FileError, read, read_any};
pub use write::{Writing, write, write_to};

/// The version of the file that this program writes, and the highest that it reads. It is raised whenever a field or
/// a list is added, since a program that does not know them would pass over them and lose them.
pub const VERSION: u32 = 2;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 256 << 20;
