//! The records of one kind by their ids. A record is shared by the book and the entries of the log that brought it, until
//! one of them changes it: else a book that came in from a file would be in memory twice.

use std::collections::BTreeMap;
use std::collections::btree_map;
use std::fmt;
use std::ops::RangeBounds;
use std::sync::Arc;

use crate::domain::order;

/// Records of one kind, in the order of their ids.
#[derive(Clone, PartialEq, Eq)]
pub struct RecordTable<I, R>(BTreeMap<I, Arc<R>>);

impl<I: fmt::Debug, R: fmt::Debug> fmt::Debug for RecordTable<I, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<I, R> Default for RecordTable<I, R> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<I: Ord + Copy, R: Clone> RecordTable<I, R> {
    /// A record.
    #[must_use]
    pub fn get(&self, id: &I) -> Option<&R> {
        self.0.get(id).map(|record| &**record)
    }

    /// A record, to be changed. One that the log holds too is copied.
    #[must_use]
    pub fn get_mut(&mut self, id: &I) -> Option<&mut R> {
        self.0.get_mut(id).map(Arc::make_mut)
    }

    /// A record, to be held by others too.
    #[must_use]
    pub fn share(&self, id: &I) -> Option<Arc<R>> {
        self.0.get(id).cloned()
    }

    /// Puts a record in; gives the one that stood there.
    pub fn insert(&mut self, id: I, record: impl Into<Arc<R>>) -> Option<Arc<R>> {
        self.0.insert(id, record.into())
    }

    /// Takes a record out.
    pub fn remove(&mut self, id: &I) -> Option<Arc<R>> {
        self.0.remove(id)
    }

    /// Tells whether there is such a record.
    #[must_use]
    pub fn contains_key(&self, id: &I) -> bool {
        self.0.contains_key(id)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Tells whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The ids.
    pub fn keys(&self) -> btree_map::Keys<'_, I, Arc<R>> {
        self.0.keys()
    }

    /// The records.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &R> + ExactSizeIterator + Clone {
        self.0.values().map(|record| &**record)
    }

    /// The ids with their records, to be held by others too.
    pub fn shared(&self) -> impl Iterator<Item = (I, Arc<R>)> + '_ {
        self.0.iter().map(|(id, record)| (*id, record.clone()))
    }

    /// The ids with their records, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&I, &mut R)> {
        self.0
            .iter_mut()
            .map(|(id, record)| (id, Arc::make_mut(record)))
    }

    /// The ids with their records.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&I, &R)> {
        self.0.iter().map(|(id, record)| (id, &**record))
    }

    /// Some of the ids with their records.
    pub fn range(&self, ids: impl RangeBounds<I>) -> impl DoubleEndedIterator<Item = (&I, &R)> {
        self.0.range(ids).map(|(id, record)| (id, &**record))
    }

    /// The records, out of the table, as they are held by others too.
    pub fn into_shared(self) -> impl Iterator<Item = Arc<R>> {
        self.0.into_values()
    }

    /// The records, out of the table.
    pub fn into_values(self) -> impl Iterator<Item = R> {
        self.0.into_values().map(Arc::unwrap_or_clone)
    }
}

impl<I: Ord, R> FromIterator<(I, R)> for RecordTable<I, R> {
    fn from_iter<T: IntoIterator<Item = (I, R)>>(records: T) -> Self {
        let records = records.into_iter();
        Self(order::map(
            records.map(|(id, record)| (id, Arc::new(record))),
        ))
    }
}

impl<I: Ord, R> Extend<(I, R)> for RecordTable<I, R> {
    fn extend<T: IntoIterator<Item = (I, R)>>(&mut self, records: T) {
        let records = records.into_iter();
        self.0
            .extend(records.map(|(id, record)| (id, Arc::new(record))));
    }
}

/// A record that a test knows to be there.
#[cfg(test)]
impl<I: Ord + Copy, R: Clone> std::ops::Index<&I> for RecordTable<I, R> {
    type Output = R;

    fn index(&self, id: &I) -> &R {
        self.get(id).unwrap()
    }
}
