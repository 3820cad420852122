//! Shrinking wasm with binaryen.

use std::{path::Path, process::Command};

use anyhow::{Result, bail};

use crate::shell;

/// What rustc 1.95 uses by default has to be named, since older versions of binaryen take it for an error.
pub const FLAGS: &[&str] = &[
    "-Oz",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The oldest version that is known to accept our wasm.
const OLDEST: u32 = 108;

/// Replaces a wasm by a smaller one that does the same.
///
/// # Errors
/// When binaryen is too old or refuses the file.
pub fn shrink(tool: &Path, wasm: &Path) -> Result<()> {
    let said = shell::capture(
        Command::new(tool).arg("--version"),
        "asking wasm-opt for its version",
    )?;
    if version(&said).is_some_and(|version| version < OLDEST) {
        bail!(
            "wasm-opt is too old ({}): please install binaryen {OLDEST} or newer.",
            said.trim()
        );
    }
    shell::run(
        Command::new(tool).args(FLAGS).arg(wasm).arg("-o").arg(wasm),
        "shrinking the wasm",
    )
}

/// Reads "wasm-opt version 108 (...)".
fn version(said: &str) -> Option<u32> {
    said.split_whitespace().find_map(|word| word.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_version_of_binaryen() {
        assert_eq!(version("wasm-opt version 108\n"), Some(108));
        assert_eq!(version("wasm-opt version 132 (version_132)"), Some(132));
        assert_eq!(version("nothing of the kind"), None);
    }
}
