//! `cargo xtask test`: everything that CI checks, cheap things first.
//!
//! A step that fails does not keep the later ones from running, so that one run tells everything that is wrong.

mod engines;
mod packages;
mod summary;

use std::path::Path;

use anyhow::{Result, bail};

use super::torture::table;
use crate::{
    arguments::Arguments,
    browser::{self, Browser, Driver, Firefox, WebKit},
    place::Place,
    server::StaticServer,
    shell,
    site::{self, Quality, Worker, sizes},
};
use summary::Summary;

pub use summary::Counts;

/// The steps by name, in their order, each with what it is.
const STEPS: &[(&str, &str)] = &[
    ("format", "the sources are formatted"),
    ("packages", "the product stands on few packages"),
    ("host", "tests without a browser"),
    ("lints", "lints for the host"),
    ("lints-wasm", "lints for the browser"),
    ("fuzz", "readers under a fuzzer, from the kept inputs"),
    ("browser", "tests inside of each engine"),
    ("site", "the finished site and its size"),
    ("e2e", "tests from outside of a browser"),
];

/// What a run shall do.
struct Wish {
    steps: Vec<&'static str>,
    /// Parts of the names of the wanted tests; all tests when empty.
    filters: Vec<String>,
    /// Whether the tests from outside use the site of `serve`, which is soon built, and not the finished one.
    quick: bool,
}

impl Wish {
    fn read(mut arguments: Arguments) -> Result<Self> {
        let quick = arguments.switch("--quick");
        let (mut steps, mut filters) = (Vec::new(), Vec::new());
        for word in arguments.rest()? {
            match STEPS.iter().find(|(name, _)| *name == word) {
                Some((name, _)) => steps.push(*name),
                None => filters.push(word),
            }
        }
        if steps.is_empty() {
            let all = STEPS.iter().map(|(name, _)| *name);
            steps = match filters.is_empty() {
                true => all.collect(),
                false => all
                    .filter(|name| ["host", "browser", "site", "e2e"].contains(name))
                    .collect(),
            };
        }
        if quick {
            steps.retain(|step| *step != "site");
        }
        Ok(Self {
            steps,
            filters,
            quick,
        })
    }

    fn has(&self, step: &str) -> bool {
        self.steps.contains(&step)
    }
}

/// Runs the wanted steps, prints their times and the number of tests.
///
/// # Errors
/// When a step failed.
pub fn run(place: &Place, arguments: Arguments) -> Result<()> {
    let wish = Wish::read(arguments)?;
    let mut summary = Summary::default();
    let tally = table::begin(place)?;
    let tally_text = tally.display().to_string();
    let variables = [(table::VARIABLE, tally_text.as_str())];
    for (name, what) in STEPS.iter().filter(|(name, _)| wish.has(name)) {
        summary.step(name, what, |counts| match *name {
            "format" => shell::run(
                &mut shell::cargo(place, ["fmt", "--all", "--check"]),
                "cargo fmt",
            ),
            "packages" => packages::check(place),
            "host" => host(place, &wish, &tally, counts),
            "lints" => {
                // The programs of the fuzzer too, without the fuzzer, which is C++.
                let words = ["--workspace", "--all-targets"];
                let features = ["--features", "konvey-fuzz/targets"];
                lints(place, &[words, features].concat())
            }
            "lints-wasm" => {
                crate::install::wasm_target(place)?;
                // Not all targets: the unit tests run on the host, with packages that only the host has. In parts, as the
                // finished site is.
                let what = [
                    "--package",
                    "konvey",
                    "--lib",
                    "--bins",
                    "--test",
                    "browser",
                ];
                let how = ["--features", "split", "--target", "wasm32-unknown-unknown"];
                lints(place, &[what.as_slice(), &how].concat())
            }
            "fuzz" => super::fuzz::step(place, counts),
            "browser" => engines::run(place, &wish.filters, counts),
            "site" => finished_site(place),
            _ => from_outside(place, &wish.filters, wish.quick, &variables, counts),
        });
    }
    table::print(&tally)?;
    summary.end()
}

fn lints(place: &Place, what: &[&str]) -> Result<()> {
    let mut command = shell::cargo(place, ["clippy", "--locked", "--quiet"]);
    shell::run(
        command.args(what).args(["--", "-D", "warnings"]),
        "cargo clippy",
    )
}

/// Unit tests, the programs in `tests/` that need no browser, and the examples in the documentation.
fn host(place: &Place, wish: &Wish, tally: &Path, counts: &mut Counts) -> Result<()> {
    let mut command = shell::cargo(
        place,
        ["test", "--locked", "--workspace", "--no-fail-fast", "--"],
    );
    command.env(table::VARIABLE, tally);
    counts.watch(command.args(&wish.filters), "cargo test")
}

fn finished_site(place: &Place) -> Result<()> {
    let site = site::build(place, Quality::Finished, Worker::Keeps, &place.file("dist"))?;
    sizes::print(&site);
    sizes::check(&site)
}

/// Serves the site below a path of its own, as on a shared host, and runs the tests that drive a browser over it.
///
/// They find the site in `KONVEY_URL`, its folder in `KONVEY_SITE`, the driver in `WEBDRIVER_URL`, the browser and its flags in `KONVEY_BROWSER` and
/// `KONVEY_BROWSER_FLAGS`, those of the other engines in `KONVEY_FIREFOX`, `KONVEY_WEBKIT` and `KONVEY_SCREEN`, and a
/// folder for profiles, downloads and pictures in `KONVEY_SCRATCH`; `variables` are added to these.
///
/// # Errors
/// When a program is missing, the site cannot be built, or a test failed.
pub fn from_outside(
    place: &Place,
    filters: &[String],
    quick: bool,
    variables: &[(&str, &str)],
    counts: &mut Counts,
) -> Result<()> {
    let browser = Browser::find()?;
    let folder = if quick {
        let folder = place.target.join("serve");
        site::build(place, Quality::Quick, Worker::Keeps, &folder)?;
        folder
    } else {
        place.file("dist")
    };
    if !folder.join("index.html").is_file() {
        bail!(
            "there is no finished site in {}; run the step `site` too",
            folder.display()
        );
    }
    let scratch = place.scratch().join("e2e");
    browser::scratch(&scratch)?;
    let server = StaticServer::start(&folder, 0, "/some/where/")?;
    let driver = Driver::start(&browser, &scratch.join("driver.log"))?;
    let mut command = shell::cargo(
        place,
        [
            "test",
            "--locked",
            "--package",
            "konvey",
            "--test",
            "e2e",
            "--",
        ],
    );
    command
        .args(filters)
        .env("KONVEY_URL", server.url())
        .env("KONVEY_SITE", &folder)
        .env("WEBDRIVER_URL", driver.url())
        .env("KONVEY_BROWSER", &browser.program)
        .env("KONVEY_BROWSER_FLAGS", Browser::flags().join(" "))
        .env("KONVEY_FIREFOX", Firefox::program()?)
        .env("KONVEY_SCRATCH", &scratch)
        .envs(variables.iter().copied());
    // Elsewhere there is no browser of WebKit that tests can start; those that would are not built there.
    if cfg!(target_os = "linux") {
        let webkit = WebKit::find()?;
        command
            .env("KONVEY_WEBKIT", webkit.program)
            .env("KONVEY_SCREEN", webkit.server);
    }
    if filters.is_empty() {
        // Measured by `cargo xtask bench`, where nothing else runs.
        command.args(["--skip", "bench_"]);
    }
    counts.watch(&mut command, "the tests from outside of the browser")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(line: &str) -> Wish {
        Wish::read(Arguments::new(line.split_whitespace().map(str::to_owned))).unwrap()
    }

    #[test]
    fn runs_everything_unless_told_what() {
        assert_eq!(wish("").steps.len(), STEPS.len());
        assert_eq!(wish("lints format").steps, ["lints", "format"]);
        assert_eq!(wish("e2e drag").filters, ["drag"]);
    }

    #[test]
    fn a_filter_alone_runs_tests_and_no_lints() {
        assert_eq!(wish("drag").steps, ["host", "browser", "site", "e2e"]);
        assert_eq!(wish("--quick drag").steps, ["host", "browser", "e2e"]);
    }
}
