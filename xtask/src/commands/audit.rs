//! `cargo xtask audit`: licences, sources, bans and advisories of all packages, by `deny.toml`.
//!
//! Apart from `test`, since the advisories are fetched from the network and change without us.

use std::process::Command;

use anyhow::Result;

use crate::{arguments::Arguments, place::Place, shell};

const VERSION: &str = "0.20.2";

/// Installs cargo-deny where it is missing and runs it.
///
/// # Errors
/// When it cannot be installed or finds something.
pub fn run(place: &Place, arguments: Arguments) -> Result<()> {
    arguments.done()?;
    let tools = place.target.join("tools");
    let program = tools
        .join("bin")
        .join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX));
    if !program.is_file() {
        let mut command = shell::cargo(
            place,
            [
                "install",
                "cargo-deny",
                "--locked",
                "--version",
                VERSION,
                "--root",
            ],
        );
        // It runs for seconds, so it need not be fast.
        command
            .arg(&tools)
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        shell::run(&mut command, "installing cargo-deny")?;
    }
    let mut command = Command::new(program);
    command
        .current_dir(&place.root)
        .args(["--workspace", "--all-features", "check"]);
    shell::run(&mut command, "cargo deny")
}
