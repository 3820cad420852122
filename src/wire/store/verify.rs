//! Looking whether what was written is still there.

use crate::ports::kv::{Kv, KvError};
use crate::wire::namespace::Name;

use super::Store;
use super::head::{Found, Head};

/// What became of what was written last.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// It is there.
    Kept,
    /// The browser has taken it back.
    Gone,
    /// Another writer has written its own manifest.
    Superseded,
}

impl Store {
    /// The generation of the manifest that the storage shows now; 0 if there is none that can be read.
    ///
    /// # Errors
    /// [`KvError`] if the storage cannot be read.
    pub fn generation_there(&self, kv: &dyn Kv) -> Result<u64, KvError> {
        let text = self.get(kv, Name::Head)?;
        Ok(match text.as_deref().map(Head::read) {
            Some(Found::Sound(head)) => head.generation,
            _ => 0,
        })
    }

    /// Looks whether the storage still shows what this writer wrote last: its manifest and its last record. A browser
    /// may take a value back some time after it said that it was kept, and a writer that was frozen may write over it.
    ///
    /// # Errors
    /// [`KvError`] if the storage cannot be read.
    pub fn standing(&self, kv: &dyn Kv) -> Result<Standing, KvError> {
        if self.get(kv, Name::Head)? != self.head_text {
            return Ok(Standing::Superseded);
        }
        let gone = match self.journal.last() {
            Some((name, _)) => self.get(kv, *name)?.is_none_or(|text| text.is_empty()),
            None => false,
        };
        Ok(if gone { Standing::Gone } else { Standing::Kept })
    }
}
