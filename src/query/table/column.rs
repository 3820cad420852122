//! The columns that a table of deals can have.

use crate::domain::{CustomKind, DealField, ItemKey, PipelineId};
use crate::ledger::Records;
use crate::text::{Messages, Words as _};

/// A column: a field of the deal, something that follows from it, or a field of one's own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[allow(missing_docs, reason = "the names say what stands in them")]
pub enum Column {
    Title,
    Company,
    Contact,
    Pipeline,
    Stage,
    Outcome,
    Amount,
    Currency,
    Weighted,
    Probability,
    ExpectedClose,
    NextStep,
    NextStepDate,
    Owner,
    Source,
    Campaign,
    FoundBy,
    Tags,
    DealType,
    Priority,
    Forecast,
    Score,
    Age,
    StageDays,
    IdleDays,
    CreatedOn,
    ClosedOn,
    ParkedUntil,
    Recurring,
    ContractStart,
    ContractEnd,
    Competitors,
    Differentiators,
    BusinessCase,
    Notes,
    /// A field of one's own.
    Custom(ItemKey),
}

impl Column {
    /// The columns that every book has, in the order in which they are offered.
    pub const ALL: [Self; 35] = [
        Self::Title,
        Self::Company,
        Self::Contact,
        Self::Pipeline,
        Self::Stage,
        Self::Outcome,
        Self::Amount,
        Self::Currency,
        Self::Weighted,
        Self::Probability,
        Self::ExpectedClose,
        Self::NextStep,
        Self::NextStepDate,
        Self::Owner,
        Self::Source,
        Self::Campaign,
        Self::FoundBy,
        Self::Tags,
        Self::DealType,
        Self::Priority,
        Self::Forecast,
        Self::Score,
        Self::Age,
        Self::StageDays,
        Self::IdleDays,
        Self::CreatedOn,
        Self::ClosedOn,
        Self::ParkedUntil,
        Self::Recurring,
        Self::ContractStart,
        Self::ContractEnd,
        Self::Competitors,
        Self::Differentiators,
        Self::BusinessCase,
        Self::Notes,
    ];

    /// What a table shows that nobody has changed.
    pub const USUAL: [Self; 9] = [
        Self::Title,
        Self::Company,
        Self::Stage,
        Self::Amount,
        Self::Probability,
        Self::ExpectedClose,
        Self::NextStep,
        Self::Owner,
        Self::Age,
    ];

    /// The columns that deals of a pipeline can have, or those of all pipelines; own fields stand last.
    #[must_use]
    pub fn available(records: &Records, pipeline: Option<PipelineId>) -> Vec<Self> {
        let own = records.settings.custom_fields.iter().filter(|field| {
            pipeline.map_or(!field.archived, |pipeline| field.belongs_to(pipeline))
        });
        Self::ALL
            .into_iter()
            .chain(own.map(|field| Self::Custom(field.key)))
            .collect()
    }

    /// The name by which a layout keeps it.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Custom(key) => format!("own-{}", key.0),
            other => format!("{other:?}"),
        }
    }

    /// Finds a column by the name of a layout.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name.strip_prefix("own-") {
            Some(key) => key.parse().ok().map(|key| Self::Custom(ItemKey(key))),
            None => Self::ALL.into_iter().find(|column| column.name() == name),
        }
    }

    /// Its name on the screen.
    #[must_use]
    pub fn label(self, m: &Messages, records: &Records) -> String {
        let field = match self {
            Self::Title => DealField::Title,
            Self::Company => DealField::Company,
            Self::Contact => DealField::Contact,
            Self::Outcome => DealField::Outcome,
            Self::Amount => DealField::Amount,
            Self::Probability => DealField::Probability,
            Self::ExpectedClose => DealField::ExpectedClose,
            Self::NextStep => DealField::NextStep,
            Self::Owner => DealField::Owner,
            Self::Source => DealField::Source,
            Self::Campaign => DealField::Campaign,
            Self::FoundBy => DealField::FoundBy,
            Self::Tags => DealField::Tags,
            Self::DealType => DealField::DealType,
            Self::Priority => DealField::Priority,
            Self::Forecast => DealField::Forecast,
            Self::CreatedOn => DealField::CreatedOn,
            Self::ParkedUntil => DealField::ParkedUntil,
            Self::Recurring => DealField::Recurring,
            Self::ContractStart => DealField::ContractStart,
            Self::ContractEnd => DealField::ContractEnd,
            Self::Competitors => DealField::Competitors,
            Self::Differentiators => DealField::Differentiators,
            Self::BusinessCase => DealField::BusinessCase,
            Self::Notes => DealField::Description,
            Self::Pipeline => return m.deal_pipeline().to_string(),
            Self::Stage => return m.deal_stage().to_string(),
            Self::Currency => return m.deal_currency().to_string(),
            Self::Weighted => return m.deal_weighted().to_string(),
            Self::NextStepDate => return m.deal_next_step_date().to_string(),
            Self::Score => return m.table_score().to_string(),
            Self::Age => return m.table_age().to_string(),
            Self::StageDays => return m.table_stage_days().to_string(),
            Self::IdleDays => return m.table_idle_days().to_string(),
            Self::ClosedOn => return m.deal_closed().to_string(),
            Self::Custom(key) => {
                let mut fields = records.settings.custom_fields.iter();
                let field = fields.find(|field| field.key == key);
                return field
                    .map(|field| field.name.to_string())
                    .unwrap_or_default();
            }
        };
        field.words(m)
    }

    /// Whether its cells stand at the right, so that their digits are under each other.
    #[must_use]
    pub fn is_number(self, records: &Records) -> bool {
        match self {
            Self::Amount
            | Self::Weighted
            | Self::Probability
            | Self::ExpectedClose
            | Self::NextStepDate
            | Self::Score
            | Self::Age
            | Self::StageDays
            | Self::IdleDays
            | Self::CreatedOn
            | Self::ClosedOn
            | Self::ParkedUntil
            | Self::Recurring
            | Self::ContractStart
            | Self::ContractEnd => true,
            Self::Custom(key) => matches!(
                kind(records, key),
                Some(
                    CustomKind::Number | CustomKind::Money | CustomKind::Date | CustomKind::Rating
                )
            ),
            _ => false,
        }
    }

    /// Whether its cells take text. What follows from other things is not typed.
    #[must_use]
    pub fn is_edited(self) -> bool {
        !matches!(
            self,
            Self::Pipeline
                | Self::Outcome
                | Self::Weighted
                | Self::Score
                | Self::Age
                | Self::StageDays
                | Self::IdleDays
                | Self::CreatedOn
                | Self::ClosedOn
                | Self::Recurring
        )
    }

    /// Its width until somebody changes it, in CSS pixels.
    #[must_use]
    pub fn usual_width(self, records: &Records) -> u16 {
        match self {
            Self::Title => 280,
            Self::Currency | Self::Age | Self::StageDays | Self::IdleDays | Self::Score => 112,
            Self::Company | Self::Contact | Self::NextStep => 200,
            Self::ExpectedClose => 208,
            Self::Notes | Self::Differentiators => 240,
            _ if self.is_number(records) => 144,
            _ => 160,
        }
    }
}

/// The kind of a field of one's own; none if it is gone.
pub(super) fn kind(records: &Records, key: ItemKey) -> Option<CustomKind> {
    let mut fields = records.settings.custom_fields.iter();
    fields
        .find(|field| field.key == key)
        .map(|field| field.kind)
}
