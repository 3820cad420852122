//! The linked backup file: its handle in a database of its own, its contents by the File System Access API.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BroadcastChannel, DomException, File, IdbDatabase};

use super::object::object;
use super::promise::words;
use super::{database, panic};
use crate::ports::{Answer, BackupFile, BackupFileError, FileMark, LastWrite, Link, LinkListener};

/// The name of the database and of the channel; `public/rescue.js` knows it by how it begins.
pub const NAME: &str = "konvey1-file";
/// The store of the database, and the key in it.
const STORE: &str = "link";

#[wasm_bindgen]
extern "C" {
    /// `FileSystemFileHandle`, as far as it is needed; `web-sys` hides its permissions behind a flag of the compiler.
    type Handle;

    #[wasm_bindgen(method, getter)]
    fn name(this: &Handle) -> String;

    #[wasm_bindgen(method, catch, js_name = getFile)]
    fn get_file(this: &Handle) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = createWritable)]
    fn create_writable(this: &Handle) -> Result<Promise, JsValue>;

    /// `FileSystemWritableFileStream`.
    type Writable;

    #[wasm_bindgen(method, catch)]
    fn write(this: &Writable, data: &Blob) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn close(this: &Writable) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn abort(this: &Writable) -> Result<Promise, JsValue>;
}

/// The linked file of this browser.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserBackupFile;

fn failed(error: JsValue) -> BackupFileError {
    match error.dyn_ref::<DomException>() {
        Some(known) if known.name() == "NotFoundError" => BackupFileError::Gone,
        _ => BackupFileError::Refused(words(&error)),
    }
}

/// The picker of this browser; none where it has none, or the address is not secure.
fn picker() -> Option<Function> {
    let window = web_sys::window()?;
    let picker = Reflect::get(&window, &"showSaveFilePicker".into()).ok()?;
    picker.dyn_into().ok()
}

fn pick(name: &str) -> Result<Promise, JsValue> {
    let picker = picker().ok_or("no picker")?;
    let accept = object(&[("application/json", Array::of1(&".json".into()).into())]);
    let kind = object(&[("accept", accept.into())]);
    let options = object(&[
        // The browser opens the dialog where it was the last time.
        ("id", STORE.into()),
        ("suggestedName", name.into()),
        ("types", Array::of1(&kind).into()),
    ]);
    Ok(picker
        .call1(&JsValue::UNDEFINED, &options)?
        .unchecked_into())
}

/// Asks a handle for its permission, or the user for it. Files of a store that belongs to the page need none.
async fn permission(handle: &Handle, method: &str) -> bool {
    let Some(ask) = Reflect::get(handle, &method.into())
        .ok()
        .and_then(|ask| ask.dyn_into::<Function>().ok())
    else {
        return true;
    };
    let mode = object(&[("mode", "readwrite".into())]);
    let Ok(asked) = ask.call1(handle, &mode) else {
        return false;
    };
    let answer = JsFuture::from(asked.unchecked_into::<Promise>()).await;
    answer.is_ok_and(|answer| answer == "granted")
}

fn make_store(database: &IdbDatabase) {
    let _ = database.create_object_store(STORE);
}

/// What the database holds: the handle, and what was written last.
async fn kept() -> Result<Option<(Handle, Option<LastWrite>)>, JsValue> {
    let Some(database) = database::open(NAME, 1, false, make_store).await? else {
        return Ok(None);
    };
    let transaction = database::start(&database, &[STORE], false)?;
    let asked = database::finish(&transaction, |transaction| {
        transaction.object_store(STORE)?.get(&STORE.into())
    })
    .await;
    database.close();
    let found = asked?.result()?;
    if found.is_undefined() {
        return Ok(None);
    }
    let handle = Reflect::get(&found, &"handle".into())?;
    let last = Reflect::get(&found, &"last".into())?.as_string();
    let last = last.and_then(|text| serde_json::from_str(&text).ok());
    Ok(Some((handle.unchecked_into(), last)))
}

/// Keeps the handle and what was written last, or forgets both, and tells the other tabs.
async fn keep(linked: Option<(&JsValue, Option<LastWrite>)>) -> Result<(), JsValue> {
    let Some(database) = database::open(NAME, 1, linked.is_some(), make_store).await? else {
        return Ok(());
    };
    let transaction = database::start(&database, &[STORE], true)?;
    let done = database::finish(&transaction, |transaction| {
        let store = transaction.object_store(STORE)?;
        match linked {
            None => store.delete(&STORE.into()),
            Some((handle, last)) => {
                let last = last.and_then(|last| serde_json::to_string(&last).ok());
                let last = last.map_or(JsValue::UNDEFINED, JsValue::from);
                let value = object(&[("handle", handle.clone()), ("last", last)]);
                store.put_with_key(&value, &STORE.into())
            }
        }
    })
    .await;
    database.close();
    done?;
    tell();
    Ok(())
}

fn tell() {
    if let Ok(channel) = BroadcastChannel::new(NAME) {
        let _ = channel.post_message(&JsValue::NULL);
        channel.close();
    }
}

async fn handle() -> Result<Handle, BackupFileError> {
    match kept().await.map_err(failed)? {
        Some((handle, _)) => Ok(handle),
        None => Err(BackupFileError::Gone),
    }
}

async fn look(handle: &Handle) -> Result<FileMark, JsValue> {
    let file: File = JsFuture::from(handle.get_file()?).await?.unchecked_into();
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "bytes and milliseconds are whole and fit 53 bits"
    )]
    Ok(FileMark {
        size: file.size() as u64,
        modified: file.last_modified() as i64,
    })
}

/// The browser writes beside the file and puts it in its place at the end, so that it is never half written.
async fn write(handle: &Handle, parts: Vec<Vec<u8>>) -> Result<FileMark, JsValue> {
    if panic::is_dead() {
        return Err("the program has failed".into());
    }
    let pieces = Array::new();
    for part in parts {
        pieces.push(&Uint8Array::from(part.as_slice()));
    }
    let contents = Blob::new_with_u8_array_sequence(&pieces)?;
    let writable = JsFuture::from(handle.create_writable()?).await?;
    let writable: Writable = writable.unchecked_into();
    let written = async {
        JsFuture::from(writable.write(&contents)?).await?;
        JsFuture::from(writable.close()?).await
    };
    if let Err(error) = written.await {
        if let Ok(given_up) = writable.abort() {
            // The error that counts is the first one.
            let _ = JsFuture::from(given_up).await;
        }
        return Err(error);
    }
    look(handle).await
}

impl BackupFile for BrowserBackupFile {
    fn is_at_hand(&self) -> bool {
        picker().is_some()
    }

    fn pick(&self, name: &str) -> Answer<Result<bool, BackupFileError>> {
        // Asked at once, while the press of the button still counts.
        let asked = pick(name);
        Box::pin(async move {
            let picked = JsFuture::from(asked.map_err(failed)?).await;
            let handle = match picked {
                Ok(handle) => handle,
                Err(error) => {
                    return match error.dyn_ref::<DomException>() {
                        Some(known) if known.name() == "AbortError" => Ok(false),
                        _ => Err(failed(error)),
                    };
                }
            };
            keep(Some((&handle, None))).await.map_err(failed)?;
            Ok(true)
        })
    }

    fn link(&self) -> Answer<Result<Option<Link>, BackupFileError>> {
        Box::pin(async {
            let kept = kept().await.map_err(failed)?;
            Ok(kept.map(|(handle, last)| Link {
                name: handle.name(),
                last,
            }))
        })
    }

    fn is_allowed(&self) -> Answer<bool> {
        Box::pin(async {
            match handle().await {
                Ok(handle) => permission(&handle, "queryPermission").await,
                Err(_) => false,
            }
        })
    }

    fn allow(&self) -> Answer<bool> {
        Box::pin(async {
            let Ok(handle) = handle().await else {
                return false;
            };
            let allowed = permission(&handle, "requestPermission").await;
            if allowed {
                tell();
            }
            allowed
        })
    }

    fn look(&self) -> Answer<Result<FileMark, BackupFileError>> {
        Box::pin(async { look(&handle().await?).await.map_err(failed) })
    }

    fn write(&self, parts: Vec<Vec<u8>>) -> Answer<Result<FileMark, BackupFileError>> {
        Box::pin(async move { write(&handle().await?, parts).await.map_err(failed) })
    }

    fn remember(&self, last: LastWrite) -> Answer<Result<(), BackupFileError>> {
        Box::pin(async move {
            if let Some((handle, _)) = kept().await.map_err(failed)? {
                keep(Some((&handle, Some(last)))).await.map_err(failed)?;
            }
            Ok(())
        })
    }

    fn unlink(&self) -> Answer<Result<(), BackupFileError>> {
        Box::pin(async { keep(None).await.map_err(failed) })
    }

    fn on_change(&self, listener: LinkListener) {
        let Ok(channel) = BroadcastChannel::new(NAME) else {
            return;
        };
        let hear = Closure::<dyn Fn()>::new(listener).into_js_value();
        channel.set_onmessage(Some(hear.unchecked_ref()));
        // It is heard as long as the page lives.
        std::mem::forget(channel);
    }
}
