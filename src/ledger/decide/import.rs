//! Taking a checked file in, as one action.

use std::collections::HashMap;
use std::sync::Arc;

use crate::domain::{
    Deal, DealId, DealValue, Effective, Gate, Outcome, PipelineId, Rank, StageId, StageKind, Visit,
};

use super::draft::Draft;
use super::moves::put;
use super::settings::set_settings;
use super::stages::{make_pipeline, make_stage};
use super::{ActionKind, Decided, deals};
use crate::ledger::{
    DealEdit, ImportBatch, ImportDeal, ImportTarget, NewStage, Place, Record, Refusal, StageRef,
};

/// The stages that an import can name, and the next free rank in each.
struct Stages {
    new: Vec<StageId>,
    kinds: HashMap<StageId, StageKind>,
    first: StageId,
    ranks: HashMap<StageId, Rank>,
}

pub(super) fn import(draft: &mut Draft, batch: ImportBatch) -> Decided {
    for value in batch.settings {
        set_settings(draft, value)?;
    }
    let pipeline = match batch.target {
        ImportTarget::Existing(id) if draft.book.records.pipelines.contains_key(&id) => id,
        ImportTarget::Existing(_) => return Err(Refusal::Unknown),
        ImportTarget::New(name) => make_pipeline(draft, name)?,
    };
    let mut stages = stages(draft, pipeline, batch.new_stages)?;
    draft.count = u32::try_from(batch.deals.len()).unwrap_or(u32::MAX);
    // Of rows about the same deal the last one stands: the others would expect what it has changed.
    let rows = batch.deals.iter().enumerate();
    let last: HashMap<DealId, usize> = rows
        .filter_map(|(place, row)| row.existing.map(|id| (id, place)))
        .collect();
    for (place, row) in batch.deals.into_iter().enumerate() {
        match row.existing {
            Some(id) if last.get(&id) != Some(&place) => {}
            Some(id) => {
                let deal = draft.deal(id)?;
                update(draft, deal, row, pipeline, &mut stages)?;
            }
            None => create(draft, row, pipeline, &mut stages)?,
        }
    }
    draft.subject = batch.name;
    Ok(ActionKind::Import)
}

fn stages(
    draft: &mut Draft,
    pipeline: PipelineId,
    added: Vec<NewStage>,
) -> Result<Stages, Refusal> {
    let records = &draft.book.records;
    let known = records.stages_of(pipeline);
    let mut kinds: HashMap<_, _> = known.iter().map(|stage| (stage.id, stage.kind)).collect();
    let mut last = known.iter().map(|stage| &stage.rank).max().cloned();
    let mut ranks: HashMap<StageId, Rank> = HashMap::new();
    for deal in records
        .deals
        .values()
        .filter(|deal| deal.pipeline == pipeline)
    {
        let rank = ranks.entry(deal.stage).or_insert_with(|| deal.rank.clone());
        if *rank < deal.rank {
            *rank = deal.rank.clone();
        }
    }
    let mut first = known
        .iter()
        .find(|stage| stage.kind == StageKind::Open)
        .map(|stage| stage.id);
    let mut new = Vec::new();
    for stage in added {
        let rank = Rank::between(last.as_ref(), None);
        last = Some(rank.clone());
        let kind = stage.kind;
        let id = make_stage(draft, pipeline, stage, rank)?;
        if kind == StageKind::Open {
            first = first.or(Some(id));
        }
        kinds.insert(id, kind);
        new.push(id);
    }
    Ok(Stages {
        new,
        kinds,
        first: first.ok_or(Refusal::LastStage)?,
        ranks,
    })
}

impl Stages {
    fn find(&self, stage: Option<StageRef>) -> Result<StageId, Refusal> {
        let id = match stage {
            None => self.first,
            Some(StageRef::Existing(id)) => id,
            Some(StageRef::New(place)) => *self.new.get(place).ok_or(Refusal::Unknown)?,
        };
        if self.kinds.contains_key(&id) {
            Ok(id)
        } else {
            Err(Refusal::StageNotInPipeline)
        }
    }

    fn next_rank(&mut self, stage: StageId) -> Rank {
        let rank = Rank::between(self.ranks.get(&stage), None);
        self.ranks.insert(stage, rank.clone());
        rank
    }

    /// Only won deals may stand in an after-sale stage.
    fn allows(&self, stage: StageId, outcome: &Outcome) -> bool {
        self.kinds.get(&stage) == Some(&StageKind::Open) || matches!(outcome, Outcome::Won(_))
    }
}

/// A new deal. An open one is known to be in its stage, from an unknown day on; the past of an ended one is unknown.
fn create(
    draft: &mut Draft,
    row: ImportDeal,
    pipeline: PipelineId,
    stages: &mut Stages,
) -> Result<(), Refusal> {
    let stage = stages.find(row.stage)?;
    let outcome = row.outcome.unwrap_or_default();
    if !stages.allows(stage, &outcome) {
        return Err(Refusal::StageForWonOnly);
    }
    let rank = stages.next_rank(stage);
    let mut deal = deals::blank(draft, (pipeline, stage), row.title, rank)?;
    deal.created_on = row.created_on;
    deals::fill(draft, &mut deal, row.edits)?;
    if outcome == Outcome::Open {
        deal.visits.push(Visit {
            stage,
            at: draft.ctx.now,
            on: Effective::Unknown,
        });
    }
    deal.outcome = outcome;
    draft.add(Record::Deal(Arc::new(deal)));
    Ok(())
}

/// Brings a deal that came from the same file before up to the row.
fn update(
    draft: &mut Draft,
    deal: &Deal,
    row: ImportDeal,
    pipeline: PipelineId,
    stages: &mut Stages,
) -> Result<(), Refusal> {
    let on = draft.ctx.effective();
    let mut edits = vec![DealEdit::Value(DealValue::Title(row.title))];
    if row.created_on != Effective::Unknown {
        edits.push(DealEdit::Value(DealValue::CreatedOn(row.created_on)));
    }
    edits.extend(row.edits);
    let outcome = row.outcome.unwrap_or_else(|| deal.outcome.clone());
    ask_gate(draft, deal, &edits, &outcome, row.stage)?;
    deals::change(draft, deal, edits, on)?;
    // A deal that is won no more cannot stay in an after-sale stage.
    let here = draft.book.stage(deal.stage)?.kind;
    let must_leave = here == StageKind::AfterSale && !matches!(outcome, Outcome::Won(_));
    if row.stage.is_some() || must_leave {
        let stage = stages.find(row.stage)?;
        if !stages.allows(stage, &outcome) {
            return Err(Refusal::StageForWonOnly);
        }
        if stage != deal.stage {
            let rank = stages.next_rank(stage);
            put(
                draft,
                deal,
                Place {
                    pipeline,
                    stage,
                    rank,
                },
                true,
            );
        }
    }
    let day = outcome.closing().map_or(on, |closing| closing.on);
    draft.set_deal(deal, DealValue::Outcome(outcome), day);
    Ok(())
}

/// Refuses a row that carries its deal past a hard gate. A soft one was answered when the import was confirmed.
fn ask_gate(
    draft: &Draft,
    deal: &Deal,
    edits: &[DealEdit],
    outcome: &Outcome,
    stage: Option<StageRef>,
) -> Result<(), Refusal> {
    let to = match (outcome, stage) {
        (Outcome::Open, Some(StageRef::Existing(stage))) => Some(stage),
        // Behind all stages that have a gate: a new one, or the outcome Won.
        (Outcome::Open, Some(StageRef::New(_))) | (Outcome::Won(_), _) => None,
        _ => return Ok(()),
    };
    let passage = draft.book.passage(deal.id, to, edits, draft.ctx);
    match passage.gate {
        Some((stage, Gate::Hard)) if !passage.missing.is_empty() => Err(Refusal::GateShut {
            deals: vec![(deal.id, stage, passage.missing)],
            hard: true,
        }),
        _ => Ok(()),
    }
}
