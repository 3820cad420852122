//! Two copies of a record that were edited apart, made one: of each field the later change stands.

use std::sync::Arc;

use crate::domain::{Deal, Stage, StageField, StageId, StageKind, order};

use super::fielded::Fielded;
use super::{Record, RecordId, RecordTable, Records};

/// A record that differs between two copies of the book.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Difference {
    /// Which record.
    pub id: RecordId,
    /// Whether it is only in the other copy.
    pub is_new: bool,
    /// The record as it would be; none if that is as it is there.
    pub merged: Option<Record>,
}

/// Shows the records of which the other copy has more or later changes, one by one, since each is a copy. Both must have
/// the same list of replicas; what is the same, or later here, is not shown.
pub fn differences(ours: &Records, theirs: &Records, see: &mut dyn FnMut(Difference)) {
    let stages = merged_stages(ours, theirs);
    let deal = |our: &Deal, their: &Deal| settled(merged_deal(our, their, &stages), &stages);
    let new_deal = |their: &Deal| {
        let is_settled = stage_for(their, &stages) == their.stage;
        (!is_settled).then(|| settled(their.clone(), &stages))
    };
    let stage = |our: &Stage, their: &Stage| {
        let known = stages.stages.get(&their.id);
        known.cloned().unwrap_or_else(|| merged(our, their))
    };
    compare(
        &ours.owners,
        &theirs.owners,
        (merged, as_it_is),
        (RecordId::Owner, Record::Owner),
        see,
    );
    compare(
        &ours.companies,
        &theirs.companies,
        (merged, as_it_is),
        (RecordId::Company, Record::Company),
        see,
    );
    compare(
        &ours.people,
        &theirs.people,
        (merged, as_it_is),
        (RecordId::Person, Record::Person),
        see,
    );
    compare(
        &ours.pipelines,
        &theirs.pipelines,
        (merged, as_it_is),
        (RecordId::Pipeline, Record::Pipeline),
        see,
    );
    compare(
        &ours.stages,
        &theirs.stages,
        (stage, as_it_is),
        (RecordId::Stage, Record::Stage),
        see,
    );
    compare(
        &ours.products,
        &theirs.products,
        (merged, as_it_is),
        (RecordId::Product, Record::Product),
        see,
    );
    compare(
        &ours.deals,
        &theirs.deals,
        (deal, new_deal),
        (RecordId::Deal, Record::Deal),
        see,
    );
    compare(
        &ours.activities,
        &theirs.activities,
        (merged, as_it_is),
        (RecordId::Activity, Record::Activity),
        see,
    );
}

/// Our deals that do not differ, but stand in a stage that the other copy deleted, with the stage to go to.
pub(super) fn displaced<'a>(ours: &'a Records, theirs: &Records) -> Vec<(&'a Deal, StageId)> {
    let stages = merged_stages(ours, theirs);
    let alone = |deal: &&Deal| match theirs.deals.get(&deal.id) {
        Some(their) => settled(merged_deal(deal, their, &stages), &stages) == **deal,
        None => true,
    };
    (ours.deals.values())
        .map(|deal| (deal, stage_for(deal, &stages)))
        .filter(|(deal, stage)| *stage != deal.stage && alone(deal))
        .collect()
}

/// The stages of both copies. Stages that were deleted into each other, each in one copy, would all be gone, and so
/// would the open stages of a pipeline of which each copy left another one; of them the one that was deleted last
/// stays.
fn merged_stages(ours: &Records, theirs: &Records) -> Records {
    let mut all = Records {
        stages: ours.stages.clone(),
        ..Records::default()
    };
    for their in theirs.stages.values() {
        let ours = all.stages.get(&their.id);
        let stage = ours.map_or_else(|| their.clone(), |our| merged(our, their));
        all.stages.insert(their.id, stage);
    }
    let in_both: Vec<_> = ours
        .stages
        .keys()
        .filter(|id| theirs.stages.contains_key(id))
        .copied()
        .collect();
    while let Some(id) = deleted_last_for_good(&all, &in_both) {
        if let Some(stage) = all.stages.get_mut(&id) {
            stage.merged_into = None;
        }
    }
    all
}

/// Of the stages that may not all be gone the one that was deleted last.
fn deleted_last_for_good(all: &Records, candidates: &[StageId]) -> Option<StageId> {
    let next = |id: &StageId| all.stages.get(id).and_then(|stage| stage.merged_into);
    let comes_back = |id: StageId| {
        let way = std::iter::successors(next(&id), next);
        way.take(all.stages.len()).any(|stage| stage == id)
    };
    let last_open = |stage: &Stage| {
        stage.kind == StageKind::Open && all.open_stages_of(stage.pipeline).is_empty()
    };
    candidates
        .iter()
        .filter_map(|id| all.stages.get(id))
        .filter(|stage| comes_back(stage.id) || last_open(stage))
        .max_by_key(|stage| (stage.set_at(StageField::MergedInto), stage.id))
        .map(|stage| stage.id)
}

/// The deal in a stage that is in use and may hold it.
fn settled(mut deal: Deal, stages: &Records) -> Deal {
    deal.stage = stage_for(&deal, stages);
    deal
}

/// The stage that took the deal's one over. If it may not hold the deal, the last of those that the deal visited and
/// that may, else the last one of the pipeline.
fn stage_for(deal: &Deal, stages: &Records) -> StageId {
    let today = stages.stage_today(deal.stage);
    let may_hold = |stage: &StageId| {
        stages.stages.get(stage).is_none_or(|stage| {
            let holds = !deal.is_open() || stage.kind != StageKind::AfterSale;
            holds && stage.pipeline == deal.pipeline
        })
    };
    if may_hold(&today) {
        return today;
    }
    let way = deal.visits.iter().rev();
    let visited = way
        .map(|visit| stages.stage_today(visit.stage))
        .find(may_hold);
    // Ids are numbered by each copy for itself and tell nothing of an order that both know.
    let open = || {
        let open = stages.open_stages_of(deal.pipeline).into_iter();
        let last = open.max_by_key(|stage| (&stage.rank, stage.created_at));
        last.map(|stage| stage.id)
    };
    visited.or_else(open).unwrap_or(today)
}

/// Compares two tables. `merge` makes two records one, and `alone` tells what becomes of one that is only there, if it does
/// not stay as it is.
fn compare<I: Ord + Copy, R: Fielded>(
    ours: &RecordTable<I, R>,
    theirs: &RecordTable<I, R>,
    (merge, alone): (impl Fn(&R, &R) -> R, impl Fn(&R) -> Option<R>),
    (name, wrap): (fn(I) -> RecordId, fn(Arc<R>) -> Record),
    see: &mut dyn FnMut(Difference),
) {
    for (id, their) in theirs.iter() {
        let our = ours.get(id);
        let merged = match our {
            None => alone(their),
            Some(our) => {
                let merged = merge(our, their);
                if merged == *our {
                    continue;
                }
                Some(merged)
            }
        };
        see(Difference {
            id: name(*id),
            is_new: our.is_none(),
            merged: merged.map(|record| wrap(Arc::new(record))),
        });
    }
}

/// A record that is only in the other copy is taken from it unchanged.
fn as_it_is<R>(_: &R) -> Option<R> {
    None
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

/// A deal visited what it visited in either copy, and stands where it was moved to last.
fn merged_deal(ours: &Deal, theirs: &Deal, stages: &Records) -> Deal {
    let mut deal = merged(ours, theirs);
    let last = |deal: &Deal| deal.visits.last().map(|visit| visit.at);
    let later = if last(theirs) > last(ours) {
        theirs
    } else {
        ours
    };
    (deal.pipeline, deal.stage, deal.rank) = (later.pipeline, later.stage, later.rank.clone());
    deal.visits.extend(
        theirs
            .visits
            .iter()
            .filter(|visit| !ours.visits.contains(visit)),
    );
    order::sort_by_key(&mut deal.visits, |visit| visit.at);
    if let Some(visit) = deal.visits.last().filter(|_| ours.stage != theirs.stage) {
        // A stage that was deleted moved its deals without a visit, in each copy to another one perhaps. What was
        // visited last is the same for both, and where it leads to is told by the stages.
        deal.stage = visit.stage;
        let stage = stages.stages.get(&visit.stage);
        deal.pipeline = stage.map_or(deal.pipeline, |stage| stage.pipeline);
    }
    deal
}
