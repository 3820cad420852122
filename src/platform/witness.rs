//! The witness of a book: a database of its own, and an entry among the files that the browser caches.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, CacheStorage, IdbDatabase, Response};

use super::{database, panic};
use crate::ports::{Answer, Testimony, Witness};

/// The name of the database and of the cache; `public/rescue.js` knows it too.
pub const NAME: &str = "konvey1-witness";
/// The store of the database, and the key in it.
const STORE: &str = "witness";
/// The address of the entry in the cache. Nothing is ever asked for under it.
const ENTRY: &str = "konvey-witness.json";

/// The witness in this browser.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserWitness;

/// The caches; none on an address without a secure context.
fn caches() -> Option<CacheStorage> {
    let window = web_sys::window()?;
    let caches = Reflect::get(&window, &"caches".into()).ok()?;
    caches.dyn_into().ok()
}

async fn cached() -> Result<Option<String>, JsValue> {
    let Some(caches) = caches() else {
        return Ok(None);
    };
    if JsFuture::from(caches.has(NAME)).await? != JsValue::TRUE {
        return Ok(None);
    }
    let cache: Cache = JsFuture::from(caches.open(NAME)).await?.unchecked_into();
    let found = JsFuture::from(cache.match_with_str(ENTRY)).await?;
    match found.dyn_ref::<Response>() {
        Some(response) => Ok(JsFuture::from(response.text()?).await?.as_string()),
        None => Ok(None),
    }
}

async fn cache(text: &str) -> Result<(), JsValue> {
    if let Some(caches) = caches() {
        let cache: Cache = JsFuture::from(caches.open(NAME)).await?.unchecked_into();
        let response = Response::new_with_opt_str(Some(text))?;
        JsFuture::from(cache.put_with_str(ENTRY, &response)).await?;
    }
    Ok(())
}

fn make_store(database: &IdbDatabase) {
    let _ = database.create_object_store(STORE);
}

async fn stored() -> Result<Option<String>, JsValue> {
    let Some(database) = database::open(NAME, 1, false, make_store).await? else {
        return Ok(None);
    };
    let transaction = database::start(&database, &[STORE], false)?;
    let asked = database::finish(&transaction, |transaction| {
        transaction.object_store(STORE)?.get(&STORE.into())
    })
    .await;
    database.close();
    Ok(asked?.result()?.as_string())
}

async fn store(text: &str) -> Result<(), JsValue> {
    let Some(database) = database::open(NAME, 1, true, make_store).await? else {
        return Ok(());
    };
    let transaction = database::start(&database, &[STORE], true)?;
    let done = database::finish(&transaction, |transaction| {
        let store = transaction.object_store(STORE)?;
        store.put_with_key(&text.into(), &STORE.into())
    })
    .await;
    database.close();
    done.map(drop)
}

impl Witness for BrowserWitness {
    fn ask(&self) -> Answer<Option<Testimony>> {
        Box::pin(async {
            let texts = [stored().await, cached().await];
            let read = |text: Result<Option<String>, JsValue>| {
                let text = text.ok().flatten()?;
                serde_json::from_str::<Testimony>(&text).ok()
            };
            let testimonies = texts.into_iter().filter_map(read);
            testimonies.max_by_key(|testimony| testimony.at)
        })
    }

    fn tell(&self, testimony: Testimony) -> Answer<()> {
        Box::pin(async move {
            if panic::is_dead() {
                return;
            }
            let text = serde_json::to_string(&testimony).unwrap_or_default();
            // One place is enough, and none is no failure of the book.
            let _ = store(&text).await;
            let _ = cache(&text).await;
        })
    }
}
