//! Moving deals among places.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Deal, DealId, DealValue, Gate, PipelineId, Rank, Skip, Stage, StageId, StageKind, order,
};

use super::draft::Draft;
use super::{ActionKind, Decided, deals};
use crate::ledger::{DealEdit, Event, Pass, Place, Position, Refusal};

/// A card with its rank, as the board keeps it.
type Card = (Rank, DealId);

/// The cards between which a place of a stage lies, as if the deals `without` were not there.
fn neighbours<'a>(
    draft: &Draft<'a>,
    stage: StageId,
    position: Position,
    without: &[DealId],
) -> (Option<&'a Card>, Option<&'a Card>) {
    let board = &draft.book.board;
    let stays = |card: &&Card| !without.contains(&card.1);
    let below = match position {
        Position::Top => board.ranks(stage).find(stays),
        Position::Bottom => None,
        Position::Before(id) => {
            let deal = draft.book.records.deals.get(&id);
            let place = deal.map(|deal| (deal.rank.clone(), id));
            let here = place.and_then(|place| board.from(stage, place).next());
            here.filter(stays).filter(|card| card.1 == id)
        }
    };
    let above = match below {
        Some(below) => board.above(stage, below.clone()).find(stays),
        None => board.ranks(stage).rev().find(stays),
    };
    (above, below)
}

/// Ranks for so many cards between two others. Cards of equal rank, as a merge or the archive may bring them
/// back, are set apart first, so that there is room between them.
fn ranks_between(
    draft: &mut Draft,
    stage: StageId,
    (above, below): (Option<&Card>, Option<&Card>),
    without: &[DealId],
    count: usize,
) -> Vec<Rank> {
    let (mut last, mut limit) = (
        above.map(|card| &card.0).cloned(),
        below.map(|card| &card.0),
    );
    let mut tied = Vec::new();
    if let (Some(above), Some(below)) = (above, below)
        && above.0 == below.0
    {
        let board = &draft.book.board;
        let mut rest = board
            .from(stage, below.clone())
            .filter(|card| !without.contains(&card.1));
        limit = rest
            .by_ref()
            .inspect(|card| tied.extend((card.0 == above.0).then_some(card.1)))
            .find(|card| card.0 != above.0)
            .map(|card| &card.0);
    }
    let mut next = || {
        let rank = Rank::between(last.as_ref(), limit);
        last = Some(rank.clone());
        rank
    };
    let ranks = (0..count).map(|_| next()).collect();
    let apart: Vec<_> = tied.into_iter().map(|id| (id, next())).collect();
    for (id, rank) in apart {
        if let Ok(deal) = draft.deal(id) {
            put(draft, deal, place(deal.pipeline, stage, rank), false);
        }
    }
    ranks
}

/// The rank of a new card at a place of a stage.
pub(super) fn rank_at(draft: &mut Draft, stage: StageId, position: Position) -> Rank {
    let between = neighbours(draft, stage, position, &[]);
    let ranks = ranks_between(draft, stage, between, &[], 1);
    ranks.into_iter().next().unwrap_or_default()
}

fn place(pipeline: PipelineId, stage: StageId, rank: Rank) -> Place {
    Place {
        pipeline,
        stage,
        rank,
    }
}

/// Writes the move of a deal down; a visit is kept if the stage is another.
pub(super) fn put(draft: &mut Draft, deal: &Deal, to: Place, visit: bool) {
    let from = Place {
        pipeline: deal.pipeline,
        stage: deal.stage,
        rank: deal.rank.clone(),
    };
    if from != to {
        let on = draft.ctx.effective();
        draft.push(Event::Moved {
            id: deal.id,
            from,
            to,
            visit,
            on,
        });
    }
}

/// Whether a deal may go to a stage of a kind.
fn may_stand(deal: &Deal, kind: StageKind) -> Result<(), Refusal> {
    match (deal.is_open(), kind) {
        (true, StageKind::Open) => Ok(()),
        (true, StageKind::AfterSale) => Err(Refusal::StageForWonOnly),
        (false, _) if deal.stands_on_board(kind) => Ok(()),
        (false, _) => Err(Refusal::DealEnded),
    }
}

pub(super) fn move_deals(
    draft: &mut Draft,
    deals: &[DealId],
    to: StageId,
    position: Position,
    pass: Pass,
) -> Decided {
    move_with(draft, deals, to, position, pass, &BTreeMap::new())
}

/// Changes many deals and moves some of them to the bottom of stages. A gate sees a deal as it is with its edits.
pub(super) fn change_deals(
    draft: &mut Draft,
    edits: Vec<(DealId, Vec<DealEdit>)>,
    moves: Vec<(StageId, Vec<DealId>)>,
) -> Decided {
    let mut own: Edits = BTreeMap::new();
    for (id, edits) in edits {
        own.entry(id).or_default().extend(edits);
    }
    let mut touched: BTreeSet<DealId> = order::set(own.keys().copied());
    let mut moved = BTreeSet::new();
    for (to, mut deals) in moves {
        // A second event for a deal would not fit the book any more.
        deals.retain(|id| moved.insert(*id));
        move_with(draft, &deals, to, Position::Bottom, Pass::default(), &own)?;
    }
    touched.extend(&moved);
    own.retain(|id, _| !moved.contains(id));
    deals::edit_many(draft, own.into_iter().collect())?;
    draft.count = u32::try_from(touched.len()).unwrap_or(u32::MAX);
    Ok(ActionKind::EditDeals)
}

/// The edits of each deal.
type Edits = BTreeMap<DealId, Vec<DealEdit>>;

fn move_with(
    draft: &mut Draft,
    deals: &[DealId],
    to: StageId,
    position: Position,
    pass: Pass,
    own: &Edits,
) -> Decided {
    let stage = draft.stage(to)?;
    if stage.archived {
        return Err(Refusal::StageNotInPipeline);
    }
    draft.count = u32::try_from(deals.len()).unwrap_or(u32::MAX);
    for id in deals {
        let deal = draft.active_deal(*id)?;
        may_stand(deal, stage.kind)?;
        draft.about(&deal.title);
    }
    let between = neighbours(draft, to, position, deals);
    if let [id] = deals
        && pass.edits.is_empty()
        && !own.contains_key(id)
        && keeps_place(draft.deal(*id)?, to, between)
    {
        return Ok(ActionKind::MoveDeals);
    }
    go_past(draft, deals, Some(stage), pass, own)?;
    let ranks = ranks_between(draft, to, between, deals, deals.len());
    for (id, rank) in deals.iter().zip(ranks) {
        let deal = draft.deal(*id)?;
        put(
            draft,
            deal,
            place(stage.pipeline, to, rank),
            to != deal.stage,
        );
    }
    Ok(ActionKind::MoveDeals)
}

/// Fills in what is brought along and the edits of each deal, asks the gates on the way to a stage, or to Won without one, and writes down
/// which stages are skipped.
pub(super) fn go_past(
    draft: &mut Draft,
    deals: &[DealId],
    to: Option<&Stage>,
    pass: Pass,
    own: &Edits,
) -> Result<(), Refusal> {
    let (book, ctx) = (draft.book, draft.ctx);
    let (mut held, mut hard, mut coming) = (Vec::new(), false, 0);
    for id in deals {
        let deal = draft.deal(*id)?;
        let after = {
            let edits = pass.edits.iter().chain(own.get(id).into_iter().flatten());
            deals::change(draft, deal, edits.cloned().collect(), ctx.effective())?
        };
        let passage = book.passage_of(&after, to, ctx.today);
        if let Some((stage, gate)) = passage.gate
            && !passage.missing.is_empty()
        {
            hard |= gate == Gate::Hard;
            held.push((*id, stage, passage.missing));
        }
        if !passage.skipped.is_empty() {
            let skips = passage.skipped.into_iter().map(|stage| Skip {
                stage,
                at: ctx.now,
                reason: pass.reason.clone(),
            });
            let skips = deal.skips.iter().cloned().chain(skips).collect();
            draft.set_deal(deal, DealValue::Skips(skips), ctx.effective());
        }
        coming += usize::from(to.is_some_and(|to| to.id != deal.stage));
    }
    if hard || !(held.is_empty() || pass.anyway) {
        return Err(Refusal::GateShut { deals: held, hard });
    }
    let limit = to.and_then(|to| to.wip_limit.map(|limit| (to.id, limit)));
    if let Some((stage, limit)) = limit
        && coming > 0
        && !pass.anyway
        && book.board.count(stage) + coming > usize::from(limit)
    {
        return Err(Refusal::StageFull(limit));
    }
    Ok(())
}

/// Tells whether a card lies between the two already; dropped there it keeps its rank, so that nothing changes.
fn keeps_place(deal: &Deal, to: StageId, (above, below): (Option<&Card>, Option<&Card>)) -> bool {
    let here = (deal.rank.clone(), deal.id);
    deal.stage == to
        && above.is_none_or(|above| *above < here)
        && below.is_none_or(|below| here < *below)
}
