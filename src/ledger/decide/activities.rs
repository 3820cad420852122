//! Planning, logging, changing and ending activities.

use std::sync::Arc;

use crate::domain::{Activity, ActivityId, ActivityState, ActivityValue, Note};

use super::draft::Draft;
use super::{ActionKind, Decided, last_of_each};
use crate::ledger::{Event, NewActivity, Record, Refusal};

pub(super) fn add(draft: &mut Draft, new: NewActivity) -> Decided {
    let activity = make(draft, new)?;
    draft.about(&activity.subject);
    let kind = if activity.is_planned() {
        ActionKind::AddActivity
    } else {
        ActionKind::LogActivity
    };
    draft.add(Record::Activity(Arc::new(activity)));
    Ok(kind)
}

fn make(draft: &mut Draft, new: NewActivity) -> Result<Activity, Refusal> {
    let id = ActivityId(draft.new_id()?);
    let mut activity = Activity::new(id, draft.ctx.now, new.kind, new.subject);
    for value in new.values {
        check(draft, &value)?;
        activity.replace(value);
    }
    belongs(&activity)?;
    Ok(activity)
}

/// What an activity refers to must be there.
fn check(draft: &Draft, value: &ActivityValue) -> Result<(), Refusal> {
    let records = &draft.book.records;
    let there = match value {
        ActivityValue::Owner(Some(id)) => records.owners.contains_key(id),
        ActivityValue::Deal(Some(id)) => records.deals.contains_key(id),
        ActivityValue::Person(Some(id)) => records.people.contains_key(id),
        ActivityValue::Company(Some(id)) => records.companies.contains_key(id),
        ActivityValue::Attendees(people) => people.iter().all(|id| records.people.contains_key(id)),
        _ => true,
    };
    if there { Ok(()) } else { Err(Refusal::Unknown) }
}

fn belongs(activity: &Activity) -> Result<(), Refusal> {
    if activity.deal.is_some() || activity.person.is_some() || activity.company.is_some() {
        Ok(())
    } else {
        Err(Refusal::ActivityOfNothing)
    }
}

fn find<'a>(draft: &Draft<'a>, id: ActivityId) -> Result<&'a Activity, Refusal> {
    let activities = &draft.book.records.activities;
    activities.get(&id).ok_or(Refusal::Unknown)
}

pub(super) fn edit(draft: &mut Draft, id: ActivityId, values: Vec<ActivityValue>) -> Decided {
    let activity = find(draft, id)?;
    draft.about(&activity.subject);
    let mut after = activity.clone();
    for value in last_of_each(values, ActivityValue::field) {
        // Its state has a command of its own, which asks for the result and the next one.
        if matches!(value, ActivityValue::State(_)) {
            return Err(Refusal::Unknown);
        }
        check(draft, &value)?;
        after.replace(value.clone());
        push(draft, activity, value);
    }
    belongs(&after)?;
    Ok(ActionKind::EditActivity)
}

fn push(draft: &mut Draft, activity: &Activity, new: ActivityValue) {
    let old = activity.value_of(new.field());
    if old != new {
        draft.push(Event::Activity {
            id: activity.id,
            old,
            new,
        });
    }
}

pub(super) fn set_state(
    draft: &mut Draft,
    id: ActivityId,
    state: ActivityState,
    result: Option<Note>,
    next: Option<NewActivity>,
) -> Decided {
    let activity = find(draft, id)?;
    draft.about(&activity.subject);
    push(draft, activity, ActivityValue::State(state));
    if let Some(result) = result {
        push(draft, activity, ActivityValue::Result(result));
    }
    if let Some(next) = next {
        let next = make(draft, next)?;
        draft.add(Record::Activity(Arc::new(next)));
    }
    Ok(match state {
        ActivityState::Planned => ActionKind::ReopenActivity,
        ActivityState::Done(_) => ActionKind::FinishActivity,
        ActivityState::Cancelled => ActionKind::CancelActivity,
    })
}

pub(super) fn delete(draft: &mut Draft, ids: &[ActivityId]) -> Decided {
    draft.count = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    let mut gone = std::collections::BTreeSet::new();
    for id in ids.iter().filter(|id| gone.insert(**id)) {
        let activity = find(draft, *id)?;
        draft.about(&activity.subject);
        draft.push(Event::Removed(Record::Activity(Arc::new(activity.clone()))));
    }
    Ok(ActionKind::DeleteActivity)
}
