//! Which people, companies and deals may be the same: asked while a new one is typed, and of the whole book.
//!
//! Two records are alike by a criterion if they have the same key of it. A key that more than [`MOST`] records have says
//! nothing and is left out. What the keys are is told in [`keys`].

mod keys;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::domain::{Company, CompanyId, DealId, Person, PersonId};
use crate::ledger::Records;
use keys::Keys;

/// The most records that may share a key. A criterion that fits more of them tells nobody apart.
const MOST: usize = 20;

/// By what two records are alike, the strongest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Likeness {
    /// One address of mail.
    Email,
    /// One telephone number.
    Phone,
    /// One profile or page in a network.
    Profile,
    /// One name, whatever the alphabet, the order of its words and the legal form.
    Name,
    /// One title for one company.
    Deal,
    /// Addresses at one host that is not open to everybody.
    Domain,
}

/// A record that may be the same, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Alike<I> {
    /// The record.
    pub id: I,
    /// By what.
    pub by: BTreeSet<Likeness>,
}

/// Records that may be one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group<I> {
    /// The records, in the order of their ids.
    pub ids: Vec<I>,
    /// By what.
    pub by: BTreeSet<Likeness>,
}

/// The records of one kind by their keys. Made anew when they change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Duplicates<I>(HashMap<(Likeness, String), Vec<I>>)
where
    I: Copy + Ord;

impl<I: Copy + Ord> Default for Duplicates<I> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<I: Copy + Ord> Duplicates<I> {
    fn add(&mut self, id: I, keys: Keys) {
        for key in keys {
            self.0.entry(key).or_default().push(id);
        }
    }

    /// The records that share a key: those that share most first.
    fn like(&self, keys: &Keys) -> Vec<Alike<I>> {
        let mut found: BTreeMap<I, BTreeSet<Likeness>> = BTreeMap::new();
        for key in keys {
            let same = self.0.get(key).filter(|same| same.len() <= MOST);
            for id in same.into_iter().flatten() {
                found.entry(*id).or_default().insert(key.0);
            }
        }
        let mut found: Vec<_> = found.into_iter().map(|(id, by)| Alike { id, by }).collect();
        found.sort_by(|a, b| (a.by.first(), a.id).cmp(&(b.by.first(), b.id)));
        found
    }

    /// All records that may be one with another, in groups: what is alike to one of a group is in it. `counts` tells
    /// by what a group may be made.
    fn groups(&self, counts: impl Fn(Likeness) -> bool) -> Vec<Group<I>> {
        let mut parent: BTreeMap<I, I> = BTreeMap::new();
        let mut links: Vec<(I, Likeness)> = Vec::new();
        for ((by, _), same) in &self.0 {
            let [first, rest @ ..] = same.as_slice() else {
                continue;
            };
            if rest.is_empty() || same.len() > MOST || !counts(*by) {
                continue;
            }
            for other in rest {
                let (one, two) = (top(&parent, *first), top(&parent, *other));
                parent.insert(one.max(two), one.min(two));
            }
            links.push((*first, *by));
        }
        let mut groups: BTreeMap<I, Group<I>> = BTreeMap::new();
        let all: BTreeSet<I> = parent.iter().flat_map(|(id, up)| [*id, *up]).collect();
        for id in all {
            let group = groups.entry(top(&parent, id)).or_insert_with(|| Group {
                ids: Vec::new(),
                by: BTreeSet::new(),
            });
            group.ids.push(id);
        }
        for (id, by) in links {
            if let Some(group) = groups.get_mut(&top(&parent, id)) {
                group.by.insert(by);
            }
        }
        let mut groups: Vec<_> = groups
            .into_values()
            .filter(|group| group.ids.len() > 1)
            .collect();
        groups.sort_by(|a, b| (a.by.first(), &a.ids).cmp(&(b.by.first(), &b.ids)));
        groups
    }
}

/// The record that stands for the group of another.
fn top<I: Copy + Ord>(parent: &BTreeMap<I, I>, id: I) -> I {
    let mut here = id;
    // Each step goes to a smaller id, so it ends.
    while let Some(up) = parent.get(&here).filter(|up| **up < here) {
        here = *up;
    }
    here
}

/// What is typed of a person who may be there already.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TypedPerson {
    /// The name.
    pub name: String,
    /// The address of mail.
    pub email: String,
    /// The telephone number.
    pub phone: String,
    /// The address of the profile.
    pub profile: String,
}

/// What is typed of a company that may be there already.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TypedCompany {
    /// The name.
    pub name: String,
    /// The address of the site.
    pub website: String,
    /// The telephone number.
    pub phone: String,
}

fn of_person(person: &Person) -> TypedPerson {
    let text =
        |value: &Option<crate::domain::Label>| value.as_deref().unwrap_or_default().to_owned();
    TypedPerson {
        name: person.name.to_string(),
        email: text(&person.email),
        phone: text(&person.phone),
        profile: text(&person.profile),
    }
}

fn of_company(company: &Company) -> TypedCompany {
    let text =
        |value: &Option<crate::domain::Label>| value.as_deref().unwrap_or_default().to_owned();
    TypedCompany {
        name: company.name.to_string(),
        website: text(&company.website),
        phone: text(&company.phone),
    }
}

impl Duplicates<PersonId> {
    /// Of all people.
    #[must_use]
    pub fn of_people(records: &Records) -> Self {
        let mut people = Self::default();
        for person in records.people.values() {
            people.add(person.id, keys::person(&of_person(person)));
        }
        people
    }

    /// The people who may be the one that is typed.
    #[must_use]
    pub fn like_person(&self, typed: &TypedPerson) -> Vec<Alike<PersonId>> {
        self.like(&keys::person(typed))
    }

    /// People who may be one. Colleagues have a host in common, so that alone makes no group.
    #[must_use]
    pub fn groups_of_people(&self) -> Vec<Group<PersonId>> {
        self.groups(|by| by != Likeness::Domain)
    }
}

impl Duplicates<CompanyId> {
    /// Of all companies. A company is also known by the hosts of its people's addresses.
    #[must_use]
    pub fn of_companies(records: &Records) -> Self {
        let mut hosts: HashMap<CompanyId, BTreeSet<String>> = HashMap::new();
        for person in records.people.values() {
            let host = person.email.as_deref().and_then(keys::own_host_of_mail);
            if let (Some(company), Some(host)) = (person.company, host) {
                hosts.entry(company).or_default().insert(host);
            }
        }
        let mut companies = Self::default();
        for company in records.companies.values() {
            let mut found = keys::company(&of_company(company));
            let more = hosts.remove(&company.id).unwrap_or_default();
            found.extend(more.into_iter().map(|host| (Likeness::Domain, host)));
            companies.add(company.id, found);
        }
        companies
    }

    /// The companies that may be the one that is typed.
    #[must_use]
    pub fn like_company(&self, typed: &TypedCompany) -> Vec<Alike<CompanyId>> {
        self.like(&keys::company(typed))
    }

    /// Companies that may be one.
    #[must_use]
    pub fn groups_of_companies(&self) -> Vec<Group<CompanyId>> {
        self.groups(|_| true)
    }
}

impl Duplicates<DealId> {
    /// Of all deals that are neither archived nor thrown away.
    #[must_use]
    pub fn of_deals(records: &Records) -> Self {
        let mut deals = Self::default();
        for deal in records.deals.values().filter(|deal| deal.is_active()) {
            let company = deal.company.and_then(|id| records.companies.get(&id));
            let company = company.map(|company| &*company.name).unwrap_or_default();
            deals.add(deal.id, keys::deal(&deal.title, company));
        }
        deals
    }

    /// The deals of this title with the company of this name.
    #[must_use]
    pub fn like_deal(&self, title: &str, company: &str) -> Vec<Alike<DealId>> {
        self.like(&keys::deal(title, company))
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
