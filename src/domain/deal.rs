//! A deal: one possible sale and what became of it.

use chrono::NaiveDate;

use super::fields::fields;
use super::{
    Answer, BusinessCase, CompanyId, Concession, CustomEntry, CustomValue, DealId, DealRole,
    DealType, Effective, ForecastCategory, FoundBy, History, ItemKey, Label, LineItem, Link, List,
    Moment, Money, Note, OfferVersion, Outcome, OutcomeKind, OwnerId, PersonId, PipelineId,
    Priority, Probability, Qualification, Rank, Recurring, Skip, Stage, StageId, StageKind,
    ValueCase, Visit, order,
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
        order::sort_by(&mut tags, Ord::cmp);
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
    /// When it was thrown away; kept until it is erased.
    pub trashed_at: Option<Moment>,
    /// Its key in the file that it came from.
    pub foreign: Option<Foreign>,
    /// What kind of sale it is; none counts as a new one.
    pub deal_type: Option<DealType>,
    /// How important it is.
    pub priority: Option<Priority>,
    /// Its line in the forecast, set by hand; none follows the probability.
    pub forecast: Option<ForecastCategory>,
    /// Who found the buyer.
    pub found_by: Option<FoundBy>,
    /// The campaign that brought it.
    pub campaign: Option<Label>,
    /// Who else offers.
    pub competitors: Tags,
    /// What makes the offer better than theirs.
    pub differentiators: Note,
    /// The text of the proposal, once it is written for this deal; an empty one is made from a template.
    pub proposal: Note,
    /// What the buyer pays again and again.
    pub recurring: Option<Recurring>,
    /// The first day of the contract.
    pub contract_start: Option<NaiveDate>,
    /// The last day of the contract.
    pub contract_end: Option<NaiveDate>,
    /// What is offered; its sum before tax is the amount.
    pub items: List<LineItem>,
    /// The versions of the offer, oldest first.
    pub offers: List<OfferVersion>,
    /// What the buyer gains.
    pub value_case: Option<Box<ValueCase>>,
    /// What was negotiated, oldest first.
    pub negotiation: List<Concession>,
    /// Whether the buyer fits.
    pub qualification: Option<Box<Qualification>>,
    /// What the buyer answered, by question.
    pub answers: List<Answer>,
    /// The points of checklists that are done.
    pub checks: List<ItemKey>,
    /// Whether there is a business case.
    pub business_case: Option<BusinessCase>,
    /// Who else takes part on the buyer's side.
    pub roles: List<DealRole>,
    /// Documents.
    pub links: List<Link>,
    /// The values of fields of one's own, by field.
    pub custom: List<CustomEntry>,
    /// The stages that it went past.
    pub skips: List<Skip>,
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
    /// What kind of sale it is; none counts as a new one.
    DealType(Option<DealType>) = deal_type,
    /// How important it is.
    Priority(Option<Priority>) = priority,
    /// Its line in the forecast, set by hand; none follows the probability.
    Forecast(Option<ForecastCategory>) = forecast,
    /// Who found the buyer.
    FoundBy(Option<FoundBy>) = found_by,
    /// The campaign that brought it.
    Campaign(Option<Label>) = campaign,
    /// Who else offers.
    Competitors(Tags) = competitors,
    /// What makes the offer better than theirs.
    Differentiators(Note) = differentiators,
    /// The text of the proposal, once it is written for this deal; an empty one is made from a template.
    Proposal(Note) = proposal,
    /// What the buyer pays again and again.
    Recurring(Option<Recurring>) = recurring,
    /// The first day of the contract.
    ContractStart(Option<NaiveDate>) = contract_start,
    /// The last day of the contract.
    ContractEnd(Option<NaiveDate>) = contract_end,
    /// What is offered; its sum before tax is the amount.
    Items(List<LineItem>) = items,
    /// The versions of the offer, oldest first.
    Offers(List<OfferVersion>) = offers,
    /// What the buyer gains.
    ValueCase(Option<Box<ValueCase>>) = value_case,
    /// What was negotiated, oldest first.
    Negotiation(List<Concession>) = negotiation,
    /// Whether the buyer fits.
    Qualification(Option<Box<Qualification>>) = qualification,
    /// What the buyer answered, by question.
    Answers(List<Answer>) = answers,
    /// The points of checklists that are done.
    Checks(List<ItemKey>) = checks,
    /// Whether there is a business case.
    BusinessCase(Option<BusinessCase>) = business_case,
    /// Who else takes part on the buyer's side.
    Roles(List<DealRole>) = roles,
    /// Documents.
    Links(List<Link>) = links,
    /// The values of fields of one's own, by field.
    Custom(List<CustomEntry>) = custom,
    /// The stages that it went past.
    Skips(List<Skip>) = skips,
});

impl Deal {
    /// An open deal without anything but a title and a place.
    #[must_use]
    pub fn new(
        id: DealId,
        created_at: Moment,
        (pipeline, stage, rank): (PipelineId, StageId, Rank),
        title: Label,
    ) -> Self {
        Self {
            id,
            created_at,
            pipeline,
            stage,
            rank,
            visits: Vec::new(),
            title,
            amount: None,
            probability: None,
            expected_close: None,
            owner: None,
            company: None,
            contact: None,
            source: None,
            tags: Tags::default(),
            description: Note::default(),
            next_step: None,
            created_on: Effective::Unknown,
            outcome: Outcome::Open,
            parked_until: None,
            archived: false,
            trashed_at: None,
            foreign: None,
            deal_type: None,
            priority: None,
            forecast: None,
            found_by: None,
            campaign: None,
            competitors: Tags::default(),
            differentiators: Note::default(),
            proposal: Note::default(),
            recurring: None,
            contract_start: None,
            contract_end: None,
            items: List::default(),
            offers: List::default(),
            value_case: None,
            negotiation: List::default(),
            qualification: None,
            answers: List::default(),
            checks: List::default(),
            business_case: None,
            roles: List::default(),
            links: List::default(),
            custom: List::default(),
            skips: List::default(),
            history: History::default(),
        }
    }

    /// The value of a field of one's own.
    #[must_use]
    pub fn custom_value(&self, field: ItemKey) -> Option<&CustomValue> {
        let mut entries = self.custom.iter();
        entries
            .find(|entry| entry.field == field)
            .map(|entry| &entry.value)
    }

    /// The answer to a question.
    #[must_use]
    pub fn answer(&self, question: ItemKey) -> Option<&Note> {
        let mut answers = self.answers.iter();
        answers
            .find(|answer| answer.question == question)
            .map(|answer| &answer.text)
    }

    /// Tells whether it is put aside on a day.
    #[must_use]
    pub fn is_parked(&self, today: NaiveDate) -> bool {
        self.is_open() && self.parked_until.is_some_and(|until| until > today)
    }

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
