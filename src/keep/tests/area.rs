//! A storage as several browser processes see it: what one writes comes to the others later.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use crate::ports::kv::{Fault, Kv, KvError, MemoryKv};

type Write = (String, Option<String>);

#[derive(Default)]
struct View {
    texts: BTreeMap<String, String>,
    news: VecDeque<Write>,
}

#[derive(Default)]
struct Inner {
    disk: BTreeMap<String, String>,
    views: Vec<View>,
    full: bool,
    /// What was there when the browser started, and every write since.
    base: BTreeMap<String, String>,
    writes: Vec<Write>,
    /// How many calls there were, and which of them goes wrong.
    calls: u64,
    fault: Option<(u64, Fault)>,
}

/// The storage.
#[derive(Clone, Default)]
pub struct Area(Rc<RefCell<Inner>>);

impl Area {
    /// A new process that looks at it, with its place.
    pub fn view(&self) -> AreaView {
        let mut inner = self.0.borrow_mut();
        let texts = inner.disk.clone();
        inner.views.push(View {
            texts,
            news: VecDeque::new(),
        });
        AreaView {
            area: self.clone(),
            place: inner.views.len() - 1,
        }
    }

    /// What a process finds that opens it after all others have ended.
    pub fn disk(&self) -> MemoryKv {
        MemoryKv::of(self.0.borrow().disk.clone())
    }

    /// How many writes there were since the browser started.
    pub fn writes(&self) -> usize {
        self.0.borrow().writes.len()
    }

    /// What a killed browser leaves: the storage as it was after the first so many writes.
    pub fn fallen(&self, writes: usize) -> Self {
        let inner = self.0.borrow();
        let mut disk = inner.base.clone();
        for (key, value) in inner.writes.iter().take(writes) {
            put(&mut disk, key.clone(), value.clone());
        }
        Self::of(disk)
    }

    /// A storage that holds these texts.
    pub fn of(disk: BTreeMap<String, String>) -> Self {
        Self(Rc::new(RefCell::new(Inner {
            base: disk.clone(),
            disk,
            ..Inner::default()
        })))
    }

    /// The places of processes to which something of the others has not come yet.
    pub fn behind(&self) -> Vec<usize> {
        let inner = self.0.borrow();
        let views = inner.views.iter().enumerate();
        views
            .filter(|(_, view)| !view.news.is_empty())
            .map(|(place, _)| place)
            .collect()
    }

    /// One write comes to a process.
    pub fn deliver(&self, place: usize) {
        let view = &mut self.0.borrow_mut().views[place];
        if let Some((key, value)) = view.news.pop_front() {
            put(&mut view.texts, key, value);
        }
    }

    /// Refuses all writes from now on, or none.
    pub fn fill(&self, full: bool) {
        self.0.borrow_mut().full = full;
    }

    /// The number of calls so far.
    pub fn calls(&self) -> u64 {
        self.0.borrow().calls
    }

    /// Lets the call with this number go wrong, once; calls are counted from 1 on.
    pub fn fail_at(&self, call: u64, fault: Fault) {
        self.0.borrow_mut().fault = Some((call, fault));
    }

    /// Counts a call and tells what is to go wrong with it, if that is not a refusal.
    fn call(&self) -> Result<Option<Fault>, KvError> {
        let inner = &mut *self.0.borrow_mut();
        inner.calls += 1;
        match inner.fault {
            Some((call, fault)) if call == inner.calls => match fault {
                Fault::Full => Err(KvError::Full),
                Fault::Blocked => Err(KvError::Blocked),
                Fault::Broken => Err(KvError::Other("told to fail".to_owned())),
                Fault::Silent | Fault::Empty => Ok(Some(fault)),
            },
            _ => Ok(None),
        }
    }

    fn write(&self, place: usize, key: &str, value: Option<&str>) -> Result<(), KvError> {
        if self.call()?.is_some() {
            return Ok(());
        }
        let mut inner = self.0.borrow_mut();
        if inner.full && value.is_some() {
            return Err(KvError::Full);
        }
        let write = || (key.to_owned(), value.map(str::to_owned));
        let (key, value) = write();
        put(&mut inner.disk, key, value);
        inner.writes.push(write());
        for (other, view) in inner.views.iter_mut().enumerate() {
            let (key, value) = write();
            if other == place {
                put(&mut view.texts, key, value);
            } else {
                view.news.push_back((key, value));
            }
        }
        Ok(())
    }
}

fn put(texts: &mut BTreeMap<String, String>, key: String, value: Option<String>) {
    match value {
        Some(value) => texts.insert(key, value),
        None => texts.remove(&key),
    };
}

/// The storage as one process sees it.
pub struct AreaView {
    area: Area,
    pub place: usize,
}

impl Kv for AreaView {
    fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        match self.area.call()? {
            Some(Fault::Empty) => return Ok(Some(String::new())),
            Some(_) => return Ok(None),
            None => {}
        }
        Ok(self.area.0.borrow().views[self.place]
            .texts
            .get(key)
            .cloned())
    }

    fn set(&self, key: &str, value: &str) -> Result<(), KvError> {
        self.area.write(self.place, key, Some(value))
    }

    fn remove(&self, key: &str) -> Result<(), KvError> {
        self.area.write(self.place, key, None)
    }

    fn keys(&self) -> Result<Vec<String>, KvError> {
        self.area.call()?;
        let inner = self.area.0.borrow();
        Ok(inner.views[self.place].texts.keys().cloned().collect())
    }
}
