//! Everything that the book knows, without its indexes and its log.

use std::collections::BTreeMap;

use crate::domain::{
    Activity, ActivityId, BookSettings, Company, CompanyId, Deal, DealId, Moment, Money,
    OutcomeKind, Owner, OwnerId, Period, Person, PersonId, Pipeline, PipelineId, Probability,
    Product, ProductId, Rank, ReplicaUid, Stage, StageId, StageKind, order,
};

use super::fielded::Fielded;
use super::record_table::RecordTable;

/// The records of a book. Two books that hold the same are equal here, whatever was done and undone on the way.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Records {
    /// Who has written to the book; ids refer to places in this list.
    pub replicas: Vec<ReplicaUid>,
    /// What holds for the whole book.
    pub settings: BookSettings,
    /// The pipelines.
    pub pipelines: RecordTable<PipelineId, Pipeline>,
    /// The stages of all pipelines, deleted ones among them.
    pub stages: RecordTable<StageId, Stage>,
    /// The deals: open, ended, archived and thrown away.
    pub deals: RecordTable<DealId, Deal>,
    /// The people.
    pub people: RecordTable<PersonId, Person>,
    /// The companies.
    pub companies: RecordTable<CompanyId, Company>,
    /// The owners.
    pub owners: RecordTable<OwnerId, Owner>,
    /// What is sold.
    pub products: RecordTable<ProductId, Product>,
    /// What was done and is to be done.
    pub activities: RecordTable<ActivityId, Activity>,
    /// The amount to be won in a period.
    pub targets: BTreeMap<Period, Money>,
}

impl Records {
    /// Tells whether nobody has put anything in yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pipelines.is_empty()
            && self.deals.is_empty()
            && self.people.is_empty()
            && self.companies.is_empty()
            && self.owners.is_empty()
            && self.products.is_empty()
            && self.activities.is_empty()
    }

    /// The pipelines that are in use, in their order.
    #[must_use]
    pub fn pipelines_in_order(&self) -> Vec<&Pipeline> {
        let mut pipelines: Vec<_> = self
            .pipelines
            .values()
            .filter(|pipeline| !pipeline.archived)
            .collect();
        order::sort_by(&mut pipelines, |a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
        pipelines
    }

    /// The stages of a pipeline that are in use: the open ones in their order, then the after-sale ones.
    #[must_use]
    pub fn stages_of(&self, pipeline: PipelineId) -> Vec<&Stage> {
        let mut stages: Vec<_> = self
            .stages
            .values()
            .filter(|stage| stage.pipeline == pipeline && stage.is_in_use())
            .collect();
        order::sort_by(&mut stages, |a, b| {
            (a.kind, &a.rank, a.id).cmp(&(b.kind, &b.rank, b.id))
        });
        stages
    }

    /// The open stages of a pipeline that are in use, in order.
    #[must_use]
    pub fn open_stages_of(&self, pipeline: PipelineId) -> Vec<&Stage> {
        let mut stages = self.stages_of(pipeline);
        stages.retain(|stage| stage.kind == StageKind::Open);
        stages
    }

    /// Follows a deleted stage to the one that took its deals over; a stage in use is its own.
    #[must_use]
    pub fn stage_today(&self, stage: StageId) -> StageId {
        stage_today(&self.stages, stage)
    }

    /// The chance that a deal is won: 100 % if it was, 0 if it ended otherwise, else its own or that of its stage
    /// (metrics 3.2). In a deleted stage the one that took its deals over counts; with no stage at all the deal's own
    /// chance does, or none.
    #[must_use]
    pub fn chance(&self, deal: &Deal) -> Probability {
        chance_by(&self.stages, deal)
    }

    /// The rank behind the last deal of a stage, whatever its outcome.
    #[must_use]
    pub fn rank_behind(&self, stage: StageId) -> Rank {
        let last = self
            .deals
            .values()
            .filter(|deal| deal.stage == stage)
            .map(|deal| &deal.rank)
            .max();
        Rank::between(last, None)
    }

    /// The latest moment that stands in a record; a copy of a machine whose clock is ahead may have one to come.
    #[must_use]
    pub fn last_at(&self) -> Moment {
        fn latest<'a, R: Fielded + 'a>(records: impl Iterator<Item = &'a R>) -> Moment {
            records
                .map(|record| {
                    record
                        .born()
                        .max(record.history().last_at().unwrap_or_default())
                })
                .max()
                .unwrap_or_default()
        }
        let deals = self.deals.values().map(Deal::touched_at);
        [
            latest(self.pipelines.values()),
            latest(self.stages.values()),
            latest(self.people.values()),
            latest(self.companies.values()),
            latest(self.owners.values()),
            latest(self.products.values()),
            latest(self.activities.values()),
            latest(std::iter::once(&self.settings)),
            deals.max().unwrap_or_default(),
        ]
        .into_iter()
        .max()
        .unwrap_or_default()
    }
}

fn stage_today(stages: &RecordTable<StageId, Stage>, stage: StageId) -> StageId {
    let mut here = stage;
    // A chain cannot be longer than there are stages; a circle in damaged data ends there.
    for _ in 0..stages.len() {
        match stages.get(&here).and_then(|stage| stage.merged_into) {
            Some(next) if next != here => here = next,
            _ => break,
        }
    }
    here
}

/// The chance of a deal by these stages, as [`Records::chance`].
pub(super) fn chance_by(stages: &RecordTable<StageId, Stage>, deal: &Deal) -> Probability {
    match deal.outcome.kind() {
        OutcomeKind::Won => Probability::CERTAIN,
        OutcomeKind::Open => deal.probability.unwrap_or_else(|| {
            let stage = stages.get(&stage_today(stages, deal.stage));
            stage
                .filter(|stage| stage.kind == StageKind::Open)
                .map_or(Probability::ZERO, |stage| stage.probability)
        }),
        _ => Probability::ZERO,
    }
}
