//! The value of a deal that a condition speaks of, without copying it.

use chrono::NaiveDate;

use super::facts::Facts;
use super::rule::{Subject, outcome_name, step_name};
use crate::domain::{
    BusinessCase, CustomValue, Deal, DealRole, DealType, Decimal, Fit, ForecastCategory, FoundBy,
    Id, Label, LineItem, Money, Priority,
};

/// A value to be compared.
pub(super) enum Value<'a> {
    None,
    Text(&'a str),
    Labels(&'a [Label]),
    Roles(&'a [DealRole]),
    Items(&'a [LineItem]),
    Name(&'static str),
    Id(Id),
    Number(Decimal),
    Money(Money),
    Day(NaiveDate),
    Yes(bool),
}

impl Value<'_> {
    /// Whether there is nothing. A number of things is never nothing, be it zero.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::None => true,
            Self::Text(text) => text.is_empty(),
            Self::Labels(list) => list.is_empty(),
            Self::Roles(list) => list.is_empty(),
            Self::Items(list) => list.is_empty(),
            _ => false,
        }
    }
}

/// The value of a subject on a deal.
pub(super) fn value<'a>(subject: Subject, deal: &'a Deal, facts: &'a Facts) -> Value<'a> {
    match subject {
        Subject::Title => Value::Text(&deal.title),
        Subject::Outcome => Value::Name(outcome_name(deal.outcome.kind())),
        Subject::Stage => Value::Id(deal.stage.0),
        Subject::Part => name(facts.part(deal), |part| part.name()),
        Subject::Pipeline => Value::Id(deal.pipeline.0),
        Subject::Owner => id(deal.owner.map(|owner| owner.0)),
        Subject::Company => id(deal.company.map(|company| company.0)),
        Subject::Contact => id(deal.contact.map(|person| person.0)),
        Subject::Customer => Value::Yes(facts.is_customer(deal)),
        Subject::Amount => money(deal.value()),
        Subject::Probability => {
            let points = i64::from(facts.chance(deal).basis_points());
            Value::Number(Decimal::from_millionths(points * 10_000))
        }
        Subject::ExpectedClose => date(deal.expected_close),
        Subject::ClosedOn => date(deal.closed_on()),
        Subject::Reason => {
            let closing = deal.outcome.closing();
            text(closing.and_then(|closing| closing.reason.as_ref()))
        }
        Subject::LostTo => {
            let closing = deal.outcome.closing();
            let taken_by = closing.and_then(|closing| closing.competitor.as_ref());
            Value::Labels(taken_by.map_or(&[], std::slice::from_ref))
        }
        Subject::StepDue => Value::Name(step_name(facts.step_state(deal))),
        Subject::StepText => text(facts.step(deal).map(|(text, _)| text)),
        Subject::StepOn => date(facts.step(deal).and_then(|(_, on)| on)),
        Subject::Overdue => Value::Yes(facts.is_overdue(deal)),
        Subject::Rotting => Value::Yes(facts.is_rotting(deal)),
        Subject::IdleDays => Value::Number(Decimal::whole(facts.idle_days(deal))),
        Subject::StageDays => number(facts.stage_days(deal)),
        Subject::Age => number(facts.age(deal)),
        Subject::Created => date(deal.created_on.day()),
        Subject::Source => text(deal.source.as_ref()),
        Subject::Campaign => text(deal.campaign.as_ref()),
        Subject::FoundBy => name(deal.found_by, FoundBy::name),
        Subject::Tags => Value::Labels(deal.tags.iter().as_slice()),
        // A deal whose kind nobody set counts as a new one.
        Subject::DealType => Value::Name(deal.deal_type.unwrap_or(DealType::New).name()),
        Subject::Priority => name(deal.priority, Priority::name),
        Subject::Forecast => name(deal.forecast, ForecastCategory::name),
        Subject::Score => number(facts.score(deal).map(i64::from)),
        Subject::Fit => {
            let qualification = deal.qualification.as_ref();
            name(qualification.and_then(|known| known.result), Fit::name)
        }
        Subject::BusinessCase => name(deal.business_case, BusinessCase::name),
        Subject::Competitors => Value::Labels(deal.competitors.iter().as_slice()),
        Subject::Differentiators => Value::Text(&deal.differentiators),
        Subject::Recurring => money(deal.recurring.map(|recurring| recurring.amount)),
        Subject::ContractStart => date(deal.contract_start),
        Subject::ContractEnd => date(deal.contract_end),
        Subject::Product => Value::Items(&deal.items),
        Subject::Items => count(deal.items.len()),
        Subject::Offers => count(deal.offers.len()),
        Subject::Benefit => money(deal.value_case.as_ref().map(|case| case.benefit)),
        Subject::Negotiation => count(deal.negotiation.len()),
        Subject::Roles => Value::Roles(&deal.roles),
        Subject::Answers => count(deal.answers.len()),
        Subject::Checks => count(deal.checks.len()),
        Subject::Links => count(deal.links.len()),
        Subject::Activities => Value::Yes(facts.has_activities(deal)),
        Subject::Skipped => Value::Yes(!deal.skips.is_empty()),
        Subject::Parked => Value::Yes(deal.is_parked(facts.today)),
        Subject::ParkedUntil => date(deal.parked_until),
        Subject::Archived => Value::Yes(deal.archived),
        Subject::Trashed => Value::Yes(deal.trashed_at.is_some()),
        Subject::Description => Value::Text(&deal.description),
        Subject::Foreign => text(deal.foreign.as_ref().map(|foreign| &foreign.key)),
        Subject::Own(key) => deal.custom_value(key).map_or(Value::None, own),
    }
}

fn own(value: &CustomValue) -> Value<'_> {
    match value {
        CustomValue::Text(label)
        | CustomValue::Choice(label)
        | CustomValue::Link(label)
        | CustomValue::Email(label)
        | CustomValue::Phone(label) => Value::Text(label),
        CustomValue::Number(number) => Value::Number(*number),
        CustomValue::Money(money) => Value::Money(*money),
        CustomValue::Date(day) => Value::Day(*day),
        CustomValue::Choices(choices) => Value::Labels(choices),
        CustomValue::YesNo(yes) => Value::Yes(*yes),
        CustomValue::Rating(rating) => Value::Number(Decimal::whole((*rating).into())),
    }
}

fn text(label: Option<&Label>) -> Value<'_> {
    label.map_or(Value::None, |label| Value::Text(label))
}

fn id(id: Option<Id>) -> Value<'static> {
    id.map_or(Value::None, Value::Id)
}

fn money(money: Option<Money>) -> Value<'static> {
    money.map_or(Value::None, Value::Money)
}

fn date(day: Option<NaiveDate>) -> Value<'static> {
    day.map_or(Value::None, Value::Day)
}

fn number(number: Option<i64>) -> Value<'static> {
    number.map_or(Value::None, |number| Value::Number(Decimal::whole(number)))
}

fn count(count: usize) -> Value<'static> {
    number(i64::try_from(count).ok())
}

fn name<T>(choice: Option<T>, name: impl Fn(T) -> &'static str) -> Value<'static> {
    choice.map_or(Value::None, |choice| Value::Name(name(choice)))
}
