//! Folded texts of deals, kept from one filter to the next: folding is most of the work of looking for words.

use std::collections::hash_map::Entry;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::{FxHashMap, FxHasher};

use super::rule::Subject;
use crate::domain::DealId;
use crate::text::search::fold;

/// Which text of which deal; without a subject it is all that the search box looks in.
type Place = (DealId, Option<Subject>);

/// Folded texts with the hash of what each was made from, so that a text that changed is folded anew. Copies share
/// what they know. The hash is a quick one: each letter typed asks for every deal.
#[derive(Clone, Debug, Default)]
pub struct Texts(Arc<Mutex<FxHashMap<Place, (u64, Box<str>)>>>);

/// What is kept never changes what is found.
impl PartialEq for Texts {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Texts {}

impl Texts {
    /// How many texts are kept before all are forgotten: deals that are gone leave theirs behind.
    const MOST: usize = 400_000;

    /// Asks about the folded form of a text that consists of parts.
    pub(super) fn ask<'a, R>(
        &self,
        place: Place,
        parts: impl Iterator<Item = &'a str> + Clone,
        ask: impl FnOnce(&str) -> R,
    ) -> R {
        let mut hasher = FxHasher::default();
        parts.clone().for_each(|part| part.hash(&mut hasher));
        let hash = hasher.finish();
        let folded = || fold(&parts.collect::<Vec<_>>().join(" ")).into_boxed_str();
        // A panic of another reader cannot leave a text half written.
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= Self::MOST {
            known.clear();
        }
        match known.entry(place) {
            Entry::Occupied(mut entry) => {
                if entry.get().0 != hash {
                    entry.insert((hash, folded()));
                }
                ask(&entry.get().1)
            }
            Entry::Vacant(entry) => ask(&entry.insert((hash, folded())).1),
        }
    }
}
