//! A store in memory: home of what needs no browser, and the double that can be told to fail.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::{Kv, KvError};
use crate::domain::order;

/// How an engine counts what is kept, with the most that it takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Quota {
    /// Two bytes for each UTF-16 unit of keys and values.
    Chromium(usize),
    /// One for each UTF-16 unit of keys and values.
    Firefox(usize),
    /// One for each unit of a text that is all Latin-1, two for each unit of any other.
    WebKit(usize),
}

impl Quota {
    /// What a text costs.
    #[must_use]
    pub fn cost(self, text: &str) -> usize {
        let units = text.encode_utf16().count();
        match self {
            Self::Chromium(_) => units * 2,
            Self::Firefox(_) => units,
            Self::WebKit(_) if text.chars().all(|c| c <= '\u{ff}') => units,
            Self::WebKit(_) => units * 2,
        }
    }

    fn limit(self) -> usize {
        match self {
            Self::Chromium(limit) | Self::Firefox(limit) | Self::WebKit(limit) => limit,
        }
    }
}

/// What goes wrong at a call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// The call is refused for want of room.
    Full,
    /// The call is refused by the browser's settings.
    Blocked,
    /// The call is refused for another reason.
    Broken,
    /// The call says that all went well and does nothing; a read of a text finds nothing.
    Silent,
    /// A read of a text finds an empty one, as an engine gives for a damaged one.
    Empty,
}

/// A call that was made.
#[derive(Clone, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "the names of the methods of `Kv`")]
pub enum Op {
    Get(String),
    Set(String, String),
    Remove(String),
    Keys,
}

#[derive(Clone, Debug, Default)]
struct State {
    entries: BTreeMap<String, String>,
    quota: Option<Quota>,
    ops: Option<Vec<Op>>,
    calls: u64,
    faults: BTreeMap<u64, Fault>,
    broken: Option<Fault>,
}

/// Texts under keys in memory.
#[derive(Clone, Debug, Default)]
pub struct MemoryKv(RefCell<State>);

impl MemoryKv {
    /// A store that holds these entries.
    pub fn of(entries: impl IntoIterator<Item = (String, String)>) -> Self {
        let kv = Self::default();
        kv.0.borrow_mut().entries = order::map(entries);
        kv
    }

    /// Everything that is kept now.
    #[must_use]
    pub fn entries(&self) -> BTreeMap<String, String> {
        self.0.borrow().entries.clone()
    }

    /// Counts as an engine does and refuses what is beyond its limit.
    pub fn limit(&self, quota: Quota) {
        self.0.borrow_mut().quota = Some(quota);
    }

    /// Lets the call with this number fail, once; calls are counted from 1 on.
    pub fn fail_at(&self, call: u64, fault: Fault) {
        self.0.borrow_mut().faults.insert(call, fault);
    }

    /// Lets no call fail any more.
    pub fn fail_never(&self) {
        let mut state = self.0.borrow_mut();
        state.broken = None;
        state.faults.clear();
    }

    /// Lets every call fail from now on, or none any more.
    pub fn fail_always(&self, fault: Option<Fault>) {
        self.0.borrow_mut().broken = fault;
    }

    /// The number of calls so far.
    #[must_use]
    pub fn calls(&self) -> u64 {
        self.0.borrow().calls
    }

    /// Writes calls down from now on; gives those written down since it was last asked.
    pub fn record(&self) -> Vec<Op> {
        self.0
            .borrow_mut()
            .ops
            .replace(Vec::new())
            .unwrap_or_default()
    }

    /// Changes a text behind the back of whoever uses the store: damage, or another tab. Not a call.
    pub fn meddle(&self, key: &str, value: Option<String>) {
        let entries = &mut self.0.borrow_mut().entries;
        match value {
            Some(value) => entries.insert(key.to_owned(), value),
            None => entries.remove(key),
        };
    }

    /// Counts a call and tells what is to go wrong with it.
    fn call(&self, op: impl FnOnce() -> Op) -> Option<Fault> {
        let state = &mut *self.0.borrow_mut();
        state.calls += 1;
        if let Some(ops) = &mut state.ops {
            ops.push(op());
        }
        state.faults.remove(&state.calls).or(state.broken)
    }
}

/// The answer of a call that went wrong, unless it hides that.
fn refuse(fault: Option<Fault>) -> Result<(), KvError> {
    match fault {
        Some(Fault::Full) => Err(KvError::Full),
        Some(Fault::Blocked) => Err(KvError::Blocked),
        Some(Fault::Broken) => Err(KvError::Other("told to fail".to_owned())),
        Some(Fault::Silent | Fault::Empty) | None => Ok(()),
    }
}

impl Kv for MemoryKv {
    fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        let fault = self.call(|| Op::Get(key.to_owned()));
        refuse(fault)?;
        Ok(match fault {
            Some(Fault::Silent) => None,
            Some(_) => Some(String::new()),
            None => self.0.borrow().entries.get(key).cloned(),
        })
    }

    fn set(&self, key: &str, value: &str) -> Result<(), KvError> {
        let fault = self.call(|| Op::Set(key.to_owned(), value.to_owned()));
        refuse(fault)?;
        if fault.is_some() {
            return Ok(());
        }
        let state = &mut *self.0.borrow_mut();
        if let Some(quota) = state.quota {
            let others = state.entries.iter().filter(|(known, _)| *known != key);
            let used: usize = others
                .map(|(key, value)| quota.cost(key) + quota.cost(value))
                .sum();
            if used + quota.cost(key) + quota.cost(value) > quota.limit() {
                return Err(KvError::Full);
            }
        }
        state.entries.insert(key.to_owned(), value.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), KvError> {
        let fault = self.call(|| Op::Remove(key.to_owned()));
        refuse(fault)?;
        if fault.is_none() {
            self.0.borrow_mut().entries.remove(key);
        }
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, KvError> {
        let fault = self.call(|| Op::Keys);
        // A list of keys is whole or refused: no engine is known to leave some of them out.
        refuse(fault)?;
        Ok(self.0.borrow().entries.keys().cloned().collect())
    }
}
