//! The values of single fields of records as they are written: in events and in histories.

use crate::domain;

use super::leaf::{At, Day, Key, Place};
use super::parts::{
    AnswerRow, ConcessionRow, CriterionRow, CustomEntryRow, CustomFieldRow, ItemRow, LineItemRow,
    LinkRow, OfferRow, PlannedRow, QualificationRow, RateRow, RecurringRow, RoleRow, SkipRow,
    StateRow, TextRow, ValueCaseRow, ViewRow,
};
use super::rows::{ForeignRow, MoneyRow, NextStepRow, OutcomeRow};

/// Writes the values of the fields of a record as `{"title": "…"}`.
macro_rules! values {
    ($($name:ident => $domain:path { $($variant:ident($type:ty)),+ $(,)? })+) => {$(
        #[doc = concat!("A value of a field, as [`", stringify!($domain), "`].")]
        #[derive(Clone, PartialEq, Debug, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[allow(missing_docs, reason = "the variants are those of the domain")]
        pub enum $name {
            $($variant($type),)+
        }

        impl $crate::wire::form::Form<$domain> for $name {
            fn of(value: &$domain) -> Self {
                type Domain = $domain;
                match value {
                    $(Domain::$variant(value) => Self::$variant($crate::wire::form::Form::of(value)),)+
                }
            }

            fn read(self, reading: &mut $crate::wire::Reading) -> Option<$domain> {
                type Domain = $domain;
                match self {
                    $(Self::$variant(value) => $crate::wire::form::Form::read(value, reading).map(Domain::$variant),)+
                }
            }
        }
    )+};
}

pub(super) use values;

values! {
    PipelineValue => domain::PipelineValue {
        Name(String),
        Rank(Place),
        Archived(bool),
    }
    StageValue => domain::StageValue {
        Name(String),
        Probability(u16),
        Colour(Option<String>),
        RotDays(Option<u16>),
        Rank(Place),
        MergedInto(Option<Key>),
        Archived(bool),
        Purpose(String),
        Entry(String),
        Exit(String),
        Required(Vec<String>),
        RequiredCustom(Vec<u64>),
        Gate(Option<String>),
        Questions(Vec<ItemRow>),
        Checklist(Vec<ItemRow>),
        Activities(Vec<PlannedRow>),
        WipLimit(Option<u16>),
    }
    DealValue => domain::DealValue {
        Title(String),
        Amount(Option<MoneyRow>),
        Probability(Option<u16>),
        ExpectedClose(Option<Day>),
        Owner(Option<Key>),
        Company(Option<Key>),
        Contact(Option<Key>),
        Source(Option<String>),
        Tags(Vec<String>),
        Description(String),
        NextStep(Option<NextStepRow>),
        CreatedOn(Option<Day>),
        Outcome(OutcomeRow),
        ParkedUntil(Option<Day>),
        Archived(bool),
        TrashedAt(Option<At>),
        Foreign(Option<ForeignRow>),
        DealType(Option<String>),
        Priority(Option<String>),
        Forecast(Option<String>),
        FoundBy(Option<String>),
        Campaign(Option<String>),
        Competitors(Vec<String>),
        Differentiators(String),
        Proposal(String),
        Recurring(Option<RecurringRow>),
        ContractStart(Option<Day>),
        ContractEnd(Option<Day>),
        Items(Vec<LineItemRow>),
        Offers(Vec<OfferRow>),
        ValueCase(Option<ValueCaseRow>),
        Negotiation(Vec<ConcessionRow>),
        Qualification(Option<QualificationRow>),
        Answers(Vec<AnswerRow>),
        Checks(Vec<u64>),
        BusinessCase(Option<String>),
        Roles(Vec<RoleRow>),
        Links(Vec<LinkRow>),
        Custom(Vec<CustomEntryRow>),
        Skips(Vec<SkipRow>),
    }
    PersonValue => domain::PersonValue {
        Name(String),
        Company(Option<Key>),
        Email(Option<String>),
        Phone(Option<String>),
        Note(String),
        Position(Option<String>),
        Profile(Option<String>),
    }
    CompanyValue => domain::CompanyValue {
        Name(String),
        Note(String),
        Website(Option<String>),
        Industry(Option<String>),
        Phone(Option<String>),
        Address(Option<String>),
    }
    ProductValue => domain::ProductValue {
        Name(String),
        Code(Option<String>),
        Unit(Option<String>),
        Price(Option<MoneyRow>),
        Tax(Option<u16>),
        Note(String),
        Archived(bool),
    }
    ActivityValue => domain::ActivityValue {
        Kind(String),
        Subject(String),
        Channel(Option<String>),
        On(Option<Day>),
        Time(Option<u16>),
        Minutes(Option<u16>),
        Place(Option<String>),
        Attendees(Vec<Key>),
        Note(String),
        Result(String),
        State(StateRow),
        Owner(Option<Key>),
        Deal(Option<Key>),
        Person(Option<Key>),
        Company(Option<Key>),
    }
    OwnerValue => domain::OwnerValue {
        Name(String),
    }
    SettingsValue => domain::BookSettingsValue {
        Currency(String),
        LostReasons(Vec<String>),
        Rates(Vec<RateRow>),
        Criteria(Vec<CriterionRow>),
        CustomFields(Vec<CustomFieldRow>),
        ActivityKinds(Vec<String>),
        Views(Vec<ViewRow>),
        Texts(Vec<TextRow>),
        Seller(String),
    }
}
