//! The folded texts of a whole book, kept from change to change, so that a letter typed costs a search and no folding.

use std::collections::BTreeSet;
use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashSet, FxHasher};

use super::bits::Bits;
use super::haystack::Haystack;
use super::places::Places;
use super::texts::{folded, parts};
use crate::domain::{CompanyId, Deal, DealId, PersonId};
use crate::ledger::{Book, Changes};
use crate::text::search::fold;

/// A folded word, with the companies and people in whose names it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) companies: FxHashSet<CompanyId>,
    pub(super) people: FxHashSet<PersonId>,
}

/// The words of one reading.
pub(super) type Words = Vec<Word>;

impl Word {
    /// Whether it stands in the name of a deal's company or contact.
    pub(super) fn is_of_buyer(&self, deal: &Deal) -> bool {
        self.is_of(deal.company, deal.contact)
    }

    fn is_of(&self, company: Option<CompanyId>, contact: Option<PersonId>) -> bool {
        company.is_some_and(|id| self.companies.contains(&id))
            || contact.is_some_and(|id| self.people.contains(&id))
    }
}

/// What a search found among the texts that there were then.
#[derive(Clone, Debug)]
pub(super) struct Found {
    places: Bits,
    generation: u32,
}

/// Two searches for the same words let the same deals pass: what came later is asked for itself.
impl PartialEq for Found {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Found {}

/// The index.
#[derive(Debug, Default)]
pub(super) struct TextIndex {
    deals: Haystack<DealId>,
    /// The place of each deal among the texts.
    places: Places,
    /// The company and the contact of the deal at each place.
    buyers: Vec<(Option<CompanyId>, Option<PersonId>)>,
    companies: Haystack<CompanyId>,
    people: Haystack<PersonId>,
    /// Deals that changed since they were read.
    changed: BTreeSet<DealId>,
    /// Whether the names are those of the book.
    has_names: bool,
    /// The deal that was read last, while not all are; the deals behind it are not known yet.
    reached: Option<DealId>,
    is_whole: bool,
    /// How often it was begun anew.
    generation: u32,
}

impl TextIndex {
    /// Notes what changed. What is noted is read when somebody asks.
    pub(super) fn follow(&mut self, changes: &Changes) {
        if changes.everything {
            return self.forget();
        }
        self.has_names &= !changes.contacts;
        self.changed.extend(&changes.deals);
    }

    fn forget(&mut self) {
        *self = Self {
            generation: self.generation.wrapping_add(1),
            ..Self::default()
        };
    }

    /// Reads at most so many of the deals that were never read, and when there are none, the names. Tells whether more is
    /// left.
    pub(super) fn read_ahead(&mut self, book: &Book, most: usize) -> bool {
        if self.is_whole {
            self.read_names(book);
            return false;
        }
        self.read_deals(book, most);
        true
    }

    fn read_names(&mut self, book: &Book) {
        if self.has_names {
            return;
        }
        let records = book.records();
        let companies = records.companies.values();
        read_names(
            &mut self.companies,
            companies.map(|one| (one.id, &*one.name)),
        );
        let people = records.people.values();
        read_names(&mut self.people, people.map(|one| (one.id, &*one.name)));
        self.has_names = true;
    }

    fn read_deals(&mut self, book: &Book, most: usize) {
        if self.is_whole {
            return;
        }
        let start = match self.reached {
            Some(id) => std::ops::Bound::Excluded(id),
            None => std::ops::Bound::Unbounded,
        };
        let range = (start, std::ops::Bound::Unbounded);
        let mut left = most;
        for (id, deal) in book.records().deals.range(range) {
            if left == 0 {
                return;
            }
            self.put(deal);
            self.changed.remove(id);
            self.reached = Some(*id);
            left -= 1;
        }
        self.is_whole = true;
    }

    fn put(&mut self, deal: &Deal) {
        let mut hasher = FxHasher::default();
        parts(deal).for_each(|part| part.hash(&mut hasher));
        (deal.company, deal.contact).hash(&mut hasher);
        let hash = hasher.finish();
        self.deals.put(deal.id, hash, || folded(parts(deal)));
        if self.buyers.len() < self.deals.len() {
            self.places.set(deal.id, self.buyers.len());
            self.buyers.push((deal.company, deal.contact));
        }
    }

    /// Takes in everything that was noted.
    fn catch_up(&mut self, book: &Book) {
        if self.deals.is_worn() {
            self.forget();
        }
        let records = book.records();
        for id in std::mem::take(&mut self.changed) {
            match records.deals.get(&id) {
                Some(deal) => self.put(deal),
                None => {
                    self.deals.remove(id);
                    self.places.remove(id);
                }
            }
        }
        self.read_names(book);
        self.read_deals(book, usize::MAX);
    }

    /// Looks for the words of each reading.
    pub(super) fn search(&mut self, book: &Book, readings: &[String]) -> (Vec<Words>, Found) {
        self.catch_up(book);
        let mut places = Bits::default();
        let mut all = Vec::new();
        for reading in readings {
            let mut words = Words::new();
            let mut of_all: Option<Bits> = None;
            for text in reading.split(' ') {
                let (word, hits) = self.look_for(text);
                words.push(word);
                match &mut of_all {
                    Some(of_all) => of_all.keep(&hits),
                    None => of_all = Some(hits),
                }
            }
            places.join(&of_all.unwrap_or_default());
            all.push(words);
        }
        places.set_len(self.deals.len());
        let generation = self.generation;
        (all, Found { places, generation })
    }

    fn look_for(&mut self, text: &str) -> (Word, Bits) {
        let word = Word {
            text: text.to_owned(),
            companies: having(&mut self.companies, text),
            people: having(&mut self.people, text),
        };
        let mut hits = self.deals.find(text);
        if !word.companies.is_empty() || !word.people.is_empty() {
            for (place, (company, contact)) in self.buyers.iter().enumerate() {
                if word.is_of(*company, *contact) {
                    hits.insert(place);
                }
            }
        }
        (word, hits)
    }

    /// Whether a deal was found; none if it was read after the search, or changed since.
    pub(super) fn was_found(&self, id: DealId, found: &Found) -> Option<bool> {
        if found.generation != self.generation || self.changed.contains(&id) {
            return None;
        }
        let place = self.places.get(id)?;
        (place < found.places.len()).then(|| found.places.contains(place))
    }

    /// Asks one deal, whether it was read or not.
    pub(super) fn stand_in(&mut self, deal: &Deal, readings: &[Words]) -> bool {
        // What lies behind the deal that was read last is read in its turn.
        let is_read = self.deals.place(deal.id).is_some();
        if self.changed.remove(&deal.id) || !is_read {
            self.put(deal);
        }
        let Some(place) = self.deals.place(deal.id) else {
            return false;
        };
        let has = |word: &Word| self.deals.has(place, &word.text) || word.is_of_buyer(deal);
        readings.iter().any(|words| words.iter().all(has))
    }
}

/// Reads names that came or changed, and forgets those that went.
fn read_names<'a, I: Copy + Eq + Hash + 'a>(
    names: &mut Haystack<I>,
    records: impl Iterator<Item = (I, &'a str)> + Clone,
) {
    for (id, name) in records.clone() {
        let mut hasher = FxHasher::default();
        name.hash(&mut hasher);
        names.put(id, hasher.finish(), || fold(name));
    }
    let here: FxHashSet<I> = records.map(|(id, _)| id).collect();
    let gone: Vec<I> = names.ids().filter(|id| !here.contains(id)).collect();
    gone.into_iter().for_each(|id| names.remove(id));
}

/// The records in whose names a word stands.
fn having<I: Copy + Eq + Hash>(names: &mut Haystack<I>, word: &str) -> FxHashSet<I> {
    let found = names.find(word);
    found.iter().filter_map(|place| names.at(place)).collect()
}
