//! What tabs tell each other.

use serde::{Deserialize, Serialize};

use crate::ports::second_copy::CopyTrouble;

/// Entries of the log as they are stored, with the number of the first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Run {
    /// The number of the first entry.
    #[serde(rename = "f")]
    pub first: u64,
    /// The print of the entry before it; 0 if there is none.
    #[serde(rename = "p")]
    pub before: u32,
    /// The entries without a gap.
    #[serde(rename = "r")]
    pub records: Vec<String>,
}

impl Run {
    /// The number behind the last entry.
    #[must_use]
    pub fn next(&self) -> u64 {
        self.first + self.records.len() as u64
    }
}

/// A message to all other tabs with the same book. `term` counts the writers that came to write by force, so that what
/// an ousted writer still says is known as such. A print
/// is a short checksum by which an entry is known again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "t", rename_all = "lowercase")]
pub enum Message {
    /// A follower has nothing from this number on; the writer may send what it has.
    Hello {
        /// The number it waits for.
        next: u64,
    },
    /// The writer has carried these entries out.
    Wrote {
        /// Under which writer.
        term: u64,
        /// The entries.
        run: Run,
        /// Whether all that the writer has is kept, in local storage and in the second copy.
        kept: bool,
        /// Why only local storage has it, if so.
        #[serde(rename = "o", default, skip_serializing_if = "Option::is_none")]
        once: Option<CopyTrouble>,
    },
    /// A follower wants to write.
    Ask {
        /// The number of the next entry that it knows.
        next: u64,
    },
    /// The writer stops writing and lets the lock go.
    Yield {
        /// Under which writer.
        term: u64,
        /// The number behind the last entry that it has stored; the rest is in memory only.
        stored: u64,
        /// What the asker does not have yet.
        run: Run,
    },
    /// A tab has become the writer.
    Took {
        /// Under which writer.
        term: u64,
        /// The number of the next entry.
        next: u64,
        /// The print of its last entry.
        print: u32,
    },
    /// The writer will not answer for some seconds.
    Busy,
    /// The book was put in the place of another beside the log: it is to be read anew.
    Replaced,
    /// Everything was erased: nothing may be written any more.
    Erased,
}

impl Message {
    /// The text that is sent.
    #[must_use]
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads a text that was sent; what another version of the product says may not be understood.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}
