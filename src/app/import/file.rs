//! From a picked file to a table with a first plan.

use std::any::Any;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::json::is_json;
use super::{
    Dialect, Encoding, FileTrouble, ImportStep, MAX_BYTES, OpenTable, Opened, TableError, Work,
};
use crate::app::App;
use crate::exchange::open;
use crate::ports::{FileError, PickedFile, read_whole};

impl App {
    /// Reads a file that the user picked. It comes in as the browser has it, since only the port knows its type.
    pub fn import_file(self, picked: Box<dyn Any>) {
        let Some(file) = self.ports(|ports| ports.files.open(picked)) else {
            return;
        };
        let import = self.import;
        let run = import.next_run();
        import.forget_file();
        import.step.set(ImportStep::File);
        if file.size() > MAX_BYTES as u64 {
            import
                .trouble
                .set(Some(FileTrouble::Table(TableError::TooManyBytes)));
            return;
        }
        import.work.set(Some(Work::Reading(0.0)));
        spawn_local(async move {
            let read = self.import_read(file.as_ref(), run).await;
            if !import.is_current(run) {
                return;
            }
            match read {
                Ok(bytes) if is_json(&bytes) => self.import_open_json(file.name(), bytes),
                Ok(bytes) => {
                    let opened = open(&bytes, None, None);
                    self.import_open(file.name(), Arc::new(bytes), opened);
                }
                Err(FileError::Cancelled) => {}
                Err(FileError::Refused(words)) => {
                    import.trouble.set(Some(FileTrouble::Unreadable(words)));
                }
            }
            import.work.set(None);
        });
    }

    async fn import_read(self, file: &dyn PickedFile, run: u64) -> Result<Vec<u8>, FileError> {
        let import = self.import;
        #[allow(
            clippy::cast_precision_loss,
            reason = "a part of a bar is not read off to the last digit"
        )]
        let part = |done: u64| done as f64 / file.size().max(1) as f64;
        let bytes = read_whole(file, |done| {
            let current = import.is_current(run);
            if current {
                import.work.set(Some(Work::Reading(part(done))));
            }
            current
        })
        .await?;
        // The bar is drawn full before the table is made of the bytes, which takes a moment.
        self.import_breathe().await;
        Ok(bytes)
    }

    /// Lets the browser draw.
    pub(super) async fn import_breathe(self) {
        let breath = self.ports(|ports| ports.page.breathe());
        breath.await;
    }

    fn import_open(self, name: String, bytes: Arc<Vec<u8>>, opened: Result<Opened, TableError>) {
        let import = self.import;
        match opened {
            Ok(opened) => {
                let plan = self.import_first_plan(&name, &opened.table);
                import.trouble.set(None);
                import.forget_check();
                import.table.set(Some(Arc::new(OpenTable {
                    name,
                    bytes,
                    opened,
                })));
                import.plan.set(Some(plan));
            }
            // A switch that makes nonsense of the file leaves it as it was read before.
            Err(error) => import.trouble.set(Some(FileTrouble::Table(error))),
        }
    }

    /// Reads the file anew in another encoding.
    pub fn import_set_encoding(self, encoding: Encoding) {
        if let Some(table) = self.import.table.get_untracked() {
            let opened = open(&table.bytes, Some(encoding), None);
            self.import_open(table.name.clone(), table.bytes.clone(), opened);
        }
    }

    /// Reads the file anew with another delimiter, or with or without names in its first row.
    pub fn import_set_dialect(self, dialect: Dialect) {
        if let Some(table) = self.import.table.get_untracked() {
            let opened = open(&table.bytes, Some(table.opened.encoding), Some(dialect));
            // The encoding was not chosen by this, so the reason for it stays.
            let opened = opened.map(|opened| Opened {
                reason: table.opened.reason,
                ..opened
            });
            self.import_open(table.name.clone(), table.bytes.clone(), opened);
        }
    }
}
