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
    ($($name:ident => $domain:path { $($text:literal => $variant:ident($type:ty)),+ $(,)? })+) => {$(
        #[doc = concat!("A value of a field, as [`", stringify!($domain), "`].")]
        #[derive(Clone, PartialEq, Debug, serde::Deserialize)]
        #[allow(missing_docs, reason = "the variants are those of the domain")]
        pub enum $name {
            $(
                #[serde(rename = $text)]
                $variant($type),
            )+
        }

        $crate::wire::cell::choice! {
            $name { $($text => $variant),+ }
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
        "name" => Name(String),
        "rank" => Rank(Place),
        "archived" => Archived(bool),
    }
    StageValue => domain::StageValue {
        "name" => Name(String),
        "probability" => Probability(u16),
        "colour" => Colour(Option<String>),
        "rot_days" => RotDays(Option<u16>),
        "rank" => Rank(Place),
        "merged_into" => MergedInto(Option<Key>),
        "archived" => Archived(bool),
        "purpose" => Purpose(String),
        "entry" => Entry(String),
        "exit" => Exit(String),
        "required" => Required(Vec<String>),
        "required_custom" => RequiredCustom(Vec<u64>),
        "gate" => Gate(Option<String>),
        "questions" => Questions(Vec<ItemRow>),
        "checklist" => Checklist(Vec<ItemRow>),
        "activities" => Activities(Vec<PlannedRow>),
        "wip_limit" => WipLimit(Option<u16>),
    }
    DealValue => domain::DealValue {
        "title" => Title(String),
        "amount" => Amount(Option<MoneyRow>),
        "probability" => Probability(Option<u16>),
        "expected_close" => ExpectedClose(Option<Day>),
        "owner" => Owner(Option<Key>),
        "company" => Company(Option<Key>),
        "contact" => Contact(Option<Key>),
        "source" => Source(Option<String>),
        "tags" => Tags(Vec<String>),
        "description" => Description(String),
        "next_step" => NextStep(Option<NextStepRow>),
        "created_on" => CreatedOn(Option<Day>),
        "outcome" => Outcome(OutcomeRow),
        "parked_until" => ParkedUntil(Option<Day>),
        "archived" => Archived(bool),
        "trashed_at" => TrashedAt(Option<At>),
        "foreign" => Foreign(Option<ForeignRow>),
        "deal_type" => DealType(Option<String>),
        "priority" => Priority(Option<String>),
        "forecast" => Forecast(Option<String>),
        "found_by" => FoundBy(Option<String>),
        "campaign" => Campaign(Option<String>),
        "competitors" => Competitors(Vec<String>),
        "differentiators" => Differentiators(String),
        "proposal" => Proposal(String),
        "recurring" => Recurring(Option<RecurringRow>),
        "contract_start" => ContractStart(Option<Day>),
        "contract_end" => ContractEnd(Option<Day>),
        "items" => Items(Vec<LineItemRow>),
        "offers" => Offers(Vec<OfferRow>),
        "value_case" => ValueCase(Option<ValueCaseRow>),
        "negotiation" => Negotiation(Vec<ConcessionRow>),
        "qualification" => Qualification(Option<QualificationRow>),
        "answers" => Answers(Vec<AnswerRow>),
        "checks" => Checks(Vec<u64>),
        "business_case" => BusinessCase(Option<String>),
        "roles" => Roles(Vec<RoleRow>),
        "links" => Links(Vec<LinkRow>),
        "custom" => Custom(Vec<CustomEntryRow>),
        "skips" => Skips(Vec<SkipRow>),
    }
    PersonValue => domain::PersonValue {
        "name" => Name(String),
        "company" => Company(Option<Key>),
        "email" => Email(Option<String>),
        "phone" => Phone(Option<String>),
        "note" => Note(String),
        "position" => Position(Option<String>),
        "profile" => Profile(Option<String>),
    }
    CompanyValue => domain::CompanyValue {
        "name" => Name(String),
        "note" => Note(String),
        "website" => Website(Option<String>),
        "industry" => Industry(Option<String>),
        "phone" => Phone(Option<String>),
        "address" => Address(Option<String>),
    }
    ProductValue => domain::ProductValue {
        "name" => Name(String),
        "code" => Code(Option<String>),
        "unit" => Unit(Option<String>),
        "price" => Price(Option<MoneyRow>),
        "tax" => Tax(Option<u16>),
        "note" => Note(String),
        "archived" => Archived(bool),
    }
    ActivityValue => domain::ActivityValue {
        "kind" => Kind(String),
        "subject" => Subject(String),
        "channel" => Channel(Option<String>),
        "on" => On(Option<Day>),
        "time" => Time(Option<u16>),
        "minutes" => Minutes(Option<u16>),
        "place" => Place(Option<String>),
        "attendees" => Attendees(Vec<Key>),
        "note" => Note(String),
        "result" => Result(String),
        "state" => State(StateRow),
        "owner" => Owner(Option<Key>),
        "deal" => Deal(Option<Key>),
        "person" => Person(Option<Key>),
        "company" => Company(Option<Key>),
    }
    OwnerValue => domain::OwnerValue {
        "name" => Name(String),
    }
    SettingsValue => domain::BookSettingsValue {
        "currency" => Currency(String),
        "lost_reasons" => LostReasons(Vec<String>),
        "rates" => Rates(Vec<RateRow>),
        "criteria" => Criteria(Vec<CriterionRow>),
        "custom_fields" => CustomFields(Vec<CustomFieldRow>),
        "activity_kinds" => ActivityKinds(Vec<String>),
        "views" => Views(Vec<ViewRow>),
        "texts" => Texts(Vec<TextRow>),
        "seller" => Seller(String),
    }
}
