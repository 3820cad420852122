//! Putting other records in the place of all.

use crate::domain::{BookSettingsField, order};

use super::draft::Draft;
use super::{ActionKind, Decided};
use crate::ledger::remap::{remap, united};
use crate::ledger::{Event, Records};

/// Records that are the same on both sides are left alone, so that a restored copy costs only what differs.
pub(super) fn replace(draft: &mut Draft, new: Records) -> Decided {
    let old = &draft.book.records;
    let replicas = united(&old.replicas, &new.replicas)?;
    let new = remap(&new, &replicas)?;
    for uid in replicas.iter().skip(old.replicas.len()) {
        draft.push(Event::Replica(*uid));
    }
    let (ours, theirs) = (old.to_list(), new.to_list());
    let known: std::collections::HashMap<_, _> =
        ours.iter().map(|record| (record.id(), record)).collect();
    let kept: std::collections::HashSet<_> = theirs
        .iter()
        .filter(|record| known.get(&record.id()) == Some(record))
        .map(crate::ledger::Record::id)
        .collect();
    draft.count = u32::try_from(new.deals.len()).unwrap_or(u32::MAX);
    for record in ours
        .iter()
        .rev()
        .filter(|record| !kept.contains(&record.id()))
    {
        draft.push(Event::Removed(record.clone()));
    }
    for record in theirs
        .into_iter()
        .filter(|record| !kept.contains(&record.id()))
    {
        draft.add(record);
    }
    for &field in BookSettingsField::ALL {
        let (old, new) = (old.settings.value_of(field), new.settings.value_of(field));
        if old != new {
            draft.push(Event::Settings { old, new });
        }
    }
    let periods = old.targets.keys().chain(new.targets.keys());
    for period in order::set(periods.copied()) {
        let (old, new) = (
            old.targets.get(&period).copied(),
            new.targets.get(&period).copied(),
        );
        if old != new {
            draft.push(Event::Target { period, old, new });
        }
    }
    Ok(ActionKind::Replace)
}
