//! Fields of a deal and their values, in words, for its history.

use crate::app::App;
use crate::domain::{DealField, DealValue, Outcome, OutcomeKind};
use crate::text::Messages;

/// The name of a field.
#[must_use]
pub fn field_words(m: &Messages, field: DealField) -> String {
    match field {
        DealField::Title => m.deal_title(),
        DealField::Amount => m.deal_amount(),
        DealField::Probability => m.deal_probability(),
        DealField::ExpectedClose => m.deal_expected_close(),
        DealField::Owner => m.deal_owner(),
        DealField::Company => m.deal_company(),
        DealField::Contact => m.deal_contact(),
        DealField::Source => m.deal_source(),
        DealField::Tags => m.deal_tags(),
        DealField::Description => m.deal_notes(),
        DealField::NextStep => m.deal_next_step(),
        DealField::CreatedOn => m.deal_created(),
        DealField::Outcome => m.deal_outcome(),
        DealField::ParkedUntil => m.deal_parked(),
        DealField::Archived => m.nav_archive(),
        DealField::TrashedAt => m.nav_trash(),
        DealField::Foreign => m.deal_foreign_id(),
    }
    .to_string()
}

/// A value; nothing stands as a dash.
#[must_use]
pub fn value_words(app: App, value: &DealValue) -> String {
    let m = app.m();
    let name = match value {
        DealValue::Title(title) => Some(title.to_string()),
        DealValue::Amount(amount) => amount.map(|money| app.format(|format| format.money(money))),
        DealValue::Probability(Some(own)) => {
            Some(app.format(|format| format.percent(i64::from(own.basis_points()))))
        }
        DealValue::Probability(None) => Some(m.deal_probability_automatic().to_string()),
        DealValue::ExpectedClose(day) | DealValue::ParkedUntil(day) => {
            day.map(|day| app.format(|format| format.date(day)))
        }
        DealValue::CreatedOn(on) => on.day().map(|day| app.format(|format| format.date(day))),
        DealValue::Owner(id) => app
            .state
            .peek(|book| Some(book.records().owners.get(&(*id)?)?.name.to_string())),
        DealValue::Company(id) => app
            .state
            .peek(|book| Some(book.records().companies.get(&(*id)?)?.name.to_string())),
        DealValue::Contact(id) => app
            .state
            .peek(|book| Some(book.records().people.get(&(*id)?)?.name.to_string())),
        DealValue::Source(source) => source.as_ref().map(|source| source.to_string()),
        DealValue::Tags(tags) if tags.is_empty() => None,
        DealValue::Tags(tags) => {
            let tags: Vec<_> = tags.iter().map(|tag| tag.to_string()).collect();
            Some(app.format(|format| format.list(&tags)))
        }
        DealValue::Description(note) => (!note.is_empty()).then(|| shorten(note)),
        DealValue::NextStep(step) => step.as_ref().map(|step| match step.on {
            Some(day) => format!("{}, {}", step.text, app.format(|format| format.date(day))),
            None => step.text.to_string(),
        }),
        DealValue::Outcome(outcome) => Some(outcome_words(app, outcome)),
        DealValue::Archived(yes) => {
            Some(if *yes { m.common_yes() } else { m.common_no() }.to_string())
        }
        DealValue::TrashedAt(at) => Some(
            if at.is_some() {
                m.common_yes()
            } else {
                m.common_no()
            }
            .to_string(),
        ),
        DealValue::Foreign(foreign) => foreign.as_ref().map(|foreign| foreign.key.to_string()),
    };
    name.unwrap_or_else(|| m.common_no_data().to_string())
}

fn outcome_words(app: App, outcome: &Outcome) -> String {
    let m = app.m();
    let kind = match outcome.kind() {
        OutcomeKind::Open => m.deal_outcome_open(),
        OutcomeKind::Won => m.deal_outcome_won(),
        OutcomeKind::Lost => m.deal_outcome_lost(),
        OutcomeKind::Abandoned => m.deal_outcome_abandoned(),
        OutcomeKind::NotQualified => m.deal_outcome_not_qualified(),
    }
    .to_string();
    let closing = outcome.closing();
    let reason = closing
        .and_then(|closing| closing.reason.as_ref())
        .map(|reason| reason.to_string());
    let amount = closing
        .and_then(|closing| closing.amount)
        .map(|money| app.format(|format| format.money(money)));
    [Some(kind), amount, reason]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}

/// The first line of a note, cut where it is long.
fn shorten(note: &str) -> String {
    let line: String = note
        .lines()
        .next()
        .unwrap_or_default()
        .chars()
        .take(80)
        .collect();
    if line.len() < note.len() {
        format!("{line}…")
    } else {
        line
    }
}
