//! A second copy of the same texts elsewhere: how far it has come, and what it lacks.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::order;
use crate::ledger::{Book, Entry};
use crate::ports::kv::{Kv, KvError};
use crate::ports::second_copy::{CopyChange, KeySpan};
use crate::wire::frame;
use crate::wire::namespace::{Name, Namespace};

use super::head::{Found, Head, Listed};
use super::log::since;
use super::open::read_journal;
use super::{SaveError, Store};

/// The keys whose texts tell how far a copy has come: those of manifest and journal.
#[must_use]
pub fn telling(namespace: Namespace) -> Vec<KeySpan> {
    let journal = KeySpan::under(&format!("{}w:", namespace.prefix()));
    vec![manifest(namespace), journal]
}

/// The key of the manifest.
#[must_use]
pub fn manifest(namespace: Namespace) -> KeySpan {
    KeySpan::one(&format!("{}head", namespace.prefix()))
}

/// How far a copy has come.
#[derive(Clone, PartialEq, Debug)]
pub enum Reach {
    /// It holds nothing of the book.
    Empty,
    /// A newer version of the program wrote it, in this format.
    Newer(u32),
    /// Its manifest is missing or damaged.
    Broken,
    /// So far.
    To {
        /// The generation of its manifest.
        generation: u64,
        /// The number of its last entry.
        seq: u64,
        /// Its last entry, if that stands in the journal.
        last: Option<Box<Entry>>,
        /// The number and the checksum of its last segment of the log, if it has any.
        log: Option<(u64, u32)>,
    },
}

impl Reach {
    /// Reads it off the keys of a copy and the texts under [`telling`].
    #[must_use]
    pub fn of(
        namespace: Namespace,
        keys: &BTreeSet<String>,
        texts: &BTreeMap<String, String>,
    ) -> Self {
        let prefix = namespace.prefix();
        let names = keys.iter().filter_map(|key| name(&prefix, key));
        let mut journal: Vec<(u64, u64)> = Vec::new();
        let mut empty = true;
        for name in names {
            empty = false;
            if let Name::Journal(generation, seq) = name {
                journal.push((seq, generation));
            }
        }
        if empty {
            return Self::Empty;
        }
        let head = match texts
            .get(&format!("{prefix}head"))
            .map(|text| Head::read(text))
        {
            Some(Found::Sound(head)) => head,
            Some(Found::Newer(version, _)) => return Self::Newer(version.format),
            Some(Found::Damaged) | None => return Self::Broken,
        };
        // As a store reads it: of two records of one number, the one of the later generation counts.
        order::sort_by(&mut journal, |a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
        let (mut seq, mut last) = (head.seq, None);
        for (number, generation) in journal {
            if number != seq + 1 {
                continue;
            }
            let key = format!("{prefix}{}", Name::Journal(generation, number).text());
            let entry = texts.get(&key).and_then(|text| read_journal(text));
            if let Some(entry) = entry.filter(|entry| entry.seq == number) {
                seq = number;
                last = Some(Box::new(entry));
            }
        }
        Self::To {
            generation: head.generation,
            seq,
            last,
            log: head.log.last().map(|listed| (listed.0, listed.1)),
        }
    }
}

impl Store {
    /// What has to change in a copy so that it holds what is stored here; nothing if nothing is stored here. A segment
    /// whose text is not among those of the look is taken to be there if the copy's own manifest lists it with the same
    /// checksum, a record of the journal if the copy has its key.
    ///
    /// # Errors
    /// [`SaveError::Superseded`] if another writer has changed the manifest, [`SaveError::Silent`] if a segment is not
    /// as the manifest lists it.
    pub fn difference(
        &self,
        kv: &dyn Kv,
        keys: &BTreeSet<String>,
        texts: &BTreeMap<String, String>,
    ) -> Result<Vec<CopyChange>, SaveError> {
        self.check_fence(kv)?;
        let Some(head_text) = &self.head_text else {
            return Ok(Vec::new());
        };
        let head_key = self.key(Name::Head);
        let there = texts.get(&head_key).map(|text| Head::read(text));
        let (there_state, there_log) = match there {
            Some(Found::Sound(head)) => (head.state, head.log),
            _ => (Vec::new(), Vec::new()),
        };
        let mut wanted = BTreeSet::from([head_key.clone()]);
        let mut changes = Vec::new();
        if texts.get(&head_key) != Some(head_text) {
            changes.push((head_key, Some(head_text.clone())));
        }
        let state = (self.head.state.iter()).map(|listed| (Name::State(listed.0), listed));
        let log = (self.head.log.iter()).map(|listed| (Name::Log(listed.0), listed));
        let is_there = |name: Name, listed: &Listed| {
            if let Some(text) = texts.get(&self.key(name)) {
                return fits(text, listed.1);
            }
            let list = match name {
                Name::State(_) => &there_state,
                _ => &there_log,
            };
            list.iter()
                .any(|there| (there.0, there.1) == (listed.0, listed.1))
        };
        for (name, listed) in state.chain(log) {
            let key = self.key(name);
            if !keys.contains(&key) || !is_there(name, listed) {
                let text = self.get(kv, name)?.filter(|text| fits(text, listed.1));
                changes.push((key.clone(), Some(text.ok_or(SaveError::Silent)?)));
            }
            wanted.insert(key);
        }
        for name in self.names(kv)? {
            let Name::Journal(_, seq) = name else {
                continue;
            };
            if seq <= self.head.seq {
                continue;
            }
            let key = self.key(name);
            let there = texts.get(&key);
            if there.is_some() || !keys.contains(&key) {
                let Some(text) = self.get(kv, name)? else {
                    continue;
                };
                if there != Some(&text) {
                    changes.push((key.clone(), Some(text)));
                }
            }
            wanted.insert(key);
        }
        let rest = keys.iter().filter(|key| !wanted.contains(*key));
        changes.extend(
            rest.filter(|key| self.is_part(key))
                .map(|key| (key.clone(), None)),
        );
        Ok(changes)
    }

    /// Records of the journal for the entries of the book that could not be stored here, and the manifest that they stand
    /// behind if that is not stored either, for a copy that can.
    #[must_use]
    pub fn pending(&self, book: &Book) -> Vec<CopyChange> {
        // Where nothing could be stored yet, the copy needs a manifest too to be a book.
        let head =
            (self.head_text.is_none()).then(|| (self.key(Name::Head), Some(self.head.write())));
        let news = since(book.log(), self.seq + 1).iter();
        let records = news.map(|entry| {
            let name = Name::Journal(self.head.generation, entry.seq);
            (self.key(name), Some(self.frame(entry)))
        });
        head.into_iter().chain(records).collect()
    }

    /// The keys of what is stored here that come behind one in their order, at most so many.
    ///
    /// # Errors
    /// [`SaveError`] if the storage does not tell them.
    pub fn keys_behind(
        &self,
        kv: &dyn Kv,
        key: Option<&str>,
        most: usize,
    ) -> Result<Vec<String>, SaveError> {
        let names = self.names(kv)?;
        let keys = order::set(names.into_iter().map(|name| self.key(name)));
        let behind = keys
            .into_iter()
            .filter(|found| key.is_none_or(|key| found.as_str() > key));
        Ok(behind.take(most).collect())
    }

    /// Whether a key is one of the book's: of its manifest, its segments or its journal.
    #[must_use]
    pub fn is_part(&self, key: &str) -> bool {
        name(&self.prefix, key).is_some()
    }

    /// Whether a segment of the log of a copy is one of this store too, so that both have the same entries up to it.
    #[must_use]
    pub fn lists_log(&self, segment: Option<(u64, u32)>) -> bool {
        let mut listed = self.head.log.iter();
        segment.is_none_or(|segment| listed.any(|listed| (listed.0, listed.1) == segment))
    }

    /// Whether anything was ever stored here.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        self.head_text.is_some()
    }

    /// Whether writing is allowed.
    #[must_use]
    pub fn is_writable(&self) -> bool {
        self.writable
    }

    /// Puts what a copy holds in the place of what is stored here: whatever adds to it first, then the manifest, which
    /// makes it count, and at last what does not belong to it goes.
    ///
    /// # Errors
    /// [`KvError`] if something could not be written. What is stored here is then a mixture of both, as far as keys of
    /// the same name had other texts: it must not be opened before another call has gone on to the end.
    pub fn bring(
        kv: &dyn Kv,
        namespace: Namespace,
        texts: &BTreeMap<String, String>,
    ) -> Result<(), KvError> {
        let prefix = namespace.prefix();
        let head = format!("{prefix}head");
        let parts = || {
            let parts = texts.iter();
            parts.filter(|(key, _)| name(&prefix, key).is_some() && **key != head)
        };
        let mut written = Vec::new();
        for (key, text) in parts() {
            let known = kv.get(key)?;
            if known.as_ref() == Some(text) {
                continue;
            }
            if known.is_none() {
                written.push(key);
            }
            if let Err(error) = put(kv, key, text) {
                // What came through of it is in the way of nothing but the room it takes.
                for key in written {
                    let _ = kv.remove(key);
                }
                return Err(error);
            }
        }
        if let Some(text) = texts.get(&head) {
            put(kv, &head, text)?;
        }
        for key in kv.keys()? {
            if name(&prefix, &key).is_some() && !texts.contains_key(&key) {
                kv.remove(&key)?;
            }
        }
        Ok(())
    }
}

/// Writes a text and reads it back.
pub(super) fn put(kv: &dyn Kv, key: &str, text: &str) -> Result<(), KvError> {
    kv.set(key, text)?;
    if kv.get(key)?.as_deref() == Some(text) {
        Ok(())
    } else {
        Err(KvError::Other("the storage did not keep it".to_owned()))
    }
}

/// Whether a segment is sound and has the checksum that it is listed with.
pub(super) fn fits(text: &str, checksum: u32) -> bool {
    frame::checksum(text) == Some(checksum) && frame::is_sound(text)
}

/// The name of a key of a book.
pub(super) fn name(prefix: &str, key: &str) -> Option<Name> {
    key.strip_prefix(prefix).and_then(Name::parse)
}
