//! Owners, companies, people, targets and settings.

use crate::domain::{
    BookSettingsValue, CompanyId, CompanyValue, DealValue, Label, Money, OwnerId, OwnerValue,
    Period, PersonId, PersonValue,
};

use super::draft::{Draft, fold};
use super::{ActionKind, Decided};
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

/// Clears a reference in every deal that has it.
fn clear_deals(draft: &mut Draft, reference: &DealValue, empty: &DealValue) {
    let book = draft.book;
    let on = draft.ctx.effective();
    for deal in book
        .records
        .deals
        .values()
        .filter(|deal| deal.value_of(reference.field()) == *reference)
    {
        draft.set_deal(deal, empty.clone(), on);
    }
}

pub(super) fn delete_owner(draft: &mut Draft, id: OwnerId) -> Decided {
    let owner = draft.book.records.owners.get(&id).ok_or(Refusal::Unknown)?;
    draft.about(&owner.name);
    clear_deals(draft, &DealValue::Owner(Some(id)), &DealValue::Owner(None));
    draft.push(Event::Removed(Record::Owner(Box::new(owner.clone()))));
    Ok(ActionKind::DeleteOwner)
}

pub(super) fn add_company(draft: &mut Draft, name: Label) -> Decided {
    draft.about(&name);
    draft.new_company(name)?;
    Ok(ActionKind::AddCompany)
}

pub(super) fn set_company(draft: &mut Draft, id: CompanyId, new: CompanyValue) -> Decided {
    let company = draft
        .book
        .records
        .companies
        .get(&id)
        .ok_or(Refusal::Unknown)?;
    draft.about(&company.name);
    let old = company.value_of(new.field());
    if old != new {
        draft.push(Event::Company { id, old, new });
    }
    Ok(ActionKind::EditCompany)
}

pub(super) fn delete_company(draft: &mut Draft, id: CompanyId) -> Decided {
    let book = draft.book;
    let company = book.records.companies.get(&id).ok_or(Refusal::Unknown)?;
    draft.about(&company.name);
    clear_deals(
        draft,
        &DealValue::Company(Some(id)),
        &DealValue::Company(None),
    );
    for person in book
        .records
        .people
        .values()
        .filter(|person| person.company == Some(id))
    {
        draft.push(Event::Person {
            id: person.id,
            old: PersonValue::Company(Some(id)),
            new: PersonValue::Company(None),
        });
    }
    draft.push(Event::Removed(Record::Company(Box::new(company.clone()))));
    Ok(ActionKind::DeleteCompany)
}

pub(super) fn add_person(draft: &mut Draft, name: Label, company: Option<CompanyId>) -> Decided {
    if company.is_some_and(|id| !draft.book.records.companies.contains_key(&id)) {
        return Err(Refusal::Unknown);
    }
    draft.about(&name);
    draft.new_person(name, company)?;
    Ok(ActionKind::AddPerson)
}

pub(super) fn set_person(draft: &mut Draft, id: PersonId, new: PersonValue) -> Decided {
    let records = &draft.book.records;
    if let PersonValue::Company(Some(company)) = &new
        && !records.companies.contains_key(company)
    {
        return Err(Refusal::Unknown);
    }
    let person = records.people.get(&id).ok_or(Refusal::Unknown)?;
    draft.about(&person.name);
    let old = person.value_of(new.field());
    if old != new {
        draft.push(Event::Person { id, old, new });
    }
    Ok(ActionKind::EditPerson)
}

pub(super) fn delete_person(draft: &mut Draft, id: PersonId) -> Decided {
    let person = draft.book.records.people.get(&id).ok_or(Refusal::Unknown)?;
    draft.about(&person.name);
    clear_deals(
        draft,
        &DealValue::Contact(Some(id)),
        &DealValue::Contact(None),
    );
    draft.push(Event::Removed(Record::Person(Box::new(person.clone()))));
    Ok(ActionKind::DeletePerson)
}

pub(super) fn set_target(draft: &mut Draft, period: Period, new: Option<Money>) -> Decided {
    if new.is_some_and(|money| money.minor <= 0) {
        return Err(Refusal::TargetNotPositive);
    }
    let old = draft.book.records.targets.get(&period).copied();
    if old != new {
        draft.push(Event::Target { period, old, new });
    }
    Ok(ActionKind::SetTarget)
}

#[allow(clippy::unnecessary_wraps, reason = "every decision has this shape")]
pub(super) fn set_settings(draft: &mut Draft, new: BookSettingsValue) -> Decided {
    let old = draft.book.records.settings.value_of(new.field());
    if old != new {
        draft.push(Event::Settings { old, new });
    }
    Ok(ActionKind::EditSettings)
}
