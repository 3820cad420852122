//! What has to be on the machine, and how it comes there. Says what to install where it may not do so itself.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Result, bail};

use crate::{place::Place, shell};

/// A program that does not come from cargo.
#[derive(Clone, Copy)]
pub struct Tool {
    /// The names under which it may stand on the search path, best first.
    programs: &'static [&'static str],
    /// Debian's package of it.
    package: &'static str,
    /// What it is needed for, for the sentence of refusal.
    need: &'static str,
}

/// Makes the wasm smaller. Debian's version 108 is enough.
pub const WASM_OPT: Tool = Tool {
    programs: &["wasm-opt"],
    package: "binaryen",
    need: "to shrink the wasm (binaryen 108 or newer)",
};
/// The browser of the tests.
pub const CHROMIUM: Tool = Tool {
    programs: &["chromium", "google-chrome", "chromium-browser"],
    package: "chromium",
    need: "to run the tests in a browser",
};
/// The program through which the tests drive that browser.
pub const CHROMEDRIVER: Tool = Tool {
    programs: &["chromedriver"],
    package: "chromium-driver",
    need: "to drive Chromium in the tests",
};

/// The second engine of the tests.
pub const FIREFOX: Tool = Tool {
    programs: &["firefox", "firefox-esr"],
    package: "firefox-esr",
    need: "to run the tests in Firefox",
};
/// The third engine of the tests, with its driver.
pub const WEBKIT_DRIVER: Tool = Tool {
    programs: &["WebKitWebDriver"],
    package: "webkit2gtk-driver",
    need: "to run the tests in WebKit",
};
/// A screen in memory, for the browser of WebKit that has no other way.
pub const SCREEN: Tool = Tool {
    programs: &["xvfb-run"],
    package: "xvfb",
    need: "to run WebKit without a screen",
};

/// That screen by itself, for a browser that is to be killed without it.
pub const SCREEN_SERVER: Tool = Tool {
    programs: &["Xvfb"],
    package: "xvfb",
    need: "to run WebKit without a screen",
};
/// The key to that screen, without which `xvfb-run` does not start.
pub const SCREEN_KEY: Tool = Tool {
    programs: &["xauth"],
    package: "xauth",
    need: "to open that screen",
};

/// The compiler of C++, in which the fuzzer is written.
pub const CPP: Tool = Tool {
    programs: &["c++", "g++", "clang++"],
    package: "g++",
    need: "to compile the fuzzer",
};

/// The driver of Firefox, which Debian does not have.
const GECKODRIVER: &str = "geckodriver";
const GECKODRIVER_VERSION: &str = "0.37.1";

/// The driver of Firefox: from the search path, or built once into the target folder.
///
/// # Errors
/// When it has to be built and cannot.
pub fn geckodriver(place: &Place) -> Result<PathBuf> {
    if let Some(program) = shell::find(GECKODRIVER) {
        return Ok(program);
    }
    let tools = place.target.join("tools");
    let program = tools
        .join("bin")
        .join(format!("{GECKODRIVER}{}", std::env::consts::EXE_SUFFIX));
    if program.is_file() {
        return Ok(program);
    }
    println!("Building {GECKODRIVER} {GECKODRIVER_VERSION}, the driver of Firefox");
    // Built soon rather than fast: it does little.
    let light = [
        "lto=\"off\"",
        "codegen-units=16",
        "opt-level=1",
        "debug=false",
    ];
    // Its lock file names versions that the registry does not have any more.
    let mut command = shell::cargo(place, ["install", GECKODRIVER, "--quiet"]);
    command
        .args(["--version", GECKODRIVER_VERSION])
        .arg("--root")
        .arg(&tools)
        .arg("--target-dir")
        .arg(tools.join("build"));
    for setting in light {
        command.args(["--config", &format!("profile.release.{setting}")]);
    }
    shell::run(&mut command, "building the driver of Firefox")?;
    Ok(program)
}

/// Makes sure that rustc can compile to wasm.
///
/// # Errors
/// When the target is missing and rustup cannot add it.
pub fn wasm_target(place: &Place) -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let library = shell::capture(
        Command::new("rustc").current_dir(&place.root).args([
            "--print",
            "target-libdir",
            "--target",
            TARGET,
        ]),
        "asking rustc for its targets",
    )?;
    if Path::new(library.trim()).is_dir() {
        return Ok(());
    }
    if shell::find("rustup").is_none() {
        bail!(
            "rustc cannot compile to {TARGET} here, and there is no rustup to add it: install that target's standard library."
        );
    }
    shell::run(
        Command::new("rustup")
            .current_dir(&place.root)
            .args(["target", "add", TARGET]),
        "adding the wasm target",
    )
}

/// Makes sure that the tools are there and gives their paths in the same order.
///
/// # Errors
/// When one is missing and the package manager is not there, may not be used or does not have it.
pub fn tools<const N: usize>(wanted: [Tool; N]) -> Result<[PathBuf; N]> {
    let missing: Vec<Tool> = wanted
        .into_iter()
        .filter(|tool| found(*tool).is_none())
        .collect();
    if !missing.is_empty() {
        install(&missing)?;
    }
    let paths: Vec<PathBuf> = wanted.into_iter().filter_map(found).collect();
    match paths.try_into() {
        Ok(paths) => Ok(paths),
        Err(_) => bail!("{}", sentence(&missing)),
    }
}

fn found(tool: Tool) -> Option<PathBuf> {
    tool.programs
        .iter()
        .find_map(|program| shell::find(program))
}

/// Installs by Debian's package manager, as root or through a `sudo` that asks for no password.
fn install(missing: &[Tool]) -> Result<()> {
    let apt_get = match (shell::find("apt-get"), root(), shell::find("sudo")) {
        (Some(apt_get), true, _) => vec![apt_get],
        (Some(apt_get), false, Some(sudo)) if quiet(Command::new(&sudo).args(["-n", "true"])) => {
            vec![sudo, "-n".into(), apt_get]
        }
        _ => bail!("{}", sentence(missing)),
    };
    let call = |words: &[&str]| {
        let mut command = Command::new(&apt_get[0]);
        command
            .args(&apt_get[1..])
            .args(words)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdin(Stdio::null());
        command
    };
    let packages: Vec<&str> = missing.iter().map(|tool| tool.package).collect();
    println!("Installing {}", packages.join(", "));
    // A stale list is tried all the same: the packages may be there.
    if !quiet(&mut call(&["update", "-qq"])) {
        eprintln!("apt-get update failed; trying with the list that is there");
    }
    let mut words = vec!["install", "-y", "-qq", "--no-install-recommends"];
    words.extend(packages);
    if !call(&words)
        .stdout(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
    {
        bail!("{}", sentence(missing));
    }
    Ok(())
}

fn sentence(missing: &[Tool]) -> String {
    let parts: Vec<String> = missing
        .iter()
        .map(|tool| {
            format!(
                "`{}` {} (Debian's package {})",
                tool.programs.join("` or `"),
                tool.need,
                tool.package
            )
        })
        .collect();
    format!(
        "please install {}, so that it stands on the search path.",
        parts.join(", and ")
    )
}

/// Whether this is root. Browsers refuse their sandbox to root.
pub fn root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn quiet(command: &mut Command) -> bool {
    command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
