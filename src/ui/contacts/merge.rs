//! What a merge has to choose from: the records that become one, the fields in which they differ, and what moves.

use crate::app::App;
use crate::domain::{
    CompanyField, CompanyId, CompanyValue, Note, PersonField, PersonId, PersonValue,
};
use crate::ledger::{Command, Records};

use super::values::{company_field, company_value, person_field, person_value};

/// What refers to a record directly and moves with it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Moves {
    /// The titles of its deals.
    pub deals: Vec<String>,
    /// How many activities.
    pub activities: usize,
    /// How many people work there.
    pub people: usize,
}

/// A record that may be kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Side {
    /// Its name.
    pub name: String,
    /// What tells it from the others.
    pub note: String,
    /// What refers to it.
    pub moves: Moves,
}

/// A field with the value of each record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice {
    /// Its name.
    pub label: String,
    /// The value of each record in words; none where it is empty.
    pub values: Vec<Option<String>>,
    /// The values are remarks, which can all be kept.
    pub joins: bool,
}

impl Choice {
    /// Which record's value is taken unless another is chosen: that of the one kept, else the first that is not empty.
    #[must_use]
    pub fn usual(&self, keep: usize) -> usize {
        let filled = |place: &usize| self.values.get(*place).is_some_and(Option::is_some);
        let known = Some(keep).filter(filled);
        known
            .or_else(|| (0..self.values.len()).find(filled))
            .unwrap_or(keep)
    }

    /// The values that differ, each with the first record that has it.
    #[must_use]
    pub fn options(&self) -> Vec<(usize, String)> {
        let mut options: Vec<(usize, String)> = Vec::new();
        for (place, value) in self.values.iter().enumerate() {
            if let Some(value) = value
                && !options.iter().any(|(_, known)| known == value)
            {
                options.push((place, value.clone()));
            }
        }
        options
    }

    /// All remarks, one below the other.
    #[must_use]
    pub fn joined(&self) -> String {
        let options: Vec<_> = self.options().into_iter().map(|(_, text)| text).collect();
        options.join("\n\n")
    }
}

/// The records that become one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Merging {
    /// People.
    People(Vec<PersonId>),
    /// Companies.
    Companies(Vec<CompanyId>),
}

/// The number that stands for all remarks together in the place of one record's.
pub const JOINED: usize = usize::MAX;

impl Merging {
    /// The records, as long as they are there.
    #[must_use]
    pub fn sides(&self, records: &Records) -> Vec<Side> {
        match self {
            Self::People(ids) => {
                let people = ids.iter().filter_map(|id| records.people.get(id));
                let side = |person: &crate::domain::Person| {
                    let company = person.company.and_then(|id| records.companies.get(&id));
                    let note = [company.map(|company| &company.name), person.email.as_ref()];
                    let note: Vec<_> = note.iter().flatten().map(ToString::to_string).collect();
                    Side {
                        name: person.name.to_string(),
                        note: note.join(" · "),
                        moves: of_person(records, person.id),
                    }
                };
                people.map(side).collect()
            }
            Self::Companies(ids) => {
                let companies = ids.iter().filter_map(|id| records.companies.get(id));
                let side = |company: &crate::domain::Company| {
                    let note = [company.industry.as_ref(), company.website.as_ref()];
                    let note: Vec<_> = note.iter().flatten().map(ToString::to_string).collect();
                    Side {
                        name: company.name.to_string(),
                        note: note.join(" · "),
                        moves: of_company(records, company.id),
                    }
                };
                companies.map(side).collect()
            }
        }
    }

    /// The fields that any of the records has filled in, in their order.
    #[must_use]
    pub fn choices(&self, app: App, records: &Records) -> Vec<Choice> {
        let m = app.m();
        let choices: Vec<Choice> = match self {
            Self::People(ids) => {
                let people: Vec<_> = ids.iter().filter_map(|id| records.people.get(id)).collect();
                let choice = |field: &PersonField| Choice {
                    label: person_field(m, *field),
                    values: people
                        .iter()
                        .map(|person| person_value(app, &person.value_of(*field)))
                        .collect(),
                    joins: *field == PersonField::Note,
                };
                PersonField::ALL.iter().map(choice).collect()
            }
            Self::Companies(ids) => {
                let companies: Vec<_> = ids
                    .iter()
                    .filter_map(|id| records.companies.get(id))
                    .collect();
                let choice = |field: &CompanyField| Choice {
                    label: company_field(m, *field),
                    values: companies
                        .iter()
                        .map(|company| company_value(&company.value_of(*field)))
                        .collect(),
                    joins: *field == CompanyField::Note,
                };
                CompanyField::ALL.iter().map(choice).collect()
            }
        };
        choices
    }

    /// The command that makes them one: the record kept, and for each field in its order the record whose value is
    /// taken. None if a record has gone meanwhile.
    #[must_use]
    pub fn command(
        &self,
        records: &Records,
        keep: usize,
        taken: &[usize],
        joined: &str,
    ) -> Option<Command> {
        match self {
            Self::People(ids) => {
                let value = |(field, place): (&PersonField, &usize)| {
                    if *place == JOINED {
                        return Some(PersonValue::Note(Note::new(joined).ok()?));
                    }
                    Some(records.people.get(ids.get(*place)?)?.value_of(*field))
                };
                let values: Option<Vec<_>> =
                    PersonField::ALL.iter().zip(taken).map(value).collect();
                let (keep, others) = split(ids, keep)?;
                Some(Command::MergePeople {
                    keep,
                    others,
                    values: values?,
                })
            }
            Self::Companies(ids) => {
                let value = |(field, place): (&CompanyField, &usize)| {
                    if *place == JOINED {
                        return Some(CompanyValue::Note(Note::new(joined).ok()?));
                    }
                    Some(records.companies.get(ids.get(*place)?)?.value_of(*field))
                };
                let values: Option<Vec<_>> =
                    CompanyField::ALL.iter().zip(taken).map(value).collect();
                let (keep, others) = split(ids, keep)?;
                Some(Command::MergeCompanies {
                    keep,
                    others,
                    values: values?,
                })
            }
        }
    }
}

/// The record that is kept, and the others.
fn split<I: Copy + PartialEq>(ids: &[I], keep: usize) -> Option<(I, Vec<I>)> {
    let keep = *ids.get(keep)?;
    let others = ids.iter().copied().filter(|id| *id != keep).collect();
    Some((keep, others))
}

fn of_person(records: &Records, id: PersonId) -> Moves {
    let deals = records
        .deals
        .values()
        .filter(|deal| deal.contact == Some(id) || deal.roles.iter().any(|role| role.person == id));
    let activities = records
        .activities
        .values()
        .filter(|activity| activity.person == Some(id) || activity.attendees.contains(&id));
    Moves {
        deals: deals.map(|deal| deal.title.to_string()).collect(),
        activities: activities.count(),
        people: 0,
    }
}

fn of_company(records: &Records, id: CompanyId) -> Moves {
    let deals = records
        .deals
        .values()
        .filter(|deal| deal.company == Some(id));
    let activities = records.activities.values();
    let people = records.people.values();
    Moves {
        deals: deals.map(|deal| deal.title.to_string()).collect(),
        activities: activities.filter(|it| it.company == Some(id)).count(),
        people: people.filter(|it| it.company == Some(id)).count(),
    }
}
