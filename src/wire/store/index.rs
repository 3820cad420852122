//! Where each record stands among the segments, so that those with little left in them are found.

use std::collections::HashMap;

use crate::domain::order;
use crate::wire::record_key::RecordKey;

use super::log::Kept;

/// A segment and what stands in it.
#[derive(Clone, PartialEq, Debug)]
pub struct Held {
    /// Its number.
    pub n: u64,
    /// Its records, those that a later segment has anew among them.
    pub keys: Vec<RecordKey>,
    /// The records that it says are gone.
    pub gone: Vec<RecordKey>,
    /// How many of its records stand in no later segment.
    pub live: usize,
    /// What its text takes.
    pub units: usize,
}

impl Held {
    /// What its records that still count take, about.
    fn live_units(&self) -> usize {
        self.units * self.live / self.keys.len().max(1)
    }

    /// Whether most of its records are dead, or it is small.
    fn is_poor(&self) -> bool {
        self.live * 2 < self.keys.len() || (self.live < FEW_RECORDS && self.live_units() < SMALL)
    }
}

/// The segments of the state, and what the log leaves to them.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Index {
    pub held: Vec<Held>,
    /// The last segment that has a record.
    last: HashMap<RecordKey, u64>,
    pub kept: Kept,
    /// The segments of the log that it knows of.
    pub logs: Vec<u64>,
}

/// How many records a segment holds at most. With more of them the texts that come again weigh less: a thousand deals take a
/// sixth less than four hundred.
pub const CAPACITY: usize = 1_000;

/// How many records are written together at most, so that a step of tidying up holds nothing back. A segment that is mostly
/// dead has fewer that count.
const MOST_TOGETHER: usize = CAPACITY / 2;

/// A segment of fewer records is small,
const FEW_RECORDS: usize = 100;

/// unless it takes as many units as this; long notes fill one with few records.
const SMALL: usize = 8 * 1024;

/// What the segments that are written together may take.
const TOGETHER: usize = 32 * 1024;

/// So many poor segments are let be before they are written together.
const POOR: usize = 4;

impl Index {
    /// Takes in that a segment was put behind all others.
    pub fn push(&mut self, n: u64, units: usize, keys: Vec<RecordKey>, gone: Vec<RecordKey>) {
        for key in &gone {
            if let Some(old) = self.last.remove(key) {
                self.leave(old);
            }
        }
        for key in &keys {
            if let Some(old) = self.last.insert(*key, n) {
                self.leave(old);
            }
        }
        self.held.push(Held {
            n,
            live: keys.len(),
            units,
            keys,
            gone,
        });
    }

    fn leave(&mut self, n: u64) {
        if let Some(held) = self.held.iter_mut().find(|held| held.n == n) {
            held.live = held.live.saturating_sub(1);
        }
    }

    /// Takes in that segments were removed.
    pub fn remove(&mut self, numbers: &[u64]) {
        let last = &mut self.last;
        self.held.retain(|held| {
            let stays = !numbers.contains(&held.n);
            // Only the keys of what goes are looked at, since all others may be very many.
            for key in held.keys.iter().filter(|_| !stays) {
                if last.get(key) == Some(&held.n) {
                    last.remove(key);
                }
            }
            stays
        });
    }

    /// Takes in that no segment of the state counts any more.
    pub fn forget_state(&mut self) {
        self.held.clear();
        self.last.clear();
    }

    /// Whether some segment has a record, be it only an old form of it.
    pub fn knows(&self, key: RecordKey) -> bool {
        self.last.contains_key(&key)
    }

    /// The segments to be written together: most of the records of each are dead, or it is small. Their records
    /// that still count fit into one segment. None while there are few such segments.
    pub fn poor(&self) -> Vec<u64> {
        let mut poor: Vec<&Held> = self.held.iter().filter(|held| held.is_poor()).collect();
        if poor.len() < POOR {
            return Vec::new();
        }
        order::sort_by_key(&mut poor, |held| (held.live, held.n));
        let (mut live, mut units) = (0, 0);
        poor.retain(|held| {
            live += held.live;
            units += held.live_units();
            live <= MOST_TOGETHER && units <= TOGETHER
        });
        // One that shares with none is written alone when most of it is dead, which happens once only.
        poor.into_iter().map(|held| held.n).collect()
    }

    /// The records of segments that still count.
    pub fn live_in(&self, numbers: &[u64]) -> Vec<RecordKey> {
        let mut keys: Vec<RecordKey> = self
            .held
            .iter()
            .filter(|held| numbers.contains(&held.n))
            .flat_map(|held| {
                held.keys
                    .iter()
                    .filter(|key| self.last.get(*key) == Some(&held.n))
            })
            .copied()
            .collect();
        keys.sort_unstable();
        keys
    }

    /// What segments say is gone and what some other segment still has.
    pub fn gone_in(&self, numbers: &[u64]) -> Vec<RecordKey> {
        let (ours, others): (Vec<&Held>, Vec<&Held>) =
            self.held.iter().partition(|held| numbers.contains(&held.n));
        let mut gone: Vec<RecordKey> = ours
            .into_iter()
            .flat_map(|held| held.gone.iter().copied())
            .filter(|key| !self.last.contains_key(key))
            .collect();
        gone.sort_unstable();
        gone.dedup();
        if !gone.is_empty() {
            let elsewhere: std::collections::HashSet<RecordKey> = others
                .into_iter()
                .flat_map(|held| held.keys.iter().copied())
                .collect();
            gone.retain(|key| elsewhere.contains(key));
        }
        gone
    }
}
