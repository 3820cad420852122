//! Which deals stand in a table, and in which order.

use std::cmp::Ordering;

use super::cell::{Sheet, SortValue};
use super::layout::SortBy;
use crate::domain::{Deal, DealId, PipelineId};
use crate::ledger::Records;
use crate::query::Matcher;

/// Which deals a table shows, before the filter.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Shown {
    /// The open ones of the pipeline.
    #[default]
    Open,
    /// All of the pipeline, with the ended ones.
    Pipeline,
    /// The open ones of all pipelines.
    OpenEverywhere,
    /// All of all pipelines.
    Everywhere,
}

impl Shown {
    /// All choices, in their order.
    pub const ALL: [Self; 4] = [
        Self::Open,
        Self::Pipeline,
        Self::OpenEverywhere,
        Self::Everywhere,
    ];

    /// The name by which it is kept.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Pipeline => "pipeline",
            Self::OpenEverywhere => "open-everywhere",
            Self::Everywhere => "everywhere",
        }
    }

    /// Reads a kept name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shown| shown.name() == name)
    }

    /// Whether deals of all pipelines are shown.
    #[must_use]
    pub fn is_everywhere(self) -> bool {
        matches!(self, Self::OpenEverywhere | Self::Everywhere)
    }

    /// Whether ended deals are shown too.
    #[must_use]
    pub fn has_ended(self) -> bool {
        matches!(self, Self::Pipeline | Self::Everywhere)
    }

    /// The deals of all pipelines or of one, with the ended ones or without them.
    #[must_use]
    pub fn of(everywhere: bool, ended: bool) -> Self {
        match (everywhere, ended) {
            (false, false) => Self::Open,
            (false, true) => Self::Pipeline,
            (true, false) => Self::OpenEverywhere,
            (true, true) => Self::Everywhere,
        }
    }

    /// The same with the ended deals, for a filter that asks for them.
    #[must_use]
    pub fn with_ended(self) -> Self {
        Self::of(self.is_everywhere(), true)
    }

    /// Whether a deal is among them, when the table is of a pipeline.
    #[must_use]
    pub fn takes(self, deal: &Deal, pipeline: PipelineId) -> bool {
        deal.is_active()
            && (self.is_everywhere() || deal.pipeline == pipeline)
            && (deal.is_open() || self.has_ended())
    }
}

/// The deals of a table that pass the filter, in the order of their ids, and how many there are without it.
#[must_use]
pub fn deals(
    records: &Records,
    pipeline: PipelineId,
    shown: Shown,
    matcher: &Matcher,
) -> (Vec<DealId>, usize) {
    let all = records.deals.values();
    let all: Vec<_> = all.filter(|deal| shown.takes(deal, pipeline)).collect();
    let count = all.len();
    let passing = all
        .into_iter()
        .filter(|deal| matcher.passes_all() || matcher.matches(deal))
        .map(|deal| deal.id)
        .collect();
    (passing, count)
}

/// Orders deals by several columns; those without a value stand last either way, and what is equal keeps its place.
pub fn sort_by(sheet: &Sheet, ids: &mut [DealId], by: &[SortBy]) {
    if by.is_empty() {
        return;
    }
    let values = |id: DealId| -> Vec<Option<SortValue>> {
        let deal = sheet.records.deals.get(&id);
        by.iter()
            .map(|by| sheet.sort_value(by.column, deal?))
            .collect()
    };
    let mut keyed: Vec<_> = ids.iter().map(|id| (values(*id), *id)).collect();
    keyed.sort_by(|(one, _), (other, _)| {
        let pairs = one.iter().zip(other).zip(by);
        pairs
            .map(|((one, other), by)| match (one, other) {
                (Some(one), Some(other)) if by.descending => other.cmp(one),
                (Some(one), Some(other)) => one.cmp(other),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => Ordering::Equal,
            })
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    });
    for (place, (_, id)) in ids.iter_mut().zip(keyed) {
        *place = id;
    }
}
