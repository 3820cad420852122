//! A list that is mostly empty.

use std::ops::Deref;

/// A list that takes one word while it is empty, as most lists of most deals are.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[allow(
    clippy::box_collection,
    reason = "a vector would take three words in each of many deals"
)]
pub struct List<T>(Option<Box<Vec<T>>>);

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.0.as_ref().map_or(&[], |items| items.as_slice())
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(items: Vec<T>) -> Self {
        Self((!items.is_empty()).then(|| Box::new(items)))
    }
}

impl<T> From<List<T>> for Vec<T> {
    fn from(list: List<T>) -> Self {
        list.0.map(|items| *items).unwrap_or_default()
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        items.into_iter().collect::<Vec<_>>().into()
    }
}

impl<T> IntoIterator for List<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        Vec::from(self).into_iter()
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T> List<T> {
    /// The items, to be changed in place.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        let items = self.0.as_mut().map(|items| items.as_mut_slice());
        items.unwrap_or_default().iter_mut()
    }
}

impl<T: Clone> List<T> {
    /// The list with one item more at its end.
    #[must_use]
    pub fn with(&self, item: T) -> Self {
        let mut items = self.to_vec();
        items.push(item);
        items.into()
    }

    /// The list without the items that a test picks.
    #[must_use]
    pub fn without(&self, picked: impl Fn(&T) -> bool) -> Self {
        self.iter().filter(|item| !picked(item)).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_list_takes_one_word_and_equals_every_other_empty_one() {
        assert_eq!(size_of::<List<String>>(), size_of::<usize>());
        let list = List::from(vec![1]).without(|item| *item == 1);
        assert_eq!(list, List::default());
        assert_eq!(list.with(2).with(3).to_vec(), [2, 3]);
    }
}
