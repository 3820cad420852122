//! The random name of this browser profile.

use std::cell::Cell;

use gloo_storage::{LocalStorage, Storage};

use super::storage;
use crate::domain::ReplicaUid;
use crate::ports::Replicas;

const KEY: &str = "konvey1:r";

/// Keeps the name in local storage. It is made when first asked for, so that a mere visit leaves no trace; where
/// nothing can be kept it is another one in each run, which costs a line in the book and no data.
#[derive(Debug, Default)]
pub struct LocalReplica(Cell<Option<ReplicaUid>>);

impl Replicas for LocalReplica {
    fn uid(&self) -> ReplicaUid {
        let uid = self.0.get().or_else(kept).unwrap_or_else(make);
        self.0.set(Some(uid));
        uid
    }
}

/// A random name, for a tab among others.
#[must_use]
pub fn random_name() -> String {
    ReplicaUid(random()).to_string()
}

fn kept() -> Option<ReplicaUid> {
    if !storage::is_at_hand() {
        return None;
    }
    LocalStorage::get::<String>(KEY).ok()?.parse().ok()
}

fn make() -> ReplicaUid {
    let uid = ReplicaUid(random());
    if storage::may_write() {
        let _ = LocalStorage::set(KEY, uid.to_string());
    }
    uid
}

/// Random bytes of the browser. One that gives none is older than WebAssembly, so the fallback is for form only: two
/// profiles with the same name could still be told apart by what they wrote.
fn random() -> [u8; 16] {
    let mut bytes = [0; 16];
    let given = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok());
    if given.is_none() {
        for byte in &mut bytes {
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a number from 0 to 255"
            )]
            let value = (js_sys::Math::random() * 256.0) as u8;
            *byte = value;
        }
    }
    bytes
}
