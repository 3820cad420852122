//! Making, editing, copying and putting away deals.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::domain::{
    Concession, Deal, DealField, DealId, DealValue, Effective, History, Label, List, Money, Note,
    OfferVersion, Outcome, PipelineId, Rank, StageId, StageKind, Visit, offer, order,
};

use super::draft::Draft;
use super::moves::rank_at;
use super::{ActionKind, Decided, references};
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
    draft.add(Record::Deal(Arc::new(deal)));
    Ok(ActionKind::AddDeal)
}

/// An open deal without anything but a title and a place.
pub(super) fn blank(
    draft: &mut Draft,
    (pipeline, stage): (PipelineId, StageId),
    title: Label,
    rank: Rank,
) -> Result<Deal, Refusal> {
    let id = DealId(draft.new_id()?);
    Ok(Deal {
        created_on: draft.ctx.effective(),
        ..Deal::new(id, draft.ctx.now, (pipeline, stage, rank), title)
    })
}

/// Puts edits into a deal that is not in the book yet.
pub(super) fn fill(
    draft: &mut Draft,
    deal: &mut Deal,
    edits: Vec<DealEdit>,
) -> Result<(), Refusal> {
    apply(draft, deal, edits).map(drop)
}

/// Puts edits into a deal one after the other, with what follows from them, and gives the fields that they touch.
fn apply(
    draft: &mut Draft,
    deal: &mut Deal,
    edits: Vec<DealEdit>,
) -> Result<BTreeSet<DealField>, Refusal> {
    let mut touched = BTreeSet::new();
    for edit in company_first(edits) {
        let value = draft.resolve(edit, deal)?;
        touched.insert(value.field());
        deal.replace(value);
    }
    if touched.contains(&DealField::Items) {
        if let Some(totals) = offer::totals(&deal.items) {
            deal.amount = Some(totals.net);
            touched.insert(DealField::Amount);
        } else if !deal.items.is_empty() {
            return Err(Refusal::SeveralCurrencies);
        }
    } else if touched.contains(&DealField::Amount)
        && let Some(totals) = offer::totals(&deal.items)
        && deal.amount != Some(totals.net)
    {
        return Err(Refusal::AmountFromItems);
    }
    let dates = [DealField::ContractStart, DealField::ContractEnd];
    if let (Some(start), Some(end)) = (deal.contract_start, deal.contract_end)
        && end < start
        && dates.iter().any(|field| touched.contains(field))
    {
        return Err(Refusal::ContractEndsBeforeStart);
    }
    Ok(touched)
}

/// The edits with those of the company in front, since a new contact belongs to it.
fn company_first(mut edits: Vec<DealEdit>) -> Vec<DealEdit> {
    order::sort_by_key(&mut edits, |edit| {
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
    let first = edits.first().map(DealEdit::field);
    let on = draft.ctx.effective();
    change(draft, deal, edits, on)?;
    Ok(ActionKind::EditDeal(first.unwrap_or(DealField::Title)))
}

pub(super) fn edit_many(draft: &mut Draft, many: Vec<(DealId, Vec<DealEdit>)>) -> Decided {
    // A second mention of a deal would expect what the first has changed.
    let mut by_deal: BTreeMap<DealId, Vec<DealEdit>> = BTreeMap::new();
    for (id, edits) in many {
        by_deal.entry(id).or_default().extend(edits);
    }
    draft.count = u32::try_from(by_deal.len()).unwrap_or(u32::MAX);
    let on = draft.ctx.effective();
    for (id, edits) in by_deal {
        let deal = draft.active_deal(id)?;
        draft.about(&deal.title);
        change(draft, deal, edits, on)?;
    }
    Ok(ActionKind::EditDeals)
}

/// Writes the edits of a deal in the book down and gives the deal as it is then.
pub(super) fn change(
    draft: &mut Draft,
    deal: &Deal,
    edits: Vec<DealEdit>,
    on: Effective,
) -> Result<Deal, Refusal> {
    let mut after = deal.clone();
    for field in apply(draft, &mut after, edits)? {
        draft.set_deal(deal, after.value_of(field), on);
    }
    Ok(after)
}

/// The effect of a step of the negotiation is part of the amount, as long as that is typed and of one currency.
pub(super) fn negotiate(draft: &mut Draft, id: DealId, step: Concession) -> Decided {
    let deal = draft.active_deal(id)?;
    draft.about(&deal.title);
    let mut edits = Vec::new();
    if let (Some(effect), Some(amount), true) = (step.effect, deal.amount, deal.items.is_empty()) {
        if effect.currency != amount.currency {
            return Err(Refusal::SeveralCurrencies);
        }
        let minor = amount.minor.saturating_add(effect.minor).max(0);
        let amount = Money { minor, ..amount };
        edits.push(DealEdit::Value(DealValue::Amount(Some(amount))));
    }
    let steps = deal.negotiation.with(step);
    edits.push(DealEdit::Value(DealValue::Negotiation(steps)));
    let on = draft.ctx.effective();
    change(draft, deal, edits, on)?;
    Ok(ActionKind::Negotiate)
}

pub(super) fn keep_offer(draft: &mut Draft, id: DealId, name: Label, note: Note) -> Decided {
    let deal = draft.active_deal(id)?;
    draft.about(&deal.title);
    let version = OfferVersion {
        at: draft.ctx.now,
        name,
        items: deal.items.clone(),
        amount: deal.amount,
        note,
    };
    let on = draft.ctx.effective();
    draft.set_deal(deal, DealValue::Offers(deal.offers.with(version)), on);
    Ok(ActionKind::KeepOffer)
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
        // What was agreed and done on the first is not agreed and done on the copy.
        offers: List::default(),
        negotiation: List::default(),
        checks: List::default(),
        skips: List::default(),
        history: History::default(),
        ..first.clone()
    };
    draft.about(&first.title);
    draft.add(Record::Deal(Arc::new(copy)));
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
        references::let_go_of_deal(draft, deal);
        draft.push(Event::Removed(Record::Deal(Arc::new(deal.clone()))));
    }
    Ok(ActionKind::Erase)
}
