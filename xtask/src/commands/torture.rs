//! `cargo xtask torture`: everything that may go wrong with what is kept, on purpose, in its long form. A run of `test` has a
//! short one.

pub mod table;

use anyhow::Result;

use super::test::{self, Counts};
use crate::{
    arguments::Arguments,
    place::Place,
    shell,
    site::{self, Quality, Worker},
};

/// So many times Chromium is killed unless told otherwise; each of the other engines three times in ten of that.
const KILLS: u16 = 100;

/// The tests that let operations fail: those of the store, of keeping it, and of bringing two copies together.
const FAULTS: [&str; 2] = ["wire::store::tests::", "keep::"];

/// Lets every operation on the store fail at each of its calls, kills browsers of three engines while they save, and
/// looks whether everything is there that must be. Prints one table.
///
/// # Errors
/// When something was lost, or the site or a tool is not to be had.
pub fn run(place: &Place, mut arguments: Arguments) -> Result<()> {
    let kills = arguments.number("--kills")?.unwrap_or(KILLS);
    arguments.done()?;
    let tally = table::begin(place)?;
    let tally_text = tally.display().to_string();

    let mut faults = shell::cargo(
        place,
        ["test", "--locked", "--package", "konvey", "--lib", "--"],
    );
    faults.args(FAULTS).env(table::VARIABLE, &tally);
    let mut counts = Counts::default();
    counts.watch(&mut faults, "the tests that let operations fail")?;

    site::build(place, Quality::Finished, Worker::Keeps, &place.file("dist"))?;
    let elsewhere = (u32::from(kills) * 3).div_ceil(10).to_string();
    let variables = [
        ("KONVEY_KILLS", kills.to_string()),
        ("KONVEY_KILLS_ELSEWHERE", elsewhere),
        (table::VARIABLE, tally_text),
    ];
    let variables = variables
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let words = ["a_killed_browser_loses_nothing".to_owned()];
    test::from_outside(place, &words, false, &variables, &mut counts)?;

    table::print(&tally)
}
