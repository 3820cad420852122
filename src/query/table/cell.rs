//! What stands in a cell: the value by which it sorts, the text that is shown, and the text that is edited and copied.

use chrono::NaiveDate;

use super::column::Column;
use crate::domain::{
    CustomValue, Deal, Moment, Money, OutcomeKind, Qualification, StageId, rate::in_base,
};
use crate::ledger::{Book, Records};
use crate::query::{chance, idle_days, next_step};
use crate::text::{Format, Messages, Words as _, decimal_separator, messages, money_digits};

/// The value by which a cell sorts. Values of one column are of one kind.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum SortValue {
    /// A text, by the alphabet of the reader.
    Text(Vec<u8>),
    /// A number, or the place of a choice among its choices.
    Number(i128),
    /// Money in minor units: of the base currency where a rate is known, behind it by the code of its own.
    Money(&'static str, i64),
    /// A day.
    Day(NaiveDate),
}

/// The records as a table reads them: in a language, on a day.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// The book.
    pub book: &'a Book,
    /// Its records.
    pub records: &'a Records,
    /// Writes numbers, money and days.
    pub format: &'a dyn Format,
    /// Today.
    pub today: NaiveDate,
    /// Now.
    pub now: Moment,
}

impl Sheet<'_> {
    pub(super) fn m(&self) -> &'static Messages {
        messages(self.format.lang())
    }

    /// The value by which a cell sorts; none if nothing stands in it.
    #[must_use]
    pub fn sort_value(&self, column: Column, deal: &Deal) -> Option<SortValue> {
        let number = |number: i64| SortValue::Number(number.into());
        match column {
            Column::Amount => deal.value().map(|money| self.money_value(money)),
            Column::Weighted => {
                let money = deal.value()?.weighted(chance(self.records, deal));
                Some(self.money_value(money))
            }
            Column::Recurring => deal.recurring.map(|known| self.money_value(known.amount)),
            Column::Probability => Some(number(chance(self.records, deal).basis_points().into())),
            Column::Stage => {
                let place = self.stage_place(deal)?;
                Some(SortValue::Number(place))
            }
            Column::Outcome => {
                let mut kinds = OutcomeKind::ALL.iter();
                let place = kinds.position(|kind| *kind == deal.outcome.kind())?;
                Some(SortValue::Number(place as i128))
            }
            Column::DealType => deal.deal_type.map(|choice| number(choice as i64)),
            Column::Priority => deal.priority.map(|choice| number(choice as i64)),
            Column::Forecast => deal.forecast.map(|choice| number(choice as i64)),
            Column::FoundBy => deal.found_by.map(|choice| number(choice as i64)),
            Column::BusinessCase => deal.business_case.map(|choice| number(choice as i64)),
            Column::Score => self.score(deal).map(|score| number(score.into())),
            Column::Age | Column::StageDays | Column::IdleDays => {
                self.days(column, deal).map(number)
            }
            Column::Custom(key) => match deal.custom_value(key)? {
                CustomValue::Number(value) => Some(number(value.millionths())),
                CustomValue::Money(money) => Some(self.money_value(*money)),
                CustomValue::Date(day) => Some(SortValue::Day(*day)),
                CustomValue::YesNo(yes) => Some(number((*yes).into())),
                CustomValue::Rating(stars) => Some(number((*stars).into())),
                _ => self.text_value(column, deal),
            },
            _ => match self.day(column, deal) {
                Some(day) => Some(SortValue::Day(day)),
                None => self.text_value(column, deal),
            },
        }
    }

    fn text_value(&self, column: Column, deal: &Deal) -> Option<SortValue> {
        let text = self.text(column, deal)?;
        Some(SortValue::Text(self.format.sort_key(&text)))
    }

    fn money_value(&self, money: Money) -> SortValue {
        let settings = &self.records.settings;
        match in_base(money, settings.currency, &settings.rates, self.today) {
            Some(base) => SortValue::Money("", base.minor),
            None => SortValue::Money(money.currency.code(), money.minor),
        }
    }

    /// The place of a deal's stage: by pipeline, kind and rank.
    fn stage_place(&self, deal: &Deal) -> Option<i128> {
        let here = self.stage(deal);
        let stages = self.records.stages_of(deal.pipeline);
        let place = stages.iter().position(|stage| stage.id == here)?;
        let pipeline = i128::from(deal.pipeline.0.counter);
        Some(pipeline * 1_000 + place as i128)
    }

    fn stage(&self, deal: &Deal) -> StageId {
        self.records.stage_today(deal.stage)
    }

    fn score(&self, deal: &Deal) -> Option<u16> {
        let known: &Qualification = deal.qualification.as_ref()?;
        known.score(&self.records.settings.criteria).percent
    }

    /// Whole days: since the sale began, since the deal came into its stage, since somebody touched it.
    fn days(&self, column: Column, deal: &Deal) -> Option<i64> {
        match column {
            Column::Age => {
                let until = deal.closed_on().unwrap_or(self.today);
                let days = (until - deal.created_on.day()?).num_days();
                Some(days.max(0))
            }
            Column::StageDays if deal.is_open() => {
                let visit = deal.visits.last()?;
                Some(match visit.on.day() {
                    Some(on) => (self.today - on).num_days().max(0),
                    None => visit.at.days_until(self.now),
                })
            }
            Column::IdleDays if deal.is_open() => {
                Some(idle_days(self.book, deal, self.now, self.today))
            }
            _ => None,
        }
    }

    fn day(&self, column: Column, deal: &Deal) -> Option<NaiveDate> {
        match column {
            Column::ExpectedClose => deal.expected_close,
            Column::NextStepDate => next_step(self.book, deal).and_then(|step| step.on),
            Column::CreatedOn => deal.created_on.day(),
            Column::ClosedOn => deal.closed_on(),
            Column::ParkedUntil => deal.parked_until,
            Column::ContractStart => deal.contract_start,
            Column::ContractEnd => deal.contract_end,
            _ => None,
        }
    }

    /// The text that is shown; none if nothing stands in the cell.
    #[must_use]
    pub fn text(&self, column: Column, deal: &Deal) -> Option<String> {
        let (records, m, format) = (self.records, self.m(), self.format);
        match column {
            Column::Amount => deal.value().map(|money| format.money(money)),
            Column::Weighted => {
                let money = deal.value()?.weighted(chance(records, deal));
                Some(format.money(money))
            }
            Column::Recurring => deal.recurring.map(|known| {
                let every = known.every.words(m);
                format!("{}, {every}", format.money(known.amount))
            }),
            Column::Probability => {
                let chance = chance(records, deal);
                Some(format.percent(chance.basis_points().into()))
            }
            Column::Score => {
                let score = self.score(deal)?;
                Some(format.percent(i64::from(score) * 100))
            }
            Column::Age | Column::StageDays | Column::IdleDays => {
                self.days(column, deal).map(|days| format.number(days))
            }
            Column::NextStep => next_step(self.book, deal).map(|step| step.text.to_string()),
            Column::NextStepDate => self.day(column, deal).map(|day| format.date(day)),
            Column::Tags => listed(deal.tags.iter()),
            Column::Competitors => listed(deal.competitors.iter()),
            Column::Custom(key) => match deal.custom_value(key)? {
                CustomValue::Money(money) => Some(format.money(*money)),
                CustomValue::Rating(stars) => {
                    Some(m.deal_rating(*stars, CustomValue::MAX_RATING).to_string())
                }
                _ => self.typed(column, deal),
            },
            _ => self.typed(column, deal),
        }
    }

    /// The text that is edited and copied: what the cell reads back.
    #[must_use]
    pub fn typed(&self, column: Column, deal: &Deal) -> Option<String> {
        let (records, m, format) = (self.records, self.m(), self.format);
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let number =
            |plain: String| plain.replace('.', &decimal_separator(format.lang()).to_string());
        match column {
            Column::Title => text(&deal.title),
            Column::Company => text(&records.companies.get(&deal.company?)?.name),
            Column::Contact => text(&records.people.get(&deal.contact?)?.name),
            Column::Owner => text(&records.owners.get(&deal.owner?)?.name),
            Column::Pipeline => text(&records.pipelines.get(&deal.pipeline)?.name),
            Column::Stage => text(&records.stages.get(&self.stage(deal))?.name),
            Column::Outcome => Some(outcome(m, deal.outcome.kind())),
            Column::Amount => deal.value().map(|money| number(money_digits(money))),
            Column::Currency => deal.value().map(|money| money.currency.code().to_owned()),
            Column::Probability => {
                let own = deal.probability.unwrap_or_else(|| chance(records, deal));
                Some(format.decimal(f64::from(own.basis_points()) / 100.0, 2))
            }
            Column::NextStep => text(&deal.next_step.as_ref()?.text),
            Column::NextStepDate => {
                let on = deal.next_step.as_ref()?.on?;
                Some(format.date(on))
            }
            Column::Source => text(deal.source.as_ref()?),
            Column::Campaign => text(deal.campaign.as_ref()?),
            Column::FoundBy => deal.found_by.map(|choice| choice.words(m)),
            Column::DealType => deal.deal_type.map(|choice| choice.words(m)),
            Column::Priority => deal.priority.map(|choice| choice.words(m)),
            Column::Forecast => deal.forecast.map(|choice| choice.words(m)),
            Column::BusinessCase => deal.business_case.map(|choice| choice.words(m)),
            Column::Differentiators => text(&deal.differentiators),
            Column::Notes => text(&deal.description),
            Column::Custom(key) => match deal.custom_value(key)? {
                CustomValue::Text(value)
                | CustomValue::Choice(value)
                | CustomValue::Link(value)
                | CustomValue::Email(value)
                | CustomValue::Phone(value) => text(value),
                CustomValue::Number(value) => Some(number(value.to_string())),
                CustomValue::Money(money) => Some(number(money_digits(*money))),
                CustomValue::Date(day) => Some(format.date(*day)),
                CustomValue::Choices(choices) => listed(choices.iter()),
                CustomValue::YesNo(yes) => {
                    Some(if *yes { m.common_yes() } else { m.common_no() }.to_string())
                }
                CustomValue::Rating(stars) => Some(stars.to_string()),
            },
            _ => match self.day(column, deal) {
                Some(day) => Some(format.date(day)),
                None => match column {
                    Column::ExpectedClose
                    | Column::CreatedOn
                    | Column::ClosedOn
                    | Column::ParkedUntil
                    | Column::ContractStart
                    | Column::ContractEnd => None,
                    _ => self.text(column, deal),
                },
            },
        }
    }
}

/// Names with commas between, as the fields of tags take them.
fn listed<'a>(names: impl Iterator<Item = &'a crate::domain::Label>) -> Option<String> {
    let names: Vec<_> = names.map(ToString::to_string).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

pub(super) fn outcome(m: &Messages, kind: OutcomeKind) -> String {
    match kind {
        OutcomeKind::Open => m.deal_outcome_open(),
        OutcomeKind::Won => m.deal_outcome_won(),
        OutcomeKind::Lost => m.deal_outcome_lost(),
        OutcomeKind::Abandoned => m.deal_outcome_abandoned(),
        OutcomeKind::NotQualified => m.deal_outcome_not_qualified(),
    }
    .to_string()
}
