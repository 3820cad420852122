//! The stored and the exported form of the book, apart from its own types.
//!
//! Reading is careful: whatever stands in the storage or in a file gives a value or says what is wrong, and
//! never a panic. Nothing here is used as a type of the domain. This room uses `ports` for one trait: the
//! store of texts under keys that it writes to.

mod batch;
mod cell;
mod column;
mod crc32;
mod entry;
pub mod file;
mod form;
pub mod frame;
mod leaf;
mod line;
mod namespace;
mod numbers;
mod parts;
mod period;
mod problem;
mod range;
mod record_key;
mod relation;
mod rows;
pub mod store;
mod table;
mod texts;
mod values;

pub use crc32::crc32;
pub use frame::Coding;
pub use line::{is_long, read_entry, write_entry};
pub use namespace::Namespace;
pub use problem::{Flaw, Problem, Reading};
pub use store::{
    Damage, Opened, Options, Outcome, Piece, PieceFlaw, SaveError, Store, Tail, Usage,
};
