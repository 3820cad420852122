//! What becomes of each deal, decided before any of them is written: how it ends, how far it comes, and when.

use chrono::Datelike;

use crate::domain::OutcomeKind;

use super::calendar::Calendar;
use super::random::Random;
use super::template::ROT_DAYS;

/// The course of one deal. Ages are days before today.
#[derive(Clone, Copy)]
pub(super) struct Plan {
    /// When the sale began.
    pub created: i64,
    /// When it ended; for an open deal, when it came to the stage where it stands.
    pub until: i64,
    /// The open stage that it comes to, by its place.
    pub stage: usize,
    /// How it stands.
    pub fate: Fate,
}

/// How a deal stands.
#[derive(Clone, Copy)]
pub(super) enum Fate {
    Open(Mood),
    Ended(OutcomeKind),
    /// Won and looked after since.
    AfterSale,
}

/// What an open deal asks of its owner.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mood {
    StepToday,
    StepTomorrow,
    StepSoon,
    StepOverdue,
    NoStep,
    Idle,
    CloseOverdue,
    Undated,
}

use Fate::{AfterSale, Ended, Open};
use OutcomeKind::{Lost, Won};

/// The smallest example that shows everything: each state of a card, each stage, every kind of end. Larger
/// examples repeat its shares: 25 % won, 33 % lost, the rest open and fewer in each later stage.
const SCRIPT: [(Fate, usize); 24] = [
    (Open(Mood::StepToday), 2),
    (Ended(Won), 4),
    (Ended(Lost), 1),
    (Open(Mood::StepTomorrow), 0),
    (Open(Mood::StepOverdue), 1),
    (Ended(Lost), 0),
    (AfterSale, 4),
    (Open(Mood::CloseOverdue), 3),
    (Open(Mood::NoStep), 0),
    (Ended(Lost), 2),
    (Open(Mood::StepSoon), 4),
    (Ended(Won), 4),
    (Ended(Lost), 0),
    (Open(Mood::Idle), 2),
    (Ended(Lost), 3),
    (Open(Mood::StepSoon), 0),
    (Ended(Won), 4),
    (Ended(Lost), 1),
    (Open(Mood::StepToday), 1),
    (Ended(Lost), 0),
    (Ended(Won), 3),
    (Open(Mood::Undated), 1),
    (Ended(Lost), 4),
    (Ended(Won), 4),
];

/// Days over which deals end, and the oldest age at which one begins.
const ENDS: i64 = 330;
const YEAR: i64 = 365;

/// The plans of so many deals, the oldest first.
pub(super) fn plans(random: &mut Random, deals: u32, calendar: Calendar) -> Vec<Plan> {
    let total = |won| {
        (0..deals)
            .filter(|number| ends(*number) == Some(won))
            .count()
    };
    let mut won = Spread::new(total(true));
    let mut lost = Spread::new(total(false));
    let mut plans: Vec<_> = (0..deals)
        .map(|number| {
            let (fate, stage) = role(random, number);
            match fate {
                Open(mood) => open(random, stage, mood),
                // The month that runs has a win, so that its target is never at nothing.
                Ended(Won) if won.given == 0 => {
                    won.given = 1;
                    let age = 1 + random.below(calendar.today.day0().max(1) as usize) as i64;
                    ended(random, stage, fate, age)
                }
                Ended(Won) | AfterSale => {
                    let age = won.next(random);
                    ended(random, stage, fate, age)
                }
                Ended(_) => {
                    let age = lost.next(random);
                    ended(random, stage, fate, age)
                }
            }
        })
        .collect();
    plans.sort_by_key(|plan| -plan.created);
    plans
}

fn scripted(number: u32) -> (Fate, usize) {
    SCRIPT[number as usize % SCRIPT.len()]
}

/// Whether a deal is won, if it is one that ends.
fn ends(number: u32) -> Option<bool> {
    match scripted(number).0 {
        Open(_) => None,
        AfterSale | Ended(Won) => Some(true),
        Ended(_) => Some(false),
    }
}

/// The first deals follow the script; later ones keep its shares, with stages and moods mixed anew.
fn role(random: &mut Random, number: u32) -> (Fate, usize) {
    let (fate, stage) = scripted(number);
    if (number as usize) < SCRIPT.len() {
        return (fate, stage);
    }
    match fate {
        Open(_) => {
            let stage = random.pick(&[0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4]);
            (Open(mood(random)), stage)
        }
        Ended(Lost) => {
            let stage = random.pick(&[0, 0, 0, 1, 1, 2, 3, 4]);
            let kind = match random.below(100) {
                0..6 => OutcomeKind::Abandoned,
                6..16 if stage < 2 => OutcomeKind::NotQualified,
                _ => Lost,
            };
            (Ended(kind), stage)
        }
        Ended(_) | AfterSale => (fate, if random.chance(15) { 3 } else { 4 }),
    }
}

fn mood(random: &mut Random) -> Mood {
    random.pick(&[
        Mood::StepToday,
        Mood::StepTomorrow,
        Mood::StepSoon,
        Mood::StepSoon,
        Mood::StepSoon,
        Mood::StepOverdue,
        Mood::NoStep,
        Mood::Idle,
        Mood::CloseOverdue,
        Mood::Undated,
    ])
}

fn open(random: &mut Random, stage: usize, mood: Mood) -> Plan {
    let limit = ROT_DAYS.get(stage).map_or(14, |days| i64::from(*days));
    let until = if mood == Mood::Idle {
        limit + random.between(3, 16)
    } else {
        random.between(1, limit * 6 / 10)
    };
    let earlier: i64 = (0..stage).map(|_| random.between(4, 16)).sum();
    Plan {
        created: until + earlier,
        until,
        stage,
        fate: Open(mood),
    }
}

/// A deal lost early took less time than one that went all the way.
fn ended(random: &mut Random, stage: usize, fate: Fate, until: i64) -> Plan {
    let cycle: i64 = 12 + (0..3).map(|_| random.between(0, 29)).sum::<i64>();
    let cycle = (cycle * (stage as i64 + 2) / 6).max(6);
    Plan {
        created: (until + cycle).min(YEAR),
        until,
        stage,
        fate,
    }
}

/// Days of ends, spread evenly over the year, so that no month of a small example stays empty by chance.
struct Spread {
    given: usize,
    total: i64,
}

impl Spread {
    fn new(total: usize) -> Self {
        Self {
            given: 0,
            total: total.max(1) as i64,
        }
    }

    fn next(&mut self, random: &mut Random) -> i64 {
        let place = self.given as i64 * ENDS + random.between(0, ENDS - 1);
        self.given += 1;
        1 + place / self.total
    }
}
