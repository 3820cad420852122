//! Following another writer: reading what it wrote behind what is known here.

use crate::domain::order;
use crate::ledger::Entry;
use crate::ports::kv::{Kv, KvError};
use crate::wire::namespace::Name;

use super::head::{Found, Head};
use super::open::read_journal;
use super::{Store, units};

/// What another writer wrote.
#[derive(Clone, PartialEq, Debug)]
pub enum Tail {
    /// Entries to be taken into the book in this order; none if there is nothing new.
    Entries(Vec<Entry>),
    /// More than the journal tells: the book is to be opened anew.
    Reload,
}

impl Store {
    /// Reads the entries that another writer kept behind the last one known here.
    ///
    /// # Errors
    /// [`KvError`] if the storage cannot be read.
    pub fn tail(&mut self, kv: &dyn Kv) -> Result<Tail, KvError> {
        let text = self.get(kv, Name::Head)?;
        if text != self.head_text {
            let Some(Found::Sound(head)) = text.as_deref().map(Head::read) else {
                return Ok(Tail::Reload);
            };
            if head.seq > self.seq || !head.goes_on_from(&self.head) {
                return Ok(Tail::Reload);
            }
            // The index is brought up to date when it is needed, unless a number means another segment now.
            let mut known = self.head.state.iter().chain(&self.head.log);
            let listed = head.state.iter().chain(&head.log);
            if known.any(|old| listed.clone().any(|new| new.0 == old.0 && new != old)) {
                self.index = None;
            }
            let kept = head.seq;
            self.journal
                .retain(|(name, _)| matches!(name, Name::Journal(_, seq) if *seq > kept));
            self.head = *head;
            self.head_text = text;
        }
        let mut names: Vec<(u64, u64)> = self
            .names(kv)?
            .into_iter()
            .filter_map(|name| match name {
                Name::Journal(generation, seq) if seq > self.seq => Some((seq, generation)),
                _ => None,
            })
            .collect();
        order::sort_by(&mut names, Ord::cmp);
        let mut entries = Vec::new();
        for (seq, generation) in names {
            let name = Name::Journal(generation, seq);
            if seq != self.seq + 1 {
                return Ok(Tail::Reload);
            }
            let Some(value) = self.get(kv, name)? else {
                return Ok(Tail::Reload);
            };
            let Some(entry) = read_journal(&value).filter(|entry| entry.seq == seq) else {
                return Ok(Tail::Reload);
            };
            self.journal
                .push((name, units(&self.key(name)) + units(&value)));
            self.seq = seq;
            entries.push(entry);
        }
        Ok(Tail::Entries(entries))
    }
}
