//! Restore points in IndexedDB.

use std::any::Any;

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbObjectStore, IdbRequest};

use super::database::{CONTENTS, POINTS, transact};
use super::promise::words;
use crate::domain::Moment;
use crate::ports::{
    Answer, Pile, RestoreError, RestorePoint, RestorePointId, RestorePoints, RestoreReason,
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
    fn pile(&self) -> Box<dyn Pile> {
        Box::new(BrowserPile(Array::new()))
    }

    fn put_pile(
        &self,
        reason: RestoreReason,
        at: Moment,
        pile: Box<dyn Pile>,
    ) -> Answer<Result<RestorePointId, RestoreError>> {
        Box::pin(async move {
            let pile: Box<BrowserPile> = (pile.into_any().downcast())
                .map_err(|_| RestoreError("a pile of another keeper".to_owned()))?;
            let bytes = joined(&pile.0);
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

/// Pieces in the memory of the browser.
struct BrowserPile(Array);

impl Pile for BrowserPile {
    fn add(&mut self, piece: &[u8]) {
        self.0.push(&Uint8Array::from(piece));
    }

    fn into_any(self: Box<Self>) -> Box<dyn Any> {
        self
    }
}

/// The pieces as one array.
fn joined(pieces: &Array) -> Uint8Array {
    let pieces: Vec<Uint8Array> = pieces.iter().map(JsCast::unchecked_into).collect();
    let bytes = Uint8Array::new_with_length(pieces.iter().map(Uint8Array::length).sum());
    let mut from = 0;
    for piece in pieces {
        bytes.set(&piece, from);
        from += piece.length();
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
