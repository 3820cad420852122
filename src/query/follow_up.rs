//! What comes after an activity: the next one that is offered, and the stage that a first conversation opens.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::domain::{ActivityKind, Deal, DealId, Label, Requirement, StageId, StageKind};
use crate::ledger::{Book, Missing};

/// After how many working days the same is done again unless the stage says otherwise.
const AGAIN_AFTER: u32 = 3;

/// An activity that is offered, to be changed or declined.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FollowUp {
    /// Of which kind.
    pub kind: ActivityKind,
    /// What it is about, where the stage names it.
    pub subject: Option<Label>,
    /// On which day.
    pub on: NaiveDate,
}

/// The day that lies so many working days, Monday to Friday, behind a day.
#[must_use]
pub fn working_days_after(day: NaiveDate, days: u32) -> NaiveDate {
    let mut at = day;
    let mut left = days;
    while left > 0 {
        let Some(next) = at.checked_add_days(Days::new(1)) else {
            return at;
        };
        at = next;
        if !matches!(at.weekday(), Weekday::Sat | Weekday::Sun) {
            left -= 1;
        }
    }
    at
}

/// What is offered after an activity of a kind: the first of the default activities of the deal's stage that the deal
/// does not have since it came into the stage, else the same again in three working days.
#[must_use]
pub fn follow_up(
    book: &Book,
    deal: Option<&Deal>,
    kind: &ActivityKind,
    today: NaiveDate,
) -> FollowUp {
    let of_stage = deal.and_then(|deal| next_of_stage(book, deal, today));
    of_stage.unwrap_or_else(|| FollowUp {
        kind: kind.clone(),
        subject: None,
        on: working_days_after(today, AGAIN_AFTER),
    })
}

/// The first of the default activities of the deal's stage that the deal does not have since it came into the stage
/// (capability A19: what is offered when a deal comes in).
#[must_use]
pub fn next_of_stage(book: &Book, deal: &Deal, today: NaiveDate) -> Option<FollowUp> {
    let records = book.records();
    let stage = records.stages.get(&records.stage_today(deal.stage))?;
    let visit = deal.visits.last();
    let had = |wanted: &str| {
        book.agenda().of(deal.id).any(|id| {
            records.activities.get(&id).is_some_and(|known| {
                *known.subject == *wanted && visit.is_none_or(|visit| known.created_at >= visit.at)
            })
        })
    };
    let next = stage.activities.iter().find(|one| !had(&one.subject))?;
    let entered = visit.and_then(|visit| visit.on.day()).unwrap_or(today);
    let due = entered.checked_add_days(Days::new(next.after_days.into()));
    Some(FollowUp {
        kind: next.kind.clone(),
        subject: Some(next.subject.clone()),
        on: due.unwrap_or(today).max(working_days_after(today, 1)),
    })
}

/// The stage to which a deal may go once a first conversation is logged: the next open one, if the stage that the deal
/// stands in asks for a conversation and there was none yet (capability A15).
#[must_use]
pub fn opened_by_conversation(book: &Book, deal: DealId, today: NaiveDate) -> Option<StageId> {
    let records = book.records();
    let deal = records.deals.get(&deal).filter(|deal| deal.is_open())?;
    let here = records.stage_today(deal.stage);
    let stage = records.stages.get(&here)?;
    let asks = stage.required.contains(&Requirement::Conversation);
    let missing = book.missing(deal, stage, today);
    let lacks = missing.contains(&Missing::Required(Requirement::Conversation));
    if !asks || !lacks {
        return None;
    }
    let stages = records.stages_of(deal.pipeline);
    let place = stages.iter().position(|stage| stage.id == here)?;
    let next = stages.get(place + 1)?;
    (next.kind == StageKind::Open).then_some(next.id)
}
