//! Compiling the product to wasm.

use std::path::PathBuf;

use anyhow::Result;

use super::Quality;
use crate::{place::Place, shell};

/// Compiles the product and gives the path of its wasm.
///
/// # Errors
/// When it does not compile.
pub fn wasm(place: &Place, quality: Quality) -> Result<PathBuf> {
    let mut command = shell::cargo(
        place,
        [
            "rustc",
            "--locked",
            "--package",
            "konvey",
            "--bin",
            "konvey",
        ],
    );
    command.args(["--target", "wasm32-unknown-unknown"]);
    let profile = match quality {
        Quality::Finished => {
            command.args(["--release", "--features", "split"]);
            "release"
        }
        Quality::Quick => {
            // The development profile, so that its dependencies serve here and in the tests. Unoptimised view code is
            // too large and too slow for a browser, and its debug data are of no use there.
            command
                .args(["--config", "profile.dev.package.konvey.opt-level=1"])
                .args(["--config", "profile.dev.package.konvey.debug=false"]);
            "debug"
        }
    };
    if quality == Quality::Finished {
        // What a function needs is read from the relocations when the program is cut into parts.
        command.args(["--", "-C", "link-args=--emit-relocs"]);
    }
    shell::run(&mut command, "compiling the product to wasm")?;
    Ok(place
        .target
        .join("wasm32-unknown-unknown")
        .join(profile)
        .join("konvey.wasm"))
}
