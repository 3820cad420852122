//! How the text typed or pasted into a cell becomes an edit. The parsers are those of the forms.

use super::cell::Sheet;
use super::column::{Column, kind};
use crate::domain::amount::{self, AmountError};
use crate::domain::{
    BusinessCase, Currency, CustomKind, CustomValue, Deal, DealType, DealValue, Decimal,
    ForecastCategory, FoundBy, ItemKey, Label, LabelError, Money, NextStep, Note, Priority,
    Probability, StageId, StageKind, Tags,
};
use crate::ledger::DealEdit;
use crate::text::day::{DayError, parse_day};
use crate::text::search::fold;
use crate::text::{Lang, Words, messages, refusal};

/// What the text of a cell changes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Edited {
    /// Nothing: the cell says so already.
    Nothing,
    /// A field.
    Edit(DealEdit),
    /// The stage, which is changed by a move past the gates.
    Move(StageId),
}

/// Why the text of a cell is not taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Unread {
    /// What stands there follows from other things.
    ReadOnly,
    /// The deal has ended.
    Ended,
    /// Not a name or a note.
    Text(LabelError),
    /// Not an amount.
    Amount(AmountError, Currency),
    /// Line items set the amount.
    FromItems,
    /// Not a currency, or there is no amount that could have one.
    Currency,
    /// Not a chance.
    Probability,
    /// Not a day.
    Day(DayError),
    /// A day for a step that is not there.
    StepFirst,
    /// None of the choices; these are they.
    Choice(Vec<String>),
    /// It does not fit a field of one's own.
    Custom(CustomKind),
}

impl Unread {
    /// Says it as the forms do.
    #[must_use]
    pub fn words(&self, sheet: &Sheet) -> String {
        let (m, format) = (sheet.m(), sheet.format);
        match self {
            Self::ReadOnly => m.table_read_only(),
            Self::Ended => m.refusal_deal_ended(),
            Self::Text(error) => return refusal::label(format, *error),
            Self::Amount(error, currency) => return refusal::amount(format, *error, *currency),
            Self::FromItems => m.refusal_amount_from_items(),
            Self::Currency => m.table_not_a_currency(),
            Self::Probability => m.refusal_probability(),
            Self::Day(error) => return refusal::day(format, *error, sheet.today),
            Self::StepFirst => m.deal_next_step_first(),
            Self::Choice(choices) => m.table_not_a_choice(choices.join(", ")),
            Self::Custom(_) => m.refusal_not_of_kind(),
        }
        .to_string()
    }
}

impl From<LabelError> for Unread {
    fn from(error: LabelError) -> Self {
        Self::Text(error)
    }
}

impl Sheet<'_> {
    /// Reads the text of a cell of a deal. An empty text empties the field.
    ///
    /// # Errors
    /// [`Unread`] says why it cannot stand there.
    pub fn read(&self, column: Column, deal: &Deal, text: &str) -> Result<Edited, Unread> {
        let text = text.trim();
        if !column.is_edited() {
            return Err(Unread::ReadOnly);
        }
        let now = self.typed(column, deal).unwrap_or_default();
        // A title that is gone is refused, not passed over; a chance that follows the stage stays so.
        if text == now && !(text.is_empty() && column == Column::Title) {
            return Ok(Edited::Nothing);
        }
        if column == Column::Stage {
            return self.stage_named(deal, text).map(Edited::Move);
        }
        let edit = match column {
            Column::Owner | Column::Company | Column::Contact => named(column, text)?,
            Column::Custom(key) => DealEdit::Custom(key, self.own(key, text)?),
            _ => DealEdit::Value(self.value(column, deal, text)?),
        };
        Ok(Edited::Edit(edit))
    }

    fn value(&self, column: Column, deal: &Deal, text: &str) -> Result<DealValue, Unread> {
        let tags = || -> Result<Tags, Unread> {
            let names = text.split([',', ';']).map(Label::optional);
            let names: Result<Vec<_>, _> = names.collect();
            Ok(names?.into_iter().flatten().collect())
        };
        Ok(match column {
            Column::Title => DealValue::Title(Label::new(text)?),
            Column::Amount => DealValue::Amount(self.amount(deal, text)?),
            Column::Currency => DealValue::Amount(Some(in_currency(deal, text)?)),
            Column::Probability if text.is_empty() => DealValue::Probability(None),
            Column::Probability => {
                DealValue::Probability(Some(Probability::parse(text).ok_or(Unread::Probability)?))
            }
            Column::ExpectedClose => DealValue::ExpectedClose(self.read_day(text)?),
            Column::ParkedUntil => DealValue::ParkedUntil(self.read_day(text)?),
            Column::ContractStart => DealValue::ContractStart(self.read_day(text)?),
            Column::ContractEnd => DealValue::ContractEnd(self.read_day(text)?),
            Column::NextStep => {
                let on = deal.next_step.as_ref().and_then(|step| step.on);
                let text = Label::optional(text)?;
                DealValue::NextStep(text.map(|text| NextStep { text, on }))
            }
            Column::NextStepDate => {
                let on = self.read_day(text)?;
                match &deal.next_step {
                    None if on.is_some() => return Err(Unread::StepFirst),
                    step => DealValue::NextStep(step.clone().map(|step| NextStep { on, ..step })),
                }
            }
            Column::Source => DealValue::Source(Label::optional(text)?),
            Column::Campaign => DealValue::Campaign(Label::optional(text)?),
            Column::Tags => DealValue::Tags(tags()?),
            Column::Competitors => DealValue::Competitors(tags()?),
            Column::Notes => DealValue::Description(Note::new(text)?),
            Column::Differentiators => DealValue::Differentiators(Note::new(text)?),
            Column::DealType => DealValue::DealType(choice(self, text, DealType::ALL)?),
            Column::Priority => DealValue::Priority(choice(self, text, Priority::ALL)?),
            Column::Forecast => DealValue::Forecast(choice(self, text, ForecastCategory::ALL)?),
            Column::FoundBy => DealValue::FoundBy(choice(self, text, FoundBy::ALL)?),
            Column::BusinessCase => DealValue::BusinessCase(choice(self, text, BusinessCase::ALL)?),
            _ => return Err(Unread::ReadOnly),
        })
    }

    fn read_day(&self, text: &str) -> Result<Option<chrono::NaiveDate>, Unread> {
        if text.is_empty() {
            return Ok(None);
        }
        parse_day(text, self.today).map(Some).map_err(Unread::Day)
    }

    /// An amount in the currency that the text names, else in that of the deal, else in that of the book.
    fn amount(&self, deal: &Deal, text: &str) -> Result<Option<Money>, Unread> {
        if !deal.is_open() {
            return Err(Unread::Ended);
        }
        if !deal.items.is_empty() {
            return Err(Unread::FromItems);
        }
        if text.is_empty() {
            return Ok(None);
        }
        let own = deal.amount.map(|money| money.currency);
        let currency = currency_in(text)
            .or(own)
            .unwrap_or(self.records.settings.currency);
        let read = amount::parse(text, currency);
        read.map(Some)
            .map_err(|error| Unread::Amount(error, currency))
    }

    fn stage_named(&self, deal: &Deal, text: &str) -> Result<StageId, Unread> {
        if !deal.is_open() {
            return Err(Unread::Ended);
        }
        let stages = self.records.open_stages_of(deal.pipeline);
        let wanted = fold(text);
        let found = stages.iter().find(|stage| fold(&stage.name) == wanted);
        found
            .filter(|stage| stage.kind == StageKind::Open)
            .map(|stage| stage.id)
            .ok_or_else(|| {
                Unread::Choice(stages.iter().map(|stage| stage.name.to_string()).collect())
            })
    }

    /// The value of a field of one's own; none for an empty text.
    fn own(&self, key: ItemKey, text: &str) -> Result<Option<CustomValue>, Unread> {
        let mut fields = self.records.settings.custom_fields.iter();
        let field = fields
            .find(|field| field.key == key)
            .ok_or(Unread::ReadOnly)?;
        let Some(label) = Label::optional(text)? else {
            return Ok(None);
        };
        let unfit = || Unread::Custom(field.kind);
        let chosen = |text: &str| {
            let wanted = fold(text);
            let mut choices = field.choices.iter();
            let found = choices.find(|choice| fold(choice) == wanted).cloned();
            found.ok_or_else(|| {
                Unread::Choice(field.choices.iter().map(ToString::to_string).collect())
            })
        };
        let value = match field.kind {
            CustomKind::Text => CustomValue::Text(label),
            CustomKind::Number => CustomValue::Number(Decimal::parse(text).ok_or_else(unfit)?),
            CustomKind::Money => {
                let currency = currency_in(text).unwrap_or(self.records.settings.currency);
                let read = amount::parse(text, currency);
                CustomValue::Money(read.map_err(|error| Unread::Amount(error, currency))?)
            }
            CustomKind::Date => {
                CustomValue::Date(parse_day(text, self.today).map_err(Unread::Day)?)
            }
            CustomKind::Choice => CustomValue::Choice(chosen(text)?),
            CustomKind::Choices => {
                let parts = text.split([',', ';']).map(str::trim);
                let parts = parts.filter(|part| !part.is_empty()).map(chosen);
                CustomValue::Choices(parts.collect::<Result<_, _>>()?)
            }
            CustomKind::YesNo => CustomValue::YesNo(self.yes_or_no(text)?),
            CustomKind::Link => CustomValue::Link(label),
            CustomKind::Email => CustomValue::Email(label),
            CustomKind::Phone => CustomValue::Phone(label),
            CustomKind::Rating => CustomValue::Rating(text.parse().map_err(|_| unfit())?),
        };
        if value.fits(field) {
            Ok(Some(value))
        } else {
            Err(unfit())
        }
    }

    fn yes_or_no(&self, text: &str) -> Result<bool, Unread> {
        let wanted = fold(text);
        for lang in Lang::ALL {
            let m = messages(lang);
            if fold(&m.common_yes()) == wanted || wanted == "1" || wanted == "true" {
                return Ok(true);
            }
            if fold(&m.common_no()) == wanted || wanted == "0" || wanted == "false" {
                return Ok(false);
            }
        }
        let m = self.m();
        Err(Unread::Choice(vec![
            m.common_yes().to_string(),
            m.common_no().to_string(),
        ]))
    }

    /// What a cell of a deal offers while it is edited: choices, or names that are known.
    #[must_use]
    pub fn suggestions(&self, column: Column, deal: &Deal) -> Vec<String> {
        let (records, m) = (self.records, self.m());
        let of = |words: &[&dyn Words]| words.iter().map(|word| word.words(m)).collect();
        fn all<T: Words>(choices: &[T]) -> Vec<&dyn Words> {
            choices.iter().map(|choice| choice as &dyn Words).collect()
        }
        match column {
            Column::Stage => {
                let stages = records.open_stages_of(deal.pipeline);
                stages.iter().map(|stage| stage.name.to_string()).collect()
            }
            Column::Owner => self.in_order(records.owners.values().map(|owner| &owner.name)),
            Column::Company => {
                self.in_order(records.companies.values().map(|company| &company.name))
            }
            Column::Contact => self.in_order(records.people.values().map(|person| &person.name)),
            Column::Source => {
                let sources = records
                    .deals
                    .values()
                    .filter_map(|deal| deal.source.as_ref());
                self.in_order(sources)
            }
            Column::Campaign => {
                let campaigns = records.deals.values();
                self.in_order(campaigns.filter_map(|deal| deal.campaign.as_ref()))
            }
            Column::Currency => Currency::COMMON.map(str::to_owned).to_vec(),
            Column::DealType => of(&all(DealType::ALL)),
            Column::Priority => of(&all(Priority::ALL)),
            Column::Forecast => of(&all(ForecastCategory::ALL)),
            Column::FoundBy => of(&all(FoundBy::ALL)),
            Column::BusinessCase => of(&all(BusinessCase::ALL)),
            Column::Custom(key) => match kind(records, key) {
                Some(CustomKind::Choice) => {
                    let mut fields = records.settings.custom_fields.iter();
                    let field = fields.find(|field| field.key == key);
                    field.map_or_else(Vec::new, |field| {
                        field.choices.iter().map(ToString::to_string).collect()
                    })
                }
                Some(CustomKind::YesNo) => {
                    vec![m.common_yes().to_string(), m.common_no().to_string()]
                }
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// Different names by the alphabet.
    fn in_order<'b>(&self, names: impl Iterator<Item = &'b Label>) -> Vec<String> {
        let names: std::collections::BTreeSet<_> = names.collect();
        let mut names: Vec<_> = names.into_iter().map(ToString::to_string).collect();
        names.sort_by_cached_key(|name| self.format.sort_key(name));
        names
    }
}

/// The edit of a field that holds another record by its name.
fn named(column: Column, text: &str) -> Result<DealEdit, Unread> {
    let name = Label::optional(text)?;
    Ok(match (column, name) {
        (Column::Owner, Some(name)) => DealEdit::OwnerNamed(name),
        (Column::Company, Some(name)) => DealEdit::CompanyNamed(name),
        (_, Some(name)) => DealEdit::ContactNamed(name),
        (Column::Owner, None) => DealEdit::Value(DealValue::Owner(None)),
        (Column::Company, None) => DealEdit::Value(DealValue::Company(None)),
        (_, None) => DealEdit::Value(DealValue::Contact(None)),
    })
}

/// The choice of these words in either language; none for an empty text.
fn choice<T: Words + Copy>(sheet: &Sheet, text: &str, choices: &[T]) -> Result<Option<T>, Unread> {
    if text.is_empty() {
        return Ok(None);
    }
    let wanted = fold(text);
    for lang in Lang::ALL {
        let m = messages(lang);
        let found = choices
            .iter()
            .find(|choice| fold(&choice.words(m)) == wanted);
        if let Some(found) = found {
            return Ok(Some(*found));
        }
    }
    let words = choices.iter().map(|choice| choice.words(sheet.m()));
    Err(Unread::Choice(words.collect()))
}

/// The amount of a deal in another currency: the number stays, since this corrects and does not convert.
fn in_currency(deal: &Deal, text: &str) -> Result<Money, Unread> {
    if !deal.is_open() {
        return Err(Unread::Ended);
    }
    if !deal.items.is_empty() {
        return Err(Unread::FromItems);
    }
    let money = deal.amount.ok_or(Unread::Currency)?;
    let currency = Currency::from_code(text)
        .or_else(|| currency_in(text))
        .ok_or(Unread::Currency)?;
    let minor = i128::from(money.minor) * i128::from(currency.minor_per_major())
        / i128::from(money.currency.minor_per_major());
    Ok(Money {
        minor: i64::try_from(minor).map_err(|_| Unread::Currency)?,
        currency,
    })
}

/// The currency that a text names beside a number, by its code or by a sign that means one only.
fn currency_in(text: &str) -> Option<Currency> {
    const SIGNS: [(&str, &str); 6] = [
        ("₴", "UAH"),
        ("грн", "UAH"),
        ("€", "EUR"),
        ("£", "GBP"),
        ("zł", "PLN"),
        ("$", "USD"),
    ];
    let lower = text.to_lowercase();
    let sign = SIGNS.iter().find(|(sign, _)| lower.contains(sign));
    let mut words = text.split(|c: char| !c.is_ascii_alphabetic());
    words
        .find_map(|word| (word.len() == 3).then(|| Currency::from_code(word))?)
        .or_else(|| Currency::from_code(sign?.1))
}
