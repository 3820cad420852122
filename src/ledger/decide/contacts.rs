//! Owners, companies and people.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::{
    Company, CompanyId, CompanyValue, Label, OwnerId, OwnerValue, Person, PersonId, PersonValue,
    order,
};

use super::draft::{Draft, fold};
use super::{ActionKind, Decided, last_of_each, references};
use crate::ledger::{Event, Record, Refusal};

pub(super) fn add_owner(draft: &mut Draft, name: Label) -> Decided {
    owner_name_is_free(draft, None, &name)?;
    draft.about(&name);
    draft.new_owner(name)?;
    Ok(ActionKind::AddOwner)
}

fn owner_name_is_free(draft: &Draft, except: Option<OwnerId>, name: &Label) -> Result<(), Refusal> {
    let mut owners = draft.book.records.owners.values();
    let taken = owners.any(|owner| Some(owner.id) != except && fold(&owner.name) == fold(name));
    if taken {
        Err(Refusal::NameTaken(name.clone()))
    } else {
        Ok(())
    }
}

pub(super) fn set_owner(draft: &mut Draft, id: OwnerId, new: OwnerValue) -> Decided {
    let OwnerValue::Name(name) = &new;
    owner_name_is_free(draft, Some(id), name)?;
    let owner = draft.book.records.owners.get(&id).ok_or(Refusal::Unknown)?;
    draft.about(&owner.name);
    let old = owner.value_of(new.field());
    if old != new {
        draft.push(Event::Owner { id, old, new });
    }
    Ok(ActionKind::EditOwner)
}

pub(super) fn delete_owner(draft: &mut Draft, id: OwnerId) -> Decided {
    let owner = draft.book.records.owners.get(&id).ok_or(Refusal::Unknown)?;
    draft.about(&owner.name);
    references::clear_owner(draft, id);
    draft.push(Event::Removed(Record::Owner(Arc::new(owner.clone()))));
    Ok(ActionKind::DeleteOwner)
}

pub(super) fn add_company(draft: &mut Draft, name: Label, values: Vec<CompanyValue>) -> Decided {
    draft.about(&name);
    let id = CompanyId(draft.new_id()?);
    let mut company = Company::new(id, draft.ctx.now, name);
    for value in values {
        company.replace(value);
    }
    draft.add(Record::Company(Arc::new(company)));
    Ok(ActionKind::AddCompany)
}

fn company<'a>(draft: &Draft<'a>, id: CompanyId) -> Result<&'a Company, Refusal> {
    let companies = &draft.book.records.companies;
    companies.get(&id).ok_or(Refusal::Unknown)
}

pub(super) fn set_company(draft: &mut Draft, id: CompanyId, values: Vec<CompanyValue>) -> Decided {
    let company = company(draft, id)?;
    draft.about(&company.name);
    for new in last_of_each(values, CompanyValue::field) {
        let old = company.value_of(new.field());
        if old != new {
            draft.push(Event::Company { id, old, new });
        }
    }
    Ok(ActionKind::EditCompany)
}

pub(super) fn delete_company(draft: &mut Draft, id: CompanyId) -> Decided {
    let company = company(draft, id)?;
    draft.about(&company.name);
    references::replace_companies(draft, &[id], None);
    draft.push(Event::Removed(Record::Company(Arc::new(company.clone()))));
    Ok(ActionKind::DeleteCompany)
}

/// Makes companies one: everything of the others is the first's then.
pub(super) fn merge_companies(
    draft: &mut Draft,
    keep: CompanyId,
    others: &[CompanyId],
    values: Vec<CompanyValue>,
) -> Decided {
    if others.contains(&keep) {
        return Err(Refusal::NothingToDo);
    }
    set_company(draft, keep, values)?;
    references::replace_companies(draft, others, Some(keep));
    for id in once(others) {
        let gone = company(draft, id)?;
        draft.push(Event::Removed(Record::Company(Arc::new(gone.clone()))));
    }
    Ok(ActionKind::MergeCompanies)
}

fn check_person(draft: &Draft, value: &PersonValue) -> Result<(), Refusal> {
    match value {
        PersonValue::Company(Some(id)) => company(draft, *id).map(drop),
        _ => Ok(()),
    }
}

fn person<'a>(draft: &Draft<'a>, id: PersonId) -> Result<&'a Person, Refusal> {
    let people = &draft.book.records.people;
    people.get(&id).ok_or(Refusal::Unknown)
}

pub(super) fn add_person(draft: &mut Draft, name: Label, values: Vec<PersonValue>) -> Decided {
    draft.about(&name);
    let id = PersonId(draft.new_id()?);
    let mut person = Person::new(id, draft.ctx.now, name);
    for value in values {
        check_person(draft, &value)?;
        person.replace(value);
    }
    draft.add(Record::Person(Arc::new(person)));
    Ok(ActionKind::AddPerson)
}

/// The company is made first, so that the person can name it.
pub(super) fn add_person_at(
    draft: &mut Draft,
    name: Label,
    mut values: Vec<PersonValue>,
    company: Label,
) -> Decided {
    draft.about(&name);
    let company = draft.company_named(company)?;
    values.retain(|value| !matches!(value, PersonValue::Company(_)));
    for value in &values {
        check_person(draft, value)?;
    }
    let id = PersonId(draft.new_id()?);
    let mut person = Person::new(id, draft.ctx.now, name);
    person.company = Some(company);
    for value in values {
        person.replace(value);
    }
    draft.add(Record::Person(Arc::new(person)));
    Ok(ActionKind::AddPerson)
}

pub(super) fn set_person_company(draft: &mut Draft, id: PersonId, company: Label) -> Decided {
    let person = person(draft, id)?;
    draft.about(&person.name);
    let new = PersonValue::Company(Some(draft.company_named(company)?));
    let old = person.value_of(new.field());
    if old != new {
        draft.push(Event::Person { id, old, new });
    }
    Ok(ActionKind::EditPerson)
}

pub(super) fn set_person(draft: &mut Draft, id: PersonId, values: Vec<PersonValue>) -> Decided {
    let person = person(draft, id)?;
    draft.about(&person.name);
    for new in last_of_each(values, PersonValue::field) {
        check_person(draft, &new)?;
        let old = person.value_of(new.field());
        if old != new {
            draft.push(Event::Person { id, old, new });
        }
    }
    Ok(ActionKind::EditPerson)
}

pub(super) fn delete_person(draft: &mut Draft, id: PersonId) -> Decided {
    let person = person(draft, id)?;
    draft.about(&person.name);
    references::replace_people(draft, &[id], None);
    draft.push(Event::Removed(Record::Person(Arc::new(person.clone()))));
    Ok(ActionKind::DeletePerson)
}

/// Makes people one: everything of the others is the first's then.
pub(super) fn merge_people(
    draft: &mut Draft,
    keep: PersonId,
    others: &[PersonId],
    values: Vec<PersonValue>,
) -> Decided {
    if others.contains(&keep) {
        return Err(Refusal::NothingToDo);
    }
    set_person(draft, keep, values)?;
    references::replace_people(draft, others, Some(keep));
    for id in once(others) {
        let gone = person(draft, id)?;
        draft.push(Event::Removed(Record::Person(Arc::new(gone.clone()))));
    }
    Ok(ActionKind::MergePeople)
}

/// Each id once: a record can be removed only once.
fn once<I: Copy + Ord>(ids: &[I]) -> BTreeSet<I> {
    order::set(ids.iter().copied())
}
