//! What a column of a file can mean.

use crate::domain::{CustomKind, ItemKey};

/// The meaning of a column. Amounts that were weighted, expected or converted have none, so that they are never
/// taken for the amount of a deal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Field {
    /// The key of the deal in the system that it comes from, by which a second import finds it.
    Key,
    /// What the deal is called.
    Title,
    /// What it is worth.
    Amount,
    /// What it was worth at the end; the amount if the file has no such column.
    FinalAmount,
    /// The currency of its amounts.
    Currency,
    /// The stage, or how it ended where the file keeps both in one column.
    Stage,
    /// Whether it is open or how it ended.
    Outcome,
    /// The chance typed by hand.
    Probability,
    /// When it is expected to close.
    ExpectedClose,
    /// When it ended. Of several columns the first filled one counts.
    ClosedOn,
    /// When it ended, and for an open deal when it is expected to.
    CloseDate,
    /// When the sale began.
    CreatedOn,
    /// Who runs it.
    Owner,
    /// Who buys.
    Company,
    /// Whom one talks to.
    Contact,
    /// Where it came from.
    Source,
    /// Its tags. Several columns are joined.
    Tags,
    /// Remarks. Several columns are joined.
    Description,
    /// Why it was lost.
    LostReason,
    /// What is to be done next.
    NextStep,
    /// By when.
    NextStepOn,
    /// A field of one's own, with what it holds.
    Own(ItemKey, CustomKind),
    /// Nothing that is imported.
    Ignore,
}

/// How the cells of a column are read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Text,
    Day,
    Amount,
    Chance,
}

impl Field {
    /// Every meaning but the fields of one's own, in the order in which they are offered.
    pub const ALL: [Self; 22] = [
        Self::Key,
        Self::Title,
        Self::Amount,
        Self::FinalAmount,
        Self::Currency,
        Self::Stage,
        Self::Outcome,
        Self::Probability,
        Self::ExpectedClose,
        Self::ClosedOn,
        Self::CloseDate,
        Self::CreatedOn,
        Self::Owner,
        Self::Company,
        Self::Contact,
        Self::Source,
        Self::Tags,
        Self::Description,
        Self::LostReason,
        Self::NextStep,
        Self::NextStepOn,
        Self::Ignore,
    ];

    /// Its place among all; fields of one's own have none.
    pub(super) fn place(self) -> Option<usize> {
        Self::ALL.iter().position(|known| *known == self)
    }

    /// Tells whether several columns may have the meaning.
    #[must_use]
    pub fn repeats(self) -> bool {
        matches!(
            self,
            Self::Ignore | Self::ClosedOn | Self::Tags | Self::Description
        )
    }

    pub(super) fn kind(self) -> Kind {
        match self {
            Self::ExpectedClose
            | Self::ClosedOn
            | Self::CloseDate
            | Self::CreatedOn
            | Self::NextStepOn
            | Self::Own(_, CustomKind::Date) => Kind::Day,
            Self::Amount | Self::FinalAmount | Self::Own(_, CustomKind::Money) => Kind::Amount,
            Self::Probability => Kind::Chance,
            _ => Kind::Text,
        }
    }
}
