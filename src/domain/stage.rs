//! A stage of a pipeline.

use super::fields::fields;
use super::{
    Colour, Gate, History, Item, ItemKey, Label, List, Moment, Note, PipelineId, PlannedActivity,
    Playbook, Probability, Rank, Requirement, StageId,
};

/// What stands in a stage. Won and lost are outcomes of a deal, never stages.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum StageKind {
    /// Deals that are still to be won.
    Open,
    /// Won deals that are looked after.
    AfterSale,
}

/// A stage. It is never forgotten once a deal has been in it: a deleted stage keeps its name for the history.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stage {
    /// Its identity.
    pub id: StageId,
    /// The pipeline that it belongs to.
    pub pipeline: PipelineId,
    /// What may stand in it.
    pub kind: StageKind,
    /// When it was made.
    pub created_at: Moment,
    /// Its name today; [`Stage::name_at`] gives earlier ones.
    pub name: Label,
    /// The chance of a deal in it, unless the deal has one of its own.
    pub probability: Probability,
    /// The line on its head.
    pub colour: Option<Colour>,
    /// After how many days without a change a deal counts as rotting.
    pub rot_days: Option<u16>,
    /// Its place in the pipeline.
    pub rank: Rank,
    /// Where its deals went when it was deleted; a stage with a value here is gone from the board.
    pub merged_into: Option<StageId>,
    /// Put away: off the board, while its deals are elsewhere.
    pub archived: bool,
    /// What the stage is for.
    pub purpose: Note,
    /// What must be true of a deal that comes in.
    pub entry: Note,
    /// What must be true of a deal that goes on.
    pub exit: Note,
    /// What a deal must have before it goes on.
    pub required: List<Requirement>,
    /// The fields of one's own that must be filled before it goes on.
    pub required_custom: List<ItemKey>,
    /// How it holds back; none lets everything pass.
    pub gate: Option<Gate>,
    /// What to ask the buyer.
    pub questions: List<Item>,
    /// What to do.
    pub checklist: List<Item>,
    /// The activities offered to a deal that comes in.
    pub activities: List<PlannedActivity>,
    /// More deals than this are said to be too many.
    pub wip_limit: Option<u16>,
    /// Its changes.
    pub history: History<StageValue>,
}

fields!(Stage(id, pipeline), StageField, StageValue {
    /// Its name.
    Name(Label) = name,
    /// Its probability.
    Probability(Probability) = probability,
    /// Its colour.
    Colour(Option<Colour>) = colour,
    /// Its limit of days without a change.
    RotDays(Option<u16>) = rot_days,
    /// Its place.
    Rank(Rank) = rank,
    /// Where its deals went.
    MergedInto(Option<StageId>) = merged_into,
    /// Put away.
    Archived(bool) = archived,
    /// What it is for.
    Purpose(Note) = purpose,
    /// What must be true on the way in.
    Entry(Note) = entry,
    /// What must be true on the way out.
    Exit(Note) = exit,
    /// What a deal must have.
    Required(List<Requirement>) = required,
    /// The fields of one's own that must be filled.
    RequiredCustom(List<ItemKey>) = required_custom,
    /// How it holds back.
    Gate(Option<Gate>) = gate,
    /// What to ask.
    Questions(List<Item>) = questions,
    /// What to do.
    Checklist(List<Item>) = checklist,
    /// The activities offered.
    Activities(List<PlannedActivity>) = activities,
    /// The most deals in it.
    WipLimit(Option<u16>) = wip_limit,
});

impl Stage {
    /// A stage with nothing but a name and a place.
    #[must_use]
    pub fn new(
        id: StageId,
        pipeline: PipelineId,
        kind: StageKind,
        name: Label,
        (created_at, rank): (Moment, Rank),
    ) -> Self {
        Self {
            id,
            pipeline,
            kind,
            created_at,
            name,
            probability: Probability::ZERO,
            colour: None,
            rot_days: None,
            rank,
            merged_into: None,
            archived: false,
            purpose: Note::default(),
            entry: Note::default(),
            exit: Note::default(),
            required: List::default(),
            required_custom: List::default(),
            gate: None,
            questions: List::default(),
            checklist: List::default(),
            activities: List::default(),
            wip_limit: None,
            history: History::default(),
        }
    }

    /// What it asks of a deal.
    #[must_use]
    pub fn playbook(&self) -> Playbook {
        Playbook {
            purpose: self.purpose.clone(),
            entry: self.entry.clone(),
            exit: self.exit.clone(),
            required: self.required.clone(),
            required_custom: self.required_custom.clone(),
            gate: self.gate,
            questions: self.questions.clone(),
            checklist: self.checklist.clone(),
            activities: self.activities.clone(),
            wip_limit: self.wip_limit,
        }
    }

    /// The same stage with a playbook.
    #[must_use]
    pub fn with_playbook(self, playbook: Playbook) -> Self {
        Self {
            purpose: playbook.purpose,
            entry: playbook.entry,
            exit: playbook.exit,
            required: playbook.required,
            required_custom: playbook.required_custom,
            gate: playbook.gate,
            questions: playbook.questions,
            checklist: playbook.checklist,
            activities: playbook.activities,
            wip_limit: playbook.wip_limit,
            ..self
        }
    }

    /// Tells whether the stage was deleted.
    #[must_use]
    pub fn is_deleted(&self) -> bool {
        self.merged_into.is_some()
    }

    /// Tells whether it stands on the board: neither deleted nor put away.
    #[must_use]
    pub fn is_in_use(&self) -> bool {
        !self.is_deleted() && !self.archived
    }

    /// The name that the stage had at a moment.
    #[must_use]
    pub fn name_at(&self, moment: Moment) -> &Label {
        let mut later = self.history.iter().filter(|change| change.at > moment);
        later
            .find_map(|change| match &change.old {
                StageValue::Name(name) => Some(name),
                _ => None,
            })
            .unwrap_or(&self.name)
    }
}
