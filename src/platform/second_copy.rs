//! The second copy of the book in IndexedDB.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbKeyRange, IdbObjectStore, IdbRequest};

use super::database::{self, BOOK, transact, transact_all};
use super::panic;
use super::promise::words;
use crate::domain::order;
use crate::ports::Answer;
use crate::ports::second_copy::{
    CopyChange, CopyLook, CopyTrouble, KeySpan, SecondCopy, Stamp, Written,
};

/// The key of the stamp; those of the texts have a prefix.
const STAMP: &str = "stamp";

/// The second copy in the database of this browser.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserSecondCopy;

fn trouble(error: JsValue) -> CopyTrouble {
    if database::factory().is_err() {
        CopyTrouble::Absent
    } else {
        CopyTrouble::Refused(words(&error))
    }
}

/// The requests of a look.
struct Asked {
    stamp: IdbRequest,
    keys: IdbRequest,
    /// Keys and texts of each span, in the same order.
    texts: Vec<(IdbRequest, IdbRequest)>,
}

fn ask(store: &IdbObjectStore, spans: &[KeySpan]) -> Result<Asked, JsValue> {
    let texts = spans.iter().map(|span| {
        let (first, last) = (span.first.as_str(), span.last.as_str());
        let range = IdbKeyRange::bound(&first.into(), &last.into())?;
        Ok((
            store.get_all_keys_with_key(&range)?,
            store.get_all_with_key(&range)?,
        ))
    });
    Ok(Asked {
        stamp: store.get(&STAMP.into())?,
        keys: store.get_all_keys()?,
        texts: texts.collect::<Result<_, JsValue>>()?,
    })
}

fn strings(request: &IdbRequest) -> Result<Vec<String>, JsValue> {
    let values = Array::from(&request.result()?);
    let text = |value: JsValue| value.as_string().unwrap_or_default();
    Ok(values.iter().map(text).collect())
}

impl Asked {
    fn read(&self) -> Result<CopyLook, JsValue> {
        let stamp = self.stamp.result()?.as_string();
        let mut look = CopyLook {
            stamp: stamp.and_then(|stamp| Stamp::parse(&stamp)),
            keys: order::set(strings(&self.keys)?),
            ..CopyLook::default()
        };
        look.keys.remove(STAMP);
        for (keys, texts) in &self.texts {
            look.texts
                .extend(strings(keys)?.into_iter().zip(strings(texts)?));
        }
        look.texts.remove(STAMP);
        Ok(look)
    }
}

/// Puts a batch in, if the stamp that was found is the one that is expected.
fn put(
    store: &IdbObjectStore,
    found: &JsValue,
    expected: Option<Stamp>,
    new: Stamp,
    changes: &[CopyChange],
) -> Result<Written, JsValue> {
    let found = found.as_string().and_then(|stamp| Stamp::parse(&stamp));
    if found != expected {
        return Ok(Written::Overtaken);
    }
    for (key, text) in changes {
        match text {
            Some(text) => store.put_with_key(&text.into(), &key.into())?,
            None => store.delete(&key.into())?,
        };
    }
    store.put_with_key(&new.text().into(), &STAMP.into())?;
    Ok(Written::Done)
}

impl SecondCopy for BrowserSecondCopy {
    fn look(&self, spans: &[KeySpan]) -> Answer<Result<CopyLook, CopyTrouble>> {
        let spans = spans.to_vec();
        Box::pin(async move {
            let asked = transact_all(&[BOOK], false, |transaction| {
                ask(&transaction.object_store(BOOK)?, &spans)
            })
            .await
            .map_err(trouble)?;
            match asked {
                Some(asked) => asked.read().map_err(trouble),
                None => Ok(CopyLook::default()),
            }
        })
    }

    fn write(
        &self,
        expected: Option<Stamp>,
        new: Stamp,
        changes: Vec<CopyChange>,
    ) -> Answer<Result<Written, CopyTrouble>> {
        Box::pin(async move {
            if panic::is_dead() {
                return Err(CopyTrouble::Refused("the program has failed".to_owned()));
            }
            let changes = Rc::new(changes);
            let outcome = Rc::new(Cell::new(Written::Overtaken));
            transact(&[BOOK], true, |transaction| {
                let store = transaction.object_store(BOOK)?;
                let asked = store.get(&STAMP.into())?;
                let (found, changes, outcome) = (asked.clone(), changes.clone(), outcome.clone());
                // A transaction stays open while its listeners run; one that throws ends it and undoes it.
                let go_on = Closure::once_into_js(move || -> Result<(), JsValue> {
                    outcome.set(put(&store, &found.result()?, expected, new, &changes)?);
                    Ok(())
                });
                asked.set_onsuccess(Some(go_on.unchecked_ref()));
                Ok(asked)
            })
            .await
            .map_err(trouble)?;
            Ok(outcome.get())
        })
    }

    fn clear(&self) -> Answer<Result<(), CopyTrouble>> {
        Box::pin(async {
            transact(&[BOOK], true, |transaction| {
                transaction.object_store(BOOK)?.clear()
            })
            .await
            .map_err(trouble)?;
            Ok(())
        })
    }
}
