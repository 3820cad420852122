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
    let mut new = remap(new, &replicas)?;
    for uid in replicas.iter().skip(old.replicas.len()) {
        draft.push(Event::Replica(*uid));
    }
    draft.count = u32::try_from(new.deals.len()).unwrap_or(u32::MAX);
    let settings = std::mem::take(&mut new.settings);
    let targets = std::mem::take(&mut new.targets);
    let removed = old.record_ids().rev().filter_map(|id| old.get(id));
    for record in removed.filter(|record| !new.holds(record)) {
        draft.push(Event::Removed(record));
    }
    for record in new.into_records().filter(|record| !old.holds(record)) {
        draft.add(record);
    }
    for &field in BookSettingsField::ALL {
        let (old, new) = (old.settings.value_of(field), settings.value_of(field));
        if old != new {
            draft.push(Event::Settings { old, new });
        }
    }
    let periods = old.targets.keys().chain(targets.keys());
    for period in order::set(periods.copied()) {
        let (old, new) = (
            old.targets.get(&period).copied(),
            targets.get(&period).copied(),
        );
        if old != new {
            draft.push(Event::Target { period, old, new });
        }
    }
    Ok(ActionKind::Replace)
}
