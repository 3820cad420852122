//! An IndexedDB database, as far as the product needs it: opened for one transaction, all of whose requests are made
//! before anything is awaited, since a transaction ends by itself as soon as it has nothing to do.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{IdbDatabase, IdbFactory, IdbRequest, IdbTransaction};

use super::promise::either;

/// The name of the only database; `public/rescue.js` knows it too.
pub const NAME: &str = "konvey1";
/// The version of its stores.
const VERSION: u32 = 1;

#[wasm_bindgen]
extern "C" {
    /// `transaction` with options, which `web-sys` hides behind a flag of the compiler.
    type DurableDatabase;

    #[wasm_bindgen(method, catch, js_name = transaction)]
    fn start(
        this: &DurableDatabase,
        stores: &Array,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}

/// The browser's databases.
pub fn factory() -> Result<IdbFactory, JsValue> {
    let window = web_sys::window().ok_or("no window")?;
    Ok(window.indexed_db()?.ok_or("no IndexedDB")?)
}

/// Runs one transaction over the stores named and answers when it is on the disk. `ask` makes the requests; what the
/// one that it returns found is the answer.
pub async fn transact(
    stores: &[&str],
    write: bool,
    ask: impl FnOnce(&IdbTransaction) -> Result<IdbRequest, JsValue>,
) -> Result<JsValue, JsValue> {
    let database = open().await?;
    let result = within(&database, stores, write, ask).await;
    // An open database would stand in the way of its removal by another tab.
    database.close();
    result
}

async fn within(
    database: &IdbDatabase,
    stores: &[&str],
    write: bool,
    ask: impl FnOnce(&IdbTransaction) -> Result<IdbRequest, JsValue>,
) -> Result<JsValue, JsValue> {
    let names: Array = stores.iter().map(|name| JsValue::from(*name)).collect();
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let mode = if write { "readwrite" } else { "readonly" };
    let transaction = database
        .unchecked_ref::<DurableDatabase>()
        .start(&names, mode, &options)?;
    let request = ask(&transaction)?;
    let ended = either(|good, bad| {
        transaction.set_oncomplete(Some(good));
        transaction.set_onabort(Some(bad));
        transaction.set_onerror(Some(bad));
    })
    .await;
    match ended {
        Ok(_) => request.result(),
        Err(_) => Err(transaction
            .error()
            .map_or_else(|| "the transaction was aborted".into(), JsValue::from)),
    }
}

async fn open() -> Result<IdbDatabase, JsValue> {
    let request = factory()?.open_with_u32(NAME, VERSION)?;
    let upgrading = request.clone();
    let upgrade = Closure::<dyn FnMut()>::new(move || {
        if let Ok(database) = upgrading.result() {
            make_stores(database.unchecked_ref());
        }
    });
    request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
    let opened = either(|good, bad| {
        request.set_onsuccess(Some(good));
        request.set_onerror(Some(bad));
        request.set_onblocked(Some(bad));
    })
    .await;
    match opened {
        Ok(_) => Ok(request.result()?.unchecked_into()),
        Err(_) => Err(match request.error() {
            Ok(Some(error)) => error.into(),
            _ => "another tab holds the database".into(),
        }),
    }
}

/// The store of restore points, which get running numbers as their `id`.
pub const POINTS: &str = "restore";
/// Their contents under the same numbers, apart, since a list does not need them.
pub const CONTENTS: &str = "restore-bytes";

/// A store that cannot be made is missed by the transaction that asks for it, which then says so.
fn make_stores(database: &IdbDatabase) {
    let options = web_sys::IdbObjectStoreParameters::new();
    options.set_auto_increment(true);
    options.set_key_path(&"id".into());
    let _ = database.create_object_store_with_optional_parameters(POINTS, &options);
    let _ = database.create_object_store(CONTENTS);
}
