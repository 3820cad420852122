//! What must be true of records by themselves, and how two books differ.

use std::collections::BTreeSet;

use crate::domain::*;
use crate::ledger::*;

/// What is wrong with the records by themselves: references to nothing, open deals out of sight, pipelines
/// without a stage.
pub(crate) fn faults(records: &Records) -> Vec<String> {
    let mut faults = Vec::new();
    let mut check = |fine: bool, what: String| {
        if !fine {
            faults.push(what);
        }
    };
    for deal in records.deals.values() {
        let id = deal.id;
        let there = |id: Option<_>, table: BTreeSet<_>| id.is_none_or(|id| table.contains(&id));
        check(
            there(deal.owner.map(|id| id.0), keys(&records.owners, |id| id.0)),
            format!("owner of {id}"),
        );
        check(
            there(
                deal.company.map(|id| id.0),
                keys(&records.companies, |id| id.0),
            ),
            format!("company of {id}"),
        );
        check(
            there(
                deal.contact.map(|id| id.0),
                keys(&records.people, |id| id.0),
            ),
            format!("contact of {id}"),
        );
        for visit in &deal.visits {
            let known = records.stages.contains_key(&visit.stage);
            check(known, format!("visited stage of {id}"));
        }
        check(
            deal.visits.is_sorted_by_key(|visit| visit.at),
            format!("order of visits of {id}"),
        );
        let Some(stage) = records.stages.get(&deal.stage) else {
            check(false, format!("stage of {id}"));
            continue;
        };
        check(stage.pipeline == deal.pipeline, format!("pipeline of {id}"));
        check(!stage.is_deleted(), format!("{id} in a deleted stage"));
        check(
            !deal.is_open() || stage.kind == StageKind::Open,
            format!("{id} open after the sale"),
        );
    }
    for stage in records.stages.values() {
        let known = records.pipelines.contains_key(&stage.pipeline);
        check(known, format!("pipeline of {}", stage.id));
        let today = records.stages.get(&records.stage_today(stage.id));
        check(
            today.is_some_and(|stage| !stage.is_deleted()),
            format!("stage that took {} over", stage.id),
        );
    }
    for pipeline in records.pipelines.keys() {
        let open = records.open_stages_of(*pipeline).len();
        check(open > 0, format!("no open stage in {pipeline}"));
    }
    for person in records.people.values() {
        let known = person
            .company
            .is_none_or(|id| records.companies.contains_key(&id));
        check(known, format!("company of {}", person.id));
    }
    faults
}

fn keys<I: Copy + Ord, R: Clone>(table: &RecordTable<I, R>, id: fn(I) -> Id) -> BTreeSet<Id> {
    table.keys().map(|key| id(*key)).collect()
}

/// The records that differ, in words: what a test of equal books says instead of both books whole.
pub(crate) fn unlike(left: &Records, right: &Records) -> Vec<String> {
    let list = |records: &Records| -> Vec<Record> { records.clone().into_records().collect() };
    let (ours, theirs) = (list(left), list(right));
    let shown = |record: &Record, other: &[Record], side: &str| {
        (!other.contains(record)).then(|| format!("{side} {record:?}"))
    };
    let mut unlike: Vec<_> = ours
        .iter()
        .filter_map(|record| shown(record, &theirs, "left"))
        .chain(
            theirs
                .iter()
                .filter_map(|record| shown(record, &ours, "right")),
        )
        .collect();
    if left.settings != right.settings {
        unlike.push(format!("{:?} {:?}", left.settings, right.settings));
    }
    if left.targets != right.targets {
        unlike.push(format!("{:?} {:?}", left.targets, right.targets));
    }
    unlike
}
