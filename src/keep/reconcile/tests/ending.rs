//! A start that ends in the middle, at each of its writes, is made good by the next one.

use std::cell::Cell;

use super::*;
use crate::ports::kv::KvError;

/// A storage whose calls do nothing any more from one of them on, as when the page ends.
struct Ending {
    kv: MemoryKv,
    left: Cell<u64>,
}

impl Ending {
    fn ends(&self) -> bool {
        let left = self.left.get();
        self.left.set(left.saturating_sub(1));
        left == 0
    }
}

impl Kv for Ending {
    fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        self.kv.get(key)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), KvError> {
        if self.ends() {
            return Err(KvError::Blocked);
        }
        self.kv.set(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), KvError> {
        if self.ends() {
            return Err(KvError::Blocked);
        }
        self.kv.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, KvError> {
        self.kv.keys()
    }
}

#[test]
fn a_start_that_ends_in_the_middle_is_made_good_by_the_next() {
    let old = Writer::new(1, Texts::new()).add(&["a"]).fold().add(&["b"]);
    let ahead = Writer::new(2, old.texts())
        .raise()
        .add(&["c"])
        .fold()
        .add(&["d"]);
    let beside = Writer::new(3, old.texts()).add(&["x", "y", "z"]);
    let mut damaged = ahead.texts();
    let key = damaged
        .keys()
        .find(|key| key.contains(":s:"))
        .unwrap()
        .clone();
    damage(&mut damaged, &key);
    for (local, more) in [
        (Texts::new(), false),
        (old.texts(), false),
        (beside.texts(), true),
        (damaged, false),
    ] {
        for calls in 0.. {
            let start = Start::of(local.clone(), ahead.texts());
            let ending = Ending {
                kv: start.kv.clone(),
                left: Cell::new(calls),
            };
            let reconciling = Reconciling {
                kv: &ending,
                copy: &start.copy,
                points: &start.points,
                now: Moment(5),
                options: options(50),
                patience: &|| known(()),
                is_ours: &|| true,
            };
            drop(at_once(reconciling.run()).unwrap());
            let ended = ending.left.get() > 0;
            let start = Start {
                kv: MemoryKv::of(ending.kv.entries()),
                ..start
            };
            let done = start.run();
            assert_eq!(opened(&start, &done), ["a", "b", "c", "d"], "after {calls}");
            if more {
                assert!(
                    start
                        .kept()
                        .contains(&["a", "b", "x", "y", "z"].map(str::to_owned).to_vec())
                );
            }
            if ended {
                break;
            }
        }
    }
}
