//! A filter prepared for many deals: the words are folded once, and the names of companies and people are searched
//! once instead of once for each of their deals.

use std::collections::HashSet;

use crate::domain::{CompanyId, Deal, PersonId};
use crate::ledger::Book;
use crate::text::search::{fold, readings};

use super::rules::Rules;
use super::{Filter, Lens, OwnerChoice, Texts};

/// A prepared [`Filter`].
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Matcher {
    /// What was typed, in each keyboard layout; none if nothing was typed.
    readings: Vec<Vec<Word>>,
    owner: Option<OwnerChoice>,
    rules: Option<Rules>,
    texts: Texts,
}

/// A folded word, with the companies and people in whose names it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Word {
    text: String,
    companies: HashSet<CompanyId>,
    people: HashSet<PersonId>,
}

impl Matcher {
    pub(super) fn new(filter: &Filter, book: &Book, lens: &Lens) -> Self {
        let records = book.records();
        let readings = readings(&filter.text);
        let rest = Self {
            readings: Vec::new(),
            owner: filter.owner,
            rules: Rules::new(&filter.rules, book, lens),
            texts: lens.texts.clone(),
        };
        if readings.is_empty() {
            return rest;
        }
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
        let owner = match self.owner {
            None => true,
            Some(OwnerChoice::One(owner)) => deal.owner == Some(owner),
            Some(OwnerChoice::Nobody) => deal.owner.is_none(),
        };
        owner
            && self.rules.as_ref().is_none_or(|rules| rules.hold(deal))
            && (self.readings.is_empty() || self.has_words(deal))
    }

    /// A word has no blank in it, so it never spans two of the texts.
    fn has_words(&self, deal: &Deal) -> bool {
        let next_step = deal.next_step.as_ref().map(|step| &step.text);
        let others = deal.source.iter().chain(next_step).chain(deal.tags.iter());
        let parts = std::iter::once(&deal.title).chain(others);
        self.texts
            .ask((deal.id, None), parts.map(|part| &**part), |text| {
                let mut readings = self.readings.iter();
                readings.any(|words| words.iter().all(|word| word.stands_in(deal, text)))
            })
    }
}

impl Word {
    fn stands_in(&self, deal: &Deal, text: &str) -> bool {
        text.contains(&self.text)
            || deal.company.is_some_and(|id| self.companies.contains(&id))
            || deal.contact.is_some_and(|id| self.people.contains(&id))
    }
}

/// The records whose folded name has a word in it.
fn having<I: Copy + Eq + std::hash::Hash>(word: &str, names: &[(I, String)]) -> HashSet<I> {
    let found = names.iter().filter(|(_, name)| name.contains(word));
    found.map(|(id, _)| *id).collect()
}
