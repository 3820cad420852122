//! Putting the parts of a copy in the place of parts that could not be read.

use std::collections::BTreeMap;

use crate::domain::order;
use crate::ports::kv::{Kv, MemoryKv};
use crate::wire::namespace::Name;

use super::damage::{Damage, Piece};
use super::head::{Found, Head};
use super::open::read_journal;
use super::second::{fits, name, put};
use super::{Opened, Outcome, SaveError, Store};

impl Store {
    /// Tries what a damaged book would be with the parts of a copy in the place of those that could not be read. Gives
    /// the parts that make it whole; none if they do not. Nothing is written.
    #[must_use]
    pub fn healing(
        &self,
        kv: &dyn Kv,
        damage: &Damage,
        copy: &BTreeMap<String, String>,
    ) -> Option<BTreeMap<String, String>> {
        // Values that were left out of a sound text would be left out of the same text again.
        if !damage.problems.is_empty() {
            return None;
        }
        let head_text = kv.get(&self.key(Name::Head)).ok().flatten();
        let head_text = match head_text.as_deref().map(Head::read) {
            Some(Found::Sound(_)) => head_text,
            _ => copy.get(&self.key(Name::Head)).cloned(),
        };
        let Some(Found::Sound(head)) = head_text.as_deref().map(Head::read) else {
            return None;
        };
        let part = |piece: &Piece| {
            let text = copy.get(&piece.key)?;
            let listed = |list: &[super::head::Listed], n: u64| {
                let found = list.iter().find(|listed| listed.0 == n);
                found.is_some_and(|listed| fits(text, listed.1))
            };
            let sound = match name(&self.prefix, &piece.key)? {
                Name::Head => matches!(Head::read(text), Found::Sound(_)),
                Name::State(n) => listed(&head.state, n),
                Name::Log(n) => listed(&head.log, n),
                Name::Journal(_, seq) => read_journal(text).is_some_and(|entry| entry.seq == seq),
            };
            sound.then(|| (piece.key.clone(), text.clone()))
        };
        let mut parts: BTreeMap<String, String> = order::map(damage.pieces.iter().filter_map(part));
        // Without its manifest, segments were taken for listed that the manifest may list otherwise.
        for listed in head
            .state
            .iter()
            .map(|listed| (Name::State(listed.0), listed.1))
            .chain(
                head.log
                    .iter()
                    .map(|listed| (Name::Log(listed.0), listed.1)),
            )
        {
            let key = self.key(listed.0);
            let here = kv.get(&key).ok().flatten();
            if here.is_none_or(|text| !fits(&text, listed.1))
                && let Some(text) = copy.get(&key).filter(|text| fits(text, listed.1))
            {
                parts.insert(key, text.clone());
            }
        }
        // Records of the journal that are gone leave no trace but what does not follow on them.
        let same_head = copy.get(&self.key(Name::Head)) == head_text.as_ref();
        for (key, text) in copy.iter().filter(|_| same_head) {
            if let Some(Name::Journal(_, seq)) = name(&self.prefix, key)
                && seq > head.seq
            {
                parts.insert(key.clone(), text.clone());
            }
        }
        parts.retain(|key, text| !matches!(kv.get(key), Ok(Some(known)) if known == *text));
        if parts.is_empty() {
            return None;
        }
        let trial = MemoryKv::default();
        for key in kv.keys().ok()?.iter().filter(|key| self.is_part(key)) {
            if let Some(text) = kv.get(key).ok()? {
                trial.set(key, &text).ok()?;
            }
        }
        for (key, text) in &parts {
            trial.set(key, text).ok()?;
        }
        let healed = Self::open(&trial, self.options.clone());
        matches!(healed.outcome, Outcome::Loaded(_)).then_some(parts)
    }

    /// Copies the raw text of everything that could not be read to the quarantine, where it is never written over.
    ///
    /// # Errors
    /// [`SaveError`]; everything else is as it was.
    pub fn set_aside(&self, kv: &dyn Kv, damage: &Damage) -> Result<(), SaveError> {
        Self::check_as_found(kv, damage)?;
        for piece in &damage.pieces {
            if let Some(text) = &piece.text {
                self.quarantine(kv, &piece.key, text)?;
            }
        }
        Ok(())
    }

    /// Makes sure that the storage shows the same damage as before. What shows something else now was not damaged, or has
    /// been changed by another writer.
    fn check_as_found(kv: &dyn Kv, damage: &Damage) -> Result<(), SaveError> {
        for Piece { key, text, .. } in &damage.pieces {
            if kv.get(key)? != *text {
                return Err(SaveError::Superseded);
            }
        }
        Ok(())
    }

    /// Writes parts that [`Store::healing`] gave, each after the text in its place was set aside, and opens the book anew.
    ///
    /// # Errors
    /// [`SaveError`]; parts that were written stay, since they are sound.
    pub fn heal(
        &self,
        kv: &dyn Kv,
        damage: &Damage,
        parts: &BTreeMap<String, String>,
    ) -> Result<Opened, SaveError> {
        Self::check_as_found(kv, damage)?;
        for Piece { key, text, .. } in &damage.pieces {
            if let (Some(part), Some(text)) = (parts.get(key), text)
                && part != text
            {
                self.quarantine(kv, key, text)?;
            }
        }
        let head = self.key(Name::Head);
        let first = parts.iter().filter(|(key, _)| **key != head);
        for (key, text) in first.chain(parts.get_key_value(&head)) {
            match kv.get(key)? {
                Some(known) if known == *text => continue,
                Some(known) => self.quarantine(kv, key, &known)?,
                None => {}
            }
            put(kv, key, text)?;
        }
        Ok(Self::open(kv, self.options.clone()))
    }

    /// How far the book had come that could not be read whole, as far as its manifest and its names tell.
    #[must_use]
    pub fn known_seq(&self, kv: &dyn Kv) -> u64 {
        let names = kv.keys().unwrap_or_default();
        let journal = names
            .iter()
            .filter_map(|key| match name(&self.prefix, key) {
                Some(Name::Journal(_, seq)) => Some(seq),
                _ => None,
            });
        journal.max().unwrap_or(0).max(self.head.seq)
    }
}
