//! `cargo xtask bench`: the benchmarks of the host and of the browser, each of which prints its own table.

use anyhow::Result;

use super::test::{self, Counts};
use crate::{
    arguments::Arguments,
    place::Place,
    shell,
    site::{self, Quality, Worker},
};

/// Runs every benchmark, or those whose name holds one of the given words.
///
/// # Errors
/// When something does not compile or a benchmark fails.
pub fn run(place: &Place, arguments: Arguments) -> Result<()> {
    let filters = arguments.rest()?;
    if place
        .file("benches")
        .read_dir()
        .is_ok_and(|mut entries| entries.any(|entry| entry.is_ok_and(|entry| is_rust(&entry))))
    {
        let mut command = shell::cargo(
            place,
            [
                "bench",
                "--locked",
                "--package",
                "konvey",
                "--benches",
                "--",
            ],
        );
        shell::run(command.args(&filters), "the benchmarks of the host")?;
    }
    site::build(place, Quality::Finished, Worker::Keeps, &place.file("dist"))?;
    let filters = if filters.is_empty() {
        vec!["bench_".to_owned()]
    } else {
        filters
    };
    // One after another and with their output, since they are there to be read.
    let words = filters
        .into_iter()
        .chain(["--test-threads=1".to_owned(), "--nocapture".to_owned()])
        .collect::<Vec<_>>();
    test::from_outside(place, &words, false, &[], &mut Counts::default())
}

fn is_rust(entry: &std::fs::DirEntry) -> bool {
    entry
        .path()
        .extension()
        .is_some_and(|extension| extension == "rs")
}
