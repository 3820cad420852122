//! A second copy in memory, which can be told to fail.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::{CopyChange, CopyLook, CopyTrouble, KeySpan, SecondCopy, Stamp, Written};
use crate::ports::{Answer, known};

/// What goes wrong at a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyFault {
    /// The call is refused and does nothing.
    Refused,
    /// The call does nothing and never answers.
    Lost,
    /// The call does what it should but never answers.
    Unanswered,
}

#[derive(Debug, Default)]
struct Inner {
    stamp: Option<Stamp>,
    texts: BTreeMap<String, String>,
    calls: u64,
    faults: BTreeMap<u64, CopyFault>,
    broken: Option<CopyFault>,
}

/// The copy; clones are the same one.
#[derive(Debug, Clone, Default)]
pub struct MemorySecondCopy(Rc<RefCell<Inner>>);

impl MemorySecondCopy {
    /// A copy that holds these texts.
    pub fn of(stamp: Stamp, texts: BTreeMap<String, String>) -> Self {
        let copy = Self::default();
        copy.0.borrow_mut().stamp = Some(stamp);
        copy.0.borrow_mut().texts = texts;
        copy
    }

    /// Lets the call with this number fail, once; calls are counted from 1 on.
    pub fn fail_at(&self, call: u64, fault: CopyFault) {
        self.0.borrow_mut().faults.insert(call, fault);
    }

    /// Lets every call fail from now on, or none any more.
    pub fn fail_always(&self, fault: Option<CopyFault>) {
        self.0.borrow_mut().broken = fault;
    }

    /// Lets no call fail any more.
    pub fn fail_never(&self) {
        let mut inner = self.0.borrow_mut();
        inner.broken = None;
        inner.faults.clear();
    }

    /// The number of calls so far.
    #[must_use]
    pub fn calls(&self) -> u64 {
        self.0.borrow().calls
    }

    /// Its stamp now.
    #[must_use]
    pub fn stamp(&self) -> Option<Stamp> {
        self.0.borrow().stamp
    }

    /// Everything that it holds now.
    #[must_use]
    pub fn texts(&self) -> BTreeMap<String, String> {
        self.0.borrow().texts.clone()
    }

    /// Changes a text behind the back of whoever uses it. Not a call.
    pub fn meddle(&self, key: &str, value: Option<String>) {
        let texts = &mut self.0.borrow_mut().texts;
        match value {
            Some(value) => texts.insert(key.to_owned(), value),
            None => texts.remove(key),
        };
    }

    fn call<T: 'static>(
        &self,
        act: impl FnOnce(&mut Inner) -> T,
    ) -> Answer<Result<T, CopyTrouble>> {
        let inner = &mut *self.0.borrow_mut();
        inner.calls += 1;
        match inner.faults.remove(&inner.calls).or(inner.broken) {
            None => known(Ok(act(inner))),
            Some(CopyFault::Refused) => {
                known(Err(CopyTrouble::Refused("told to refuse".to_owned())))
            }
            Some(CopyFault::Lost) => Box::pin(std::future::pending()),
            Some(CopyFault::Unanswered) => {
                act(inner);
                Box::pin(std::future::pending())
            }
        }
    }
}

impl SecondCopy for MemorySecondCopy {
    fn look(&self, spans: &[KeySpan]) -> Answer<Result<CopyLook, CopyTrouble>> {
        self.call(|inner| {
            let wanted = |key: &String| spans.iter().any(|span| span.holds(key));
            let texts = inner.texts.iter().filter(|(key, _)| wanted(key));
            CopyLook {
                stamp: inner.stamp,
                keys: inner.texts.keys().cloned().collect(),
                texts: texts
                    .map(|(key, text)| (key.clone(), text.clone()))
                    .collect(),
            }
        })
    }

    fn write(
        &self,
        expected: Option<Stamp>,
        new: Stamp,
        changes: Vec<CopyChange>,
    ) -> Answer<Result<Written, CopyTrouble>> {
        self.call(|inner| {
            if inner.stamp != expected {
                return Written::Overtaken;
            }
            inner.stamp = Some(new);
            for (key, text) in changes {
                match text {
                    Some(text) => inner.texts.insert(key, text),
                    None => inner.texts.remove(&key),
                };
            }
            Written::Done
        })
    }

    fn clear(&self) -> Answer<Result<(), CopyTrouble>> {
        self.call(|inner| {
            inner.stamp = None;
            inner.texts.clear();
        })
    }
}
