//! The owners, companies and people that an import would make.

use std::collections::{BTreeMap, HashSet};

use crate::domain::{Deal, Label};
use crate::ledger::{DealEdit, ImportDeal, Records, name_key};

use super::super::summary::Summary;

/// Names that the file brings and the book does not have.
#[derive(Debug)]
pub(super) struct NewNames {
    known_owners: HashSet<String>,
    known_companies: HashSet<String>,
    /// People with the company that they work in; two of one name in different companies are two.
    known_people: HashSet<(String, Option<String>)>,
    /// Names that were looked at before, since the same few come in most rows.
    seen_owners: HashSet<Label>,
    owners: BTreeMap<String, Label>,
    companies: BTreeMap<String, Label>,
    people: BTreeMap<(String, Option<String>), Label>,
}

impl NewNames {
    pub fn new(records: &Records) -> Self {
        let company_of = |id| Some(name_key(&records.companies.get(&id)?.name));
        Self {
            known_owners: names(records.owners.values().map(|owner| &owner.name)),
            known_companies: names(records.companies.values().map(|company| &company.name)),
            known_people: records
                .people
                .values()
                .map(|person| (name_key(&person.name), person.company.and_then(company_of)))
                .collect(),
            seen_owners: HashSet::new(),
            owners: BTreeMap::new(),
            companies: BTreeMap::new(),
            people: BTreeMap::new(),
        }
    }

    pub fn note(&mut self, deal: &ImportDeal, existing: Option<&Deal>, records: &Records) {
        let mut company = existing
            .and_then(|deal| records.companies.get(&deal.company?))
            .map(|company| name_key(&company.name));
        for edit in &deal.edits {
            match edit {
                DealEdit::Value(_)
                | DealEdit::Custom(..)
                | DealEdit::Answer(..)
                | DealEdit::Check(..)
                | DealEdit::AddTag(_)
                | DealEdit::RemoveTag(_) => {}
                DealEdit::OwnerNamed(name) => {
                    if self.seen_owners.contains(name) {
                        continue;
                    }
                    self.seen_owners.insert(name.clone());
                    let key = name_key(name);
                    if !self.known_owners.contains(&key) {
                        self.owners.entry(key).or_insert_with(|| name.clone());
                    }
                }
                DealEdit::CompanyNamed(name) => {
                    let key = name_key(name);
                    company = Some(key.clone());
                    if !self.known_companies.contains(&key) {
                        self.companies.entry(key).or_insert_with(|| name.clone());
                    }
                }
                // The company of a row stands before its contact.
                DealEdit::ContactNamed(name) | DealEdit::RoleNamed(_, name) => {
                    let key = (name_key(name), company.clone());
                    if !self.known_people.contains(&key) {
                        self.people.entry(key).or_insert_with(|| name.clone());
                    }
                }
            }
        }
    }

    pub fn write(self, summary: &mut Summary) {
        summary.new_owners = self.owners.into_values().collect();
        summary.new_companies = self.companies.into_values().collect();
        summary.new_people = self.people.into_values().collect();
    }
}

fn names<'a>(names: impl Iterator<Item = &'a Label>) -> HashSet<String> {
    names.map(|name| name_key(name)).collect()
}
