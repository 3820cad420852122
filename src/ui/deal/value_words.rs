//! Fields of a deal and their values, in words, for its history.

use chrono::NaiveDate;
use leptos::prelude::Get as _;

use crate::app::App;
use crate::domain::{CustomValue, DealValue, Outcome, OutcomeKind};
use crate::text::{Words as _, decimal_separator};

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
        other => facts(app, other),
    };
    name.unwrap_or_else(|| m.common_no_data().to_string())
}

/// The words for choices and lists. A list is said by its items, or by their number where they are long.
fn facts(app: App, value: &DealValue) -> Option<String> {
    let m = app.m();
    let money = |money| app.format(|format| format.money(money));
    let day = |day: NaiveDate| app.format(|format| format.date(day));
    let list =
        |items: Vec<String>| (!items.is_empty()).then(|| app.format(|format| format.list(&items)));
    match value {
        DealValue::DealType(choice) => choice.map(|choice| choice.words(m)),
        DealValue::Priority(choice) => choice.map(|choice| choice.words(m)),
        DealValue::Forecast(choice) => choice.map(|choice| choice.words(m)),
        DealValue::FoundBy(choice) => choice.map(|choice| choice.words(m)),
        DealValue::BusinessCase(choice) => choice.map(|choice| choice.words(m)),
        DealValue::Campaign(name) => name.as_ref().map(ToString::to_string),
        DealValue::Competitors(names) => list(names.iter().map(ToString::to_string).collect()),
        DealValue::Differentiators(note) | DealValue::Proposal(note) => {
            (!note.is_empty()).then(|| shorten(note))
        }
        DealValue::Recurring(known) => {
            known.map(|known| format!("{}, {}", money(known.amount), known.every.words(m)))
        }
        DealValue::ContractStart(on) | DealValue::ContractEnd(on) => on.map(day),
        DealValue::Items(items) => list(items.iter().map(|item| item.name.to_string()).collect()),
        DealValue::Offers(offers) => {
            list(offers.iter().map(|offer| offer.name.to_string()).collect())
        }
        DealValue::ValueCase(case) => case.as_ref().map(|case| money(case.benefit)),
        DealValue::Negotiation(steps) => steps.last().map(|step| shorten(&step.text)),
        DealValue::Qualification(known) => known.as_ref().and_then(|known| {
            let score = app
                .state
                .peek(|book| known.score(&book.records().settings.criteria));
            let percent = score
                .percent
                .map(|percent| app.format(|format| format.percent(i64::from(percent) * 100)));
            let result = known.result.map(|result| result.words(m));
            let said: Vec<_> = result.into_iter().chain(percent).collect();
            (!said.is_empty()).then(|| said.join(" · "))
        }),
        DealValue::Answers(answers) => answers.last().map(|answer| shorten(&answer.text)),
        DealValue::Checks(checks) => (!checks.is_empty())
            .then(|| app.format(|format| format.decimal(checks.len() as f64, 0))),
        DealValue::Roles(roles) => app.state.peek(|book| {
            let people = &book.records().people;
            let said = roles.iter().filter_map(|role| {
                let person = people.get(&role.person)?;
                Some(format!("{} ({})", person.name, role.role.words(m)))
            });
            list(said.collect())
        }),
        DealValue::Links(links) => list(links.iter().map(|link| link.title.to_string()).collect()),
        DealValue::Custom(entries) => list(
            entries
                .iter()
                .map(|entry| custom_words(app, &entry.value))
                .collect(),
        ),
        DealValue::Skips(skips) => app.state.peek(|book| {
            let stages = &book.records().stages;
            let said = skips
                .iter()
                .filter_map(|skip| Some(stages.get(&skip.stage)?.name_at(skip.at).to_string()));
            list(said.collect())
        }),
        _ => None,
    }
}

/// A value of a field of one's own.
#[must_use]
pub fn custom_words(app: App, value: &CustomValue) -> String {
    let m = app.m();
    match value {
        CustomValue::Text(text)
        | CustomValue::Choice(text)
        | CustomValue::Link(text)
        | CustomValue::Email(text)
        | CustomValue::Phone(text) => text.to_string(),
        CustomValue::Number(number) => number
            .to_string()
            .replace('.', &decimal_separator(app.session.lang.get()).to_string()),
        CustomValue::Money(money) => app.format(|format| format.money(*money)),
        CustomValue::Date(day) => app.format(|format| format.date(*day)),
        CustomValue::Choices(choices) => {
            let choices: Vec<_> = choices.iter().map(ToString::to_string).collect();
            app.format(|format| format.list(&choices))
        }
        CustomValue::YesNo(yes) => if *yes { m.common_yes() } else { m.common_no() }.to_string(),
        CustomValue::Rating(rating) => m.deal_rating(*rating, CustomValue::MAX_RATING).to_string(),
    }
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
