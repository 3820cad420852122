//! What a user can ask of the book.

use chrono::NaiveDate;

use crate::domain::{
    ActivityId, ActivityKind, ActivityState, ActivityValue, BookSettingsValue, Closing, Colour,
    CompanyId, CompanyValue, Concession, CustomValue, DealField, DealId, DealValue, Effective,
    ItemKey, Label, Money, Note, Outcome, OutcomeKind, OwnerId, OwnerValue, Period, PersonId,
    PersonValue, PipelineId, PipelineValue, Playbook, Probability, ProductId, ProductValue, Role,
    StageId, StageKind, StageValue,
};

use super::Records;

/// Where among the cards of a stage a deal goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Position {
    /// Above all others.
    Top,
    /// Below all others.
    Bottom,
    /// Just above another card; at the bottom if that one is not there.
    Before(DealId),
}

/// A stage that is to be made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewStage {
    /// Its name.
    pub name: Label,
    /// What may stand in it.
    pub kind: StageKind,
    /// The chance of a deal in it.
    pub probability: Probability,
    /// The line on its head.
    pub colour: Option<Colour>,
    /// Days without a change until a deal rots.
    pub rot_days: Option<u16>,
    /// What it asks of a deal.
    pub playbook: Playbook,
}

impl NewStage {
    /// A stage with nothing but a name, a kind and a probability.
    #[must_use]
    pub fn named(name: Label, kind: StageKind, probability: Probability) -> Self {
        Self {
            name,
            kind,
            probability,
            colour: None,
            rot_days: None,
            playbook: Playbook::default(),
        }
    }
}

/// How a deal gets past a gate.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Pass {
    /// What is filled in on the way, in the same action.
    pub edits: Vec<DealEdit>,
    /// The seller wants it so, though a soft gate says that something is missing or a stage is full.
    pub anyway: bool,
    /// Why stages are skipped, or why it passes all the same.
    pub reason: Option<Label>,
}

/// An activity that is to be made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewActivity {
    /// What is done.
    pub kind: ActivityKind,
    /// What it is about.
    pub subject: Label,
    /// Everything else: day, deal, state, …
    pub values: Vec<ActivityValue>,
}

/// A change of a deal by a form: a value, or the name of a record that is found or made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DealEdit {
    /// A value as it is.
    Value(DealValue),
    /// The owner of this name; made if there is none.
    OwnerNamed(Label),
    /// The company of this name; made if there is none.
    CompanyNamed(Label),
    /// The person of this name; made if there is none, in the deal's company.
    ContactNamed(Label),
    /// A role for the person of this name; made if there is none, in the deal's company.
    RoleNamed(Role, Label),
    /// A field of one's own; none empties it.
    Custom(ItemKey, Option<CustomValue>),
    /// The answer to a question; an empty one takes it away.
    Answer(ItemKey, Note),
    /// A point of a checklist, done or not.
    Check(ItemKey, bool),
    /// A tag more.
    AddTag(Label),
    /// A tag less.
    RemoveTag(Label),
}

impl DealEdit {
    /// The field that it changes.
    #[must_use]
    pub fn field(&self) -> DealField {
        match self {
            Self::Value(value) => value.field(),
            Self::OwnerNamed(_) => DealField::Owner,
            Self::CompanyNamed(_) => DealField::Company,
            Self::ContactNamed(_) => DealField::Contact,
            Self::RoleNamed(..) => DealField::Roles,
            Self::Custom(..) => DealField::Custom,
            Self::Answer(..) => DealField::Answers,
            Self::Check(..) => DealField::Checks,
            Self::AddTag(_) | Self::RemoveTag(_) => DealField::Tags,
        }
    }
}

/// A deal that is to be made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewDeal {
    /// The open stage that it starts in.
    pub stage: StageId,
    /// Where among the cards.
    pub position: Position,
    /// What it is called.
    pub title: Label,
    /// Everything else.
    pub edits: Vec<DealEdit>,
}

/// A stage of an import: one of the pipeline, or one of the new ones of the batch.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StageRef {
    /// A stage that is there.
    Existing(StageId),
    /// The place of a stage in [`ImportBatch::new_stages`].
    New(usize),
}

/// A row of a file, read and checked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ImportDeal {
    /// The deal that it updates; none makes a new one.
    pub existing: Option<DealId>,
    /// What it is called.
    pub title: Label,
    /// Where it stands. An ended deal whose stage the file does not tell has none.
    pub stage: Option<StageRef>,
    /// Open, or how it ended; none leaves the outcome of an existing deal alone.
    pub outcome: Option<Outcome>,
    /// The day on which the sale began.
    pub created_on: Effective,
    /// Everything else that the row tells. Empty cells are not here, so they erase nothing.
    pub edits: Vec<DealEdit>,
}

/// Where the deals of an import go.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ImportTarget {
    /// A pipeline that is there.
    Existing(PipelineId),
    /// One that is made by the import, of the new stages of the batch.
    New(Label),
}

/// A file, read and checked: one action.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ImportBatch {
    /// The name of the file, for the history.
    pub name: Option<Label>,
    /// Settings of a book that is set up by the import; empty for one that has its own.
    pub settings: Vec<BookSettingsValue>,
    /// The pipeline that the deals go to.
    pub target: ImportTarget,
    /// Stages that the mapping adds to the pipeline.
    pub new_stages: Vec<NewStage>,
    /// The rows.
    pub deals: Vec<ImportDeal>,
}

/// A wish of the user. The gate carries it out whole, or refuses it whole.
#[derive(Clone, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "the fields say what they are")]
pub enum Command {
    /// Makes a pipeline with its stages. Reasons of losing that are new are offered from then on.
    AddPipeline {
        name: Label,
        stages: Vec<NewStage>,
        lost_reasons: Vec<Label>,
    },
    /// Makes a pipeline with the stages of another, without its deals.
    CopyPipeline { pipeline: PipelineId, name: Label },
    /// Moves a pipeline in front of another, or behind all.
    MovePipeline {
        pipeline: PipelineId,
        before: Option<PipelineId>,
    },
    /// Sets an empty book up: its settings and its first pipeline, in one action.
    StartBook {
        settings: Vec<BookSettingsValue>,
        name: Label,
        stages: Vec<NewStage>,
    },
    /// Changes a field of a pipeline.
    SetPipeline {
        pipeline: PipelineId,
        value: PipelineValue,
    },
    /// Adds a stage in front of another of its kind, or behind all of its kind.
    AddStage {
        pipeline: PipelineId,
        stage: NewStage,
        before: Option<StageId>,
    },
    /// Changes fields of a stage in one action.
    SetStage {
        stage: StageId,
        values: Vec<StageValue>,
    },
    /// Moves a stage in front of another of its kind, or behind all of its kind.
    MoveStage {
        stage: StageId,
        before: Option<StageId>,
    },
    /// Splits a stage: a new one behind it takes the deals named.
    SplitStage {
        stage: StageId,
        new: NewStage,
        deals: Vec<DealId>,
    },
    /// Deletes a stage, which merges it into the target: its deals go there, so one must be named if there are any.
    DeleteStage {
        stage: StageId,
        target: Option<StageId>,
    },

    /// Makes a deal.
    AddDeal(Box<NewDeal>),
    /// Changes fields of a deal in one action.
    EditDeal { deal: DealId, edits: Vec<DealEdit> },
    /// Changes fields of many deals in one action.
    EditDeals(Vec<(DealId, Vec<DealEdit>)>),
    /// Changes fields of many deals and moves some of them to the bottom of stages, past the gates on the way, which
    /// see the deals as they then are: one action.
    ChangeDeals {
        edits: Vec<(DealId, Vec<DealEdit>)>,
        moves: Vec<(StageId, Vec<DealId>)>,
    },
    /// Writes a step of the negotiation down. Its effect changes the amount, unless line items set that.
    Negotiate { deal: DealId, step: Box<Concession> },
    /// Keeps the offer as it is now as a version.
    KeepOffer {
        deal: DealId,
        name: Label,
        note: Note,
    },
    /// Moves deals to a stage, in the order given, past the gates on the way.
    MoveDeals {
        deals: Vec<DealId>,
        stage: StageId,
        position: Position,
        pass: Pass,
    },
    /// Ends a deal as won, lost, abandoned or not qualified; a won one may go to an after-sale stage.
    Close {
        deal: DealId,
        kind: OutcomeKind,
        closing: Box<Closing>,
        after_sale: Option<StageId>,
        pass: Pass,
    },
    /// Ends many open deals alike, each at its own amount, past the gates on the way if they are won.
    CloseDeals {
        deals: Vec<DealId>,
        kind: OutcomeKind,
        closing: Box<Closing>,
        pass: Pass,
    },
    /// Makes an ended deal open again, in a stage.
    Reopen { deal: DealId, stage: StageId },
    /// Copies a deal that is then open, just below the first.
    Duplicate { deal: DealId, title: Label },
    /// Puts deals away, or takes them back.
    Archive { deals: Vec<DealId>, archived: bool },
    /// Throws deals away; they are kept until they are erased.
    Trash { deals: Vec<DealId> },
    /// Takes deals out of the trash.
    Restore { deals: Vec<DealId> },
    /// Removes deals of the trash for good.
    Erase { deals: Vec<DealId> },

    /// Makes an owner.
    AddOwner { name: Label },
    /// Changes an owner.
    SetOwner { owner: OwnerId, value: OwnerValue },
    /// Removes an owner; their deals have none then.
    DeleteOwner { owner: OwnerId },
    /// Makes a company.
    AddCompany {
        name: Label,
        values: Vec<CompanyValue>,
    },
    /// Changes fields of a company in one action.
    SetCompany {
        company: CompanyId,
        values: Vec<CompanyValue>,
    },
    /// Removes a company; deals and people that had it have none then.
    DeleteCompany { company: CompanyId },
    /// Makes a person.
    AddPerson {
        name: Label,
        values: Vec<PersonValue>,
    },
    /// Makes a person who works at the company of a name; that is made too if there is none.
    AddPersonAt {
        name: Label,
        values: Vec<PersonValue>,
        company: Label,
    },
    /// Lets a person work at the company of a name; that is made if there is none.
    SetPersonCompany { person: PersonId, company: Label },
    /// Changes fields of a person in one action.
    SetPerson {
        person: PersonId,
        values: Vec<PersonValue>,
    },
    /// Removes a person; their deals have none then.
    DeletePerson { person: PersonId },

    /// Makes people one: what refers to the others refers to the first then, with the values given.
    MergePeople {
        keep: PersonId,
        others: Vec<PersonId>,
        values: Vec<PersonValue>,
    },
    /// Makes companies one.
    MergeCompanies {
        keep: CompanyId,
        others: Vec<CompanyId>,
        values: Vec<CompanyValue>,
    },

    /// Plans an activity, or logs one that is done.
    AddActivity(Box<NewActivity>),
    /// Changes fields of an activity in one action.
    EditActivity {
        activity: ActivityId,
        values: Vec<ActivityValue>,
    },
    /// Ends an activity, or plans it anew, and plans the next one in the same action.
    SetActivityState {
        activity: ActivityId,
        state: ActivityState,
        result: Option<Note>,
        next: Option<Box<NewActivity>>,
    },
    /// Removes activities.
    DeleteActivities { activities: Vec<ActivityId> },

    /// Makes a product.
    AddProduct {
        name: Label,
        values: Vec<ProductValue>,
    },
    /// Changes fields of a product in one action.
    SetProduct {
        product: ProductId,
        values: Vec<ProductValue>,
    },
    /// Removes a product that no offer names.
    DeleteProduct { product: ProductId },

    /// Sets or clears the amount to be won in a period.
    SetTarget {
        period: Period,
        amount: Option<Money>,
    },
    /// Changes a setting of the book.
    SetSettings { value: BookSettingsValue },

    /// Takes a checked file in.
    Import(Box<ImportBatch>),
    /// Puts other records in the place of all.
    Replace(Box<Records>),
    /// Takes records of another copy in: of each field the later change stands.
    Merge(Box<Records>),

    /// Takes the last action back.
    Undo,
    /// Takes one action back, if no later one builds on it.
    UndoAction { seq: u64 },
    /// Does the last undone action again.
    Redo,
}

impl NewDeal {
    /// A deal at the bottom of a stage, with nothing but a title.
    #[must_use]
    pub fn titled(title: Label, stage: StageId) -> Self {
        Self {
            stage,
            position: Position::Bottom,
            title,
            edits: Vec::new(),
        }
    }

    /// The same with an amount, if there is one.
    #[must_use]
    pub fn worth(mut self, amount: Option<Money>) -> Self {
        if amount.is_some() {
            self.edits.push(DealEdit::Value(DealValue::Amount(amount)));
        }
        self
    }
}

impl Closing {
    /// The particulars of a deal that ended on a day.
    #[must_use]
    pub fn on(day: NaiveDate) -> Self {
        Self {
            on: Effective::Known(day),
            ..Self::default()
        }
    }
}
