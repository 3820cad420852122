//! The linked backup file, in the private file system of the page, where no picker is needed.

use js_sys::{Function, Promise, Reflect};
use konvey::platform::backup_file::BrowserBackupFile;
use konvey::ports::{BackupFile, BackupFileError};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

use crate::contract;

fn function(owner: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(owner, &name.into()).ok()?.dyn_into().ok()
}

/// The private folder of the page; none in an engine that cannot write into its files by streams.
async fn folder() -> Option<JsValue> {
    let window = web_sys::window().unwrap();
    let kind = Reflect::get(&window, &"FileSystemFileHandle".into()).ok()?;
    let methods = Reflect::get(&kind, &"prototype".into()).ok()?;
    function(&methods, "createWritable")?;
    let storage = Reflect::get(&window.navigator(), &"storage".into()).ok()?;
    let asked = function(&storage, "getDirectory")?.call0(&storage).ok()?;
    JsFuture::from(asked.unchecked_into::<Promise>()).await.ok()
}

/// A picker that gives the file of that name in the private folder.
fn pick_from(folder: &JsValue, name: &str) {
    let picker = Function::new_with_args(
        "options",
        "return this.folder.getFileHandle(this.file, { create: true })",
    );
    let this = js_sys::Object::new();
    Reflect::set(&this, &"folder".into(), folder).unwrap();
    Reflect::set(&this, &"file".into(), &name.into()).unwrap();
    let window = web_sys::window().unwrap();
    Reflect::set(&window, &"showSaveFilePicker".into(), &picker.bind0(&this)).unwrap();
}

async fn run(folder: &JsValue, method: &str, name: &str) -> JsValue {
    let asked = function(folder, method).unwrap();
    let asked = asked.call1(folder, &name.into()).unwrap();
    JsFuture::from(asked.unchecked_into::<Promise>())
        .await
        .unwrap()
}

#[wasm_bindgen_test]
async fn a_linked_file_is_kept_up_to_date() {
    let Some(folder) = folder().await else {
        console_log!("this engine does not write into files by streams");
        return;
    };
    pick_from(&folder, "linked.json");
    contract::backup_file::check(&BrowserBackupFile).await;

    // It is told when the file goes away, and the contents are really there.
    assert_eq!(BrowserBackupFile.pick("").await, Ok(true));
    let written = BrowserBackupFile.write(vec![b"on the disk".to_vec()]).await;
    assert_eq!(written.unwrap().size, 11);
    let handle = run(&folder, "getFileHandle", "linked.json").await;
    let asked = function(&handle, "getFile").unwrap();
    let file = asked.call0(&handle).unwrap().unchecked_into::<Promise>();
    let file: web_sys::Blob = JsFuture::from(file).await.unwrap().unchecked_into();
    let text = JsFuture::from(file.text()).await.unwrap();
    assert_eq!(text.as_string().as_deref(), Some("on the disk"));
    run(&folder, "removeEntry", "linked.json").await;
    assert_eq!(BrowserBackupFile.look().await, Err(BackupFileError::Gone));
    BrowserBackupFile.unlink().await.unwrap();

    // Who gives up in the dialog links nothing.
    let gives_up =
        Function::new_no_args("return Promise.reject(new DOMException('given up', 'AbortError'))");
    let window = web_sys::window().unwrap();
    Reflect::set(&window, &"showSaveFilePicker".into(), &gives_up).unwrap();
    assert_eq!(BrowserBackupFile.pick("").await, Ok(false));
    assert_eq!(BrowserBackupFile.link().await, Ok(None));
    Reflect::delete_property(&window, &"showSaveFilePicker".into()).unwrap();
}
