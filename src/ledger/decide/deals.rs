//! Making, editing, copying and putting away deals.

use crate::domain::{
    CompanyId, Deal, DealField, DealId, DealValue, Effective, History, Label, Note, Outcome,
    PipelineId, Rank, StageId, StageKind, Tags, Visit,
};

use super::draft::Draft;
use super::moves::rank_at;
use super::{ActionKind, Decided, last_of_each};
use crate::ledger::{DealEdit, Event, NewDeal, Position, Record, Refusal};

pub(super) fn add(draft: &mut Draft, new: NewDeal) -> Decided {
    let stage = draft.stage(new.stage)?;
    if stage.kind == StageKind::AfterSale {
        return Err(Refusal::StageForWonOnly);
    }
    let rank = rank_at(draft, new.stage, new.position);
    let mut deal = blank(draft, (stage.pipeline, new.stage), new.title, rank)?;
    deal.visits.push(Visit {
        stage: new.stage,
        at: draft.ctx.now,
        on: draft.ctx.effective(),
    });
    fill(draft, &mut deal, new.edits)?;
    draft.about(&deal.title);
    draft.add(Record::Deal(Box::new(deal)));
    Ok(ActionKind::AddDeal)
}

/// An open deal without anything but a title and a place.
pub(super) fn blank(
    draft: &mut Draft,
    (pipeline, stage): (PipelineId, StageId),
    title: Label,
    rank: Rank,
) -> Result<Deal, Refusal> {
    Ok(Deal {
        id: DealId(draft.new_id()?),
        created_at: draft.ctx.now,
        pipeline,
        stage,
        rank,
        visits: Vec::new(),
        title,
        amount: None,
        probability: None,
        expected_close: None,
        owner: None,
        company: None,
        contact: None,
        source: None,
        tags: Tags::default(),
        description: Note::default(),
        next_step: None,
        created_on: draft.ctx.effective(),
        outcome: Outcome::Open,
        parked_until: None,
        archived: false,
        trashed_at: None,
        foreign: None,
        history: History::default(),
    })
}

/// Puts edits into a deal that is not in the book yet.
pub(super) fn fill(
    draft: &mut Draft,
    deal: &mut Deal,
    edits: Vec<DealEdit>,
) -> Result<(), Refusal> {
    for edit in company_first(edits) {
        let value = draft.resolve(edit, deal.company)?;
        deal.replace(value);
    }
    Ok(())
}

/// The edits with those of the company in front, since a new contact belongs to it.
fn company_first(mut edits: Vec<DealEdit>) -> Vec<DealEdit> {
    edits.sort_by_key(|edit| {
        !matches!(
            edit,
            DealEdit::CompanyNamed(_) | DealEdit::Value(DealValue::Company(_))
        )
    });
    edits
}

pub(super) fn edit(draft: &mut Draft, id: DealId, edits: Vec<DealEdit>) -> Decided {
    let deal = draft.active_deal(id)?;
    draft.about(&deal.title);
    let first = edits.first().map(field_of);
    let on = draft.ctx.effective();
    change(draft, deal, edits, on)?;
    Ok(ActionKind::EditDeal(first.unwrap_or(DealField::Title)))
}

/// Writes the edits of a deal in the book down.
pub(super) fn change(
    draft: &mut Draft,
    deal: &Deal,
    edits: Vec<DealEdit>,
    on: Effective,
) -> Result<(), Refusal> {
    let mut company: Option<CompanyId> = deal.company;
    let mut values: Vec<DealValue> = Vec::new();
    for edit in company_first(edits) {
        let value = draft.resolve(edit, company)?;
        if let DealValue::Company(new) = &value {
            company = *new;
        }
        values.push(value);
    }
    for value in last_of_each(values, DealValue::field) {
        draft.set_deal(deal, value, on);
    }
    Ok(())
}

fn field_of(edit: &DealEdit) -> DealField {
    match edit {
        DealEdit::Value(value) => value.field(),
        DealEdit::OwnerNamed(_) => DealField::Owner,
        DealEdit::CompanyNamed(_) => DealField::Company,
        DealEdit::ContactNamed(_) => DealField::Contact,
    }
}

pub(super) fn duplicate(draft: &mut Draft, id: DealId, title: Label) -> Decided {
    let first = draft.deal(id)?;
    let records = &draft.book.records;
    let here = records.stage_today(first.stage);
    // A copy is open, so it cannot stand where only won deals may.
    let open = records.open_stages_of(first.pipeline);
    let stage = open
        .iter()
        .find(|stage| stage.id == here)
        .or(open.first())
        .ok_or(Refusal::StageNotInPipeline)?
        .id;
    let rank = if stage == first.stage {
        let behind = (first.rank.clone(), first.id);
        let below = draft
            .book
            .board
            .from(stage, behind.clone())
            .find(|card| **card != behind);
        let position = below.map_or(Position::Bottom, |card| Position::Before(card.1));
        rank_at(draft, stage, position)
    } else {
        records.rank_behind(stage)
    };
    let copy = Deal {
        id: DealId(draft.new_id()?),
        created_at: draft.ctx.now,
        stage,
        rank,
        visits: vec![Visit {
            stage,
            at: draft.ctx.now,
            on: draft.ctx.effective(),
        }],
        title,
        created_on: draft.ctx.effective(),
        outcome: Outcome::Open,
        parked_until: None,
        archived: false,
        trashed_at: None,
        // The key of a file names one deal only.
        foreign: None,
        history: History::default(),
        ..first.clone()
    };
    draft.about(&first.title);
    draft.add(Record::Deal(Box::new(copy)));
    Ok(ActionKind::Duplicate)
}

/// Sets one field of many deals, of which each must pass a check.
fn set_all(
    draft: &mut Draft,
    deals: &[DealId],
    check: impl Fn(&Deal) -> Result<(), Refusal>,
    value: &DealValue,
) -> Result<(), Refusal> {
    draft.count = u32::try_from(deals.len()).unwrap_or(u32::MAX);
    for id in deals {
        let deal = draft.deal(*id)?;
        check(deal)?;
        draft.about(&deal.title);
        draft.set_deal(deal, value.clone(), draft.ctx.effective());
    }
    Ok(())
}

pub(super) fn archive(draft: &mut Draft, deals: &[DealId], archived: bool) -> Decided {
    let check = |deal: &Deal| {
        if deal.trashed_at.is_some() {
            Err(Refusal::DealTrashed)
        } else {
            Ok(())
        }
    };
    set_all(draft, deals, check, &DealValue::Archived(archived))?;
    Ok(if archived {
        ActionKind::Archive
    } else {
        ActionKind::Unarchive
    })
}

pub(super) fn trash(draft: &mut Draft, deals: &[DealId]) -> Decided {
    let check = |deal: &Deal| {
        if deal.trashed_at.is_some() {
            Err(Refusal::DealTrashed)
        } else {
            Ok(())
        }
    };
    set_all(
        draft,
        deals,
        check,
        &DealValue::TrashedAt(Some(draft.ctx.now)),
    )?;
    Ok(ActionKind::Trash)
}

pub(super) fn restore(draft: &mut Draft, deals: &[DealId]) -> Decided {
    let check = |deal: &Deal| deal.trashed_at.map(|_| ()).ok_or(Refusal::DealNotTrashed);
    set_all(draft, deals, check, &DealValue::TrashedAt(None))?;
    Ok(ActionKind::Restore)
}

pub(super) fn erase(draft: &mut Draft, deals: &[DealId]) -> Decided {
    draft.count = u32::try_from(deals.len()).unwrap_or(u32::MAX);
    for id in deals {
        let deal = draft.deal(*id)?;
        if deal.trashed_at.is_none() {
            return Err(Refusal::DealNotTrashed);
        }
        draft.about(&deal.title);
        draft.push(Event::Removed(Record::Deal(Box::new(deal.clone()))));
    }
    Ok(ActionKind::Erase)
}
