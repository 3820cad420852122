//! `cargo xtask fuzz`: looks for bytes with which a reader breaks a law, from the inputs that are kept in `fuzz/corpus`.
//!
//! By hand it goes on from what earlier runs found, in the target folder; `--keep` puts a few of the inputs that reach all
//! code that was seen in the place of the kept ones. The step of `test` runs a fixed number of inputs, always the same ones.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

use anyhow::{Context as _, Result, bail};

use super::test::Counts;
use crate::{arguments::Arguments, fuzzer::Programs, place::Place, shell};

/// A reader of foreign bytes.
struct Reader {
    name: &'static str,
    /// The longest input, in bytes.
    longest: u64,
    /// How many inputs the step of `test` runs: as many as take about 15 seconds.
    runs: u64,
    /// How much rarer than usual the costly laws are looked at.
    rarer: u32,
}

const READERS: [Reader; 5] = [
    reader("csv", 16_384, 3_000),
    reader("file", 16_384, 15_000),
    reader("journal", 4_096, 8_000),
    reader("segment", 4_096, 15_000),
    reader("store", 16_384, 8_000),
];

const fn reader(name: &'static str, longest: u64, runs: u64) -> Reader {
    Reader {
        name,
        longest,
        runs,
        rarer: 1,
    }
}

/// So many inputs are run by hand unless told otherwise.
const RUNS: u64 = 1_000_000;

/// The most inputs of a reader that are kept, and the most bytes of them; `fuzz/tests/corpus.rs` holds the same.
const KEPT: (usize, usize) = (300, 300_000);

/// The program with the planted bug, and how many inputs it is found within.
const PLANTED: (&str, &str) = ("planted", "-runs=2000000");

/// Fuzzes the readers that are named, or all.
///
/// # Errors
/// When an input broke a law, or the programs cannot be built.
pub fn run(place: &Place, mut arguments: Arguments) -> Result<()> {
    let keep = arguments.switch("--keep");
    let runs = arguments.number("--runs")?.unwrap_or(RUNS);
    let longest = arguments.number("--longest")?;
    let rarer = arguments.number("--rarer")?.unwrap_or(1);
    let names = arguments.rest()?;
    if let Some(unknown) = names.iter().find(|name| find(name).is_none()) {
        bail!("there is no reader `{unknown}`");
    }
    let programs = Programs::build(place)?;
    let seeds = seeds(place)?;
    let wanted = READERS
        .iter()
        .filter(|reader| names.is_empty() || names.iter().any(|name| name == reader.name));
    for reader in wanted {
        let work = programs.folder("work", reader.name)?;
        let folders = [work, kept(place, reader), seeds.join(reader.name)];
        // Short inputs are read many times as fast, and what breaks a reader is mostly short; the costly laws take most
        // of the time.
        let reader = &Reader {
            longest: longest.unwrap_or(reader.longest),
            rarer,
            ..*reader
        };
        fuzz(&programs, reader, &format!("-runs={runs}"), &folders)?;
        if keep {
            choose(&programs, reader, &folders)?;
        }
    }
    Ok(())
}

/// The step of `test`: a planted bug is found, and no other.
///
/// # Errors
/// When the fuzzer is blind, or an input broke a law.
pub fn step(place: &Place, counts: &mut Counts) -> Result<()> {
    let programs = Programs::build(place)?;
    let (planted, most) = PLANTED;
    let found = programs.run(planted, &[most, "-seed=1"], &[], 1).err();
    if !found.is_some_and(|problem| problem.to_string().contains("the planted bug")) {
        counts.failed += 1;
        bail!("the fuzzer does not find the planted bug: it does not see which code runs");
    }
    counts.passed += 1;
    let mut problems = Vec::new();
    for reader in &READERS {
        let new = programs.folder("step", reader.name)?;
        emptied(&new)?;
        let folders = [new, kept(place, reader)];
        let words = format!("-runs={} -seed=1", reader.runs);
        match fuzz(&programs, reader, &words, &folders) {
            Ok(()) => counts.passed += 1,
            Err(problem) => {
                counts.failed += 1;
                problems.push(format!("{problem:#}"));
            }
        }
    }
    if !problems.is_empty() {
        bail!("{}", problems.join("\n"));
    }
    Ok(())
}

fn find(name: &str) -> Option<&'static Reader> {
    READERS.iter().find(|reader| reader.name == name)
}

fn kept(place: &Place, reader: &Reader) -> PathBuf {
    place.file("fuzz/corpus").join(reader.name)
}

fn fuzz(programs: &Programs, reader: &Reader, words: &str, folders: &[PathBuf]) -> Result<()> {
    let longest = format!("-max_len={}", reader.longest);
    let words: Vec<&str> = words.split(' ').chain([longest.as_str()]).collect();
    let folders: Vec<&Path> = folders.iter().map(PathBuf::as_path).collect();
    let start = Instant::now();
    let told = programs.run(reader.name, &words, &folders, reader.rarer)?;
    let seconds = start.elapsed().as_secs_f64();
    println!(
        "{:<8} {:>9} runs in {seconds:>6.1} s, {:>6.0} a second; edges {} → {}, features {}",
        reader.name,
        told.runs,
        f64::from(u32::try_from(told.runs).unwrap_or(u32::MAX)) / seconds,
        told.edges.0,
        told.edges.1,
        told.features
    );
    Ok(())
}

/// First inputs, written by the product itself.
fn seeds(place: &Place) -> Result<PathBuf> {
    let folder = place.target.join("fuzz").join("seeds");
    if !folder.is_dir() {
        let words = [
            "run",
            "--locked",
            "--quiet",
            "--package",
            "konvey-fuzz",
            "--example",
            "seeds",
            "--",
        ];
        shell::run(
            shell::cargo(place, words).arg(&folder),
            "writing first inputs",
        )?;
    }
    Ok(folder)
}

/// Finds the fewest inputs that reach all code; where they are too many, every so-manieth by size is kept, so that short and
/// long ones stay.
fn choose(programs: &Programs, reader: &Reader, folders: &[PathBuf]) -> Result<()> {
    let chosen = programs.folder("chosen", reader.name)?;
    emptied(&chosen)?;
    let longest = format!("-max_len={}", reader.longest);
    // Without counters an edge counts once, however often it is passed.
    let words = ["-merge=1", "-use_counters=0", &longest];
    let folders: Vec<&Path> = [chosen.as_path()]
        .into_iter()
        .chain(folders.iter().map(PathBuf::as_path))
        .collect();
    programs.run(reader.name, &words, &folders, 1)?;
    let mut inputs = Vec::new();
    for entry in fs::read_dir(&chosen)? {
        let entry = entry?;
        let size = usize::try_from(entry.metadata()?.len()).unwrap_or(usize::MAX);
        inputs.push((size, entry.path()));
    }
    inputs.sort();
    let target = folders
        .get(2)
        .context("the folder of the kept inputs is among them")?;
    emptied(target)?;
    let (mut files, mut bytes) = (0, 0);
    for (size, path) in inputs.iter().step_by(step_of(&inputs)) {
        if files == KEPT.0 || *size > KEPT.1 - bytes {
            break;
        }
        (files, bytes) = (files + 1, bytes + size);
        fs::copy(path, target.join(path.file_name().unwrap_or_default()))?;
    }
    println!("{:<8} {files} inputs of {bytes} bytes kept", reader.name);
    Ok(())
}

/// Of how many inputs one is kept, so that all that are kept are few and small enough.
fn step_of(inputs: &[(usize, PathBuf)]) -> usize {
    let bytes: usize = inputs.iter().map(|(size, _)| size).sum();
    let by_files = inputs.len().div_ceil(KEPT.0);
    by_files.max(bytes.div_ceil(KEPT.1)).max(1)
}

fn emptied(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_inputs_are_kept_as_are_allowed() {
        let inputs = |count, size| vec![(size, PathBuf::new()); count];
        assert_eq!(step_of(&inputs(0, 0)), 1);
        assert_eq!(step_of(&inputs(300, 1_000)), 1);
        assert_eq!(step_of(&inputs(301, 10)), 2);
        assert_eq!(step_of(&inputs(100, 9_001)), 4);
    }
}
