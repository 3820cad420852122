//! What a condition of the filter can speak of.

use crate::domain::{
    BookSettings, BusinessCase, CustomKind, DealType, Fit, ForecastCategory, FoundBy, ItemKey,
    OutcomeKind, Priority, Role,
};
use crate::query::StepState;

/// Of which kind the values of a subject are, which decides how they are compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Words.
    Text,
    /// A number; probabilities and scores in percent.
    Number,
    /// An amount of money.
    Money,
    /// A day.
    Date,
    /// One of a few.
    Choice,
    /// Several names at once, such as tags.
    Tags,
    /// Holds or does not.
    YesNo,
}

/// The name of the state of a next step in an address.
#[must_use]
pub fn step_name(state: StepState) -> &'static str {
    match state {
        StepState::None => "none",
        StepState::Overdue => "overdue",
        StepState::Today => "today",
        StepState::Later => "later",
    }
}

/// In which third of the open stages of its pipeline a deal stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// The first stages.
    Early,
    /// Those between.
    Middle,
    /// The last ones.
    Late,
}

impl Part {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Early, Self::Middle, Self::Late];

    /// Its name in an address.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Early => "early",
            Self::Middle => "middle",
            Self::Late => "late",
        }
    }

    /// The part of the stage with this index among so many.
    #[must_use]
    pub fn of(index: usize, stages: usize) -> Self {
        match index * 3 / stages.max(1) {
            0 => Self::Early,
            1 => Self::Middle,
            _ => Self::Late,
        }
    }
}

/// The name of an outcome in an address.
#[must_use]
pub fn outcome_name(kind: OutcomeKind) -> &'static str {
    match kind {
        OutcomeKind::Open => "open",
        OutcomeKind::Won => "won",
        OutcomeKind::Lost => "lost",
        OutcomeKind::Abandoned => "abandoned",
        OutcomeKind::NotQualified => "not_qualified",
    }
}

/// Writes the subjects with their kinds and their names in addresses.
macro_rules! subjects {
    ($($(#[$doc:meta])* $variant:ident: $kind:ident = $name:literal),+ $(,)?) => {
        /// What a condition speaks of: a field of the deal, or something that follows from its fields.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Subject {
            $($(#[$doc])* $variant,)+
            /// A field of one's own.
            Own(ItemKey),
        }

        impl Subject {
            /// All but the fields of one's own, in the order in which they are offered.
            pub const FIXED: &'static [Self] = &[$(Self::$variant),+];

            fn fixed(self) -> Option<(Kind, &'static str)> {
                match self {
                    $(Self::$variant => Some((Kind::$kind, $name)),)+
                    Self::Own(_) => None,
                }
            }
        }
    };
}

subjects! {
    /// Its title.
    Title: Text = "title",
    /// Open, or how it ended.
    Outcome: Choice = "outcome",
    /// The stage that it stands in.
    Stage: Choice = "stage",
    /// In which third of the stages it stands.
    Part: Choice = "part",
    /// Its pipeline.
    Pipeline: Choice = "pipeline",
    /// Who runs it.
    Owner: Choice = "owner",
    /// Who buys.
    Company: Text = "company",
    /// Whom one talks to.
    Contact: Text = "contact",
    /// It, its company or its contact was won before.
    Customer: YesNo = "customer",
    /// What it is worth.
    Amount: Money = "amount",
    /// The chance that it is won, in percent.
    Probability: Number = "probability",
    /// When it is expected to close.
    ExpectedClose: Date = "expected",
    /// When it ended.
    ClosedOn: Date = "closed",
    /// Why it was lost.
    Reason: Text = "reason",
    /// Who got it instead.
    LostTo: Tags = "lost_to",
    /// How soon its next step is due.
    StepDue: Choice = "step",
    /// What is to be done next.
    StepText: Text = "step_text",
    /// When that is to be done.
    StepOn: Date = "step_on",
    /// Its next step or its expected close is past.
    Overdue: YesNo = "overdue",
    /// Nobody has touched it for longer than its stage allows.
    Rotting: YesNo = "rotting",
    /// Days since somebody touched it.
    IdleDays: Number = "idle",
    /// Days in its stage.
    StageDays: Number = "in_stage",
    /// Days since it began.
    Age: Number = "age",
    /// When it began.
    Created: Date = "created",
    /// Where it came from.
    Source: Text = "source",
    /// The campaign that brought it.
    Campaign: Text = "campaign",
    /// Who found the buyer.
    FoundBy: Choice = "found_by",
    /// Its tags.
    Tags: Tags = "tags",
    /// What kind of sale it is.
    DealType: Choice = "type",
    /// How important it is.
    Priority: Choice = "priority",
    /// Its line in the forecast.
    Forecast: Choice = "forecast",
    /// The score of its qualification, in percent.
    Score: Number = "score",
    /// What the qualification came to.
    Fit: Choice = "fit",
    /// Whether there is a business case.
    BusinessCase: Choice = "case",
    /// Who else offers.
    Competitors: Tags = "competitors",
    /// What makes the offer better.
    Differentiators: Text = "differentiators",
    /// What the buyer pays again and again.
    Recurring: Money = "recurring",
    /// The first day of the contract.
    ContractStart: Date = "contract_start",
    /// The last day of the contract.
    ContractEnd: Date = "contract_end",
    /// What is offered, by name.
    Product: Text = "product",
    /// How many lines the offer has.
    Items: Number = "items",
    /// How many versions of the offer were kept.
    Offers: Number = "offers",
    /// What the buyer gains in a year.
    Benefit: Money = "benefit",
    /// How many steps of negotiation there were.
    Negotiation: Number = "negotiation",
    /// Which roles are taken on the buyer's side.
    Roles: Choice = "roles",
    /// How many questions are answered.
    Answers: Number = "answers",
    /// How many points of checklists are done.
    Checks: Number = "checks",
    /// How many documents are linked.
    Links: Number = "links",
    /// Something was or is to be done on it.
    Activities: YesNo = "activities",
    /// It went past a stage.
    Skipped: YesNo = "skipped",
    /// It is put aside today.
    Parked: YesNo = "parked",
    /// Until when it is put aside.
    ParkedUntil: Date = "parked_until",
    /// It is put away.
    Archived: YesNo = "archived",
    /// It is thrown away.
    Trashed: YesNo = "trashed",
    /// Remarks.
    Description: Text = "description",
    /// Its key in the file that it came from.
    Foreign: Text = "foreign",
}

/// What stands in front of the key of a field of one's own.
const OWN: &str = "own-";

impl Subject {
    /// The kind of its values. A field of one's own that is gone counts as text.
    #[must_use]
    pub fn kind(self, settings: &BookSettings) -> Kind {
        let Self::Own(key) = self else {
            return self.fixed().map_or(Kind::Text, |(kind, _)| kind);
        };
        let mut fields = settings.custom_fields.iter();
        match fields
            .find(|field| field.key == key)
            .map(|field| field.kind)
        {
            Some(CustomKind::Number | CustomKind::Rating) => Kind::Number,
            Some(CustomKind::Money) => Kind::Money,
            Some(CustomKind::Date) => Kind::Date,
            Some(CustomKind::Choice) => Kind::Choice,
            Some(CustomKind::Choices) => Kind::Tags,
            Some(CustomKind::YesNo) => Kind::YesNo,
            _ => Kind::Text,
        }
    }

    /// Its name in an address.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Own(key) => format!("{OWN}{}", key.0),
            _ => self
                .fixed()
                .map(|(_, name)| name.to_owned())
                .unwrap_or_default(),
        }
    }

    /// The subject of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        if let Some(key) = name.strip_prefix(OWN) {
            let digits = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_digit());
            return key
                .parse()
                .ok()
                .filter(|_| digits)
                .map(|key| Self::Own(ItemKey(key)));
        }
        let mut all = Self::FIXED.iter();
        all.find(|subject| subject.fixed().is_some_and(|(_, known)| known == name))
            .copied()
    }

    /// The names of its choices, where they are always the same; none where they stand in the book.
    #[must_use]
    pub fn choices(self) -> Vec<&'static str> {
        match self {
            Self::Outcome => OutcomeKind::ALL.map(outcome_name).to_vec(),
            Self::Part => Part::ALL.iter().map(|part| part.name()).collect(),
            Self::StepDue => StepState::ALL.map(step_name).to_vec(),
            Self::DealType => DealType::ALL.iter().map(|choice| choice.name()).collect(),
            Self::Priority => Priority::ALL.iter().map(|choice| choice.name()).collect(),
            Self::Forecast => ForecastCategory::ALL
                .iter()
                .map(|choice| choice.name())
                .collect(),
            Self::FoundBy => FoundBy::ALL.iter().map(|choice| choice.name()).collect(),
            Self::Fit => Fit::ALL.iter().map(|choice| choice.name()).collect(),
            Self::BusinessCase => BusinessCase::ALL
                .iter()
                .map(|choice| choice.name())
                .collect(),
            Self::Roles => Role::ALL.iter().map(|choice| choice.name()).collect(),
            _ => Vec::new(),
        }
    }
}
