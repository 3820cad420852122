//! Moving deals among places.

use std::collections::BTreeSet;

use crate::domain::{Deal, DealId, Rank, StageId, StageKind};

use super::draft::Draft;
use super::{ActionKind, Decided};
use crate::ledger::{Event, Place, Position, Refusal};

/// The rank of a place among the cards of a stage, as if the deal `without` were not there.
pub(super) fn rank_at(
    draft: &Draft,
    stage: StageId,
    position: Position,
    without: Option<DealId>,
) -> Rank {
    let board = &draft.book.board;
    let others = || board.ranks(stage).filter(|(_, id)| Some(*id) != without);
    match position {
        Position::Top => Rank::between(None, others().next().map(|(rank, _)| rank)),
        Position::Before(below) if below_is_there(draft, stage, below, without) => {
            let mut above = None;
            for (rank, id) in others() {
                if *id == below {
                    return Rank::between(above, Some(rank));
                }
                above = Some(rank);
            }
            Rank::between(above, None)
        }
        Position::Before(_) | Position::Bottom => {
            Rank::between(others().next_back().map(|(rank, _)| rank), None)
        }
    }
}

fn below_is_there(draft: &Draft, stage: StageId, below: DealId, without: Option<DealId>) -> bool {
    let deal = draft.book.records.deals.get(&below);
    Some(below) != without && deal.is_some_and(|deal| deal.stage == stage)
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
) -> Decided {
    let stage = draft.stage(to)?;
    draft.count = u32::try_from(deals.len()).unwrap_or(u32::MAX);
    if let [deal] = deals {
        let deal = draft.active_deal(*deal)?;
        may_stand(deal, stage.kind)?;
        draft.about(&deal.title);
        let rank = rank_at(draft, to, position, Some(deal.id));
        // A card dropped where it was keeps its rank, so that nothing changes.
        if to != deal.stage || !keeps_place(draft, deal, &rank) {
            put(
                draft,
                deal,
                Place {
                    pipeline: stage.pipeline,
                    stage: to,
                    rank,
                },
                to != deal.stage,
            );
        }
        return Ok(ActionKind::MoveDeals);
    }
    move_many(draft, deals, to, position)
}

/// Tells whether a new rank lies between the same neighbours as the present one.
fn keeps_place(draft: &Draft, deal: &Deal, rank: &Rank) -> bool {
    let (low, high) = if *rank < deal.rank {
        (rank, &deal.rank)
    } else {
        (&deal.rank, rank)
    };
    let others = draft
        .book
        .board
        .ranks(deal.stage)
        .filter(|(_, id)| *id != deal.id);
    !others
        .into_iter()
        .any(|(other, _)| low <= other && other <= high)
}

fn move_many(draft: &mut Draft, deals: &[DealId], to: StageId, position: Position) -> Decided {
    let stage = draft.stage(to)?;
    let moved: BTreeSet<_> = deals.iter().copied().collect();
    let mut above: Option<Rank> = None;
    let mut below: Option<Rank> = None;
    for (rank, id) in draft
        .book
        .board
        .ranks(to)
        .filter(|(_, id)| !moved.contains(id))
    {
        let stop = match position {
            Position::Top => true,
            Position::Before(other) => *id == other,
            Position::Bottom => false,
        };
        if stop {
            below = Some(rank.clone());
            break;
        }
        above = Some(rank.clone());
    }
    for id in deals {
        let deal = draft.active_deal(*id)?;
        may_stand(deal, stage.kind)?;
        let rank = Rank::between(above.as_ref(), below.as_ref());
        above = Some(rank.clone());
        put(
            draft,
            deal,
            Place {
                pipeline: stage.pipeline,
                stage: to,
                rank,
            },
            to != deal.stage,
        );
    }
    Ok(ActionKind::MoveDeals)
}
