//! What a gate asks for, one thing at a time, and how what is typed is read.

use leptos::prelude::*;

use super::custom::custom_value;
use crate::app::{App, Held};
use crate::domain::{
    BusinessCase, Currency, CustomField, DealId, DealRole, DealValue, Fit, ItemKey, Label,
    NextStep, Note, Qualification, Requirement, Role,
};
use crate::ledger::{DealEdit, Missing};
use crate::text::{day::parse_day, refusal};
use crate::ui::dialogs::new_deal::read_amount;

/// One thing that is asked for.
#[derive(Clone, PartialEq, Debug)]
pub enum Ask {
    /// An amount in a currency.
    Amount(Currency),
    /// A day from today on.
    Close,
    /// A name that is found or made.
    Name(Requirement),
    /// A source.
    Source,
    /// What comes next, and when.
    NextStep,
    /// What the qualification came to.
    Qualified,
    /// Whether there is a business case.
    BusinessCase,
    /// Who decides.
    DecisionMaker,
    /// A point of the checklist.
    Point(ItemKey, String),
    /// A question.
    Question(ItemKey, String),
    /// A field of one's own.
    Custom(Box<CustomField>),
    /// Something that is made on the deal itself.
    Elsewhere(Requirement),
}

impl Ask {
    /// Whether it can be filled in here.
    pub fn has_input(&self) -> bool {
        !matches!(self, Self::Elsewhere(_))
    }

    /// What the gate calls it.
    pub fn requirement(&self) -> Missing {
        Missing::Required(match self {
            Self::Amount(_) => Requirement::Amount,
            Self::Close => Requirement::ExpectedClose,
            Self::Name(required) | Self::Elsewhere(required) => *required,
            Self::Source => Requirement::Source,
            Self::NextStep => Requirement::NextStep,
            Self::Qualified => Requirement::Qualified,
            Self::BusinessCase => Requirement::BusinessCase,
            Self::DecisionMaker => Requirement::DecisionMaker,
            Self::Point(..) => Requirement::Checklist,
            Self::Question(..) => Requirement::Questions,
            Self::Custom(field) => return Missing::Custom(field.key),
        })
    }
}

/// Something that is asked for, with what is typed.
#[derive(Clone)]
pub struct Asked {
    /// What it is.
    pub ask: Ask,
    /// The text, or the value of the choice.
    pub text: RwSignal<String>,
    /// The day beside it, where it has one.
    pub day: RwSignal<String>,
    /// What is wrong with it.
    pub error: RwSignal<Option<String>>,
}

impl Asked {
    /// Nothing is typed yet.
    pub fn new(ask: Ask) -> Self {
        Self {
            ask,
            text: RwSignal::new(String::new()),
            day: RwSignal::new(String::new()),
            error: RwSignal::new(None),
        }
    }

    /// Whether nothing was typed or chosen.
    pub fn is_empty(&self) -> bool {
        self.text.with_untracked(|text| text.trim().is_empty())
    }

    /// The edits that it makes; none for an empty one.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub fn read(&self, app: App, deal: DealId) -> Result<Vec<DealEdit>, String> {
        if self.is_empty() {
            return Ok(Vec::new());
        }
        let text = self.text.get_untracked();
        let label = || {
            Label::new(&text).map_err(|error| app.format(|format| refusal::label(format, error)))
        };
        let note =
            || Note::new(&text).map_err(|error| app.format(|format| refusal::label(format, error)));
        let value = |value: DealValue| Ok(vec![DealEdit::Value(value)]);
        match &self.ask {
            Ask::Amount(currency) => match read_amount(&text, *currency) {
                Ok(amount) => value(DealValue::Amount(amount)),
                Err(error) => Err(app.format(|format| refusal::amount(format, error, *currency))),
            },
            Ask::Close => {
                let today = app.session.today.get_untracked();
                let day = read_day(app, &text)?;
                if day < today {
                    return Err(app.m().gate_day_past().to_string());
                }
                value(DealValue::ExpectedClose(Some(day)))
            }
            Ask::Name(Requirement::Owner) => Ok(vec![DealEdit::OwnerNamed(label()?)]),
            Ask::Name(Requirement::Company) => Ok(vec![DealEdit::CompanyNamed(label()?)]),
            Ask::Name(_) => Ok(vec![DealEdit::ContactNamed(label()?)]),
            Ask::Source => value(DealValue::Source(Some(label()?))),
            Ask::NextStep => {
                let on = self.day.get_untracked();
                let on = (!on.trim().is_empty()).then(|| read_day(app, &on));
                value(DealValue::NextStep(Some(NextStep {
                    text: label()?,
                    on: on.transpose()?,
                })))
            }
            Ask::Qualified => {
                let known = app.state.peek(|book| {
                    let deal = book.records().deals.get(&deal);
                    deal.and_then(|deal| deal.qualification.clone())
                });
                let result = Fit::from_name(&text);
                value(DealValue::Qualification(Some(Box::new(Qualification {
                    result,
                    on: result.map(|_| app.session.today.get_untracked()),
                    ..known.map(|known| *known).unwrap_or_default()
                }))))
            }
            Ask::BusinessCase => {
                let case = BusinessCase::from_name(&text);
                let mut edits = vec![DealEdit::Value(DealValue::BusinessCase(case))];
                if case == Some(BusinessCase::Later) {
                    let day = read_day(app, &self.day.get_untracked())?;
                    if day <= app.session.today.get_untracked() {
                        return Err(app.m().gate_wake_future().to_string());
                    }
                    edits.push(DealEdit::Value(DealValue::ParkedUntil(Some(day))));
                }
                Ok(edits)
            }
            Ask::DecisionMaker => {
                let roles = app.state.peek(|book| {
                    let deal = book.records().deals.get(&deal);
                    deal.map(|deal| deal.roles.clone()).unwrap_or_default()
                });
                let Ok(person) = text.parse() else {
                    return Ok(Vec::new());
                };
                value(DealValue::Roles(roles.with(DealRole {
                    person,
                    role: Role::DecisionMaker,
                })))
            }
            Ask::Point(key, _) => Ok(vec![DealEdit::Check(*key, true)]),
            Ask::Question(key, _) => Ok(vec![DealEdit::Answer(*key, note()?)]),
            Ask::Custom(field) => {
                let value = custom_value(app, field, &text)?;
                Ok(vec![DealEdit::Custom(field.key, Some(value))])
            }
            Ask::Elsewhere(_) => Ok(Vec::new()),
        }
    }
}

fn read_day(app: App, text: &str) -> Result<chrono::NaiveDate, String> {
    let today = app.session.today.get_untracked();
    parse_day(text, today).map_err(|error| app.format(|format| refusal::day(format, error, today)))
}

/// What is asked for, in the order of the stage's list; checklists and questions by each open point.
pub fn asks(app: App, held: &Held) -> Vec<Ask> {
    app.state.peek(|book| {
        let records = book.records();
        let (Some(deal), Some(stage)) = (
            records.deals.get(&held.deal),
            records.stages.get(&held.stage),
        ) else {
            return Vec::new();
        };
        let mut asks = Vec::new();
        for missing in &held.missing {
            match missing {
                Missing::Required(Requirement::Amount) => {
                    asks.push(Ask::Amount(records.settings.currency));
                }
                Missing::Required(Requirement::ExpectedClose) => asks.push(Ask::Close),
                Missing::Required(
                    required @ (Requirement::Owner | Requirement::Company | Requirement::Contact),
                ) => asks.push(Ask::Name(*required)),
                Missing::Required(Requirement::Source) => asks.push(Ask::Source),
                Missing::Required(Requirement::NextStep) => asks.push(Ask::NextStep),
                Missing::Required(Requirement::Qualified) => asks.push(Ask::Qualified),
                Missing::Required(Requirement::BusinessCase) => asks.push(Ask::BusinessCase),
                Missing::Required(Requirement::DecisionMaker) if !records.people.is_empty() => {
                    asks.push(Ask::DecisionMaker);
                }
                Missing::Required(Requirement::Checklist) => {
                    let open = stage.checklist.iter();
                    let open = open.filter(|point| !deal.checks.contains(&point.key));
                    asks.extend(open.map(|point| Ask::Point(point.key, point.text.to_string())));
                }
                Missing::Required(Requirement::Questions) => {
                    let open = stage.questions.iter();
                    let open = open.filter(|question| deal.answer(question.key).is_none());
                    asks.extend(open.map(|asked| Ask::Question(asked.key, asked.text.to_string())));
                }
                Missing::Required(required) => asks.push(Ask::Elsewhere(*required)),
                Missing::Custom(key) => {
                    let mut fields = records.settings.custom_fields.iter();
                    let field = fields.find(|field| field.key == *key);
                    asks.extend(field.map(|field| Ask::Custom(Box::new(field.clone()))));
                }
            }
        }
        asks
    })
}
