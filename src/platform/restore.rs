//! Restore points in IndexedDB.

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbObjectStore, IdbRequest};

use super::database::{CONTENTS, POINTS, transact};
use super::promise::words;
use crate::domain::Moment;
use crate::ports::{
    Answer, RestoreError, RestorePoint, RestorePointId, RestorePoints, RestoreReason,
};

/// Restore points in the database of this browser.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserRestorePoints;

fn failed(error: JsValue) -> RestoreError {
    RestoreError(words(&error))
}

/// What the list knows of a point. The number is the key of both stores.
fn describe(reason: RestoreReason, at: Moment, size: u64) -> Result<Object, JsValue> {
    let value = Object::new();
    Reflect::set(&value, &"reason".into(), &reason.code().into())?;
    #[allow(
        clippy::cast_precision_loss,
        reason = "milliseconds and bytes fit 53 bits"
    )]
    for (name, number) in [("at", at.0 as f64), ("size", size as f64)] {
        Reflect::set(&value, &name.into(), &number.into())?;
    }
    Ok(value)
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole numbers of our own"
)]
fn identity(key: &JsValue) -> RestorePointId {
    RestorePointId(key.as_f64().unwrap_or_default() as u32)
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole numbers of our own"
)]
fn read(value: &JsValue) -> RestorePoint {
    let of = |name: &str| Reflect::get(value, &name.into()).unwrap_or_default();
    let number = |name: &str| of(name).as_f64().unwrap_or_default();
    RestorePoint {
        id: identity(&of("id")),
        reason: RestoreReason::from_code(&of("reason").as_string().unwrap_or_default()),
        at: Moment(number("at") as i64),
        size: number("size") as u64,
    }
}

impl RestorePoints for BrowserRestorePoints {
    fn put(
        &self,
        reason: RestoreReason,
        at: Moment,
        parts: Vec<Vec<u8>>,
    ) -> Answer<Result<RestorePointId, RestoreError>> {
        Box::pin(async move {
            let bytes = joined(parts);
            let point = describe(reason, at, u64::from(bytes.length())).map_err(failed)?;
            let id = transact(&[POINTS, CONTENTS], true, |transaction| {
                let contents = transaction.object_store(CONTENTS)?;
                let added = transaction.object_store(POINTS)?.add(&point)?;
                let (number, bytes) = (added.clone(), bytes.clone());
                // The number is known only then; a transaction stays open while its listeners run.
                let keep = Closure::once_into_js(move || -> Result<(), JsValue> {
                    contents.add_with_key(&bytes, &number.result()?)?;
                    Ok(())
                });
                added.set_onsuccess(Some(keep.unchecked_ref()));
                Ok(added)
            })
            .await
            .map_err(failed)?;
            Ok(identity(&id))
        })
    }

    fn list(&self) -> Answer<Result<Vec<RestorePoint>, RestoreError>> {
        Box::pin(async {
            let all = transact(&[POINTS], false, |transaction| {
                transaction.object_store(POINTS)?.get_all()
            })
            .await
            .map_err(failed)?;
            if all.is_undefined() {
                // There is no database yet.
                return Ok(Vec::new());
            }
            let mut points: Vec<_> = Array::from(&all).iter().map(|value| read(&value)).collect();
            points.reverse();
            Ok(points)
        })
    }

    fn get(&self, id: RestorePointId) -> Answer<Result<Option<Vec<u8>>, RestoreError>> {
        Box::pin(async move {
            let bytes = transact(&[CONTENTS], false, |transaction| {
                transaction.object_store(CONTENTS)?.get(&id.0.into())
            })
            .await
            .map_err(failed)?;
            Ok(bytes.dyn_ref().map(Uint8Array::to_vec))
        })
    }

    fn delete(&self, id: RestorePointId) -> Answer<Result<(), RestoreError>> {
        change_both(move |store| store.delete(&id.0.into()))
    }

    fn delete_all(&self) -> Answer<Result<(), RestoreError>> {
        change_both(IdbObjectStore::clear)
    }
}

/// The pieces as one array of the browser, without a second copy of all of them in the memory of the program.
fn joined(parts: Vec<Vec<u8>>) -> Uint8Array {
    let lengths = parts.iter().map(|part| part.len() as u32);
    let bytes = Uint8Array::new_with_length(lengths.sum());
    let mut from = 0;
    for part in parts {
        let to = from + part.len() as u32;
        bytes.subarray(from, to).copy_from(&part);
        from = to;
    }
    bytes
}

fn change_both(
    change: impl Fn(&IdbObjectStore) -> Result<IdbRequest, JsValue> + 'static,
) -> Answer<Result<(), RestoreError>> {
    Box::pin(async move {
        transact(&[POINTS, CONTENTS], true, |transaction| {
            change(&transaction.object_store(CONTENTS)?)?;
            change(&transaction.object_store(POINTS)?)
        })
        .await
        .map_err(failed)?;
        Ok(())
    })
}
