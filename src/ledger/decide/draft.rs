//! An action while it is decided: its events so far, new ids, and records found or made by name.

use std::collections::HashMap;
use std::sync::Arc;

use crate::domain::{
    Answer, Company, CompanyId, CustomEntry, Deal, DealId, DealRole, DealValue, Effective, History,
    Id, ItemKey, Label, Owner, OwnerId, Person, PersonId, Replica, Stage, StageId, order,
};

use super::super::{Action, ActionKind, Book, Ctx, DealEdit, Event, Record, Refusal, Step};

/// The events of an action in the making. The book itself is not changed.
pub(super) struct Draft<'a> {
    pub book: &'a Book,
    pub ctx: &'a Ctx,
    /// The name of what the action is done to.
    pub subject: Option<Label>,
    /// How many records it is done to.
    pub count: u32,
    events: Vec<Event>,
    replica: Option<(Replica, u32)>,
    keys: u64,
    owners: Option<HashMap<String, OwnerId>>,
    companies: Option<HashMap<String, CompanyId>>,
    people: Option<HashMap<(String, Option<CompanyId>), PersonId>>,
}

/// How names of owners, companies and people are compared when a record is looked up by its name.
#[must_use]
pub fn fold(name: &str) -> String {
    name.trim().to_lowercase()
}

impl<'a> Draft<'a> {
    pub fn new(book: &'a Book, ctx: &'a Ctx) -> Self {
        Self {
            book,
            ctx,
            subject: None,
            count: 1,
            events: Vec::new(),
            replica: None,
            keys: 0,
            owners: None,
            companies: None,
            people: None,
        }
    }

    /// The finished action; one that would change nothing is refused.
    pub fn finish(self, kind: ActionKind) -> Result<Step, Refusal> {
        if self.events.is_empty() {
            return Err(Refusal::NothingToDo);
        }
        Ok(Step::Do(Action {
            kind,
            subject: self.subject.filter(|_| self.count <= 1),
            count: self.count,
            day: self.ctx.today,
            events: self.events,
        }))
    }

    pub fn push(&mut self, event: Event) {
        self.events.push(event);
    }

    pub fn add(&mut self, record: Record) {
        self.events.push(Event::Added(record));
    }

    /// Names the one thing that the action is done to.
    pub fn about(&mut self, subject: &Label) {
        self.subject = Some(subject.clone());
    }

    /// A new id of this browser profile, which is entered among the replicas on its first.
    pub fn new_id(&mut self) -> Result<Id, Refusal> {
        let (replica, last) = match self.replica {
            Some(known) => known,
            None => self.enter_replica()?,
        };
        let counter = last.checked_add(1).ok_or(Refusal::BookFull)?;
        self.replica = Some((replica, counter));
        Ok(Id { replica, counter })
    }

    /// A new key of an item.
    pub fn new_key(&mut self) -> ItemKey {
        self.keys += 1;
        ItemKey::made(self.ctx.now, self.keys - 1)
    }

    fn enter_replica(&mut self) -> Result<(Replica, u32), Refusal> {
        let replicas = &self.book.records.replicas;
        let place = replicas
            .iter()
            .position(|uid| *uid == self.ctx.replica)
            .unwrap_or_else(|| {
                self.events.push(Event::Replica(self.ctx.replica));
                replicas.len()
            });
        let last = self.book.counters.get(place).copied().unwrap_or(0);
        Ok((
            Replica(u16::try_from(place).map_err(|_| Refusal::BookFull)?),
            last,
        ))
    }

    pub fn deal(&self, id: DealId) -> Result<&'a Deal, Refusal> {
        self.book.records.deals.get(&id).ok_or(Refusal::Unknown)
    }

    /// A deal that can be worked on: neither archived nor in the trash.
    pub fn active_deal(&self, id: DealId) -> Result<&'a Deal, Refusal> {
        let deal = self.deal(id)?;
        if deal.trashed_at.is_some() {
            return Err(Refusal::DealTrashed);
        }
        if deal.archived {
            return Err(Refusal::DealArchived);
        }
        Ok(deal)
    }

    /// A stage in use.
    pub fn stage(&self, id: StageId) -> Result<&'a Stage, Refusal> {
        let stage = self.book.stage(id)?;
        if stage.is_deleted() {
            Err(Refusal::StageNotInPipeline)
        } else {
            Ok(stage)
        }
    }

    /// Writes a change of a deal's field down, unless the value stands there already.
    pub fn set_deal(&mut self, deal: &Deal, new: DealValue, on: Effective) {
        let old = deal.value_of(new.field());
        if old != new {
            self.push(Event::Deal {
                id: deal.id,
                old,
                new,
                on,
            });
        }
    }

    /// The value of an edit, with the record made that it names, for a deal as it is so far.
    pub fn resolve(&mut self, edit: DealEdit, deal: &Deal) -> Result<DealValue, Refusal> {
        Ok(match edit {
            DealEdit::Value(value) => {
                self.check_value(&value, deal)?;
                value
            }
            DealEdit::OwnerNamed(name) => DealValue::Owner(Some(self.owner_named(name)?)),
            DealEdit::CompanyNamed(name) => DealValue::Company(Some(self.company_named(name)?)),
            DealEdit::ContactNamed(name) => {
                DealValue::Contact(Some(self.person_named(name, deal.company)?))
            }
            DealEdit::RoleNamed(role, name) => {
                let person = self.person_named(name, deal.company)?;
                let others = deal.roles.without(|known| known.person == person);
                DealValue::Roles(others.with(DealRole { person, role }))
            }
            DealEdit::Custom(field, value) => {
                let mut entries = deal.custom.without(|entry| entry.field == field);
                if let Some(value) = value {
                    entries = entries.with(CustomEntry { field, value });
                }
                let mut entries: Vec<_> = entries.into();
                order::sort_by_key(&mut entries, |entry| entry.field);
                let value = DealValue::Custom(entries.into());
                self.check_value(&value, deal)?;
                value
            }
            DealEdit::Answer(question, text) => {
                let mut answers = deal.answers.without(|answer| answer.question == question);
                if !text.is_empty() {
                    answers = answers.with(Answer { question, text });
                }
                let mut answers: Vec<_> = answers.into();
                order::sort_by_key(&mut answers, |answer| answer.question);
                DealValue::Answers(answers.into())
            }
            DealEdit::Check(point, done) => {
                let mut checks = deal.checks.without(|known| *known == point).to_vec();
                checks.extend(done.then_some(point));
                order::sort_by(&mut checks, Ord::cmp);
                DealValue::Checks(checks.into())
            }
            DealEdit::AddTag(tag) => {
                let tags = deal.tags.iter().cloned();
                DealValue::Tags(tags.chain([tag]).collect())
            }
            DealEdit::RemoveTag(tag) => {
                let tags = deal.tags.iter().filter(|known| **known != tag);
                DealValue::Tags(tags.cloned().collect())
            }
        })
    }

    fn check_value(&self, value: &DealValue, deal: &Deal) -> Result<(), Refusal> {
        let records = &self.book.records;
        let there = match value {
            // Outcomes, the archive, the trash and skips have commands of their own, which ask what they need.
            DealValue::Outcome(_)
            | DealValue::Archived(_)
            | DealValue::TrashedAt(_)
            | DealValue::Skips(_) => false,
            DealValue::Owner(Some(id)) => records.owners.contains_key(id),
            DealValue::Company(Some(id)) => records.companies.contains_key(id),
            DealValue::Contact(Some(id)) => records.people.contains_key(id),
            DealValue::Roles(roles) => roles
                .iter()
                .all(|role| records.people.contains_key(&role.person)),
            DealValue::Items(items) => items
                .iter()
                .filter_map(|item| item.product)
                .all(|id| records.products.contains_key(&id)),
            DealValue::Qualification(Some(known)) => known
                .by
                .is_none_or(|owner| records.owners.contains_key(&owner)),
            DealValue::Custom(entries) => {
                // Only what changes must fit: a choice that was taken off the list since stays where it is.
                let changed = entries
                    .iter()
                    .filter(|entry| deal.custom_value(entry.field) != Some(&entry.value));
                for entry in changed {
                    let mut fields = records.settings.custom_fields.iter();
                    let field = fields.find(|field| field.key == entry.field);
                    let field = field.ok_or(Refusal::Unknown)?;
                    if !entry.value.fits(field) {
                        return Err(Refusal::NotOfKind(field.kind));
                    }
                }
                true
            }
            _ => true,
        };
        if there { Ok(()) } else { Err(Refusal::Unknown) }
    }

    fn owner_named(&mut self, name: Label) -> Result<OwnerId, Refusal> {
        let book = self.book;
        let known = self.owners.get_or_insert_with(|| {
            book.records
                .owners
                .values()
                .map(|owner| (fold(&owner.name), owner.id))
                .collect()
        });
        if let Some(id) = known.get(&fold(&name)) {
            return Ok(*id);
        }
        self.new_owner(name)
    }

    pub fn new_owner(&mut self, name: Label) -> Result<OwnerId, Refusal> {
        let id = OwnerId(self.new_id()?);
        if let Some(known) = &mut self.owners {
            known.insert(fold(&name), id);
        }
        let owner = Owner {
            id,
            created_at: self.ctx.now,
            name,
            history: History::default(),
        };
        self.add(Record::Owner(Arc::new(owner)));
        Ok(id)
    }

    pub fn company_named(&mut self, name: Label) -> Result<CompanyId, Refusal> {
        let book = self.book;
        let known = self.companies.get_or_insert_with(|| {
            book.records
                .companies
                .values()
                .map(|company| (fold(&company.name), company.id))
                .collect()
        });
        if let Some(id) = known.get(&fold(&name)) {
            return Ok(*id);
        }
        self.new_company(name)
    }

    pub fn new_company(&mut self, name: Label) -> Result<CompanyId, Refusal> {
        let id = CompanyId(self.new_id()?);
        if let Some(known) = &mut self.companies {
            known.insert(fold(&name), id);
        }
        let company = Company::new(id, self.ctx.now, name);
        self.add(Record::Company(Arc::new(company)));
        Ok(id)
    }

    /// Two people of one name in different companies are two people.
    fn person_named(
        &mut self,
        name: Label,
        company: Option<CompanyId>,
    ) -> Result<PersonId, Refusal> {
        let book = self.book;
        let known = self.people.get_or_insert_with(|| {
            book.records
                .people
                .values()
                .map(|person| ((fold(&person.name), person.company), person.id))
                .collect()
        });
        if let Some(id) = known.get(&(fold(&name), company)) {
            return Ok(*id);
        }
        self.new_person(name, company)
    }

    pub fn new_person(
        &mut self,
        name: Label,
        company: Option<CompanyId>,
    ) -> Result<PersonId, Refusal> {
        let id = PersonId(self.new_id()?);
        if let Some(known) = &mut self.people {
            known.insert((fold(&name), company), id);
        }
        let person = Person {
            company,
            ..Person::new(id, self.ctx.now, name)
        };
        self.add(Record::Person(Arc::new(person)));
        Ok(id)
    }
}
