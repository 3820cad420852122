//! Folded texts of deals, kept from one filter to the next: folding is most of the work of looking for words.

use std::collections::hash_map::Entry;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustc_hash::{FxHashMap, FxHasher};

use super::rule::Subject;
use super::text_index::{Found, TextIndex, Words};
use crate::domain::{Deal, DealId};
use crate::ledger::{Book, Changes};
use crate::text::search::fold;

/// Which text of which deal; without a subject it is all that the search box looks in.
type Place = (DealId, Option<Subject>);

/// What is known of texts; copies share it. A follower of one book is told of each change of it, and so can keep an index
/// of all its texts; without that, a text is known by the hash of what it was made from, and folded anew when it changed.
#[derive(Clone, Debug, Default)]
pub struct Texts(Arc<Mutex<Known>>);

#[derive(Debug, Default)]
struct Known {
    /// The hash is a quick one: each letter typed asks for every deal.
    texts: FxHashMap<Place, (u64, Box<str>)>,
    index: Option<TextIndex>,
}

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

    /// Texts with an index of a book; each change of it must be told by [`Texts::follow`].
    #[must_use]
    pub fn following() -> Self {
        let known = Known {
            index: Some(TextIndex::default()),
            ..Known::default()
        };
        Self(Arc::new(Mutex::new(known)))
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        // A panic of another reader cannot leave a text half written.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Hears what an entry moved, before anybody asks for what it left.
    pub fn follow(&self, changes: &Changes) {
        if let Some(index) = &mut self.known().index {
            index.follow(changes);
        }
    }

    /// Reads the texts of at most so many deals into the index ahead of the first question. Tells whether more is left.
    #[must_use]
    pub fn read_ahead(&self, book: &Book, most: usize) -> bool {
        let mut known = self.known();
        let index = known.index.as_mut();
        index.is_some_and(|index| index.read_ahead(book, most))
    }

    /// Looks for words in the texts of a whole book; none without an index. The words hold the companies and people in
    /// whose names they stand.
    pub(super) fn search(&self, book: &Book, readings: &[String]) -> Option<(Vec<Words>, Found)> {
        Some(self.known().index.as_mut()?.search(book, readings))
    }

    /// Whether a deal was among what a search found; none if only the deal itself can tell.
    pub(super) fn was_found(&self, id: DealId, found: &Found) -> Option<bool> {
        self.known().index.as_ref()?.was_found(id, found)
    }

    /// Whether the words of any reading stand in the texts of a deal.
    pub(super) fn stand_in(&self, deal: &Deal, readings: &[Words]) -> bool {
        let mut known = self.known();
        if let Some(index) = &mut known.index {
            return index.stand_in(deal, readings);
        }
        drop(known);
        self.ask((deal.id, None), parts(deal), |text| {
            let mut readings = readings.iter();
            readings.any(|words| {
                let mut words = words.iter();
                words.all(|word| text.contains(&word.text) || word.is_of_buyer(deal))
            })
        })
    }

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
        let folded = || folded(parts).into_boxed_str();
        let texts = &mut self.known().texts;
        if texts.len() >= Self::MOST {
            texts.clear();
        }
        match texts.entry(place) {
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

/// The texts of a deal that the search box looks in, but for the names of its buyer. A word has no blank in it, so it
/// never spans two of them.
pub(super) fn parts(deal: &Deal) -> impl Iterator<Item = &str> + Clone {
    let next_step = deal.next_step.as_ref().map(|step| &step.text);
    let others = deal.source.iter().chain(next_step).chain(deal.tags.iter());
    std::iter::once(&deal.title)
        .chain(others)
        .map(|part| &**part)
}

/// The parts of a text as one folded text.
pub(super) fn folded<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for part in parts {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(part);
    }
    fold(&text)
}
