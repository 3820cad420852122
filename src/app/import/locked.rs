//! A file of Konvey that is locked with a passphrase: kept until the right one is given, then read as any other.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{FileTrouble, Work};
use crate::app::App;
use crate::wire::file::{self, Locked, Passphrase};

/// A locked file as it was read.
#[derive(Debug)]
pub struct LockedFile {
    /// Its name.
    pub name: String,
    file: Locked,
}

impl App {
    pub(super) fn import_open_locked(self, name: String, bytes: &[u8]) {
        match Locked::read(bytes) {
            Ok(file) => self
                .import
                .locked
                .set(Some(Arc::new(LockedFile { name, file }))),
            Err(error) => self.import.trouble.set(Some(FileTrouble::Json(error))),
        }
    }

    /// Opens the locked file and goes on as with any other. With a wrong passphrase, or when it is cancelled, the file stays
    /// for another try.
    pub fn import_unlock(self, passphrase: Passphrase) {
        let import = self.import;
        let Some(locked) = import.locked.get_untracked() else {
            return;
        };
        let run = import.next_run();
        import.unlocking.set(None);
        import.work.set(Some(Work::Unlocking));
        let cipher = self.ports(|ports| ports.cipher.clone());
        spawn_local(async move {
            let Locked { lock, data } = locked.file.clone();
            let opened = cipher.open(passphrase, lock, data).await;
            if !import.is_current(run) {
                return;
            }
            match opened.map(|packed| file::unpack(&packed)) {
                Ok(Ok(bytes)) => {
                    import.locked.set(None);
                    self.import_open_json(locked.name.clone(), bytes);
                }
                Ok(Err(error)) => import.trouble.set(Some(FileTrouble::Json(error))),
                Err(error) => import.unlocking.set(Some(error)),
            }
            import.work.set(None);
        });
    }
}
