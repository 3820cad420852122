//! What a filter must know beside the deal itself, gathered once before many deals are asked.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::rule::{Group, Part, Subject};
use super::{StepState, Texts, idle_days};
use crate::domain::rate::in_base;
use crate::domain::{
    CompanyId, Criterion, Currency, Deal, DealId, Label, Moment, OutcomeKind, PersonId, Rate,
    StageId,
};
use crate::domain::{Money, Probability, StageKind};
use crate::ledger::Book;

/// From where a filter looks at the deals.
#[derive(Clone, Debug)]
pub struct Lens {
    /// The present instant.
    pub now: Moment,
    /// The present day.
    pub today: NaiveDate,
    /// Folded texts, kept from one filter to the next.
    pub texts: Texts,
}

impl Lens {
    /// A view without remembered texts.
    #[must_use]
    pub fn new(now: Moment, today: NaiveDate) -> Self {
        Self {
            now,
            today,
            texts: Texts::default(),
        }
    }
}

/// What is known of a stage.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct StageFacts {
    rot_days: Option<u16>,
    probability: Option<Probability>,
    part: Option<Part>,
}

/// What the conditions of a filter ask for beyond the fields of a deal.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Needs {
    /// The activities.
    pub activities: bool,
    /// The outcomes of other deals.
    pub other_deals: bool,
    /// The present instant.
    pub clock: bool,
}

impl Needs {
    /// The needs of a group.
    #[must_use]
    pub fn of(group: &Group) -> Self {
        let mut needs = Self::default();
        for condition in group.conditions() {
            match condition.subject {
                Subject::StepDue
                | Subject::StepText
                | Subject::StepOn
                | Subject::Overdue
                | Subject::Activities => needs.activities = true,
                Subject::Customer => needs.other_deals = true,
                Subject::IdleDays | Subject::StageDays | Subject::Rotting => {
                    needs.activities = true;
                    needs.clock = true;
                }
                _ => {}
            }
        }
        needs
    }
}

/// What the activities of a deal say.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Doings {
    /// What is planned next and on which day, if on one.
    next: Option<(Label, Option<NaiveDate>)>,
    /// The days since somebody touched the deal; 0 where nobody asks.
    idle: i64,
}

/// What was gathered. Two that are equal let the same deals pass.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Facts {
    pub(super) today: NaiveDate,
    pub(super) texts: Texts,
    now: Moment,
    stages: HashMap<StageId, StageFacts>,
    criteria: Vec<Criterion>,
    base: Currency,
    rates: Vec<Rate>,
    /// The deals with activities.
    activities: HashMap<DealId, Doings>,
    won_companies: HashSet<CompanyId>,
    won_people: HashSet<PersonId>,
}

impl Facts {
    /// Gathers what a group needs.
    pub(super) fn new(group: &Group, book: &Book, lens: &Lens) -> Self {
        let needs = Needs::of(group);
        let records = book.records();
        let settings = &records.settings;
        let mut facts = Self {
            today: lens.today,
            texts: lens.texts.clone(),
            now: if needs.clock {
                lens.now
            } else {
                Moment::default()
            },
            stages: stages(book),
            criteria: settings.criteria.to_vec(),
            base: settings.currency,
            rates: settings.rates.to_vec(),
            activities: HashMap::new(),
            won_companies: HashSet::new(),
            won_people: HashSet::new(),
        };
        if needs.activities {
            let with = records
                .activities
                .values()
                .filter_map(|activity| activity.deal);
            for id in with.collect::<HashSet<_>>() {
                let Some(deal) = records.deals.get(&id) else {
                    continue;
                };
                let next = book.agenda().next(id);
                let next = next.and_then(|id| records.activities.get(&id));
                let doings = Doings {
                    next: next.map(|activity| (activity.subject.clone(), activity.on)),
                    idle: if needs.clock {
                        idle_days(book, deal, lens.now, lens.today)
                    } else {
                        0
                    },
                };
                facts.activities.insert(id, doings);
            }
        }
        if needs.other_deals {
            let won = records.deals.values().filter(|deal| {
                deal.outcome.kind() == OutcomeKind::Won && deal.trashed_at.is_none()
            });
            for deal in won {
                facts.won_companies.extend(deal.company);
                facts.won_people.extend(deal.contact);
            }
        }
        facts
    }

    /// The days since somebody touched a deal.
    pub(super) fn idle_days(&self, deal: &Deal) -> i64 {
        let known = self.activities.get(&deal.id);
        known.map_or_else(
            || deal.touched_at().days_until(self.now),
            |doings| doings.idle,
        )
    }

    /// The days for which it stands in its stage; none if nobody knows when it came.
    pub(super) fn stage_days(&self, deal: &Deal) -> Option<i64> {
        let visit = deal.visits.last()?;
        Some(match visit.on.day() {
            Some(day) => (self.today - day).num_days().max(0),
            None => visit.at.days_until(self.now),
        })
    }

    /// The days from its beginning to its end, or to today.
    pub(super) fn age(&self, deal: &Deal) -> Option<i64> {
        let until = deal.closed_on().unwrap_or(self.today);
        Some((until - deal.created_on.day()?).num_days().max(0))
    }

    /// Whether nobody has touched it for longer than its stage allows, and nothing is planned within that time
    /// (metrics 3.6).
    pub(super) fn is_rotting(&self, deal: &Deal) -> bool {
        let stage = self.stages.get(&deal.stage);
        let limit = stage.and_then(|stage| stage.rot_days).map_or(0, i64::from);
        let due = self.step(deal).and_then(|(_, on)| on);
        let awaited = due.is_some_and(|on| (on - self.today).num_days() <= limit);
        deal.is_open()
            && !deal.is_parked(self.today)
            && limit > 0
            && !awaited
            && self.idle_days(deal) >= limit
    }

    /// What is done next and on which day: the planned activity that is due first, else the step typed on the deal.
    pub(super) fn step<'a>(&'a self, deal: &'a Deal) -> Option<(&'a Label, Option<NaiveDate>)> {
        let doings = self.activities.get(&deal.id);
        let planned = doings.and_then(|doings| doings.next.as_ref());
        let typed = deal.next_step.as_ref();
        planned
            .map(|(text, on)| (text, *on))
            .or(typed.map(|step| (&step.text, step.on)))
    }

    /// How it stands with its next step.
    pub(super) fn step_state(&self, deal: &Deal) -> StepState {
        self.step(deal)
            .map_or(StepState::None, |(_, on)| StepState::of_day(on, self.today))
    }

    /// Whether its next step or, while it is open and not put aside, its expected close is past.
    pub(super) fn is_overdue(&self, deal: &Deal) -> bool {
        let close = deal.expected_close.is_some_and(|day| day < self.today);
        self.step_state(deal) == StepState::Overdue
            || close && deal.is_open() && !deal.is_parked(self.today)
    }

    /// Whether something was or is to be done on it.
    pub(super) fn has_activities(&self, deal: &Deal) -> bool {
        self.activities.contains_key(&deal.id)
    }

    /// Whether it was won, or another deal of its company or contact.
    pub(super) fn is_customer(&self, deal: &Deal) -> bool {
        deal.outcome.kind() == OutcomeKind::Won
            || deal
                .company
                .is_some_and(|id| self.won_companies.contains(&id))
            || deal.contact.is_some_and(|id| self.won_people.contains(&id))
    }

    /// In which third of the open stages it stands; none in other stages.
    pub(super) fn part(&self, deal: &Deal) -> Option<Part> {
        self.stages.get(&deal.stage)?.part
    }

    /// The chance that it is won, as [`chance`](super::chance()) tells it.
    pub(super) fn chance(&self, deal: &Deal) -> Probability {
        match deal.outcome.kind() {
            OutcomeKind::Won => Probability::CERTAIN,
            OutcomeKind::Open => deal.probability.unwrap_or_else(|| {
                let stage = self.stages.get(&deal.stage);
                stage
                    .and_then(|stage| stage.probability)
                    .unwrap_or_default()
            }),
            _ => Probability::ZERO,
        }
    }

    /// The score of its qualification, if something is answered.
    pub(super) fn score(&self, deal: &Deal) -> Option<u16> {
        deal.qualification.as_ref()?.score(&self.criteria).percent
    }

    /// An amount in the base currency by the rates of today; none where one is missing.
    pub(super) fn in_base(&self, money: Money) -> Option<Money> {
        in_base(money, self.base, &self.rates, self.today)
    }
}

/// What is known of every stage; of a deleted one, what is known of the one that took its deals over.
fn stages(book: &Book) -> HashMap<StageId, StageFacts> {
    let records = book.records();
    let mut parts = HashMap::new();
    for pipeline in records.pipelines.keys() {
        let open = records.open_stages_of(*pipeline);
        for (index, stage) in open.iter().enumerate() {
            parts.insert(stage.id, Part::of(index, open.len()));
        }
    }
    let known = |id: &StageId| {
        let today = records.stage_today(*id);
        let stage = records.stages.get(&today)?;
        let facts = StageFacts {
            rot_days: stage.rot_days,
            probability: (stage.kind == StageKind::Open).then_some(stage.probability),
            part: parts.get(&today).copied(),
        };
        Some((*id, facts))
    };
    records.stages.keys().filter_map(known).collect()
}
