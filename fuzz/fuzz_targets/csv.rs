//! Reads a table of another program.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| konvey_fuzz::csv::run(bytes));
