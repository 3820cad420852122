//! Ending deals and opening them again.

use std::collections::BTreeMap;

use crate::domain::{
    Closing, Deal, DealId, DealValue, Outcome, OutcomeKind, StageId, StageKind, Tags,
};

use super::draft::Draft;
use super::moves::{go_past, put, rank_at};
use super::{ActionKind, Decided, deals};
use crate::ledger::{DealEdit, Pass, Place, Position, Refusal};

pub(super) fn close(
    draft: &mut Draft,
    id: DealId,
    kind: OutcomeKind,
    closing: Closing,
    after_sale: Option<StageId>,
    pass: Pass,
) -> Decided {
    let deal = draft.active_deal(id)?;
    if !deal.is_open() {
        return Err(Refusal::DealEnded);
    }
    let action = action_of(kind)?;
    draft.about(&deal.title);
    if kind == OutcomeKind::Won {
        go_past(draft, &[id], None, pass, &BTreeMap::new())?;
    } else {
        let so_far = deals::change(draft, deal, pass.edits, draft.ctx.effective())?;
        name_competitor(draft, &so_far, kind, &closing);
    }
    let on = closing.on;
    draft.set_deal(deal, DealValue::Outcome(kind.with(closing)), on);
    if let Some(target) = after_sale {
        let stage = draft.stage(target)?;
        if stage.kind != StageKind::AfterSale
            || stage.pipeline != deal.pipeline
            || kind != OutcomeKind::Won
        {
            return Err(Refusal::StageNotInPipeline);
        }
        let rank = rank_at(draft, target, Position::Top);
        put(
            draft,
            deal,
            Place {
                pipeline: deal.pipeline,
                stage: target,
                rank,
            },
            true,
        );
    }
    Ok(action)
}

/// What is written in the history for an end.
fn action_of(kind: OutcomeKind) -> Decided {
    Ok(match kind {
        OutcomeKind::Open => return Err(Refusal::DealOpen),
        OutcomeKind::Won => ActionKind::Win,
        OutcomeKind::Lost => ActionKind::Lose,
        OutcomeKind::Abandoned => ActionKind::Abandon,
        OutcomeKind::NotQualified => ActionKind::Disqualify,
    })
}

/// Whoever got the deal was one of its competitors, also if nobody had written that down before.
fn name_competitor(draft: &mut Draft, deal: &Deal, kind: OutcomeKind, closing: &Closing) {
    if let Some(rival) = closing
        .competitor
        .as_ref()
        .filter(|_| kind == OutcomeKind::Lost)
    {
        let all: Tags = deal.competitors.iter().chain([rival]).cloned().collect();
        draft.set_deal(deal, DealValue::Competitors(all), draft.ctx.effective());
    }
}

pub(super) fn close_many(
    draft: &mut Draft,
    deals: &[DealId],
    kind: OutcomeKind,
    closing: &Closing,
    pass: Pass,
) -> Decided {
    let action = action_of(kind)?;
    draft.count = u32::try_from(deals.len()).unwrap_or(u32::MAX);
    for id in deals {
        let deal = draft.active_deal(*id)?;
        if !deal.is_open() {
            return Err(Refusal::DealEnded);
        }
        draft.about(&deal.title);
    }
    let edits = pass.edits.clone();
    if kind == OutcomeKind::Won {
        go_past(draft, deals, None, pass, &BTreeMap::new())?;
    }
    for id in deals {
        let deal = draft.deal(*id)?;
        // What is brought along may be the amount.
        let amount = if kind == OutcomeKind::Won {
            let edited = edits.iter().rev().find_map(|edit| match edit {
                DealEdit::Value(DealValue::Amount(amount)) => Some(*amount),
                _ => None,
            });
            edited.unwrap_or(deal.amount)
        } else {
            let so_far = deals::change(draft, deal, edits.clone(), draft.ctx.effective())?;
            name_competitor(draft, &so_far, kind, closing);
            so_far.amount
        };
        let closing = Closing {
            amount,
            ..closing.clone()
        };
        let on = closing.on;
        draft.set_deal(deal, DealValue::Outcome(kind.with(closing)), on);
    }
    Ok(action)
}

/// An open deal has the stage's probability again, so one typed by hand before the end is cleared.
pub(super) fn reopen(draft: &mut Draft, id: DealId, target: StageId) -> Decided {
    let deal = draft.active_deal(id)?;
    if deal.is_open() {
        return Err(Refusal::DealOpen);
    }
    let stage = draft.stage(target)?;
    if stage.kind != StageKind::Open {
        return Err(Refusal::StageForWonOnly);
    }
    draft.about(&deal.title);
    let on = draft.ctx.effective();
    draft.set_deal(deal, DealValue::Outcome(Outcome::Open), on);
    draft.set_deal(deal, DealValue::Probability(None), on);
    // Coming back is a visit even to the stage where it ended: the time in between belongs to no stage.
    let rank = rank_at(draft, target, Position::Top);
    put(
        draft,
        deal,
        Place {
            pipeline: stage.pipeline,
            stage: target,
            rank,
        },
        true,
    );
    Ok(ActionKind::Reopen)
}
