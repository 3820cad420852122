//! Random histories for the tests of laws. A run is a list of choices, so that a failing one shrinks; what they mean
//! depends on what the book holds at the moment.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::commands::command;
use crate::domain::*;
use crate::ledger::*;

/// The choices of one step: what is done, by whom, to what.
pub(crate) type Choices = [u8; 16];

/// Choices for a run of at most so many steps.
pub(crate) fn choices(most: usize) -> impl Strategy<Value = Vec<Choices>> {
    prop::collection::vec(any::<Choices>(), 1..=most)
}

/// A book that is worked on step by step, with the clock beside it.
#[derive(Clone)]
pub(crate) struct Run {
    pub book: Book,
    /// The profiles that write.
    pub writers: Vec<ReplicaUid>,
    /// The time of the next step; each has one of its own.
    pub now: i64,
    /// Between two steps.
    pub tick: i64,
}

impl Run {
    /// An empty book.
    pub fn new() -> Self {
        Self {
            book: Book::default(),
            writers: (1..=3).map(|byte| ReplicaUid([byte; 16])).collect(),
            now: 1_000_000,
            tick: 1_000,
        }
    }

    /// A book with a pipeline of three open stages and one after the sale, so that steps find something to do.
    pub fn started() -> Self {
        let mut run = Self::new();
        let stage = |name, percent, kind| NewStage {
            name: label(name),
            kind,
            probability: Probability::percent(percent),
            colour: None,
            rot_days: Some(14),
            playbook: Playbook::default(),
        };
        let command = Command::AddPipeline {
            name: label("Sales"),
            stages: vec![
                stage("New", 10, StageKind::Open),
                stage("Offer", 50, StageKind::Open),
                stage("Talks", 80, StageKind::Open),
                stage("After", 100, StageKind::AfterSale),
            ],
            lost_reasons: Vec::new(),
        };
        let ctx = run.ctx(&mut Dice(&[]));
        assert!(run.book.execute(command, &ctx).is_ok());
        run
    }

    /// The surroundings of the next step. Now and then the clock was set back.
    pub fn ctx(&mut self, dice: &mut Dice<'_>) -> Ctx {
        self.now += self.tick;
        let back = if dice.rarely() { 50_000 } else { 0 };
        Ctx {
            now: Moment(self.now - back),
            today: day(self.now / self.tick % 60),
            replica: self.writers[dice.below(self.writers.len())],
        }
    }

    /// Carries the command of the choices out, or is refused it.
    pub fn step(&mut self, choices: &Choices) -> Result<Done, Refusal> {
        let (command, ctx) = self.command(choices);
        self.book.execute(command, &ctx)
    }

    /// The command of the choices as the book is now.
    pub fn command(&mut self, choices: &Choices) -> (Command, Ctx) {
        let mut dice = Dice(choices);
        let ctx = self.ctx(&mut dice);
        let command = match dice.below(40) {
            0..2 => Command::Merge(Box::new(self.fork(choices))),
            2 => Command::Replace(Box::new(self.fork(choices))),
            _ => command(&self.book, &mut dice),
        };
        (command, ctx)
    }

    /// The records of a copy that another profile has worked on since.
    pub fn fork(&self, choices: &Choices) -> Records {
        let mut fork = self.clone();
        let mut uid = [9; 16];
        uid[..8].copy_from_slice(&self.now.to_be_bytes());
        fork.writers = vec![ReplicaUid(uid)];
        for place in 0..4 {
            let mut turned = *choices;
            turned.rotate_left(place * 3 + 1);
            let mut dice = Dice(&turned);
            let ctx = fork.ctx(&mut dice);
            let _ = fork.book.execute(command(&fork.book, &mut dice), &ctx);
        }
        fork.book.records().clone()
    }
}

/// Turns choices into numbers; when they are used up, every number is 0.
pub(crate) struct Dice<'a>(pub &'a [u8]);

impl Dice<'_> {
    pub fn below(&mut self, bound: usize) -> usize {
        let Some((first, rest)) = self.0.split_first() else {
            return 0;
        };
        self.0 = rest;
        usize::from(*first) % bound.max(1)
    }

    pub fn rarely(&mut self) -> bool {
        self.below(16) == 15
    }

    pub fn chance(&mut self) -> bool {
        self.below(2) == 1
    }

    /// One of the ids; rarely, or if there is none, one that is not in the book.
    pub fn id<I: Copy>(&mut self, ids: impl Iterator<Item = I>, unknown: I) -> I {
        let ids: Vec<_> = ids.collect();
        if ids.is_empty() || self.rarely() {
            unknown
        } else {
            ids[self.below(ids.len())]
        }
    }

    pub fn ids<I: Copy>(&mut self, ids: impl Iterator<Item = I> + Clone, unknown: I) -> Vec<I> {
        (0..=self.below(3))
            .map(|_| self.id(ids.clone(), unknown))
            .collect()
    }

    pub fn optional<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.chance().then(|| make(self))
    }

    pub fn name(&mut self) -> Label {
        label(["Ann", "Bob", "Кіт", "ґанок", "ann", "Zoe"][self.below(6)])
    }

    pub fn money(&mut self) -> Money {
        let currency = [Currency::UAH, Currency::EUR][self.below(2)];
        Money::major(self.below(50) as i64, currency)
    }

    pub fn day(&mut self) -> NaiveDate {
        day(self.below(90) as i64)
    }

    pub fn probability(&mut self) -> Probability {
        Probability::percent(self.below(101) as u16)
    }
}

pub(crate) fn label(text: &str) -> Label {
    Label::lossy(text)
}

pub(crate) fn day(number: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + chrono::Days::new(number.unsigned_abs())
}
