//! Two copies of a record that were edited apart, made one: of each field the later change stands.

use std::collections::BTreeMap;

use crate::domain::{Deal, Moment};

use super::fielded::Fielded;
use super::{Record, RecordId, Records};

/// A record that differs between two copies of the book.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Difference {
    /// The record as it is here; none if it is only in the other copy.
    pub ours: Option<Record>,
    /// The record as it is there.
    pub theirs: Record,
    /// The record as it would be.
    pub merged: Record,
}

impl Difference {
    /// Which record.
    #[must_use]
    pub fn id(&self) -> RecordId {
        self.theirs.id()
    }
}

/// The records of which the other copy has more or later changes. Both must have the same list of replicas;
/// what is the same, or later here, is not listed.
#[must_use]
pub fn differences(ours: &Records, theirs: &Records) -> Vec<Difference> {
    let mut found = Vec::new();
    compare(
        &ours.owners,
        &theirs.owners,
        merged,
        Record::Owner,
        &mut found,
    );
    compare(
        &ours.companies,
        &theirs.companies,
        merged,
        Record::Company,
        &mut found,
    );
    compare(
        &ours.people,
        &theirs.people,
        merged,
        Record::Person,
        &mut found,
    );
    compare(
        &ours.pipelines,
        &theirs.pipelines,
        merged,
        Record::Pipeline,
        &mut found,
    );
    compare(
        &ours.stages,
        &theirs.stages,
        merged,
        Record::Stage,
        &mut found,
    );
    compare(
        &ours.deals,
        &theirs.deals,
        merged_deal,
        Record::Deal,
        &mut found,
    );
    found
}

fn compare<I: Ord, R: Fielded>(
    ours: &BTreeMap<I, R>,
    theirs: &BTreeMap<I, R>,
    merge: fn(&R, &R) -> R,
    wrap: fn(Box<R>) -> Record,
    found: &mut Vec<Difference>,
) {
    for (id, their) in theirs {
        let our = ours.get(id);
        let merged = our.map_or_else(|| their.clone(), |our| merge(our, their));
        if our != Some(&merged) {
            found.push(Difference {
                ours: our.map(|our| wrap(Box::new(our.clone()))),
                theirs: wrap(Box::new(their.clone())),
                merged: wrap(Box::new(merged)),
            });
        }
    }
}

/// Our record with the later values of the other one, and the changes of both.
pub(super) fn merged<R: Fielded>(ours: &R, theirs: &R) -> R {
    let mut merged = ours.clone();
    for &field in R::FIELDS {
        if theirs.set_at(field) > ours.set_at(field) {
            merged.put(theirs.value(field));
        }
    }
    for change in theirs.history().iter() {
        if !ours.history().iter().any(|known| known == change) {
            merged.history_mut().record(change.clone());
        }
    }
    merged
}

/// A deal stands where it was moved to last; it visited what it visited in either copy.
fn merged_deal(ours: &Deal, theirs: &Deal) -> Deal {
    let mut deal = merged(ours, theirs);
    let last = |deal: &Deal| {
        deal.visits
            .last()
            .map_or(Moment::default(), |visit| visit.at)
    };
    if last(theirs) > last(ours) {
        (deal.pipeline, deal.stage, deal.rank) =
            (theirs.pipeline, theirs.stage, theirs.rank.clone());
    }
    deal.visits.extend(
        theirs
            .visits
            .iter()
            .filter(|visit| !ours.visits.contains(visit)),
    );
    deal.visits.sort_by_key(|visit| visit.at);
    deal
}
