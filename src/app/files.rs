//! Files that go out of the book, and the copies of it.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use crate::domain::order;
use crate::keep::{Desk, SaveState};
use crate::ports::{Download, EraseError, FileError, RestoreError, RestorePoint, within};

/// What the names of all keys of the product begin with; `public/rescue.js` writes files of the same form.
const KEYS: &str = "konvey1:";

impl App {
    /// Hands a file to the browser to be saved, and says so if it would not take it.
    pub fn download(self, file: Download) {
        self.handed_over(self.ports(|ports| ports.files.download(file)));
    }

    /// Says so if the browser would not take a file.
    pub(super) fn handed_over(self, result: Result<(), FileError>) {
        if let Err(FileError::Refused(words)) = result {
            self.notices.failed(words);
        }
    }

    /// Saves the raw texts that are stored, exactly as they are stored, of local storage and of the second copy: what
    /// could not be read is among them.
    pub fn download_raw(self) {
        let texts: BTreeMap<String, String> = self
            .ports(|ports| ports.kv.clone())
            .map(|kv| {
                let keys = kv.keys().unwrap_or_default().into_iter();
                let keys = keys.filter(|key| key.starts_with(KEYS));
                order::map(keys.filter_map(|key| {
                    let text = kv.get(&key).ok().flatten()?;
                    Some((key, text))
                }))
            })
            .unwrap_or_default();
        spawn_local(async move {
            let copy = self.copied_texts().await;
            let databases = serde_json::json!({ "konvey1": { "book": copy } });
            let file =
                serde_json::json!({ "konvey_rescue": 1, "keys": texts, "databases": databases });
            self.download(Download {
                name: self.file_name("konvey-rescue", "json"),
                media_type: "application/json",
                parts: vec![file.to_string().into_bytes()],
            });
        });
    }

    /// The texts of the second copy under their keys; none if it cannot be had.
    async fn copied_texts(self) -> Vec<(String, String)> {
        let Some(copy) = self.ports(|ports| ports.second_copy.clone()) else {
            return Vec::new();
        };
        match within(copy.read(), self.patience()).await {
            Some(Ok(look)) => look.texts.into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// Loads the page anew.
    pub fn reload(self) {
        self.ports(|ports| ports.page.reload());
    }

    /// A name for a file of today: `konvey-2026-11-23.json`.
    #[must_use]
    pub fn file_name(self, stem: &str, extension: &str) -> String {
        let today = self.session.today.get_untracked();
        format!("{stem}-{today}.{extension}")
    }

    /// Erases everything that the product keeps in this browser, in all tabs. A file is to be offered before.
    ///
    /// # Errors
    /// [`EraseError`] if something stayed behind.
    pub async fn erase_everything(self) -> Result<(), EraseError> {
        match &mut *self.saving.inner().keeper.borrow_mut() {
            Some(keeper) => keeper.erased(&self),
            None => self.show(SaveState::Erased),
        }
        let erased = self.ports(|ports| ports.eraser.erase_everything()).await;
        if erased.is_ok() {
            // The address of the own book, so that the page does not make the demo again that it stood on.
            self.ports(|ports| {
                ports.location.replace("#/");
                ports.page.reload();
            });
        }
        erased
    }

    /// The copies that are kept from before large steps, the youngest first.
    ///
    /// # Errors
    /// [`RestoreError`] if the browser has no database or will not open it.
    pub async fn restore_points(self) -> Result<Vec<RestorePoint>, RestoreError> {
        let points = self.ports(|ports| ports.restore_points.clone());
        points.list().await
    }

    /// Removes all copies from before large steps.
    ///
    /// # Errors
    /// [`RestoreError`] if the browser has no database or will not open it.
    pub async fn delete_restore_points(self) -> Result<(), RestoreError> {
        let points = self.ports(|ports| ports.restore_points.clone());
        points.delete_all().await
    }
}
