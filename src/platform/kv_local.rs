//! Local storage as a store of texts under keys.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

use super::promise::words;
use super::storage::PROBE;
use super::{panic, storage};
use crate::ports::kv::{Kv, KvError};

/// The local storage of the browser. Clears nothing but single keys.
#[derive(Clone, Copy, Debug, Default)]
pub struct LocalKv;

impl LocalKv {
    /// The storage, if something can be kept in it: a text is written, read back and removed. A full storage counts as
    /// one, since what it holds can be read. A private window cannot be told from any other.
    #[must_use]
    pub fn probe() -> Option<Self> {
        let kv = Self;
        match kv.set(PROBE, "1") {
            Ok(()) => {
                let read = kv.get(PROBE);
                let _ = kv.remove(PROBE);
                (read == Ok(Some("1".to_owned()))).then_some(kv)
            }
            Err(KvError::Full) => Some(kv),
            Err(_) => None,
        }
    }

    fn area() -> Result<web_sys::Storage, KvError> {
        storage::area().ok_or(KvError::Blocked)
    }
}

impl Kv for LocalKv {
    fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        Self::area()?.get_item(key).map_err(error)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), KvError> {
        if panic::is_dead() {
            return Err(KvError::Other("the program has failed".to_owned()));
        }
        Self::area()?.set_item(key, value).map_err(error)
    }

    fn remove(&self, key: &str) -> Result<(), KvError> {
        if panic::is_dead() {
            return Err(KvError::Other("the program has failed".to_owned()));
        }
        Self::area()?.remove_item(key).map_err(error)
    }

    fn keys(&self) -> Result<Vec<String>, KvError> {
        let area = Self::area()?;
        let length = area.length().map_err(error)?;
        let mut keys = Vec::new();
        for place in 0..length {
            keys.extend(area.key(place).map_err(error)?);
        }
        Ok(keys)
    }
}

/// Chromium and WebKit say `QuotaExceededError`, Firefox `NS_ERROR_DOM_QUOTA_REACHED`, older WebKit only 22.
#[allow(
    clippy::needless_pass_by_value,
    reason = "the form that `map_err` asks for"
)]
fn error(error: JsValue) -> KvError {
    let Some(exception) = error.dyn_ref::<DomException>() else {
        return KvError::Other(words(&error));
    };
    match (exception.name().as_str(), exception.code()) {
        ("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED", _) | (_, 22 | 1014) => KvError::Full,
        ("SecurityError", _) => KvError::Blocked,
        _ => KvError::Other(words(&error)),
    }
}
