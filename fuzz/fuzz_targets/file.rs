//! Reads a JSON file: an export of any version, or that of the rescue page.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| konvey_fuzz::file::run(bytes));
