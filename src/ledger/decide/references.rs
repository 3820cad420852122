//! References to people, companies and owners: putting another in their place, or nobody, everywhere at once.

use std::sync::Arc;

use crate::domain::{
    Activity, ActivityValue, CompanyId, Deal, DealRole, DealValue, List, OwnerId, PersonId,
    PersonValue,
};

use super::draft::Draft;
use crate::ledger::Event;

fn set_activity(draft: &mut Draft, activity: &Activity, new: ActivityValue) {
    let old = activity.value_of(new.field());
    if old != new {
        draft.push(Event::Activity {
            id: activity.id,
            old,
            new,
        });
    }
}

/// Puts a person, or nobody, in the place of others, in all deals and activities.
pub(super) fn replace_people(draft: &mut Draft, others: &[PersonId], keep: Option<PersonId>) {
    let book = draft.book;
    let on = draft.ctx.effective();
    let hit = |id: &PersonId| others.contains(id);
    for deal in book.records.deals.values() {
        if deal.contact.as_ref().is_some_and(hit) {
            draft.set_deal(deal, DealValue::Contact(keep), on);
        }
        if deal.roles.iter().any(|role| hit(&role.person)) {
            let roles = roles_with(deal, &hit, keep);
            draft.set_deal(deal, DealValue::Roles(roles), on);
        }
    }
    for activity in book.records.activities.values() {
        if activity.person.as_ref().is_some_and(hit) {
            set_activity(draft, activity, ActivityValue::Person(keep));
        }
        if activity.attendees.iter().any(hit) {
            let mut who: Vec<PersonId> = Vec::new();
            for id in &activity.attendees {
                let id = if hit(id) { keep } else { Some(*id) };
                who.extend(id.filter(|id| !who.contains(id)));
            }
            set_activity(draft, activity, ActivityValue::Attendees(who.into()));
        }
    }
}

/// Each person has one role in a deal: the first.
fn roles_with(
    deal: &Deal,
    hit: &impl Fn(&PersonId) -> bool,
    keep: Option<PersonId>,
) -> List<DealRole> {
    let mut roles: Vec<DealRole> = Vec::new();
    for role in &deal.roles {
        let person = if hit(&role.person) {
            keep
        } else {
            Some(role.person)
        };
        let Some(person) = person else { continue };
        if !roles.iter().any(|known| known.person == person) {
            roles.push(DealRole { person, ..*role });
        }
    }
    roles.into()
}

/// Puts a company, or none, in the place of others, in all deals, people and activities.
pub(super) fn replace_companies(draft: &mut Draft, others: &[CompanyId], keep: Option<CompanyId>) {
    let book = draft.book;
    let on = draft.ctx.effective();
    let hit = |id: CompanyId| others.contains(&id);
    for deal in book.records.deals.values() {
        if deal.company.is_some_and(hit) {
            draft.set_deal(deal, DealValue::Company(keep), on);
        }
    }
    for person in book.records.people.values() {
        if person.company.is_some_and(hit) {
            draft.push(Event::Person {
                id: person.id,
                old: PersonValue::Company(person.company),
                new: PersonValue::Company(keep),
            });
        }
    }
    for activity in book.records.activities.values() {
        if activity.company.is_some_and(hit) {
            set_activity(draft, activity, ActivityValue::Company(keep));
        }
    }
}

/// Lets go of an owner in all deals and activities.
pub(super) fn clear_owner(draft: &mut Draft, id: OwnerId) {
    let book = draft.book;
    let on = draft.ctx.effective();
    for deal in book.records.deals.values() {
        if deal.owner == Some(id) {
            draft.set_deal(deal, DealValue::Owner(None), on);
        }
        if let Some(known) = deal
            .qualification
            .as_ref()
            .filter(|known| known.by == Some(id))
        {
            let mut known = known.clone();
            known.by = None;
            draft.set_deal(deal, DealValue::Qualification(Some(known)), on);
        }
    }
    for activity in book.records.activities.values() {
        if activity.owner == Some(id) {
            set_activity(draft, activity, ActivityValue::Owner(None));
        }
    }
}

/// The activities of a deal that goes for good go with it, unless they belong to somebody else too.
pub(super) fn let_go_of_deal(draft: &mut Draft, deal: &Deal) {
    let book = draft.book;
    for id in book.agenda.of(deal.id) {
        let Some(activity) = book.records.activities.get(&id) else {
            continue;
        };
        if activity.person.is_some() || activity.company.is_some() {
            set_activity(draft, activity, ActivityValue::Deal(None));
        } else {
            let record = crate::ledger::Record::Activity(Arc::new(activity.clone()));
            draft.push(Event::Removed(record));
        }
    }
}
