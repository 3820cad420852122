//! Putting things in order without code of its own for every type.
//!
//! Each call of the sorts of the standard library, and each `collect` into a map or a set, which sorts as well, comes with
//! about ten functions of its own, 4 kB of wasm. With 70 of them that was 240 kB of what the page loads before its first
//! board. Here the work is done on places, and what is compiled for a type is the few moves that follow from them.
//!
//! Lists as long as there are deals are sorted by the standard library, which is faster by the calls that it saves.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Sorts by a comparison. Equal ones stay in their order.
pub fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let swaps = swaps(items.len(), &mut |a, b| compare(&items[a], &items[b]));
    for (a, b) in swaps {
        items.swap(a, b);
    }
}

/// Sorts by a key, which is asked for at each comparison. Equal ones stay in their order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts by a key, which is asked for once of each. Equal ones stay in their order.
pub fn sort_by_cached_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    let swaps = swaps(items.len(), &mut |a, b| keys[a].cmp(&keys[b]));
    for (a, b) in swaps {
        items.swap(a, b);
    }
}

/// A map of some pairs. Of two with the same key the later one counts.
pub fn map<K: Ord, V>(pairs: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in pairs {
        map.insert(key, value);
    }
    map
}

/// A set of some items.
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    for item in items {
        set.insert(item);
    }
    set
}

/// The swaps of places, one after the other, that put so many items in order.
fn swaps(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    // Most lists are in order already, and most have one item or none.
    if (1..count).all(|place| compare(place - 1, place) != Ordering::Greater) {
        return Vec::new();
    }
    // Which item comes to each place.
    let mut from: Vec<usize> = (0..count).collect();
    from.sort_by(|a, b| compare(*a, *b));
    let mut swaps = Vec::new();
    for place in 0..count {
        // What stood in an earlier place was swapped away, to where the item came from that stands there now.
        let mut now = from[place];
        while now < place {
            now = from[now];
        }
        from[place] = now;
        if now != place {
            swaps.push((place, now));
        }
    }
    swaps
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(items in prop::collection::vec((0_u8..8, 0_u8..8), 0..60)) {
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);

            let mut sorted = items.clone();
            sort_by_key(&mut sorted, |item| item.0);
            prop_assert_eq!(&sorted, &expected);

            let mut sorted = items.clone();
            sort_by_cached_key(&mut sorted, |item| item.0);
            prop_assert_eq!(&sorted, &expected);

            expected.sort_by(|a, b| b.cmp(a));
            let mut sorted = items.clone();
            sort_by(&mut sorted, |a, b| b.cmp(a));
            prop_assert_eq!(&sorted, &expected);

            prop_assert_eq!(map(items.clone()), items.iter().copied().collect());
            prop_assert_eq!(set(items.clone()), items.into_iter().collect());
        }
    }
}
