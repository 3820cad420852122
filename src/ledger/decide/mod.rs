//! Deciding: what a command would change in the book as it is, or why it is refused.

mod activities;
mod contacts;
mod deals;
mod draft;
mod import;
mod merge;
mod moves;
mod outcomes;
mod products;
mod references;
mod replace;
mod settings;
mod stages;

use std::collections::HashSet;

use super::{ActionKind, Book, Command, Ctx, DealEdit, Refusal, Step};
use crate::domain::{BookSettingsValue, Deal, DealId};
use draft::Draft;

pub use draft::fold as name_key;

/// A deal as it would be with edits.
pub(super) fn with_edits(
    book: &Book,
    deal: &Deal,
    edits: &[DealEdit],
    ctx: &Ctx,
) -> Result<Deal, Refusal> {
    let mut after = deal.clone();
    deals::fill(&mut Draft::new(book, ctx), &mut after, edits.to_vec())?;
    Ok(after)
}

/// Turns a command into a step of the log without changing the book.
pub(super) fn decide(book: &Book, command: Command, ctx: &Ctx) -> Result<Step, Refusal> {
    let mut draft = Draft::new(book, ctx);
    let kind = match command {
        Command::Undo => {
            let seq = book.log.next_undo().ok_or(Refusal::NothingInLog)?;
            return Ok(Step::Undo(seq));
        }
        Command::UndoAction { seq } => {
            book.can_undo(seq)?;
            return Ok(Step::Undo(seq));
        }
        Command::Redo => {
            let seq = book.log.next_redo().ok_or(Refusal::NothingInLog)?;
            return Ok(Step::Redo(seq));
        }

        Command::AddPipeline {
            name,
            stages,
            lost_reasons,
        } => stages::add_pipeline(&mut draft, name, stages, lost_reasons),
        Command::CopyPipeline { pipeline, name } => {
            stages::copy_pipeline(&mut draft, pipeline, name)
        }
        Command::MovePipeline { pipeline, before } => {
            stages::move_pipeline(&mut draft, pipeline, before)
        }
        Command::SplitStage { stage, new, deals } => {
            stages::split_stage(&mut draft, stage, new, &distinct(&deals))
        }
        Command::StartBook {
            settings,
            name,
            stages,
        } => last_of_each(settings, BookSettingsValue::field)
            .into_iter()
            .try_for_each(|value| settings::set_settings(&mut draft, value).map(drop))
            .and_then(|()| stages::add_pipeline(&mut draft, name, stages, Vec::new())),
        Command::SetPipeline { pipeline, value } => {
            stages::set_pipeline(&mut draft, pipeline, value)
        }
        Command::AddStage {
            pipeline,
            stage,
            before,
        } => stages::add_stage(&mut draft, pipeline, stage, before),
        Command::SetStage { stage, values } => stages::set_stage(&mut draft, stage, values),
        Command::MoveStage { stage, before } => stages::move_stage(&mut draft, stage, before),
        Command::DeleteStage { stage, target } => stages::delete_stage(&mut draft, stage, target),

        Command::AddDeal(deal) => deals::add(&mut draft, *deal),
        Command::EditDeal { deal, edits } => deals::edit(&mut draft, deal, edits),
        Command::EditDeals(edits) => deals::edit_many(&mut draft, edits),
        Command::ChangeDeals { edits, moves } => moves::change_deals(&mut draft, edits, moves),
        Command::Negotiate { deal, step } => deals::negotiate(&mut draft, deal, *step),
        Command::KeepOffer { deal, name, note } => deals::keep_offer(&mut draft, deal, name, note),
        Command::Duplicate { deal, title } => deals::duplicate(&mut draft, deal, title),
        Command::Archive { deals, archived } => {
            deals::archive(&mut draft, &distinct(&deals), archived)
        }
        Command::Trash { deals } => deals::trash(&mut draft, &distinct(&deals)),
        Command::Restore { deals } => deals::restore(&mut draft, &distinct(&deals)),
        Command::Erase { deals } => deals::erase(&mut draft, &distinct(&deals)),
        Command::MoveDeals {
            deals,
            stage,
            position,
            pass,
        } => moves::move_deals(&mut draft, &distinct(&deals), stage, position, pass),
        Command::Close {
            deal,
            kind,
            closing,
            after_sale,
            pass,
        } => outcomes::close(&mut draft, deal, kind, *closing, after_sale, pass),
        Command::CloseDeals {
            deals,
            kind,
            closing,
            pass,
        } => outcomes::close_many(&mut draft, &distinct(&deals), kind, &closing, pass),
        Command::Reopen { deal, stage } => outcomes::reopen(&mut draft, deal, stage),

        Command::AddOwner { name } => contacts::add_owner(&mut draft, name),
        Command::SetOwner { owner, value } => contacts::set_owner(&mut draft, owner, value),
        Command::DeleteOwner { owner } => contacts::delete_owner(&mut draft, owner),
        Command::AddCompany { name, values } => contacts::add_company(&mut draft, name, values),
        Command::SetCompany { company, values } => {
            contacts::set_company(&mut draft, company, values)
        }
        Command::DeleteCompany { company } => contacts::delete_company(&mut draft, company),
        Command::AddPerson { name, values } => contacts::add_person(&mut draft, name, values),
        Command::AddPersonAt {
            name,
            values,
            company,
        } => contacts::add_person_at(&mut draft, name, values, company),
        Command::SetPersonCompany { person, company } => {
            contacts::set_person_company(&mut draft, person, company)
        }
        Command::SetPerson { person, values } => contacts::set_person(&mut draft, person, values),
        Command::DeletePerson { person } => contacts::delete_person(&mut draft, person),

        Command::MergePeople {
            keep,
            others,
            values,
        } => contacts::merge_people(&mut draft, keep, &others, values),
        Command::MergeCompanies {
            keep,
            others,
            values,
        } => contacts::merge_companies(&mut draft, keep, &others, values),

        Command::AddActivity(new) => activities::add(&mut draft, *new),
        Command::EditActivity { activity, values } => {
            activities::edit(&mut draft, activity, values)
        }
        Command::SetActivityState {
            activity,
            state,
            result,
            next,
        } => activities::set_state(&mut draft, activity, state, result, next.map(|next| *next)),
        Command::DeleteActivities { activities } => activities::delete(&mut draft, &activities),
        Command::AddProduct { name, values } => products::add(&mut draft, name, values),
        Command::SetProduct { product, values } => products::set(&mut draft, product, values),
        Command::DeleteProduct { product } => products::delete(&mut draft, product),

        Command::SetTarget { period, amount } => settings::set_target(&mut draft, period, amount),
        Command::SetSettings { value } => settings::set_settings(&mut draft, value),

        Command::Import(batch) => import::import(&mut draft, *batch),
        Command::Replace(records) => replace::replace(&mut draft, *records),
        Command::Merge(records) => merge::merge(&mut draft, *records),
    }?;
    draft.finish(kind)
}

/// Of values of one field the last, since a second event would expect what the first one took away.
fn last_of_each<V, F: PartialEq>(values: Vec<V>, field: impl Fn(&V) -> F) -> Vec<V> {
    let mut last: Vec<V> = Vec::with_capacity(values.len());
    for value in values {
        last.retain(|known| field(known) != field(&value));
        last.push(value);
    }
    last
}

/// Each deal once, in the order of its first mention: a second event for it would not fit the book any more.
fn distinct(deals: &[DealId]) -> Vec<DealId> {
    let mut seen = HashSet::new();
    let mut once = deals.to_vec();
    once.retain(|id| seen.insert(*id));
    once
}

/// What a decision was about, for the history.
type Decided = Result<ActionKind, Refusal>;
