//! A store that writes down what is changed through it.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::{Kv, KvError};

/// Passes every call on and remembers each key that was changed, with its last text or that it is gone.
pub struct Recorder<'a> {
    kv: &'a dyn Kv,
    changes: RefCell<BTreeMap<String, Option<String>>>,
}

impl<'a> Recorder<'a> {
    /// A recorder in front of a store.
    #[must_use]
    pub fn new(kv: &'a dyn Kv) -> Self {
        Self {
            kv,
            changes: RefCell::default(),
        }
    }

    /// What was changed.
    #[must_use]
    pub fn changes(self) -> BTreeMap<String, Option<String>> {
        self.changes.into_inner()
    }

    fn note(&self, key: &str, value: Option<&str>) {
        let value = value.map(str::to_owned);
        self.changes.borrow_mut().insert(key.to_owned(), value);
    }
}

impl Kv for Recorder<'_> {
    fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        self.kv.get(key)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), KvError> {
        self.kv.set(key, value)?;
        self.note(key, Some(value));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), KvError> {
        self.kv.remove(key)?;
        self.note(key, None);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, KvError> {
        self.kv.keys()
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::ports::kv::{Fault, MemoryKv};

    #[test]
    fn the_last_text_of_each_changed_key_is_remembered() {
        let kv = MemoryKv::of([("kept".to_owned(), "1".to_owned())]);
        kv.fail_at(5, Fault::Full);
        let recorder = Recorder::new(&kv);
        recorder.set("a", "1").unwrap();
        recorder.set("a", "2").unwrap();
        recorder.set("b", "1").unwrap();
        recorder.remove("b").unwrap();
        recorder.set("full", "1").unwrap_err();
        assert_eq!(recorder.get("kept"), Ok(Some("1".to_owned())));
        let expected = [
            ("a".to_owned(), Some("2".to_owned())),
            ("b".to_owned(), None),
        ];
        assert_eq!(recorder.changes(), BTreeMap::from(expected));
    }
}
