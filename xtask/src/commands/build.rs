//! `cargo xtask build`: the finished static site in `dist/`.

use anyhow::Result;

use crate::{
    arguments::Arguments,
    place::Place,
    site::{self, Quality, Worker, sizes},
};

/// Builds the site, prints what each file weighs and holds the ceilings.
///
/// # Errors
/// When the site cannot be built or outgrew a ceiling.
pub fn run(place: &Place, arguments: Arguments) -> Result<()> {
    arguments.done()?;
    let site = site::build(place, Quality::Finished, Worker::Keeps, &place.file("dist"))?;
    sizes::print(&site);
    sizes::check(&site)
}
