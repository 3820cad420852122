//! Books that were worked with for long, to measure with: the deals of an example, each with six stays in stages, a
//! third of all texts in the other language, and an activity for every tenth deal.

use std::sync::Arc;

use crate::domain::{
    Activity, ActivityId, ActivityKind, ActivityState, Deal, Id, Moment, Replica, StageId, Visit,
};
use crate::ledger::Records;
use crate::text::Lang;

use super::calendar::Calendar;
use super::random::Random;
use super::{Recipe, generate, words};

/// How many stays in stages each deal has.
const STAYS: usize = 6;
/// Every so many deals have an activity.
const BUSY: u32 = 10;
/// One of so many texts is in the other language.
const MIXED: u32 = 3;
/// Stays over so long a time are each on a day of its own, in the hours of work.
const LONG: i64 = 10 * Moment::DAY;
const MINUTE: i64 = 60_000;

/// Makes a book as a recipe says and ages it. The same recipe gives the same records on every machine.
#[must_use]
pub fn seasoned(recipe: &Recipe) -> Records {
    let mut records = generate(recipe);
    let lang = match recipe.lang {
        Lang::En => Lang::Uk,
        Lang::Uk => Lang::En,
    };
    mix(&mut records, generate(&Recipe { lang, ..*recipe }));
    let mut random = Random::new(!recipe.seed);
    let calendar = Calendar {
        today: recipe.today,
    };
    let pipeline = records.pipelines_in_order().first().map(|one| one.id);
    let stages: Vec<StageId> = pipeline
        .map(|id| records.open_stages_of(id))
        .unwrap_or_default()
        .iter()
        .map(|stage| stage.id)
        .collect();
    let mut last_id = records.ids().map(|id| id.counter).max().unwrap_or(0);
    let mut activities = Vec::new();
    for (place, (_, deal)) in (0_u32..).zip(records.deals.iter_mut()) {
        season(deal, &mut random, &stages, calendar);
        if place.is_multiple_of(BUSY) {
            last_id += 1;
            activities.push(activity(last_id, deal, &mut random, recipe.lang, calendar));
        }
    }
    let activities = activities.into_iter().map(|one| (one.id, one));
    records.activities.extend(activities);
    records
}

/// Takes some texts from the same book in another language.
fn mix(records: &mut Records, mut others: Records) {
    let taken = |id: Id| id.counter.is_multiple_of(MIXED);
    for (id, deal) in records.deals.iter_mut() {
        if let Some(other) = others.deals.remove(id).filter(|_| taken(id.0)) {
            let other = Arc::unwrap_or_clone(other);
            deal.title = other.title;
            deal.tags = other.tags;
            deal.description = other.description;
            deal.next_step = other.next_step;
            deal.source = other.source;
        }
    }
    for (id, company) in records.companies.iter_mut() {
        if let Some(other) = others.companies.remove(id).filter(|_| taken(id.0)) {
            let other = Arc::unwrap_or_clone(other);
            company.name = other.name;
        }
    }
    for (id, person) in records.people.iter_mut() {
        if let Some(other) = others.people.remove(id).filter(|_| taken(id.0)) {
            let other = Arc::unwrap_or_clone(other);
            person.name = other.name;
        }
    }
}

/// Lets a deal go back and forth until it has been in as many stages as wanted, within its own time.
fn season(deal: &mut Deal, random: &mut Random, stages: &[StageId], calendar: Calendar) {
    let Some((first, last)) = deal.visits.first().zip(deal.visits.last()).map(copied) else {
        return;
    };
    let mut path: Vec<StageId> = deal.visits.iter().map(|visit| visit.stage).collect();
    let end = if path.len() > 1 {
        last
    } else {
        let closed = deal.history.iter().last().map(|change| change.at);
        let at = closed.filter(|_| !deal.is_open());
        let at = at.unwrap_or_else(|| calendar.moment(1, 870));
        path.push(first.stage);
        Visit {
            at,
            on: calendar.on(days_between(at, calendar)),
            ..first
        }
    };
    while path.len() < STAYS {
        let place = random.below(path.len() - 1);
        let (from, to) = (path[place], path[place + 1]);
        let others: Vec<StageId> = stages
            .iter()
            .filter(|stage| **stage != from && **stage != to)
            .copied()
            .collect();
        let Some(between) = others.get(random.below(others.len())) else {
            return;
        };
        path.insert(place + 1, *between);
    }
    let span = end.at.0 - first.at.0;
    let steps = path.len() as i64 - 1;
    let middle: Vec<Visit> = (1_i64..)
        .zip(&path[1..path.len() - 1])
        .map(|(place, stage)| {
            let at = first.at.0 + span * place / steps + random.between(0, span / 10);
            let at = if span > LONG {
                at.div_euclid(Moment::DAY) * Moment::DAY + random.between(480, 1_020) * MINUTE
            } else {
                at.div_euclid(MINUTE) * MINUTE
            };
            Visit {
                stage: *stage,
                at: Moment(at),
                on: calendar.on(days_between(Moment(at), calendar)),
            }
        })
        .collect();
    deal.visits = [first].into_iter().chain(middle).chain([end]).collect();
}

fn copied((first, last): (&Visit, &Visit)) -> (Visit, Visit) {
    (*first, *last)
}

/// How many days ago a moment was.
fn days_between(at: Moment, calendar: Calendar) -> i64 {
    (calendar.moment(0, 0).0 - at.0 + Moment::DAY - 1).div_euclid(Moment::DAY)
}

/// What was done for a deal, or is to be done for one that is open.
fn activity(
    counter: u32,
    deal: &Deal,
    random: &mut Random,
    lang: Lang,
    calendar: Calendar,
) -> Activity {
    let kind = ActivityKind::PLANNABLE[random.below(ActivityKind::PLANNABLE.len())].clone();
    let words = random.pick(&words::STEPS);
    let subject = crate::domain::Label::lossy(words::in_lang(random.pick(&words), lang));
    let id = ActivityId(Id {
        replica: Replica(0),
        counter,
    });
    let last = deal.visits.last().map_or(deal.created_at, |visit| visit.at);
    let day = calendar.day(days_between(last, calendar));
    let planned = deal.is_open() && random.chance(50);
    Activity {
        on: Some(if planned {
            calendar.day(-random.between(0, 14))
        } else {
            day
        }),
        state: if planned {
            ActivityState::Planned
        } else {
            ActivityState::Done(day)
        },
        owner: deal.owner,
        deal: Some(deal.id),
        person: deal.contact,
        company: deal.company,
        ..Activity::new(id, last, kind, subject)
    }
}
