//! How far the deals of a cohort came (metrics 3.4): a level for each open stage of today, and Won as the last.
//!
//! A deal counts in a level once, however often it came back, and stages are told by the deal's own visits, so what
//! was undone was never there. A deleted stage counts as the one that took its deals over.

use crate::domain::{Deal, DealId, OutcomeKind, PipelineId, StageId};
use crate::ledger::{Book, Records};

use super::fold::{Fold, fold};
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
    fold::<Funnel>(book, &(*scope, counting))
}

impl Fold for Funnel {
    type Ask = (Scope, Counting);
    type Frame = Levels;
    type Report = Self;

    fn frame(book: &Book, (scope, _): &Self::Ask) -> Levels {
        Levels::new(book.records(), scope.pipeline)
    }

    fn nothing(_: &Self::Ask, levels: &Levels) -> Self {
        let stages = levels.stages.iter().map(|stage| Some(*stage));
        let level = |stage| Level {
            stage,
            ..Level::default()
        };
        Self {
            levels: stages.chain([None]).map(level).collect(),
            ..Self::default()
        }
    }

    fn add(&mut self, book: &Book, (scope, counting): &Self::Ask, levels: &Levels, deal: &Deal) {
        if !deal.is_active() {
            return;
        }
        let records = book.records();
        let here = deal.pipeline == scope.pipeline;
        let Some(began) = deal.created_on.day() else {
            if here {
                self.begin_unknown.add(records, deal);
            }
            return;
        };
        if !scope.days.contains(began) {
            return;
        }
        match levels.path(deal, here) {
            Some(path) => {
                self.count(records, deal, here, path, *counting);
                if !here {
                    self.moved.push(deal.id);
                }
            }
            None if here => self.unknown.add(records, deal),
            None => return,
        }
        self.cohort.push(deal.id);
    }

    fn join(&mut self, behind: &Self) {
        for (level, more) in self.levels.iter_mut().zip(&behind.levels) {
            level.deals.add_all(&more.deals);
            level.open.extend(&more.open);
            level.ended += more.ended;
        }
        self.cohort.extend(&behind.cohort);
        self.unknown.add_all(&behind.unknown);
        self.moved.extend(&behind.moved);
        self.begin_unknown.add_all(&behind.begin_unknown);
    }

    fn finish(mut self, _: &Book, _: &Self::Ask, _: &Levels) -> Self {
        self.rate();
        self
    }
}

impl Funnel {
    /// Counts a deal in its levels. `here` tells whether it still is in this pipeline.
    fn count(
        &mut self,
        records: &Records,
        deal: &Deal,
        here: bool,
        path: Path,
        counting: Counting,
    ) {
        let won = here && deal.outcome.kind() == OutcomeKind::Won;
        let chance = records.chance(deal);
        for (place, level) in self.levels.iter_mut().enumerate() {
            let came = match (level.stage, counting) {
                (None, _) => won,
                (Some(_), Counting::Reached) => won || place <= path.furthest,
                (Some(_), Counting::Visited) => path.stood(place),
            };
            if !came {
                continue;
            }
            level.deals.add_by(deal, chance);
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

/// The levels of the open stages of today.
#[derive(PartialEq)]
pub struct Levels {
    stages: Vec<StageId>,
    /// The level of every stage that is one today or whose deals went to one, in the order of the stages' ids.
    places: Vec<(StageId, usize)>,
}

/// How a deal went through the levels.
struct Path {
    furthest: usize,
    /// The levels in which it stood; those behind the last bit are told by the list.
    bits: u64,
    others: Vec<usize>,
}

impl Path {
    fn stood(&self, place: usize) -> bool {
        match 1_u64.checked_shl(u32::try_from(place).unwrap_or(u32::MAX)) {
            Some(bit) => self.bits & bit != 0,
            None => self.others.contains(&place),
        }
    }
}

impl Levels {
    fn new(records: &Records, pipeline: PipelineId) -> Self {
        let stages = records.open_stages_of(pipeline);
        let stages: Vec<StageId> = stages.into_iter().map(|stage| stage.id).collect();
        let today = |stage: &StageId| {
            let today = records.stage_today(*stage);
            stages.iter().position(|level| *level == today)
        };
        let all = records.stages.keys();
        Self {
            places: all.filter_map(|id| Some((*id, today(id)?))).collect(),
            stages,
        }
    }

    fn place(&self, stage: StageId) -> Option<usize> {
        let found = self
            .places
            .binary_search_by_key(&stage, |(id, _)| *id)
            .ok()?;
        self.places.get(found).map(|(_, place)| *place)
    }

    /// The levels in which a deal stood; none if none is known. An open deal certainly stands where it stands, visit or
    /// not.
    fn path(&self, deal: &Deal, here: bool) -> Option<Path> {
        let present = (here && deal.is_open()).then_some(deal.stage);
        let visits = deal.visits.iter().map(|visit| visit.stage).chain(present);
        let mut path: Option<Path> = None;
        for place in visits.filter_map(|stage| self.place(stage)) {
            let path = path.get_or_insert(Path {
                furthest: place,
                bits: 0,
                others: Vec::new(),
            });
            path.furthest = path.furthest.max(place);
            match 1_u64.checked_shl(u32::try_from(place).unwrap_or(u32::MAX)) {
                Some(bit) => path.bits |= bit,
                None => path.others.push(place),
            }
        }
        path
    }
}
