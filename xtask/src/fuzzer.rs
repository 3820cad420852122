//! The programs of the fuzzer: how they are built on a stable compiler, how one is run, and what it tells.
//!
//! They are instrumented by LLVM's own pass, which rustc offers without a nightly; `cargo fuzz` gives the same flags.
//! Their target folder is their own, so that nothing else is built anew. Only what is compiled for the named target is
//! instrumented, not what runs while compiling.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result, bail};

use crate::{install, place::Place, shell};

/// Blocks and edges are counted in bytes that libFuzzer watches, each with its place, and comparisons tell it values.
const FLAGS: [&str; 5] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
];

/// The folder with the programs.
pub struct Programs {
    folder: PathBuf,
    /// The top of everything that fuzzing leaves behind.
    scratch: PathBuf,
}

/// How a run ended.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Told {
    /// How many inputs were run.
    pub runs: u64,
    /// Edges that were seen, before the first change of an input and at the end.
    pub edges: (u64, u64),
    /// Edges with how often they were passed, at the end.
    pub features: u64,
}

impl Programs {
    /// Builds them, with the compiler of C++ that is there or is installed now.
    ///
    /// # Errors
    /// When there is no such compiler, or something does not compile.
    pub fn build(place: &Place) -> Result<Self> {
        if cfg!(windows) {
            bail!("the fuzzer runs on Linux and macOS only");
        }
        let [compiler] = install::tools([install::CPP])?;
        let host = host(place)?;
        let scratch = place.target.join("fuzz");
        let mut command = shell::cargo(place, ["build", "--locked", "--quiet"]);
        command
            .args(["--package", "konvey-fuzz", "--features", "fuzzer", "--bins"])
            .args(["--profile", "fuzz", "--target", &host, "--target-dir"])
            .arg(&scratch)
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .env("RUSTFLAGS", FLAGS.join(" "))
            .env("CXX", compiler);
        shell::run(&mut command, "building the programs of the fuzzer")?;
        Ok(Self {
            folder: scratch.join(host).join("fuzz"),
            scratch,
        })
    }

    /// A folder for what is made on the way.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn folder(&self, kind: &str, reader: &str) -> Result<PathBuf> {
        let folder = self.scratch.join(kind).join(reader);
        fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
        Ok(folder)
    }

    /// Runs a reader over folders of inputs, of which the first takes what is new. What the program tells goes
    /// to a file. The costly laws are looked at so much rarer than usual.
    ///
    /// # Errors
    /// When an input broke a law; the message says where it lies.
    pub fn run(&self, reader: &str, words: &[&str], folders: &[&Path], rarer: u32) -> Result<Told> {
        let found = self.folder("found", reader)?;
        let log = self.folder("log", reader)?.join("last.txt");
        let file = File::create(&log).with_context(|| format!("writing {}", log.display()))?;
        let status = Command::new(self.folder.join(reader))
            .args(words)
            .arg(format!("-artifact_prefix={}/", found.display()))
            .args(["-timeout=20", "-rss_limit_mb=2048", "-print_final_stats=1"])
            .args(folders)
            .env("KONVEY_FUZZ_RARER", rarer.to_string())
            .stderr(file)
            .status()
            .with_context(|| format!("starting {reader}"))?;
        let text = String::from_utf8_lossy(&fs::read(&log)?).into_owned();
        if status.success() {
            return Ok(read(&text));
        }
        let what: Vec<&str> = text
            .lines()
            .skip_while(|line| !line.contains("panicked at") && !line.contains("ERROR"))
            .take(3)
            .collect();
        let input = text
            .lines()
            .find_map(|line| line.split_once("Test unit written to "))
            .map_or_else(|| log.display().to_string(), |(_, path)| path.to_owned());
        bail!("{reader}: {}\nthe input: {input}", what.join("\n"))
    }
}

/// The name of the platform that this is.
fn host(place: &Place) -> Result<String> {
    let told = shell::capture(
        Command::new("rustc").current_dir(&place.root).arg("-vV"),
        "asking rustc for its platform",
    )?;
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("rustc does not name its platform")?.to_owned())
}

/// Reads lines such as `#2000  DONE  cov: 21752 ft: 58350 corp: 562/1036Kb …`.
fn read(text: &str) -> Told {
    let mut told = Told::default();
    for line in text.lines().filter(|line| line.starts_with('#')) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let behind = |name: &str| {
            let place = words.iter().position(|word| *word == name)?;
            words.get(place + 1)?.parse().ok()
        };
        let edges = behind("cov:").unwrap_or(0);
        match words.get(1) {
            Some(&"INITED") => told.edges.0 = edges,
            Some(&"DONE") => {
                told.runs = words[0].trim_start_matches('#').parse().unwrap_or(0);
                told.edges.1 = edges;
                told.features = behind("ft:").unwrap_or(0);
            }
            _ => {}
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_the_fuzzer_tells() {
        let text = "INFO: seed corpus\n#403\tINITED cov: 20923 ft: 48369 corp: 309/552Kb exec/s: 100 rss: 39Mb\n\
                    #500\tNEW    cov: 20924 ft: 48370 corp: 310/552Kb\n\
                    #2000\tDONE   cov: 21752 ft: 58350 corp: 562/1036Kb lim: 16384 exec/s: 222 rss: 45Mb\n";
        let told = Told {
            runs: 2_000,
            edges: (20_923, 21_752),
            features: 58_350,
        };
        assert_eq!(read(text), told);
        assert_eq!(read(""), Told::default());
    }
}
