//! A filter prepared for many deals: the words are folded once, and the names of companies and people are searched
//! once instead of once for each of their deals. With an index of all texts the words are looked for once, too.

use std::hash::Hash;

use rustc_hash::FxHashSet;

use crate::domain::{Deal, DealId};
use crate::ledger::{Book, Records};
use crate::text::search::{fold, readings};

use super::rules::Rules;
use super::text_index::{Found, Word, Words};
use super::{Filter, Lens, OwnerChoice, Texts};

/// A prepared [`Filter`].
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Matcher {
    /// What was typed, in each keyboard layout; none if nothing was typed.
    readings: Vec<Words>,
    /// The deals in which the words were found, where there is an index.
    found: Option<Found>,
    owner: Option<OwnerChoice>,
    rules: Option<Rules>,
    texts: Texts,
}

impl Matcher {
    pub(super) fn new(filter: &Filter, book: &Book, lens: &Lens) -> Self {
        let readings = readings(&filter.text);
        let rest = Self {
            readings: Vec::new(),
            found: None,
            owner: filter.owner,
            rules: Rules::new(&filter.rules, book, lens),
            texts: lens.texts.clone(),
        };
        if readings.is_empty() {
            return rest;
        }
        if let Some((readings, found)) = lens.texts.search(book, &readings) {
            return Self {
                readings,
                found: Some(found),
                ..rest
            };
        }
        let records = book.records();
        let companies: Vec<_> = records
            .companies
            .values()
            .map(|company| (company.id, fold(&company.name)))
            .collect();
        let people: Vec<_> = records
            .people
            .values()
            .map(|person| (person.id, fold(&person.name)))
            .collect();
        let word = |text: &str| Word {
            text: text.to_owned(),
            companies: having(text, &companies),
            people: having(text, &people),
        };
        Self {
            readings: readings
                .iter()
                .map(|reading| reading.split(' ').map(word).collect())
                .collect(),
            ..rest
        }
    }

    /// Tells whether every deal passes.
    #[must_use]
    pub fn passes_all(&self) -> bool {
        self.readings.is_empty() && self.owner.is_none() && self.rules.is_none()
    }

    /// Tells whether a deal passes.
    #[must_use]
    pub fn matches(&self, deal: &Deal) -> bool {
        self.fits(deal)
            && (self.readings.is_empty()
                || self
                    .was_found(deal.id)
                    .unwrap_or_else(|| self.texts.stand_in(deal, &self.readings)))
    }

    /// Tells whether a deal of the book passes, and looks at the deal only where it must.
    #[must_use]
    pub fn passes(&self, records: &Records, id: DealId) -> bool {
        if self.passes_all() {
            return records.deals.contains_key(&id);
        }
        let deal = || records.deals.get(&id);
        if self.readings.is_empty() {
            return deal().is_some_and(|deal| self.fits(deal));
        }
        match self.was_found(id) {
            Some(false) => false,
            Some(true) => deal().is_some_and(|deal| self.fits(deal)),
            None => deal().is_some_and(|deal| self.matches(deal)),
        }
    }

    /// Tells whether it fits in everything but the words.
    fn fits(&self, deal: &Deal) -> bool {
        let owner = match self.owner {
            None => true,
            Some(OwnerChoice::One(owner)) => deal.owner == Some(owner),
            Some(OwnerChoice::Nobody) => deal.owner.is_none(),
        };
        owner && self.rules.as_ref().is_none_or(|rules| rules.hold(deal))
    }

    fn was_found(&self, id: DealId) -> Option<bool> {
        self.texts.was_found(id, self.found.as_ref()?)
    }
}

/// The records whose folded name has a word in it.
fn having<I: Copy + Eq + Hash>(word: &str, names: &[(I, String)]) -> FxHashSet<I> {
    let found = names.iter().filter(|(_, name)| name.contains(word));
    found.map(|(id, _)| *id).collect()
}
