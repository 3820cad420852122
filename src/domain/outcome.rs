//! How a deal ended, if it did.

use super::{Effective, Label, Money, Note};

/// The particulars of an ended deal.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Closing {
    /// The day on which it ended.
    pub on: Effective,
    /// The amount at the end; for a won deal the amount of the contract.
    pub amount: Option<Money>,
    /// Why it was lost.
    pub reason: Option<Label>,
    /// Remarks.
    pub note: Note,
    /// Who got the deal instead.
    pub competitor: Option<Label>,
}

/// The state of a deal: open, or ended in one of four ways. It is never a stage.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Outcome {
    /// Still to be won.
    #[default]
    Open,
    /// The buyer signed.
    Won(Box<Closing>),
    /// The buyer decided against it.
    Lost(Box<Closing>),
    /// The seller gave it up.
    Abandoned(Box<Closing>),
    /// It never fitted; reported apart from lost.
    NotQualified(Box<Closing>),
}

/// The outcome without its particulars.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[allow(missing_docs, reason = "the variants are those of `Outcome`")]
pub enum OutcomeKind {
    Open,
    Won,
    Lost,
    Abandoned,
    NotQualified,
}

impl OutcomeKind {
    /// All kinds.
    pub const ALL: [Self; 5] = [
        Self::Open,
        Self::Won,
        Self::Lost,
        Self::Abandoned,
        Self::NotQualified,
    ];

    /// The outcome of this kind with the particulars given.
    #[must_use]
    pub fn with(self, closing: Closing) -> Outcome {
        match self {
            Self::Open => Outcome::Open,
            Self::Won => Outcome::Won(Box::new(closing)),
            Self::Lost => Outcome::Lost(Box::new(closing)),
            Self::Abandoned => Outcome::Abandoned(Box::new(closing)),
            Self::NotQualified => Outcome::NotQualified(Box::new(closing)),
        }
    }
}

impl Outcome {
    /// The kind alone.
    #[must_use]
    pub fn kind(&self) -> OutcomeKind {
        match self {
            Self::Open => OutcomeKind::Open,
            Self::Won(_) => OutcomeKind::Won,
            Self::Lost(_) => OutcomeKind::Lost,
            Self::Abandoned(_) => OutcomeKind::Abandoned,
            Self::NotQualified(_) => OutcomeKind::NotQualified,
        }
    }

    /// The particulars of an ended deal.
    #[must_use]
    pub fn closing(&self) -> Option<&Closing> {
        match self {
            Self::Open => None,
            Self::Won(closing)
            | Self::Lost(closing)
            | Self::Abandoned(closing)
            | Self::NotQualified(closing) => Some(closing),
        }
    }
}
