//! The one file outside of the browser that is kept up to date: picked by the user, then written again and again.

mod memory;

pub use memory::MemoryBackupFile;

use serde::{Deserialize, Serialize};

use super::Answer;
use crate::domain::Moment;

/// By what a file is known again without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileMark {
    /// Its length in bytes.
    pub size: u64,
    /// When it was changed last, in milliseconds since 1970 UTC, as its file system tells.
    pub modified: i64,
}

/// What was written into the file last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastWrite {
    /// When, in milliseconds since 1970 UTC.
    at: i64,
    /// The number of the first entry of the log that it lacks.
    pub next: u64,
    /// The print of the entry before that.
    pub print: u32,
    /// How many deals it holds.
    pub deals: u64,
    /// How the file looked afterwards.
    pub mark: FileMark,
}

impl LastWrite {
    /// A write of this moment.
    #[must_use]
    pub fn new(at: Moment, (next, print): (u64, u32), deals: u64, mark: FileMark) -> Self {
        Self {
            at: at.0,
            next,
            print,
            deals,
            mark,
        }
    }

    /// When.
    #[must_use]
    pub fn at(&self) -> Moment {
        Moment(self.at)
    }
}

/// The file that is linked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its name without folders.
    pub name: String,
    /// What was written into it last; none if nothing was yet.
    pub last: Option<LastWrite>,
}

/// Why the file was not read or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BackupFileError {
    /// It is not where it was: moved, deleted, or on a disk that is not there.
    #[error("the file is not there")]
    Gone,
    /// The browser refused, in its own words.
    #[error("the browser refused: {0}")]
    Refused(String),
}

/// Is told that another tab has linked, unlinked, allowed or written.
pub type LinkListener = Box<dyn Fn()>;

/// The linked file. Which one it is, and what was written into it last, the browser keeps.
pub trait BackupFile {
    /// Whether the browser can keep hold of a file.
    fn is_at_hand(&self) -> bool;

    /// Lets the user pick a file and links it in the place of any other; false if he would not. To be called while the
    /// press of a button counts.
    fn pick(&self, name: &str) -> Answer<Result<bool, BackupFileError>>;

    /// The file that is linked.
    fn link(&self) -> Answer<Result<Option<Link>, BackupFileError>>;

    /// Whether the page may write into it now. Some browsers take that back when the page ends.
    fn is_allowed(&self) -> Answer<bool>;

    /// Asks the user to allow it again, while the press of a button counts.
    fn allow(&self) -> Answer<bool>;

    /// How the file looks now.
    fn look(&self) -> Answer<Result<FileMark, BackupFileError>>;

    /// Puts these contents in the place of all that the file holds, whole or not at all; tells how it looks then.
    fn write(&self, parts: Vec<Vec<u8>>) -> Answer<Result<FileMark, BackupFileError>>;

    /// Keeps what was written last, if a file is still linked.
    fn remember(&self, last: LastWrite) -> Answer<Result<(), BackupFileError>>;

    /// Forgets the file, which stays where it is.
    fn unlink(&self) -> Answer<Result<(), BackupFileError>>;

    /// Calls a listener when another tab changed any of that.
    fn on_change(&self, listener: LinkListener);
}
