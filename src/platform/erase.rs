//! Erasing everything that the product has left in this browser.

use gloo_storage::{LocalStorage, Storage};
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ServiceWorkerRegistration;

use super::promise::{either, words};
use super::{backup_file, database, storage, witness};
use crate::ports::{Answer, ERASED, EraseError, Eraser};

/// Keys of the own book and of preferences begin with `konvey1:`, those of demos with `konvey1d:`.
const KEYS: &str = "konvey1";
/// What the names of caches begin with.
const CACHES: &str = "konvey";

/// Erases from the browser.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserEraser;

impl Eraser for BrowserEraser {
    fn erase_everything(&self) -> Answer<Result<(), EraseError>> {
        Box::pin(async {
            // Local storage first, before anything is awaited: a tab that opens meanwhile finds the mark in it and brings
            // nothing back.
            let refused = |error| EraseError::Refused(words(&error));
            let keys = erase_keys().map_err(refused);
            database::close();
            let database = erase_database(database::NAME).await;
            let mark = match database {
                Ok(()) => remove_mark().map_err(refused),
                // The next start clears the copy.
                Err(_) => Ok(()),
            };
            let witness = erase_database(witness::NAME).await;
            // The file itself is the user's own and stays.
            let linked = erase_database(backup_file::NAME).await;
            let caches = erase_caches().await.map_err(refused);
            database
                .and(keys)
                .and(mark)
                .and(witness)
                .and(linked)
                .and(caches)
        })
    }
}

/// Removes the keys of local storage and leaves the one that says that the second copy is to be removed too.
fn erase_keys() -> Result<(), JsValue> {
    if !storage::is_at_hand() {
        return Ok(());
    }
    let area = LocalStorage::raw();
    let mut keys = Vec::new();
    for place in 0..area.length()? {
        keys.extend(area.key(place)?);
    }
    for key in keys.iter().filter(|key| key.starts_with(KEYS)) {
        area.remove_item(key)?;
    }
    area.set_item(ERASED, "1")
}

fn remove_mark() -> Result<(), JsValue> {
    if storage::is_at_hand() {
        LocalStorage::raw().remove_item(ERASED)?;
    }
    Ok(())
}

async fn erase_database(name: &str) -> Result<(), EraseError> {
    // Where there is no IndexedDB, there is nothing to erase in it.
    let Ok(factory) = database::factory() else {
        return Ok(());
    };
    let request = factory
        .delete_database(name)
        .map_err(|error| EraseError::Refused(words(&error)))?;
    let ended = either(|good, bad| {
        request.set_onsuccess(Some(good));
        request.set_onerror(Some(bad));
        request.set_onblocked(Some(bad));
    })
    .await;
    match (ended, request.error()) {
        (Ok(_), _) => Ok(()),
        (Err(_), Ok(Some(error))) => Err(EraseError::Refused(error.message())),
        // Nothing failed, it only waits for another tab.
        (Err(_), _) => Err(EraseError::OtherTab),
    }
}

/// Removes the caches of files and the offline worker of this folder.
async fn erase_caches() -> Result<(), JsValue> {
    let Some(window) = web_sys::window() else {
        return Ok(());
    };
    // Pages without a secure address have neither, and `web-sys` takes both for granted.
    let has = |owner: &JsValue, name: &str| {
        Reflect::get(owner, &name.into()).is_ok_and(|value| !value.is_undefined())
    };
    if has(&window, "caches") {
        let caches = window.caches()?;
        let names = JsFuture::from(caches.keys()).await?;
        for name in Array::from(&names)
            .iter()
            .filter_map(|name| name.as_string())
        {
            if name.starts_with(CACHES) {
                JsFuture::from(caches.delete(&name)).await?;
            }
        }
    }
    let navigator = window.navigator();
    if has(&navigator, "serviceWorker") {
        let folder = window.location().pathname()?;
        let folder = folder.rsplit_once('/').map_or("", |(folder, _)| folder);
        let scope = format!("{}{folder}/", window.location().origin()?);
        let workers = JsFuture::from(navigator.service_worker().get_registrations()).await?;
        for worker in Array::from(&workers).iter() {
            let worker: ServiceWorkerRegistration = worker.unchecked_into();
            if worker.scope() == scope {
                JsFuture::from(worker.unregister()?).await?;
            }
        }
    }
    Ok(())
}
