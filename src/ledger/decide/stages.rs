//! Making and changing pipelines and their stages.

use std::sync::Arc;

use crate::domain::{
    DealId, History, Item, Label, List, Pipeline, PipelineId, PipelineValue, Rank, Stage, StageId,
    StageKind, StageValue, order,
};

use super::draft::{Draft, fold};
use super::moves::put;
use super::settings::{add_lost_reasons, keyed_items, keyed_playbook};
use super::{ActionKind, Decided, last_of_each};
use crate::ledger::{Event, NewStage, Place, Record, Refusal};

pub(super) fn add_pipeline(
    draft: &mut Draft,
    name: Label,
    stages: Vec<NewStage>,
    lost_reasons: Vec<Label>,
) -> Decided {
    if !stages.iter().any(|stage| stage.kind == StageKind::Open) {
        return Err(Refusal::LastStage);
    }
    let id = make_pipeline(draft, name)?;
    for (place, stage) in (0..).zip(stages) {
        make_stage(draft, id, stage, Rank::whole(place))?;
    }
    add_lost_reasons(draft, lost_reasons);
    Ok(ActionKind::AddPipeline)
}

/// The stages of the copy are new ones with the same playbooks; questions and points of checklists get new keys.
pub(super) fn copy_pipeline(draft: &mut Draft, id: PipelineId, name: Label) -> Decided {
    let records = &draft.book.records;
    if !records.pipelines.contains_key(&id) {
        return Err(Refusal::Unknown);
    }
    let stages = records.stages_of(id).into_iter().map(|stage| {
        let mut playbook = stage.playbook();
        let anew = |items: &List<Item>| {
            let texts = items.iter().map(|item| item.text.clone());
            texts.map(Item::new).collect()
        };
        playbook.questions = anew(&playbook.questions);
        playbook.checklist = anew(&playbook.checklist);
        NewStage {
            name: stage.name.clone(),
            kind: stage.kind,
            probability: stage.probability,
            colour: stage.colour,
            rot_days: stage.rot_days,
            playbook,
        }
    });
    add_pipeline(draft, name, stages.collect(), Vec::new())
}

pub(super) fn move_pipeline(
    draft: &mut Draft,
    id: PipelineId,
    before: Option<PipelineId>,
) -> Decided {
    let records = &draft.book.records;
    let pipeline = records.pipelines.get(&id).ok_or(Refusal::Unknown)?;
    let mut others = records.pipelines_in_order();
    others.retain(|other| other.id != id);
    let place = match before {
        Some(before) => others
            .iter()
            .position(|other| other.id == before)
            .ok_or(Refusal::Unknown)?,
        None => others.len(),
    };
    let above = place.checked_sub(1).and_then(|place| others.get(place));
    let rank = Rank::between(
        above.map(|other| &other.rank),
        others.get(place).map(|other| &other.rank),
    );
    draft.about(&pipeline.name);
    draft.push(Event::Pipeline {
        id,
        old: PipelineValue::Rank(pipeline.rank.clone()),
        new: PipelineValue::Rank(rank),
    });
    Ok(ActionKind::MovePipeline)
}

/// Adds a pipeline behind the others, without stages, and gives its id.
pub(super) fn make_pipeline(draft: &mut Draft, name: Label) -> Result<PipelineId, Refusal> {
    let records = &draft.book.records;
    if records
        .pipelines
        .values()
        .any(|known| !known.archived && fold(&known.name) == fold(&name))
    {
        return Err(Refusal::NameTaken(name));
    }
    let last = records
        .pipelines
        .values()
        .map(|pipeline| &pipeline.rank)
        .max();
    let rank = Rank::between(last, None);
    let id = PipelineId(draft.new_id()?);
    draft.about(&name);
    let pipeline = Pipeline {
        id,
        created_at: draft.ctx.now,
        name,
        rank,
        archived: false,
        history: History::default(),
    };
    draft.add(Record::Pipeline(Arc::new(pipeline)));
    Ok(id)
}

/// Adds a stage at a rank and gives its id.
pub(super) fn make_stage(
    draft: &mut Draft,
    pipeline: PipelineId,
    new: NewStage,
    rank: Rank,
) -> Result<StageId, Refusal> {
    let id = StageId(draft.new_id()?);
    let playbook = keyed_playbook(draft, new.playbook);
    let stage = Stage {
        probability: new.probability,
        colour: new.colour,
        rot_days: new.rot_days,
        ..Stage::new(id, pipeline, new.kind, new.name, (draft.ctx.now, rank))
    }
    .with_playbook(playbook);
    draft.add(Record::Stage(Arc::new(stage)));
    Ok(id)
}

pub(super) fn set_pipeline(draft: &mut Draft, id: PipelineId, new: PipelineValue) -> Decided {
    let pipeline = draft
        .book
        .records
        .pipelines
        .get(&id)
        .ok_or(Refusal::Unknown)?;
    draft.about(&pipeline.name);
    let old = pipeline.value_of(new.field());
    if old != new {
        draft.push(Event::Pipeline { id, old, new });
    }
    Ok(ActionKind::EditPipeline)
}

/// The rank in front of a stage among those of its kind, as if the stage `without` were not there.
fn stage_rank(
    draft: &Draft,
    pipeline: PipelineId,
    kind: StageKind,
    before: Option<StageId>,
    without: Option<StageId>,
) -> Result<Rank, Refusal> {
    let mut stages = draft.book.records.stages_of(pipeline);
    stages.retain(|stage| stage.kind == kind && Some(stage.id) != without);
    let place = match before {
        Some(before) => stages
            .iter()
            .position(|stage| stage.id == before)
            .ok_or(Refusal::StageNotInPipeline)?,
        None => stages.len(),
    };
    let above = place
        .checked_sub(1)
        .and_then(|place| stages.get(place))
        .map(|stage| &stage.rank);
    Ok(Rank::between(
        above,
        stages.get(place).map(|stage| &stage.rank),
    ))
}

pub(super) fn add_stage(
    draft: &mut Draft,
    pipeline: PipelineId,
    stage: NewStage,
    before: Option<StageId>,
) -> Decided {
    if !draft.book.records.pipelines.contains_key(&pipeline) {
        return Err(Refusal::Unknown);
    }
    name_is_free(draft, pipeline, None, &stage.name)?;
    let rank = stage_rank(draft, pipeline, stage.kind, before, None)?;
    draft.about(&stage.name);
    make_stage(draft, pipeline, stage, rank)?;
    Ok(ActionKind::AddStage)
}

fn name_is_free(
    draft: &Draft,
    pipeline: PipelineId,
    except: Option<StageId>,
    name: &Label,
) -> Result<(), Refusal> {
    let stages = draft.book.records.stages_of(pipeline);
    let taken = stages
        .iter()
        .any(|stage| Some(stage.id) != except && fold(&stage.name) == fold(name));
    if taken {
        Err(Refusal::NameTaken(name.clone()))
    } else {
        Ok(())
    }
}

pub(super) fn set_stage(draft: &mut Draft, id: StageId, values: Vec<StageValue>) -> Decided {
    let stage = draft.stage(id)?;
    draft.about(&stage.name);
    for new in last_of_each(values, StageValue::field) {
        match &new {
            StageValue::Name(name) => name_is_free(draft, stage.pipeline, Some(id), name)?,
            // Order and deletion have commands of their own.
            StageValue::Rank(_) | StageValue::MergedInto(_) => return Err(Refusal::Unknown),
            StageValue::Archived(true) => can_be_put_away(draft, stage)?,
            _ => {}
        }
        let new = match new {
            StageValue::Questions(items) => StageValue::Questions(keyed_items(draft, items)),
            StageValue::Checklist(items) => StageValue::Checklist(keyed_items(draft, items)),
            other => other,
        };
        push_stage(draft, stage, new);
    }
    Ok(ActionKind::EditStage)
}

/// Cards would be lost from sight with their stage, and a pipeline needs an open one.
fn can_be_put_away(draft: &Draft, stage: &Stage) -> Result<(), Refusal> {
    let held = draft.book.board.count(stage.id);
    if held > 0 {
        return Err(Refusal::StageHoldsDeals(
            u32::try_from(held).unwrap_or(u32::MAX),
        ));
    }
    let open = draft.book.records.open_stages_of(stage.pipeline);
    if stage.kind == StageKind::Open && open.iter().all(|other| other.id == stage.id) {
        return Err(Refusal::LastStage);
    }
    Ok(())
}

/// The deals that go to the new stage have come into it today; what they did before was in the stage as it was.
pub(super) fn split_stage(
    draft: &mut Draft,
    id: StageId,
    new: NewStage,
    deals: &[DealId],
) -> Decided {
    let stage = draft.stage(id)?;
    name_is_free(draft, stage.pipeline, None, &new.name)?;
    if new.kind != stage.kind {
        return Err(Refusal::StageNotInPipeline);
    }
    let mut siblings = draft.book.records.stages_of(stage.pipeline);
    siblings.retain(|other| other.kind == stage.kind);
    let mut behind = siblings.iter().skip_while(|other| other.id != id).skip(1);
    let before = behind.next().map(|other| other.id);
    let rank = stage_rank(draft, stage.pipeline, stage.kind, before, None)?;
    draft.about(&stage.name);
    let target = make_stage(draft, stage.pipeline, new, rank)?;
    for id in deals {
        let deal = draft.active_deal(*id)?;
        if deal.stage != stage.id {
            return Err(Refusal::StageNotInPipeline);
        }
        let to = Place {
            pipeline: stage.pipeline,
            stage: target,
            rank: deal.rank.clone(),
        };
        put(draft, deal, to, true);
    }
    Ok(ActionKind::SplitStage)
}

fn push_stage(draft: &mut Draft, stage: &Stage, new: StageValue) {
    let old = stage.value_of(new.field());
    if old != new {
        draft.push(Event::Stage {
            id: stage.id,
            old,
            new,
        });
    }
}

pub(super) fn move_stage(draft: &mut Draft, id: StageId, before: Option<StageId>) -> Decided {
    let stage = draft.stage(id)?;
    if before == Some(id) {
        return Err(Refusal::NothingToDo);
    }
    let rank = stage_rank(draft, stage.pipeline, stage.kind, before, Some(id))?;
    draft.about(&stage.name);
    push_stage(draft, stage, StageValue::Rank(rank));
    Ok(ActionKind::MoveStage)
}

/// The deals of a deleted stage go to the target without a visit: they did not advance, the stage went away.
pub(super) fn delete_stage(draft: &mut Draft, id: StageId, target: Option<StageId>) -> Decided {
    let stage = draft.stage(id)?;
    let records = &draft.book.records;
    let mut siblings = records.stages_of(stage.pipeline);
    siblings.retain(|other| other.kind == stage.kind);
    if stage.kind == StageKind::Open && siblings.len() == 1 {
        return Err(Refusal::LastStage);
    }
    let deals: Vec<_> = records
        .deals
        .values()
        .filter(|deal| deal.stage == id)
        .collect();
    let count = u32::try_from(deals.len()).unwrap_or(u32::MAX);
    let place = siblings
        .iter()
        .position(|other| other.id == id)
        .unwrap_or_default();
    let neighbour = place
        .checked_sub(1)
        .or(Some(1))
        .and_then(|place| siblings.get(place))
        .map(|other| other.id);
    let target = match (target, deals.is_empty()) {
        (Some(target), _) => target,
        (None, false) => return Err(Refusal::StageNeedsTarget(count)),
        // What once passed the stage is counted with the one before it.
        (None, true) => match neighbour {
            Some(neighbour) => neighbour,
            None => {
                records
                    .open_stages_of(stage.pipeline)
                    .last()
                    .ok_or(Refusal::LastStage)?
                    .id
            }
        },
    };
    let into = draft.stage(target)?;
    let takes_over = into.kind == stage.kind || deals.is_empty();
    if target == id || into.pipeline != stage.pipeline || !takes_over {
        return Err(Refusal::StageNotInPipeline);
    }
    draft.about(&stage.name);
    let mut rank = records.rank_behind(target);
    let mut in_order = deals;
    order::sort_by(&mut in_order, |a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
    for deal in in_order {
        put(
            draft,
            deal,
            Place {
                pipeline: stage.pipeline,
                stage: target,
                rank: rank.clone(),
            },
            false,
        );
        rank = Rank::between(Some(&rank), None);
    }
    push_stage(draft, stage, StageValue::MergedInto(Some(target)));
    Ok(ActionKind::DeleteStage)
}
