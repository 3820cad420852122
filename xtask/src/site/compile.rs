//! Compiling the product to wasm.

use std::path::PathBuf;

use anyhow::Result;

use super::origin::Origin;
use crate::{place::Place, shell};

/// Compiles the product and gives the path of its wasm: for the finished site if it is told what to leave out of paths,
/// else for developing.
///
/// # Errors
/// When it does not compile.
pub fn wasm(place: &Place, origin: Option<&Origin>) -> Result<PathBuf> {
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
    command.args(["--target", TARGET]);
    let profile = match origin {
        Some(origin) => {
            // Joined to those of `.cargo/config.toml`, which an environment variable would replace.
            let flags = serde_json::to_string(&origin.flags()?)?;
            command
                .args(["--config", &format!("target.{TARGET}.rustflags={flags}")])
                .args(["--release", "--features", "split"]);
            "release"
        }
        None => {
            // The development profile, so that its dependencies serve here and in the tests. Unoptimised view code is
            // too large and too slow for a browser, and its debug data are of no use there.
            command
                .args(["--config", "profile.dev.package.konvey.opt-level=1"])
                .args(["--config", "profile.dev.package.konvey.debug=false"]);
            "debug"
        }
    };
    if origin.is_some() {
        // What a function needs is read from the relocations when the program is cut into parts.
        command.args(["--", "-C", "link-args=--emit-relocs"]);
    }
    shell::run(&mut command, "compiling the product to wasm")?;
    Ok(place.target.join(TARGET).join(profile).join("konvey.wasm"))
}

const TARGET: &str = "wasm32-unknown-unknown";
