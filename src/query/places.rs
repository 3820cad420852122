//! Where the text of each deal stands. A filter asks for every deal of the board at each key, so that it is a plain list
//! by the counters of each replica; a hash of the ids took a quarter of the key's time.

use rustc_hash::FxHashMap;

use crate::domain::{DealId, Replica};

/// The place of a deal that has none.
const NONE: u32 = u32::MAX;

/// How many more counters than twice those that there are a list may be made longer by. Ids of foreign files may be
/// far apart.
const LEAP: usize = 1 << 16;

/// A place for each deal.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    /// By the number of the replica, then by the counter.
    lists: Vec<Vec<u32>>,
    /// Deals whose counter is far beyond the others.
    far: FxHashMap<DealId, u32>,
}

impl Places {
    /// The place of a deal; none if it has none.
    pub(super) fn get(&self, id: DealId) -> Option<usize> {
        let DealId(plain) = id;
        let list = self.lists.get(usize::from(plain.replica.0));
        let near = list.and_then(|list| list.get(plain.counter as usize));
        let place = match near {
            Some(place) if *place != NONE => *place,
            _ if self.far.is_empty() => return None,
            _ => *self.far.get(&id)?,
        };
        Some(place as usize)
    }

    /// Gives a deal its place.
    pub(super) fn set(&mut self, id: DealId, place: usize) {
        let place = u32::try_from(place).unwrap_or(NONE);
        self.far.remove(&id);
        match self.near(id) {
            Some(near) => *near = place,
            None => drop(self.far.insert(id, place)),
        }
    }

    /// Forgets a deal.
    pub(super) fn remove(&mut self, id: DealId) {
        self.far.remove(&id);
        if let Some(near) = self.near(id) {
            *near = NONE;
        }
    }

    /// The entry of a deal in its list, which is made longer for it; none if that would be by far.
    fn near(&mut self, DealId(id): DealId) -> Option<&mut u32> {
        let Replica(replica) = id.replica;
        let counter = id.counter as usize;
        if self.lists.len() <= usize::from(replica) {
            self.lists.resize(usize::from(replica) + 1, Vec::new());
        }
        let list = self.lists.get_mut(usize::from(replica))?;
        if list.len() <= counter {
            if counter > 2 * list.len() + LEAP {
                return None;
            }
            list.resize(counter + 1, NONE);
        }
        list.get_mut(counter)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;
    use crate::domain::Id;

    proptest! {
        #[test]
        fn it_holds_what_a_map_holds(
            steps in proptest::collection::vec(
                (0..3u16, prop_oneof![0..40u32, 65_500..65_600u32, any::<u32>()], any::<Option<u16>>()),
                1..80,
            )
        ) {
            let (mut places, mut map) = (Places::default(), BTreeMap::new());
            for (replica, counter, place) in steps {
                let id = DealId(Id { replica: Replica(replica), counter });
                match place {
                    Some(place) => {
                        places.set(id, usize::from(place));
                        map.insert(id, usize::from(place));
                    }
                    None => {
                        places.remove(id);
                        map.remove(&id);
                    }
                }
                prop_assert_eq!(places.get(id), map.get(&id).copied());
            }
            for (id, place) in map {
                prop_assert_eq!(places.get(id), Some(place));
            }
        }
    }
}
