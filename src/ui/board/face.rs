//! What a card says, in words: read from the book once, compared as a whole, drawn only when it differs.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::look::shows;
use crate::app::App;
use crate::domain::{Deal, DealField, DealId, OwnerId, Stage};
use crate::ledger::Book;
use crate::query::{Attention, PlannedStep, StepState, attention, chance, next_step};
use crate::text::{Format, Words};
use crate::ui::kit::{Glyph, icons};

/// How many tags have room on a card.
const TAGS: usize = 2;
/// Within so many days a next step is named by its distance, not by its date.
const NEAR: i64 = 6;

/// What wants to be seen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Warning {
    /// A day that was set has passed.
    pub overdue: bool,
    /// Its words.
    pub text: String,
}

impl Warning {
    /// The sign that repeats it for those who do not see its colour.
    #[must_use]
    pub fn glyph(&self) -> Glyph {
        if self.overdue {
            icons::CLOCK_ALERT
        } else {
            icons::HOURGLASS
        }
    }
}

/// What is done next.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Next {
    /// What, and when.
    pub text: String,
    /// How it stands: overdue, today, later.
    pub state: StepState,
}

impl Next {
    /// The sign of its state.
    #[must_use]
    pub fn glyph(&self) -> Glyph {
        match self.state {
            StepState::Today => icons::BELL,
            _ => icons::CLOCK,
        }
    }
}

/// A card in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Face {
    /// The title.
    pub title: String,
    /// Company and person, and what else was chosen.
    pub meta: String,
    /// The amount.
    pub amount: Option<String>,
    /// The chance.
    pub chance: String,
    /// What wants to be seen.
    pub warning: Option<Warning>,
    /// What is done next, and when.
    pub next: Option<Next>,
    /// The first tags.
    pub tags: Vec<String>,
    /// How many tags have no room, in words.
    pub more_tags: Option<String>,
    /// The owner's initials, name and tint.
    pub owner: Option<(String, String, u32)>,
    /// Everything above as one sentence.
    pub spoken: String,
}

impl Face {
    /// Reads a card; none if the deal is gone. Follows the deal, its names and the day.
    #[must_use]
    pub fn read(app: App, id: DealId) -> Option<Self> {
        let today = app.session.today.get();
        let (m, now) = (app.m(), app.now());
        let names = app.state.deal(id, |deal, _| {
            deal.map(|deal| (deal.company, deal.contact, deal.owner, deal.pipeline))
        })?;
        let (company, contact, owner, pipeline) = names;
        let shows = |field: DealField| {
            app.session
                .preferences
                .with(|chosen| shows(chosen.boards.get(&pipeline), field))
        };
        let company = company.filter(|_| shows(DealField::Company));
        let contact = contact.filter(|_| shows(DealField::Contact));
        let owner = owner.filter(|_| shows(DealField::Owner));
        let (with_step, with_tags) = (shows(DealField::NextStep), shows(DealField::Tags));
        let meta = app.state.contacts(|book| {
            let records = book.records();
            let company = company.and_then(|id| records.companies.get(&id));
            let contact = contact.and_then(|id| records.people.get(&id));
            let names = [
                company.map(|company| company.name.to_string()),
                contact.map(|person| person.name.to_string()),
            ];
            names.into_iter().flatten().collect::<Vec<_>>()
        });
        let owner = owner.and_then(|id| {
            let name = app.state.owners(|book| {
                book.records()
                    .owners
                    .get(&id)
                    .map(|owner| owner.name.to_string())
            })?;
            Some((initials(&name), name, tint(id)))
        });
        app.format(|format| {
            app.state.peek(|book| {
                let deal = book.records().deals.get(&id)?;
                let stage = book.records().stages.get(&deal.stage)?;
                let more = [
                    deal.source.as_ref().map(ToString::to_string),
                    deal.priority.map(|priority| priority.words(m)),
                    deal.deal_type.map(|kind| kind.words(m)),
                    deal.expected_close.map(|day| format.date(day)),
                ];
                let chosen = [
                    DealField::Source,
                    DealField::Priority,
                    DealField::DealType,
                    DealField::ExpectedClose,
                ];
                let more = chosen.into_iter().zip(more);
                let more = more.filter_map(|(field, words)| words.filter(|_| shows(field)));
                let meta: Vec<String> = meta.into_iter().chain(more).collect();
                let seen = attention(book, deal, now, today);
                let warning = seen.map(|seen| Warning {
                    overdue: seen.is_overdue(),
                    text: match seen {
                        Attention::StepOverdue(days) => m.card_overdue(days),
                        Attention::CloseOverdue(days) => m.card_close_overdue(days),
                        Attention::Idle(days) => m.card_idle(days),
                        Attention::NoNextStep => m.card_no_next_step(),
                        Attention::Woken => m.card_woken(),
                    }
                    .to_string(),
                });
                let mut face = Self {
                    title: deal.title.to_string(),
                    meta: meta.join(" · "),
                    amount: deal.value().map(|money| format.money(money)),
                    chance: percent(format, book, deal),
                    warning,
                    next: parked(app, format, deal, today).or_else(|| {
                        next_step(book, deal)
                            .filter(|_| with_step)
                            .map(|step| next(app, format, step, today))
                    }),
                    tags: deal
                        .tags
                        .iter()
                        .take(if with_tags { TAGS } else { 0 })
                        .map(ToString::to_string)
                        .collect(),
                    more_tags: match deal.tags.iter().count().saturating_sub(TAGS) {
                        _ if !with_tags => None,
                        0 => None,
                        more => Some(m.card_more_tags(more).to_string()),
                    },
                    owner,
                    spoken: String::new(),
                };
                face.spoken = face.sentence(stage, &m.card_no_amount());
                Some(face)
            })
        })
    }

    /// The accessible name: title, company, amount, stage, next step, warnings.
    fn sentence(&self, stage: &Stage, no_amount: &str) -> String {
        let warning = self.warning.as_ref().map(|warning| warning.text.as_str());
        let parts = [
            Some(self.title.as_str()),
            Some(self.meta.as_str()),
            Some(self.amount.as_deref().unwrap_or(no_amount)),
            Some(&*stage.name),
            self.next.as_ref().map(|next| next.text.as_str()),
            warning,
        ];
        let parts: Vec<_> = parts
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect();
        parts.join(", ")
    }
}

fn percent(format: &dyn Format, book: &Book, deal: &Deal) -> String {
    format.percent(chance(book.records(), deal).basis_points().into())
}

/// A deal that is put aside says until when; what is planned for it can wait.
fn parked(app: App, format: &dyn Format, deal: &Deal, today: NaiveDate) -> Option<Next> {
    let until = deal.parked_until.filter(|_| deal.is_parked(today))?;
    let text = app.m().deal_parked_until(format.date(until)).to_string();
    Some(Next {
        text,
        state: StepState::Later,
    })
}

fn next(app: App, format: &dyn Format, step: PlannedStep, today: NaiveDate) -> Next {
    let state = step.state(today);
    let what = step.text.to_string();
    let Some(on) = step.on else {
        return Next { text: what, state };
    };
    let near = (on - today).num_days().abs() <= NEAR;
    let mut when = if near {
        format.relative_day(on, today)
    } else {
        format.day_month(on)
    };
    if let Some(time) = step.time() {
        when = format!("{when} {}", format.time(time.of_day()));
    }
    let text = app.m().card_next_step(what, when).to_string();
    Next { text, state }
}

/// The first letters of the first two words.
fn initials(name: &str) -> String {
    name.split_whitespace()
        .take(2)
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_uppercase)
        .collect()
}

/// One of eight tints, always the same for an owner.
fn tint(owner: OwnerId) -> u32 {
    owner.0.counter % 8 + 1
}
