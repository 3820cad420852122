//! A linked file in memory.

use std::cell::{Cell, RefCell};

use super::{BackupFile, BackupFileError, FileMark, LastWrite, Link, LinkListener};
use crate::ports::{Answer, known};

/// What a file in memory can be told to refuse.
#[derive(Debug, Default)]
pub struct MemoryBackupFile {
    linked: RefCell<Option<Link>>,
    contents: RefCell<Vec<u8>>,
    /// Goes on with each change of the contents.
    modified: Cell<i64>,
    forbidden: Cell<bool>,
    failure: RefCell<Option<BackupFileError>>,
    /// The user gives up in the dialog.
    pub gives_up: Cell<bool>,
    /// The user allows it when he is asked.
    pub agrees: Cell<bool>,
}

impl MemoryBackupFile {
    /// From now on the page may not write, or it may again.
    pub fn forbid(&self, forbidden: bool) {
        self.forbidden.set(forbidden);
    }

    /// From now on looks and writes fail so, or none does.
    pub fn fail(&self, failure: Option<BackupFileError>) {
        self.failure.replace(failure);
    }

    /// Somebody else writes into the file.
    pub fn change_outside(&self, contents: &[u8]) {
        self.contents.replace(contents.to_vec());
        self.modified.set(self.modified.get() + 1);
    }

    /// What the file holds.
    #[must_use]
    pub fn contents(&self) -> Vec<u8> {
        self.contents.borrow().clone()
    }

    fn mark(&self) -> Result<FileMark, BackupFileError> {
        if let Some(failure) = self.failure.borrow().clone() {
            return Err(failure);
        }
        if self.linked.borrow().is_none() {
            return Err(BackupFileError::Gone);
        }
        Ok(FileMark {
            size: self.contents.borrow().len() as u64,
            modified: self.modified.get(),
        })
    }
}

impl BackupFile for MemoryBackupFile {
    fn is_at_hand(&self) -> bool {
        true
    }

    fn pick(&self, name: &str) -> Answer<Result<bool, BackupFileError>> {
        if self.gives_up.get() {
            return known(Ok(false));
        }
        self.linked.replace(Some(Link {
            name: name.to_owned(),
            last: None,
        }));
        self.change_outside(&[]);
        self.forbidden.set(false);
        known(Ok(true))
    }

    fn link(&self) -> Answer<Result<Option<Link>, BackupFileError>> {
        known(Ok(self.linked.borrow().clone()))
    }

    fn is_allowed(&self) -> Answer<bool> {
        known(!self.forbidden.get())
    }

    fn allow(&self) -> Answer<bool> {
        if self.agrees.get() {
            self.forbidden.set(false);
        }
        self.is_allowed()
    }

    fn look(&self) -> Answer<Result<FileMark, BackupFileError>> {
        known(self.mark())
    }

    fn write(&self, parts: Vec<Vec<u8>>) -> Answer<Result<FileMark, BackupFileError>> {
        if self.forbidden.get() {
            return known(Err(BackupFileError::Refused("not allowed".to_owned())));
        }
        if let Err(failure) = self.mark() {
            return known(Err(failure));
        }
        self.change_outside(&parts.concat());
        known(self.mark())
    }

    fn remember(&self, last: LastWrite) -> Answer<Result<(), BackupFileError>> {
        if let Some(link) = &mut *self.linked.borrow_mut() {
            link.last = Some(last);
        }
        known(Ok(()))
    }

    fn unlink(&self) -> Answer<Result<(), BackupFileError>> {
        self.linked.replace(None);
        known(Ok(()))
    }

    fn on_change(&self, _: LinkListener) {}
}
