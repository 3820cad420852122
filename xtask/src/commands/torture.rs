//! `cargo xtask torture`: the test that kills browsers while they save, in its long form. A run of `test` has a short one.

use anyhow::Result;

use super::test::{self, Counts};
use crate::{
    arguments::Arguments,
    place::Place,
    site::{self, Quality, Worker},
};

/// So many browsers are killed unless told otherwise.
const KILLS: u16 = 100;

/// Kills browsers and looks whether everything is there that was shown as saved. Prints each kill and a table.
///
/// # Errors
/// When something was lost, or the site or a tool is not to be had.
pub fn run(place: &Place, mut arguments: Arguments) -> Result<()> {
    let kills = arguments.number("--kills")?.unwrap_or(KILLS).to_string();
    arguments.done()?;
    site::build(place, Quality::Finished, Worker::Keeps, &place.file("dist"))?;
    let words = ["a_killed_browser_loses_nothing", "--nocapture"].map(str::to_owned);
    test::from_outside(
        place,
        &words,
        false,
        &[("KONVEY_KILLS", &kills)],
        &mut Counts::default(),
    )
}
