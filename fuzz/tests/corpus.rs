//! Every input that was kept still keeps the laws, and there are few and small ones.

use std::fs;
use std::path::PathBuf;

use konvey_fuzz::{READERS, laws};

/// The most inputs of a reader that are kept.
const FILES: usize = 300;

/// The most bytes of all inputs of a reader together.
const BYTES: usize = 300_000;

#[test]
fn kept_inputs_keep_the_laws_and_are_few() {
    laws::look_at_all();
    for (name, run) in READERS {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join("corpus")
            .join(name);
        let inputs: Vec<Vec<u8>> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| fs::read(entry.unwrap().path()).unwrap())
            .collect();
        let bytes: usize = inputs.iter().map(Vec::len).sum();
        assert!(
            !inputs.is_empty() && inputs.len() <= FILES && bytes <= BYTES,
            "{name}: {} inputs of {bytes} bytes",
            inputs.len()
        );
        for input in inputs {
            run(&input);
        }
    }
}
