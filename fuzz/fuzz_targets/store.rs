//! Reads a whole store, its keys and texts.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| konvey_fuzz::store::run(bytes));
