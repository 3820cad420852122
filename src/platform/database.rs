//! The IndexedDB database, as far as the product needs it: one transaction at a time, all of whose requests are made
//! before anything is awaited, since a transaction ends by itself as soon as it has nothing to do.
//!
//! It stays open from the first use on, since opening it takes longer than a transaction. It is closed as soon as
//! anybody wants to remove it or to raise its version.

use std::cell::RefCell;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    IdbDatabase, IdbFactory, IdbOpenDbRequest, IdbRequest, IdbTransaction, IdbVersionChangeEvent,
};

use super::promise::either;

/// The name of the database; `public/rescue.js` knows it too, and all others whose names begin so.
pub const NAME: &str = "konvey1";
/// The version of its stores.
const VERSION: u32 = 2;

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

thread_local! {
    static OPEN: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
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
    ask: impl Fn(&IdbTransaction) -> Result<IdbRequest, JsValue>,
) -> Result<JsValue, JsValue> {
    let request = transact_all(stores, write, ask).await?;
    request.map_or(Ok(JsValue::UNDEFINED), |request| request.result())
}

/// Runs one transaction as [`transact`] does and gives the requests that were made, all of them answered. Gives none if
/// it would only read and there is no database, which is not made for that.
pub async fn transact_all<T>(
    stores: &[&str],
    write: bool,
    ask: impl Fn(&IdbTransaction) -> Result<T, JsValue>,
) -> Result<Option<T>, JsValue> {
    let known = OPEN.with_borrow(Clone::clone);
    if let Some(database) = known {
        match start(&database, stores, write) {
            Ok(transaction) => return finish(&transaction, ask).await.map(Some),
            // The browser has closed it meanwhile.
            Err(_) => close(),
        }
    }
    let Some(database) = open(NAME, VERSION, write, make_stores).await? else {
        return Ok(None);
    };
    OPEN.set(Some(database.clone()));
    let transaction = start(&database, stores, write)?;
    finish(&transaction, ask).await.map(Some)
}

/// Lets the database go, so that it can be removed.
pub fn close() {
    if let Some(database) = OPEN.take() {
        database.close();
    }
}

/// Begins a transaction that is known to be on the disk when it is complete.
pub fn start(
    database: &IdbDatabase,
    stores: &[&str],
    write: bool,
) -> Result<IdbTransaction, JsValue> {
    let names: Array = stores.iter().map(|name| JsValue::from(*name)).collect();
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let mode = if write { "readwrite" } else { "readonly" };
    let database = database.unchecked_ref::<DurableDatabase>();
    database.start(&names, mode, &options)
}

/// Makes the requests of a transaction and waits for its end.
pub async fn finish<T>(
    transaction: &IdbTransaction,
    ask: impl Fn(&IdbTransaction) -> Result<T, JsValue>,
) -> Result<T, JsValue> {
    let asked = ask(transaction)?;
    let ended = either(|good, bad| {
        transaction.set_oncomplete(Some(good));
        transaction.set_onabort(Some(bad));
        transaction.set_onerror(Some(bad));
    })
    .await;
    match ended {
        Ok(_) => Ok(asked),
        Err(_) => Err(transaction
            .error()
            .map_or_else(|| "the transaction was aborted".into(), JsValue::from)),
    }
}

/// Opens a database; none if there is none and it is not to be made.
pub async fn open(
    name: &str,
    version: u32,
    make: bool,
    stores: fn(&IdbDatabase),
) -> Result<Option<IdbDatabase>, JsValue> {
    let request = factory()?.open_with_u32(name, version)?;
    let upgrading = request.clone();
    let missing = std::rc::Rc::new(std::cell::Cell::new(false));
    let found_missing = missing.clone();
    let upgrade =
        Closure::<dyn FnMut(IdbVersionChangeEvent)>::new(move |event: IdbVersionChangeEvent| {
            if event.old_version() < 1.0 && !make {
                found_missing.set(true);
                if let Some(transaction) = upgrading.transaction() {
                    let _ = transaction.abort();
                }
            } else if let Ok(database) = upgrading.result() {
                stores(database.unchecked_ref());
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
        Ok(_) => {
            let database: IdbDatabase = request.result()?.unchecked_into();
            give_way(&database);
            Ok(Some(database))
        }
        Err(_) if missing.get() => Ok(None),
        Err(_) => Err(reason(&request)),
    }
}

fn reason(request: &IdbOpenDbRequest) -> JsValue {
    match request.error() {
        Ok(Some(error)) => error.into(),
        _ => "another tab holds the database".into(),
    }
}

/// Closes a database when somebody else wants it gone or newer.
fn give_way(database: &IdbDatabase) {
    let closing = database.clone();
    let way = Closure::<dyn Fn()>::new(move || {
        closing.close();
        OPEN.with_borrow_mut(|open| {
            if open.as_ref() == Some(&closing) {
                *open = None;
            }
        });
    })
    .into_js_value();
    database.set_onversionchange(Some(way.unchecked_ref()));
    database.set_onclose(Some(way.unchecked_ref()));
}

/// The store of restore points, which get running numbers as their `id`.
pub const POINTS: &str = "restore";
/// Their contents under the same numbers, apart, since a list does not need them.
pub const CONTENTS: &str = "restore-bytes";
/// The store of the second copy of the book: its texts under the keys of local storage, and its stamp.
pub const BOOK: &str = "book";

/// A store that cannot be made is missed by the transaction that asks for it, which then says so.
fn make_stores(database: &IdbDatabase) {
    let names = database.object_store_names();
    if !names.contains(POINTS) {
        let options = web_sys::IdbObjectStoreParameters::new();
        options.set_auto_increment(true);
        options.set_key_path(&"id".into());
        let _ = database.create_object_store_with_optional_parameters(POINTS, &options);
    }
    for name in [CONTENTS, BOOK] {
        if !names.contains(name) {
            let _ = database.create_object_store(name);
        }
    }
}
