//! What must hold among the records of a file before any of them is taken.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use super::FileError;
use crate::domain::{Deal, DealValue, Id, PersonValue, StageValue};
use crate::ledger::Records;

/// The records by their ids, of which none may stand twice.
pub fn unique<I: Ord + Display + Copy, R>(
    records: impl Iterator<Item = R>,
    id: impl Fn(&R) -> I,
) -> Result<BTreeMap<I, R>, FileError> {
    let mut table = BTreeMap::new();
    for record in records {
        let id = id(&record);
        if table.insert(id, record).is_some() {
            return Err(FileError::Twice(id.to_string()));
        }
    }
    Ok(table)
}

/// Every reference leads to a record, every id to a replica.
pub fn check(records: &Records) -> Result<(), FileError> {
    let uids: BTreeSet<_> = records.replicas.iter().collect();
    if uids.len() != records.replicas.len() {
        return Err(FileError::Twice("replicas".to_owned()));
    }
    for id in records.ids() {
        replica(records, id, &id)?;
    }
    for stage in records.stages.values() {
        let path = format!("stages {}", stage.id);
        found(
            records.pipelines.contains_key(&stage.pipeline),
            &path,
            &stage.pipeline,
        )?;
        let before = stage.history.iter().filter_map(|change| match change.old {
            StageValue::MergedInto(stage) => stage,
            _ => None,
        });
        for target in stage.merged_into.into_iter().chain(before) {
            found(records.stages.contains_key(&target), &path, &target)?;
        }
    }
    for person in records.people.values() {
        let path = format!("people {}", person.id);
        if let Some(company) = person.company {
            found(records.companies.contains_key(&company), &path, &company)?;
        }
        // Earlier values may name companies that are gone; only their replicas must be known.
        for change in person.history.iter() {
            if let PersonValue::Company(Some(company)) = change.old {
                replica(records, company.0, &path)?;
            }
        }
    }
    records
        .deals
        .values()
        .try_for_each(|deal| check_deal(records, deal))
}

fn check_deal(records: &Records, deal: &Deal) -> Result<(), FileError> {
    let path = format!("deals {}", deal.id);
    let stage = records.stages.get(&deal.stage);
    found(
        records.pipelines.contains_key(&deal.pipeline),
        &path,
        &deal.pipeline,
    )?;
    found(
        stage.is_some_and(|stage| stage.pipeline == deal.pipeline),
        &path,
        &deal.stage,
    )?;
    if let Some(owner) = deal.owner {
        found(records.owners.contains_key(&owner), &path, &owner)?;
    }
    if let Some(company) = deal.company {
        found(records.companies.contains_key(&company), &path, &company)?;
    }
    if let Some(contact) = deal.contact {
        found(records.people.contains_key(&contact), &path, &contact)?;
    }
    for visit in &deal.visits {
        found(
            records.stages.contains_key(&visit.stage),
            &path,
            &visit.stage,
        )?;
    }
    for change in deal.history.iter() {
        match change.old {
            DealValue::Owner(Some(id)) => replica(records, id.0, &path)?,
            DealValue::Company(Some(id)) => replica(records, id.0, &path)?,
            DealValue::Contact(Some(id)) => replica(records, id.0, &path)?,
            _ => {}
        }
    }
    Ok(())
}

fn found(there: bool, path: &str, id: &impl Display) -> Result<(), FileError> {
    if there {
        Ok(())
    } else {
        Err(FileError::Missing {
            path: path.to_owned(),
            missing: id.to_string(),
        })
    }
}

fn replica(records: &Records, id: Id, path: &impl Display) -> Result<(), FileError> {
    let known = usize::from(id.replica.0) < records.replicas.len();
    if known {
        Ok(())
    } else {
        Err(FileError::Missing {
            path: path.to_string(),
            missing: id.to_string(),
        })
    }
}
