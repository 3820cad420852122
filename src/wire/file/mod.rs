//! The exported file: one documented JSON document with everything that the book knows.
//!
//! It holds records, settings, trash and full history in one canonical order, and nothing of the browser that wrote
//! it: no time, no device, no sequence, no undo. So a file that is imported into an empty book and exported again
//! has the same bytes. `public/konvey.schema.json` describes it; fields that this version does not know are passed
//! over when it is read.

mod change;
mod check;
mod form;
mod into_domain;
mod leaf;
mod read;
mod write;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use read::{FileError, read};
pub use write::write;

/// The version of the file that this program writes, and the highest that it reads.
pub const VERSION: u32 = 1;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 256 << 20;
