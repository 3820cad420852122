//! What was changed in a record, and when: the values as they were before.

use super::{Effective, Id, Ids, Moment, RecordId, order};

/// One change of one field. The value after it is the `old` of the next change of the same field, or the
/// record's own value: nothing is kept twice.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change<V> {
    /// When it was recorded.
    pub at: Moment,
    /// The day on which it took effect.
    pub on: Effective,
    /// The value before the change.
    pub old: V,
}

/// The changes of one record in the order in which they were recorded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct History<V>(Vec<Change<V>>);

impl<V> Default for History<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<V> History<V> {
    /// The changes, oldest first.
    pub fn iter(&self) -> std::slice::Iter<'_, Change<V>> {
        self.0.iter()
    }

    /// How many changes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Tells whether the record is as it was made.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// When the last change was recorded.
    #[must_use]
    pub fn last_at(&self) -> Option<Moment> {
        self.0.last().map(|change| change.at)
    }

    /// Writes a change down behind those of the same moment.
    pub fn record(&mut self, change: Change<V>) {
        let place = self.0.partition_point(|known| known.at <= change.at);
        self.0.insert(place, change);
    }

    /// Takes a change back, so that recording it again makes the history what it was.
    ///
    /// Returns whether it was there, behind all others of its moment.
    pub fn take_back(&mut self, change: &Change<V>) -> bool
    where
        V: PartialEq,
    {
        let behind = self.0.partition_point(|known| known.at <= change.at);
        let Some(place) = behind.checked_sub(1) else {
            return false;
        };
        let is_there = self.0.get(place) == Some(change);
        if is_there {
            self.0.remove(place);
        }
        is_there
    }
}

impl<V: Ids> Ids for History<V> {
    fn ids(&self, see: &mut dyn FnMut(RecordId)) {
        self.0.iter().for_each(|change| change.old.ids(see));
    }

    fn change_ids(&mut self, change: &mut dyn FnMut(&mut Id)) {
        let changes = self.0.iter_mut();
        changes.for_each(|known| known.old.change_ids(change));
    }
}

impl<V> FromIterator<Change<V>> for History<V> {
    fn from_iter<I: IntoIterator<Item = Change<V>>>(changes: I) -> Self {
        let mut changes: Vec<_> = changes.into_iter().collect();
        order::sort_by_key(&mut changes, |change| change.at);
        Self(changes)
    }
}
