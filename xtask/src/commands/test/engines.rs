//! The tests that run inside of a page, in each of the three engines of the web.

use anyhow::{Context as _, Result};
use serde_json::json;

use super::Counts;
use crate::{
    browser::{self, Browser, Firefox, WebKit},
    place::Place,
    shell,
};

/// Builds the runner and runs the tests in Chromium, in Firefox and, on Linux, in WebKit.
///
/// # Errors
/// When a program is missing and cannot be installed, or a test failed in any of them.
pub fn run(place: &Place, filters: &[String], counts: &mut Counts) -> Result<()> {
    crate::install::wasm_target(place)?;
    let engines = [chromium()?, firefox(place)?];
    let webkit = match cfg!(target_os = "linux") {
        true => Some(webkit()?),
        false => {
            println!("not in WebKit: its driver for these tests is there only on Linux");
            None
        }
    };
    let mut build = shell::cargo(place, ["build", "--locked", "--quiet"]);
    shell::run(
        build
            .args(["--package", "xtask", "--features", "runner"])
            .args(["--bin", "browser-test-runner"]),
        "building the runner of the browser tests",
    )?;
    let mut failed = None;
    for engine in engines.into_iter().chain(webkit) {
        println!("\nin {}", engine.name);
        // What is wrong in one may be wrong in another: all are tried.
        if let Err(problem) = engine.run(place, filters, counts) {
            failed = Some(problem.context(engine.name));
        }
    }
    failed.map_or(Ok(()), Err)
}

/// An engine as the runner of wasm-bindgen starts it.
struct Engine {
    name: &'static str,
    /// The variables that name its driver.
    driver: Vec<(&'static str, String)>,
    capabilities: serde_json::Value,
}

fn chromium() -> Result<Engine> {
    let browser = Browser::find()?;
    Ok(Engine {
        name: "Chromium",
        driver: vec![("CHROMEDRIVER", browser.driver.display().to_string())],
        capabilities: json!({
            "goog:chromeOptions": { "binary": browser.program, "args": Browser::flags() },
        }),
    })
}

fn firefox(place: &Place) -> Result<Engine> {
    let firefox = Firefox::find(place)?;
    Ok(Engine {
        name: "Firefox",
        driver: vec![("GECKODRIVER", firefox.driver.display().to_string())],
        capabilities: json!({ "moz:firefoxOptions": { "binary": firefox.program } }),
    })
}

/// The runner knows Apple's driver only; the one of WebKitGTK is asked the same way and starts a browser that needs a screen.
fn webkit() -> Result<Engine> {
    let webkit = WebKit::find()?;
    Ok(Engine {
        name: "WebKit",
        driver: vec![
            ("SAFARIDRIVER", webkit.screen.display().to_string()),
            (
                "SAFARIDRIVER_ARGS",
                format!("-a {}", webkit.driver.display()),
            ),
        ],
        capabilities: json!({}),
    })
}

impl Engine {
    fn run(&self, place: &Place, filters: &[String], counts: &mut Counts) -> Result<()> {
        let folder = place.scratch().join("browser-tests");
        browser::scratch(&folder)?;
        let capabilities = folder.join("webdriver.json");
        std::fs::write(&capabilities, self.capabilities.to_string())
            .context("writing webdriver.json")?;
        let runner = place.target.join("debug").join(format!(
            "browser-test-runner{}",
            std::env::consts::EXE_SUFFIX
        ));
        let words = [
            "test",
            "--locked",
            "--package",
            "konvey",
            "--test",
            "browser",
        ];
        let mut command = shell::cargo(place, words);
        command
            .args(["--target", "wasm32-unknown-unknown", "--"])
            // The runner takes one filter only.
            .args(filters.first())
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities)
            .envs(self.driver.iter().map(|(name, value)| (name, value)));
        counts.watch(&mut command, "cargo test in the browser")
    }
}
