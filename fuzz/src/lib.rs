//! What must hold whatever bytes a reader is given, one file for each reader.
//!
//! `cargo xtask fuzz` runs a reader under libFuzzer, which looks for bytes that lead to code not seen before. A law
//! that is broken panics. Checksums keep a fuzzer out, so texts are framed here, each with the right one.

#![forbid(unsafe_code)]

pub mod csv;
pub mod file;
pub mod journal;
pub mod laws;
pub mod sample;
pub mod segment;
pub mod shelf;
pub mod store;

/// A reader: its name and what it does with bytes.
pub type Reader = (&'static str, fn(&[u8]));

/// Every reader by the name of its program and of its folder in `corpus`.
pub const READERS: [Reader; 5] = [
    ("csv", csv::run),
    ("file", file::run),
    ("journal", journal::run),
    ("segment", segment::run),
    ("store", store::run),
];
