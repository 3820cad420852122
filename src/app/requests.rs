//! What a screen can ask another part of the page to show: dialogs are state, so that a drag, a key, a menu and
//! the palette open the same one.

use super::Crossing;
use crate::domain::{
    ActivityId, ActivityKind, CompanyId, DealId, PersonId, PipelineId, StageId, StageKind,
};
use crate::ledger::DealEdit;

/// A dialog that is open over the screen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Request {
    /// Make a deal, in a stage if one is named.
    NewDeal(Option<StageId>),
    /// Choose the stage and the place that deals go to.
    Move(Vec<DealId>),
    /// Ask for the final amount and the day; the stage is an after-sale stage that the deal then stands in, and the edits
    /// are made with it.
    Win(DealId, Option<StageId>, Vec<DealEdit>),
    /// Ask for the reason.
    Lose(DealId),
    /// Ask for one reason for many deals.
    LoseMany(Vec<DealId>),
    /// Ask for a field of many deals and its new value.
    EditMany(Vec<DealId>),
    /// Throw many deals away, after a question.
    TrashMany(Vec<DealId>),
    /// Ask for the day on which a deal is expected to close.
    CloseDate(DealId),
    /// Ask for the reason of a deal that does not fit.
    Disqualify(DealId),
    /// Ask for the stage that an ended deal comes back to.
    Reopen(DealId),
    /// Edit a stage: name, probability, colour, rot days.
    EditStage(StageId),
    /// Add a stage of a kind to a pipeline, in front of another or at the end.
    AddStage(PipelineId, StageKind, Option<StageId>),
    /// Delete a stage, asking where its deals go.
    DeleteStage(StageId),
    /// Ask for what a gate misses before deals go on.
    Gate(Crossing),
    /// Ask why stages are skipped.
    Skip(Crossing),
    /// Everything that a stage asks of deals, to be changed.
    StageProcess(StageId),
    /// Merge a stage into another.
    MergeStage(StageId),
    /// Split a stage in two.
    SplitStage(StageId),
    /// Make a pipeline from a template, from another or from nothing; in an empty book with its settings.
    NewPipeline(Option<PipelineId>),
    /// Give a pipeline another name.
    RenamePipeline(PipelineId),
    /// Set the target of the period on the screen.
    Target,
    /// Erase deals of the trash for good.
    Erase(Vec<DealId>),
    /// The box that finds everything.
    Palette,
    /// Plan an activity of a deal, a person or a company.
    NewActivity {
        /// The deal that it belongs to.
        deal: Option<DealId>,
        /// The person that it belongs to.
        person: Option<PersonId>,
        /// The company that it belongs to.
        company: Option<CompanyId>,
        /// What is done, if that was chosen.
        kind: Option<ActivityKind>,
    },
    /// Change an activity.
    EditActivity(ActivityId),
    /// Say what came out of an activity, and plan the next one.
    FinishActivity(ActivityId),
    /// Choose what was done with the deal that has the focus, to log it.
    LogActivity,
    /// Make a person, at a company if one is named.
    NewPerson(Option<CompanyId>),
    /// Make a company.
    NewCompany,
    /// Make people one.
    MergePeople(Vec<PersonId>),
    /// Make companies one.
    MergeCompanies(Vec<CompanyId>),
    /// Write a letter: to a person, about a deal, or both.
    Letter {
        /// To whom.
        person: Option<PersonId>,
        /// About what.
        deal: Option<DealId>,
    },
    /// The proposal of a deal, to be printed.
    Proposal(DealId),
    /// The list of keys.
    Shortcuts,
}
