//! What must hold among the records of a file before any of them is taken.

use std::collections::BTreeSet;

use super::FileError;
use crate::domain::RecordId;
use crate::ledger::Records;

/// Every reference leads to a record, every id to a replica, and a deal stands in a stage of its pipeline.
pub fn check(records: &Records) -> Result<(), FileError> {
    let uids: BTreeSet<_> = records.replicas.iter().collect();
    if uids.len() != records.replicas.len() {
        return Err(FileError::Twice("replicas".to_owned()));
    }
    let mut missing = None;
    let known = |id: RecordId| {
        id.id()
            .is_none_or(|id| usize::from(id.replica.0) < records.replicas.len())
    };
    records.each(&mut |table, own, present, earlier| {
        let mut need = |there: bool, id: RecordId| {
            if !there && missing.is_none() {
                missing = Some((table, own, id));
            }
        };
        present.ids(&mut |id| need(known(id) && records.contains(id), id));
        // Earlier values may name what is gone, of which the replica is left; stages are never forgotten.
        earlier.ids(&mut |id| {
            let may_be_gone = !matches!(id, RecordId::Stage(_));
            need(known(id) && (may_be_gone || records.contains(id)), id);
        });
    });
    let misplaced = records.deals.values().find(|deal| {
        let stage = records.stages.get(&deal.stage);
        stage.is_none_or(|stage| stage.pipeline != deal.pipeline)
    });
    let misplaced = misplaced.map(|deal| {
        (
            "deals",
            RecordId::Deal(deal.id),
            RecordId::Stage(deal.stage),
        )
    });
    let name = |id: RecordId| id.id().map(|id| id.to_string()).unwrap_or_default();
    match missing.or(misplaced) {
        None => Ok(()),
        Some((table, own, missing)) => Err(FileError::Missing {
            path: format!("{table} {}", name(own)),
            missing: name(missing),
        }),
    }
}
