//! The fields that can be changed on many deals at once, and how a typed value becomes an edit.

use leptos::prelude::*;

use crate::app::App;
use crate::domain::{
    Currency, CustomField, CustomKind, CustomValue, DealField, DealId, DealType, DealValue,
    Decimal, ForecastCategory, ItemKey, Label, Priority, Probability, amount,
};
use crate::ledger::{Book, DealEdit};
use crate::text::{Words, day::parse_day, refusal};
use crate::ui::kit::SelectOption;

/// A field of many deals.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Target {
    /// A field that every deal has.
    Field(DealField),
    /// Adds a tag.
    AddTag,
    /// Takes a tag away.
    RemoveTag,
    /// A field of one's own.
    Custom(ItemKey),
}

/// How a value is given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Input {
    /// One of a list; an empty value empties the field.
    Choice(Vec<SelectOption>),
    /// A text, with what other deals have.
    Known(Vec<String>),
    /// A day.
    Day,
    /// An amount of money.
    Amount,
    /// A number.
    Number,
    /// A text.
    Text,
}

/// The fields that every deal has, in the order in which they are offered.
const FIELDS: [DealField; 8] = [
    DealField::Owner,
    DealField::ExpectedClose,
    DealField::Priority,
    DealField::Source,
    DealField::Amount,
    DealField::Probability,
    DealField::DealType,
    DealField::Forecast,
];

impl Target {
    /// What is offered for some deals, with its words.
    pub fn offered(app: App, deals: &[DealId]) -> Vec<(Self, String)> {
        let m = app.m();
        let mut offered: Vec<_> = FIELDS
            .into_iter()
            .chain([DealField::Campaign])
            .map(|field| (Self::Field(field), field.words(m)))
            .collect();
        offered.insert(4, (Self::AddTag, m.bulk_add_tag().to_string()));
        offered.insert(5, (Self::RemoveTag, m.bulk_remove_tag().to_string()));
        app.state.settings(|book| {
            let records = book.records();
            let fields = records.settings.custom_fields.iter().filter(|field| {
                // Several choices at once have no form that fits one line.
                field.kind != CustomKind::Choices
                    && deals.iter().all(|id| {
                        let deal = records.deals.get(id);
                        deal.is_some_and(|deal| field.belongs_to(deal.pipeline))
                    })
            });
            offered.extend(fields.map(|field| (Self::Custom(field.key), field.name.to_string())));
        });
        offered
    }

    /// How its value is given.
    pub fn input(self, app: App, deals: &[DealId]) -> Input {
        let m = app.m();
        let choice = |choices: Vec<(String, String)>| {
            let none = SelectOption::new("", m.common_none().to_string());
            let choices = choices
                .into_iter()
                .map(|(value, label)| SelectOption::new(value, label));
            Input::Choice(std::iter::once(none).chain(choices).collect())
        };
        match self {
            Self::Field(DealField::Priority) => choice(named(Priority::ALL, Priority::name, m)),
            Self::Field(DealField::DealType) => choice(named(DealType::ALL, DealType::name, m)),
            Self::Field(DealField::Forecast) => {
                choice(named(ForecastCategory::ALL, ForecastCategory::name, m))
            }
            Self::Field(DealField::ExpectedClose) => Input::Day,
            Self::Field(DealField::Amount) => Input::Amount,
            Self::Field(DealField::Probability) => Input::Number,
            Self::Custom(key) => match custom_field(app, key) {
                Some(field) => custom_input(app, &field, choice),
                None => Input::Text,
            },
            Self::Field(_) | Self::AddTag | Self::RemoveTag => {
                Input::Known(app.state.peek(|book| self.known(book, deals)))
            }
        }
    }

    /// The values that the book knows for it; of tags to be taken away only those of the deals.
    fn known(self, book: &Book, deals: &[DealId]) -> Vec<String> {
        let records = book.records();
        let all = || records.deals.values().filter(|deal| deal.is_active());
        let mut known: Vec<String> = match self {
            Self::Field(DealField::Owner) => {
                let owners = records.owners.values();
                owners.map(|owner| owner.name.to_string()).collect()
            }
            Self::Field(DealField::Source) => {
                let sources = all().filter_map(|deal| deal.source.as_ref());
                sources.map(ToString::to_string).collect()
            }
            Self::Field(DealField::Campaign) => {
                let campaigns = all().filter_map(|deal| deal.campaign.as_ref());
                campaigns.map(ToString::to_string).collect()
            }
            Self::RemoveTag => {
                let deals = deals.iter().filter_map(|id| records.deals.get(id));
                let tags = deals.flat_map(|deal| deal.tags.iter());
                tags.map(ToString::to_string).collect()
            }
            Self::AddTag => {
                let tags = all().flat_map(|deal| deal.tags.iter());
                tags.map(ToString::to_string).collect()
            }
            Self::Field(_) | Self::Custom(_) => Vec::new(),
        };
        known.sort();
        known.dedup();
        known
    }

    /// Reads what was typed as the edit of every deal.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub fn read(self, app: App, typed: &str, currency: Currency) -> Result<DealEdit, String> {
        let text = || label(app, typed);
        let value = match self {
            Self::AddTag | Self::RemoveTag => {
                let tag = text()?.ok_or_else(|| app.m().refusal_name_empty().to_string())?;
                return Ok(match self {
                    Self::AddTag => DealEdit::AddTag(tag),
                    _ => DealEdit::RemoveTag(tag),
                });
            }
            Self::Custom(key) => {
                let field =
                    custom_field(app, key).ok_or_else(|| app.m().refusal_gone().to_string())?;
                return Ok(DealEdit::Custom(
                    key,
                    read_custom(app, &field, typed, currency)?,
                ));
            }
            Self::Field(DealField::Owner) => match text()? {
                Some(name) => return Ok(DealEdit::OwnerNamed(name)),
                None => DealValue::Owner(None),
            },
            Self::Field(DealField::Campaign) => DealValue::Campaign(text()?),
            Self::Field(DealField::ExpectedClose) => DealValue::ExpectedClose(day(app, typed)?),
            Self::Field(DealField::Priority) => DealValue::Priority(Priority::from_name(typed)),
            Self::Field(DealField::DealType) => DealValue::DealType(DealType::from_name(typed)),
            Self::Field(DealField::Forecast) => {
                DealValue::Forecast(ForecastCategory::from_name(typed))
            }
            Self::Field(DealField::Amount) => DealValue::Amount(money(app, typed, currency)?),
            Self::Field(DealField::Probability) => DealValue::Probability(chance(app, typed)?),
            Self::Field(_) => DealValue::Source(text()?),
        };
        Ok(DealEdit::Value(value))
    }
}

fn named<T: Copy + Words>(
    all: &[T],
    name: fn(T) -> &'static str,
    m: &crate::text::Messages,
) -> Vec<(String, String)> {
    all.iter()
        .map(|choice| (name(*choice).to_owned(), choice.words(m)))
        .collect()
}

fn custom_field(app: App, key: ItemKey) -> Option<CustomField> {
    app.state.peek(|book| {
        let mut fields = book.records().settings.custom_fields.iter();
        fields.find(|field| field.key == key).cloned()
    })
}

fn custom_input(
    app: App,
    field: &CustomField,
    choice: impl Fn(Vec<(String, String)>) -> Input,
) -> Input {
    match field.kind {
        CustomKind::Choice => {
            let choices = field.choices.iter();
            choice(
                choices
                    .map(|one| (one.to_string(), one.to_string()))
                    .collect(),
            )
        }
        CustomKind::YesNo => choice(vec![
            ("yes".to_owned(), app.m().common_yes().to_string()),
            ("no".to_owned(), app.m().common_no().to_string()),
        ]),
        CustomKind::Rating => {
            let ratings = 1..=CustomValue::MAX_RATING;
            choice(
                ratings
                    .map(|one| (one.to_string(), one.to_string()))
                    .collect(),
            )
        }
        CustomKind::Date => Input::Day,
        CustomKind::Money => Input::Amount,
        CustomKind::Number => Input::Number,
        _ => Input::Text,
    }
}

fn read_custom(
    app: App,
    field: &CustomField,
    typed: &str,
    currency: Currency,
) -> Result<Option<CustomValue>, String> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let value = match field.kind {
        CustomKind::Date => day(app, typed)?.map(CustomValue::Date),
        CustomKind::Money => money(app, typed, currency)?.map(CustomValue::Money),
        CustomKind::Number => Decimal::parse(typed).map(CustomValue::Number),
        CustomKind::YesNo => Some(CustomValue::YesNo(typed == "yes")),
        CustomKind::Rating => typed.parse().ok().map(CustomValue::Rating),
        kind => label(app, typed)?.map(|text| match kind {
            CustomKind::Choice => CustomValue::Choice(text),
            CustomKind::Link => CustomValue::Link(text),
            CustomKind::Email => CustomValue::Email(text),
            CustomKind::Phone => CustomValue::Phone(text),
            _ => CustomValue::Text(text),
        }),
    };
    match value.filter(|value| value.fits(field)) {
        Some(value) => Ok(Some(value)),
        None => Err(app.refusal_words(&crate::ledger::Refusal::NotOfKind(field.kind))),
    }
}

fn label(app: App, typed: &str) -> Result<Option<Label>, String> {
    Label::optional(typed).map_err(|error| app.format(|format| refusal::label(format, error)))
}

fn day(app: App, typed: &str) -> Result<Option<chrono::NaiveDate>, String> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let today = app.session.today.get_untracked();
    parse_day(typed, today)
        .map(Some)
        .map_err(|error| app.format(|format| refusal::day(format, error, today)))
}

fn money(
    app: App,
    typed: &str,
    currency: Currency,
) -> Result<Option<crate::domain::Money>, String> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    amount::parse(typed, currency)
        .map(Some)
        .map_err(|error| app.format(|format| refusal::amount(format, error, currency)))
}

fn chance(app: App, typed: &str) -> Result<Option<Probability>, String> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    Probability::parse(typed)
        .map(Some)
        .ok_or_else(|| app.m().refusal_probability().to_string())
}
