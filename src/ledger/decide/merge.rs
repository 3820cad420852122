//! Taking in what another copy of the book has later.

use crate::domain::BookSettingsField;

use super::draft::Draft;
use super::moves::put;
use super::{ActionKind, Decided};
use crate::ledger::fielded::Fielded as _;
use crate::ledger::merge::{differences, displaced};
use crate::ledger::remap::{remap, united};
use crate::ledger::{Event, Place, Records};

/// A target that both copies have keeps our amount, since targets carry no time by which to choose.
pub(super) fn merge(draft: &mut Draft, theirs: Records) -> Decided {
    let ours = &draft.book.records;
    let replicas = united(&ours.replicas, &theirs.replicas)?;
    let mut theirs = remap(theirs, &replicas)?;
    for uid in replicas.iter().skip(ours.replicas.len()) {
        draft.push(Event::Replica(*uid));
    }
    let mut found = Vec::new();
    differences(ours, &theirs, &mut |difference| found.push(difference));
    let displaced = displaced(ours, &theirs);
    draft.count = u32::try_from(found.len()).unwrap_or(u32::MAX);
    for old in found
        .iter()
        .rev()
        .filter_map(|difference| ours.get(difference.id))
    {
        draft.push(Event::Removed(old));
    }
    for difference in found {
        let id = difference.id;
        if let Some(record) = difference.merged.or_else(|| theirs.take(id)) {
            draft.add(record);
        }
    }
    for (deal, stage) in displaced {
        let to = Place {
            pipeline: deal.pipeline,
            stage,
            rank: deal.rank.clone(),
        };
        put(draft, deal, to, false);
    }
    for &field in BookSettingsField::ALL {
        let (old, new) = (
            ours.settings.value_of(field),
            theirs.settings.value_of(field),
        );
        if old != new && theirs.settings.set_at(field) > ours.settings.set_at(field) {
            draft.push(Event::Settings { old, new });
        }
    }
    for (period, amount) in &theirs.targets {
        if !ours.targets.contains_key(period) {
            draft.push(Event::Target {
                period: *period,
                old: None,
                new: Some(*amount),
            });
        }
    }
    Ok(ActionKind::Merge)
}
