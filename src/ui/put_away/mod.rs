//! Deals that are put away: the archive and the trash.

mod list;

pub use list::{ArchiveScreen, TrashScreen};
