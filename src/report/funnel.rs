//! How far the deals of a cohort came (metrics 3.4): a level for each open stage of today, and Won as the last.
//!
//! A deal counts in a level once, however often it came back, and stages are told by the deal's own visits, so what
//! was undone was never there. A deleted stage counts as the one that took its deals over.

use std::collections::HashMap;

use crate::domain::{Deal, DealId, OutcomeKind, PipelineId, StageId};
use crate::ledger::{Book, Records};

use super::{Ratio, Scope, Tally};

/// What counts as having been in a stage.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Counting {
    /// The furthest stage and all before it; a won deal reached all. A lost deal reached nothing behind its
    /// furthest stage.
    #[default]
    Reached,
    /// Only stages in which it stood.
    Visited,
}

/// One level.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Level {
    /// The stage; none for Won.
    pub stage: Option<StageId>,
    /// The deals that came to it, with what they are worth today.
    pub deals: Tally,
    /// Those of them that are still open, so that they may yet come further.
    pub open: Vec<DealId>,
    /// Those of them that ended in any way.
    pub ended: usize,
    /// Of the level above, so far: open deals count as not having come further. Nothing by nothing in the first.
    pub step: Ratio,
    /// The same of the deals that ended.
    pub step_of_ended: Ratio,
    /// Of the first level, so far.
    pub total: Ratio,
}

/// Where most deals ended without coming further.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BiggestDrop {
    /// The place of the lower of the two levels.
    pub level: usize,
    /// The deals that ended before it, of those that ended and had come to the level above.
    pub lost: Ratio,
}

/// The funnel of the deals whose sale began in a period.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Funnel {
    /// The open stages in the order of today, then Won.
    pub levels: Vec<Level>,
    /// Every deal whose sale began in the period, in the levels or not.
    pub cohort: Vec<DealId>,
    /// Those of the cohort whose stages nobody knows, mostly imported as won or lost. They are in no level.
    pub unknown: Tally,
    /// Those of the cohort that went to another pipeline. They count in the levels that they came to.
    pub moved: Vec<DealId>,
    /// Deals of the pipeline whose sale began on an unknown day: in no cohort.
    pub begin_unknown: Tally,
    /// The biggest drop, by the number of deals; none if no deal ended before it was won.
    pub drop: Option<BiggestDrop>,
}

impl Funnel {
    /// Below so many deals a funnel says little.
    pub const FEW: usize = 10;

    /// How many deals are in the levels.
    #[must_use]
    pub fn counted(&self) -> usize {
        self.cohort.len() - self.unknown.count()
    }

    /// Tells whether there are too few deals in the levels to speak of rates.
    #[must_use]
    pub fn is_few(&self) -> bool {
        self.counted() < Self::FEW
    }
}

/// The funnel of the deals whose sale began in the period, as far as they came until now.
#[must_use]
pub fn funnel(book: &Book, scope: &Scope, counting: Counting) -> Funnel {
    let records = book.records();
    let stages = records.open_stages_of(scope.pipeline);
    let places = places(records, scope.pipeline);
    let mut report = Funnel {
        levels: stages
            .iter()
            .map(|stage| Some(stage.id))
            .chain([None])
            .map(|stage| Level {
                stage,
                ..Level::default()
            })
            .collect(),
        ..Funnel::default()
    };
    let mut stood = vec![false; stages.len()];
    for deal in records.deals.values().filter(|deal| deal.is_active()) {
        let here = deal.pipeline == scope.pipeline;
        let Some(began) = deal.created_on.day() else {
            if here {
                report.begin_unknown.add(records, deal);
            }
            continue;
        };
        if !scope.days.contains(began) {
            continue;
        }
        let furthest = path(deal, here, &places, &mut stood);
        match furthest {
            Some(furthest) => {
                report.count(records, deal, (here, furthest), &stood, counting);
                if !here {
                    report.moved.push(deal.id);
                }
            }
            None if here => report.unknown.add(records, deal),
            None => continue,
        }
        report.cohort.push(deal.id);
    }
    report.rate();
    report
}

impl Funnel {
    /// Counts a deal in its levels. `here` tells whether it still is in this pipeline.
    fn count(
        &mut self,
        records: &Records,
        deal: &Deal,
        (here, furthest): (bool, usize),
        stood: &[bool],
        counting: Counting,
    ) {
        let won = here && deal.outcome.kind() == OutcomeKind::Won;
        for (place, level) in self.levels.iter_mut().enumerate() {
            let came = match (level.stage, counting) {
                (None, _) => won,
                (Some(_), Counting::Reached) => won || place <= furthest,
                (Some(_), Counting::Visited) => stood.get(place) == Some(&true),
            };
            if !came {
                continue;
            }
            level.deals.add(records, deal);
            if here && deal.is_open() {
                level.open.push(deal.id);
            } else if here {
                level.ended += 1;
            }
        }
    }

    /// Fills the rates in, and finds the biggest drop. Of two alike the later stands, as more of those who came so
    /// far were lost.
    fn rate(&mut self) {
        let first = self.levels.first().map_or(0, |level| level.deals.count());
        let mut above: Option<(usize, usize)> = None;
        let mut most = 0;
        for (place, level) in self.levels.iter_mut().enumerate() {
            let count = level.deals.count();
            level.total = Ratio::of(count, first);
            if let Some((count_above, ended_above)) = above {
                level.step = Ratio::of(count, count_above);
                level.step_of_ended = Ratio::of(level.ended, ended_above);
                let lost = ended_above.saturating_sub(level.ended);
                if lost > 0 && lost >= most {
                    most = lost;
                    self.drop = Some(BiggestDrop {
                        level: place,
                        lost: Ratio::of(lost, ended_above),
                    });
                }
            }
            above = Some((count, level.ended));
        }
    }
}

/// The level of every stage that is one today or whose deals went to one.
fn places(records: &Records, pipeline: PipelineId) -> HashMap<StageId, usize> {
    let levels: HashMap<_, _> = records
        .open_stages_of(pipeline)
        .into_iter()
        .enumerate()
        .map(|(place, stage)| (stage.id, place))
        .collect();
    let today = |stage: &StageId| levels.get(&records.stage_today(*stage)).copied();
    let stages = records.stages.keys();
    stages
        .filter_map(|stage| Some((*stage, today(stage)?)))
        .collect()
}

/// Marks the levels in which a deal stood and gives the furthest; none if none is known. An open deal certainly
/// stands where it stands, visit or not.
fn path(
    deal: &Deal,
    here: bool,
    places: &HashMap<StageId, usize>,
    stood: &mut [bool],
) -> Option<usize> {
    stood.fill(false);
    let present = (here && deal.is_open()).then_some(deal.stage);
    let visits = deal.visits.iter().map(|visit| visit.stage).chain(present);
    let mut furthest = None;
    for place in visits.filter_map(|stage| places.get(&stage).copied()) {
        furthest = furthest.max(Some(place));
        if let Some(level) = stood.get_mut(place) {
            *level = true;
        }
    }
    furthest
}
