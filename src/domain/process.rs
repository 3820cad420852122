//! What a stage asks of a deal: its purpose, its criteria, its gate, and what is to be done in it.

use super::named::named;
use super::{ActivityKind, Item, ItemKey, Label, List, Moment, Note, StageId};

named! {
    /// How a stage holds back a deal that lacks what is required.
    Gate {
        /// It says what is missing and lets the deal pass if the seller wants it so.
        Soft = "soft",
        /// It lets no deal pass that lacks something.
        Hard = "hard",
    }
}

named! {
    /// Something that a deal needs to have before it leaves a stage forward, or is won in it.
    Requirement {
        /// An amount.
        Amount = "amount",
        /// An expected close date.
        ExpectedClose = "expected_close",
        /// An owner.
        Owner = "owner",
        /// A company.
        Company = "company",
        /// A contact.
        Contact = "contact",
        /// A source.
        Source = "source",
        /// A next step or a planned activity.
        NextStep = "next_step",
        /// A conversation that took place: a call, a meeting or a demo that is done.
        Conversation = "conversation",
        /// The qualification says that it fits.
        Qualified = "qualified",
        /// There is a business case.
        BusinessCase = "business_case",
        /// A contact with the role of the one who decides.
        DecisionMaker = "decision_maker",
        /// Line items.
        Items = "items",
        /// A version of the offer.
        Offer = "offer",
        /// Every point of the stage's checklist is done.
        Checklist = "checklist",
        /// Every question of the stage is answered.
        Questions = "questions",
    }
}

/// An activity that a deal is offered when it comes into a stage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlannedActivity {
    /// Of which kind.
    pub kind: ActivityKind,
    /// What it is about.
    pub subject: Label,
    /// How many days after the deal came in.
    pub after_days: u16,
}

/// What a stage asks: everything of it that is not its name, place or look.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Playbook {
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
    /// The activities offered on entry.
    pub activities: List<PlannedActivity>,
    /// More deals than this in the stage are said to be too many.
    pub wip_limit: Option<u16>,
}

/// The answer to a question of a stage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answer {
    /// The question.
    pub question: ItemKey,
    /// What the buyer said.
    pub text: Note,
}

/// A stage that a deal went past without a visit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Skip {
    /// The stage.
    pub stage: StageId,
    /// When it went past.
    pub at: Moment,
    /// Why, if the seller said so.
    pub reason: Option<Label>,
}
