//! Reads segments, packed in both codings.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| konvey_fuzz::segment::run(bytes));
