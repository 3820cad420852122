//! Reads records of the journal.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| konvey_fuzz::journal::run(bytes));
