//! A bug that nobody hits by chance and that is found byte by byte where new code is seen. `cargo xtask` runs it first: a
//! fuzzer that does not find it is blind.
#![no_main]

use std::hint::black_box;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    for (place, expected) in b"konvey".iter().enumerate() {
        if bytes.get(place) != Some(black_box(expected)) {
            return;
        }
        // Each place has code of its own.
        match black_box(place) {
            0 => drop(black_box("k")),
            1 => drop(black_box("ko")),
            2 => drop(black_box("kon")),
            3 => drop(black_box("konv")),
            4 => drop(black_box("konve")),
            _ => panic!("the planted bug"),
        }
    }
});
