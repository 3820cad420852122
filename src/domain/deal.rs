//! A deal: one possible sale and what became of it.

use chrono::NaiveDate;

use super::fields::fields;
use super::{
    CompanyId, DealId, Effective, History, Label, Moment, Money, Note, Outcome, OutcomeKind,
    OwnerId, PersonId, PipelineId, Probability, Rank, Stage, StageId, StageKind, Visit,
};

/// What the seller does next, and when.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NextStep {
    /// What is to be done.
    pub text: Label,
    /// The day by which, if one was set.
    pub on: Option<NaiveDate>,
}

/// The tags of a deal: in the order of the alphabet's code points, each once.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Tags(Vec<Label>);

impl Tags {
    /// The tags in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Label> {
        self.0.iter()
    }

    /// Tells whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Label> for Tags {
    fn from_iter<I: IntoIterator<Item = Label>>(tags: I) -> Self {
        let mut tags: Vec<_> = tags.into_iter().collect();
        tags.sort();
        tags.dedup();
        Self(tags)
    }
}

/// The key that a deal had in the file that it came from, so that a second import finds it again.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Foreign {
    /// Which file or system: the name of the column that held the key.
    pub source: Label,
    /// The key, as text.
    pub key: Label,
}

/// A deal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Deal {
    /// Its identity.
    pub id: DealId,
    /// When the record was made.
    pub created_at: Moment,
    /// The pipeline that it runs in.
    pub pipeline: PipelineId,
    /// The stage that it stands in; for an ended deal the one that it stood in, or the first if that is unknown.
    pub stage: StageId,
    /// Its place among the cards of the stage.
    pub rank: Rank,
    /// The stages that it came into, oldest first. An imported deal whose past is unknown has none.
    pub visits: Vec<Visit>,
    /// What it is called.
    pub title: Label,
    /// What it is worth. Empty means not known, which is not zero.
    pub amount: Option<Money>,
    /// The chance typed by hand; none means automatic, by the stage.
    pub probability: Option<Probability>,
    /// When it is expected to close.
    pub expected_close: Option<NaiveDate>,
    /// Who runs it.
    pub owner: Option<OwnerId>,
    /// Who buys.
    pub company: Option<CompanyId>,
    /// Whom one talks to.
    pub contact: Option<PersonId>,
    /// Where it came from.
    pub source: Option<Label>,
    /// Its tags.
    pub tags: Tags,
    /// Remarks.
    pub description: Note,
    /// What is to be done next.
    pub next_step: Option<NextStep>,
    /// The day on which the sale began, which may be long before the record was made.
    pub created_on: Effective,
    /// Open, or how it ended.
    pub outcome: Outcome,
    /// Put aside until a day.
    pub parked_until: Option<NaiveDate>,
    /// Put away: not on the board, not in reports.
    pub archived: bool,
    /// When it was thrown away; kept for 30 days.
    pub trashed_at: Option<Moment>,
    /// Its key in the file that it came from.
    pub foreign: Option<Foreign>,
    /// Its changes.
    pub history: History<DealValue>,
}

fields!(Deal(id, pipeline, stage, visits), DealField, DealValue {
    /// What it is called.
    Title(Label) = title,
    /// What it is worth.
    Amount(Option<Money>) = amount,
    /// The chance typed by hand.
    Probability(Option<Probability>) = probability,
    /// When it is expected to close.
    ExpectedClose(Option<NaiveDate>) = expected_close,
    /// Who runs it.
    Owner(Option<OwnerId>) = owner,
    /// Who buys.
    Company(Option<CompanyId>) = company,
    /// Whom one talks to.
    Contact(Option<PersonId>) = contact,
    /// Where it came from.
    Source(Option<Label>) = source,
    /// Its tags.
    Tags(Tags) = tags,
    /// Remarks.
    Description(Note) = description,
    /// What is to be done next.
    NextStep(Option<NextStep>) = next_step,
    /// The day on which the sale began.
    CreatedOn(Effective) = created_on,
    /// Open, or how it ended.
    Outcome(Outcome) = outcome,
    /// Put aside until a day.
    ParkedUntil(Option<NaiveDate>) = parked_until,
    /// Put away.
    Archived(bool) = archived,
    /// Thrown away.
    TrashedAt(Option<Moment>) = trashed_at,
    /// Its key elsewhere.
    Foreign(Option<Foreign>) = foreign,
});

impl Deal {
    /// Tells whether it is still to be won.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.outcome == Outcome::Open
    }

    /// Tells whether it counts at all: neither archived nor thrown away.
    #[must_use]
    pub fn is_active(&self) -> bool {
        !self.archived && self.trashed_at.is_none()
    }

    /// Tells whether it is a card of the board in a stage of this kind: open deals in open stages, won deals in
    /// after-sale stages.
    #[must_use]
    pub fn stands_on_board(&self, kind: StageKind) -> bool {
        let fits = match kind {
            StageKind::Open => OutcomeKind::Open,
            StageKind::AfterSale => OutcomeKind::Won,
        };
        self.is_active() && self.outcome.kind() == fits
    }

    /// What counts in sums: the amount at the end for an ended deal, else the estimate.
    #[must_use]
    pub fn value(&self) -> Option<Money> {
        self.outcome
            .closing()
            .map_or(self.amount, |closing| closing.amount)
    }

    /// The chance that it is won: 100 % if it was, 0 if it ended otherwise, else its own or the stage's.
    #[must_use]
    pub fn probability_in(&self, stage: &Stage) -> Probability {
        match self.outcome.kind() {
            OutcomeKind::Won => Probability::CERTAIN,
            OutcomeKind::Open => self.probability.unwrap_or(stage.probability),
            _ => Probability::ZERO,
        }
    }

    /// The last time that somebody changed or moved it.
    #[must_use]
    pub fn touched_at(&self) -> Moment {
        let visit = self.visits.last().map(|visit| visit.at);
        self.created_at
            .max(self.history.last_at().unwrap_or_default())
            .max(visit.unwrap_or_default())
    }

    /// The day on which it ended, if it did and the day is known.
    #[must_use]
    pub fn closed_on(&self) -> Option<NaiveDate> {
        self.outcome.closing().and_then(|closing| closing.on.day())
    }
}
