//! Conditions of the filter in words.

use crate::app::App;
use crate::domain::{
    BookSettings, BusinessCase, DealType, Fit, ForecastCategory, FoundBy, Priority, Role,
};
use crate::query::Ready;
use crate::query::rule::{Condition, DateTest, Size, Subject, Test};
use crate::text::{Messages, Words as _, decimal_separator};
use leptos::prelude::Get as _;

/// The name of what a condition speaks of.
#[must_use]
pub fn subject_words(m: &Messages, subject: Subject, settings: &BookSettings) -> String {
    match subject {
        Subject::Own(key) => {
            let mut fields = settings.custom_fields.iter();
            let field = fields.find(|field| field.key == key);
            return field.map_or_else(
                || m.filter_subject_gone().to_string(),
                |field| field.name.to_string(),
            );
        }
        Subject::Title => m.filter_subject_title(),
        Subject::Outcome => m.filter_subject_outcome(),
        Subject::Stage => m.filter_subject_stage(),
        Subject::Part => m.filter_subject_part(),
        Subject::Pipeline => m.filter_subject_pipeline(),
        Subject::Owner => m.filter_subject_owner(),
        Subject::Company => m.filter_subject_company(),
        Subject::Contact => m.filter_subject_contact(),
        Subject::Customer => m.filter_subject_customer(),
        Subject::Amount => m.filter_subject_amount(),
        Subject::Probability => m.filter_subject_probability(),
        Subject::ExpectedClose => m.filter_subject_expected(),
        Subject::ClosedOn => m.filter_subject_closed(),
        Subject::Reason => m.filter_subject_reason(),
        Subject::LostTo => m.lose_rival(),
        Subject::StepDue => m.filter_subject_step(),
        Subject::StepText => m.filter_subject_step_text(),
        Subject::StepOn => m.filter_subject_step_on(),
        Subject::Overdue => m.filter_subject_overdue(),
        Subject::Rotting => m.filter_subject_rotting(),
        Subject::IdleDays => m.filter_subject_idle(),
        Subject::StageDays => m.filter_subject_in_stage(),
        Subject::Age => m.filter_subject_age(),
        Subject::Created => m.filter_subject_created(),
        Subject::Source => m.filter_subject_source(),
        Subject::Campaign => m.deal_field_campaign(),
        Subject::FoundBy => m.deal_field_found_by(),
        Subject::Tags => m.filter_subject_tags(),
        Subject::DealType => m.deal_field_type(),
        Subject::Priority => m.deal_field_priority(),
        Subject::Forecast => m.deal_field_forecast(),
        Subject::Score => m.filter_subject_score(),
        Subject::Fit => m.filter_subject_fit(),
        Subject::BusinessCase => m.deal_field_business_case(),
        Subject::Competitors => m.deal_field_competitors(),
        Subject::Differentiators => m.deal_field_differentiators(),
        Subject::Recurring => m.deal_field_recurring(),
        Subject::ContractStart => m.deal_field_contract_start(),
        Subject::ContractEnd => m.deal_field_contract_end(),
        Subject::Product => m.filter_subject_product(),
        Subject::Items => m.filter_subject_items(),
        Subject::Offers => m.filter_subject_offers(),
        Subject::Benefit => m.filter_subject_benefit(),
        Subject::Negotiation => m.filter_subject_negotiation(),
        Subject::Roles => m.deal_field_roles(),
        Subject::Answers => m.filter_subject_answers(),
        Subject::Checks => m.filter_subject_checks(),
        Subject::Links => m.filter_subject_links(),
        Subject::Activities => m.filter_subject_activities(),
        Subject::Skipped => m.filter_subject_skipped(),
        Subject::Parked => m.filter_subject_parked(),
        Subject::ParkedUntil => m.filter_subject_parked_until(),
        Subject::Archived => m.filter_subject_archived(),
        Subject::Trashed => m.filter_subject_trashed(),
        Subject::Description => m.filter_subject_description(),
        Subject::Foreign => m.filter_subject_foreign(),
    }
    .to_string()
}

/// The words of one of the choices that are always the same.
#[must_use]
pub fn choice_words(m: &Messages, subject: Subject, name: &str) -> Option<String> {
    let own = match (subject, name) {
        (Subject::Outcome, "open") => m.deal_outcome_open(),
        (Subject::Outcome, "won") => m.deal_outcome_won(),
        (Subject::Outcome, "lost") => m.deal_outcome_lost(),
        (Subject::Outcome, "abandoned") => m.deal_outcome_abandoned(),
        (Subject::Outcome, "not_qualified") => m.deal_outcome_not_qualified(),
        (Subject::Part, "early") => m.filter_part_early(),
        (Subject::Part, "middle") => m.filter_part_middle(),
        (Subject::Part, "late") => m.filter_part_late(),
        (Subject::StepDue, "none") => m.filter_step_none(),
        (Subject::StepDue, "overdue") => m.filter_step_overdue(),
        (Subject::StepDue, "today") => m.filter_step_today(),
        (Subject::StepDue, "later") => m.filter_step_later(),
        _ => {
            return match subject {
                Subject::DealType => DealType::from_name(name).map(|choice| choice.words(m)),
                Subject::Priority => Priority::from_name(name).map(|choice| choice.words(m)),
                Subject::Forecast => {
                    ForecastCategory::from_name(name).map(|choice| choice.words(m))
                }
                Subject::FoundBy => FoundBy::from_name(name).map(|choice| choice.words(m)),
                Subject::Fit => Fit::from_name(name).map(|choice| choice.words(m)),
                Subject::BusinessCase => {
                    BusinessCase::from_name(name).map(|choice| choice.words(m))
                }
                Subject::Roles => Role::from_name(name).map(|choice| choice.words(m)),
                _ => None,
            };
        }
    };
    Some(own.to_string())
}

/// The choices of a subject by their names in the address, each with its words.
#[must_use]
pub fn choices(app: App, subject: Subject) -> Vec<(String, String)> {
    let m = app.m();
    let pair = |id: String, name: &str| (id, name.to_owned());
    app.state.peek(|book| {
        let records = book.records();
        match subject {
            Subject::Owner => {
                let owners = records.owners.values();
                owners
                    .map(|owner| pair(owner.id.to_string(), &owner.name))
                    .collect()
            }
            Subject::Pipeline => {
                let pipelines = records.pipelines_in_order();
                pipelines
                    .iter()
                    .map(|own| pair(own.id.to_string(), &own.name))
                    .collect()
            }
            Subject::Stage => {
                let pipelines = records.pipelines_in_order();
                let several = pipelines.len() > 1;
                let stages = pipelines.iter().flat_map(|own| {
                    let stages = records.stages_of(own.id);
                    stages.into_iter().map(move |stage| {
                        let name = if several {
                            m.filter_says(own.name.to_string(), stage.name.to_string())
                                .to_string()
                        } else {
                            stage.name.to_string()
                        };
                        (stage.id.to_string(), name)
                    })
                });
                stages.collect()
            }
            Subject::Own(key) => {
                let mut fields = records.settings.custom_fields.iter();
                let field = fields.find(|field| field.key == key);
                let choices = field
                    .map(|field| field.choices.iter())
                    .into_iter()
                    .flatten();
                choices
                    .map(|choice| pair(choice.to_string(), choice))
                    .collect()
            }
            _ => {
                let names = subject.choices().into_iter();
                names
                    .filter_map(|name| Some((name.to_owned(), choice_words(m, subject, name)?)))
                    .collect()
            }
        }
    })
}

/// A condition in words: what it speaks of and what must be true.
#[must_use]
pub fn condition_words(app: App, condition: &Condition) -> String {
    let m = app.m();
    let subject = app
        .state
        .settings(|book| subject_words(m, condition.subject, &book.records().settings));
    m.filter_says(subject, test_words(app, condition))
        .to_string()
}

fn test_words(app: App, condition: &Condition) -> String {
    let m = app.m();
    let with = |how: String, what: &str| format!("{how} {}", m.common_quoted(what.to_owned()));
    match &condition.test {
        Test::Empty => m.filter_is_empty().to_string(),
        Test::Filled => m.filter_is_filled().to_string(),
        Test::Yes => m.filter_yes().to_string(),
        Test::No => m.filter_no().to_string(),
        Test::Contains(text) => with(m.filter_contains().to_string(), text),
        Test::Lacks(text) => with(m.filter_lacks().to_string(), text),
        Test::Is(text) => with(m.filter_is().to_string(), text),
        Test::IsNot(text) => with(m.filter_is_not().to_string(), text),
        Test::AnyOf(names) => names_words(app, condition.subject, names),
        Test::NoneOf(names) => {
            let names = names_words(app, condition.subject, names);
            format!("{} {names}", m.filter_none_of())
        }
        Test::Number(size) => {
            let sign = decimal_separator(app.session.lang.get()).to_string();
            size_words(m, *size, |number| number.to_string().replace('.', &sign))
        }
        Test::Money(size) => size_words(m, *size, |money| app.format(|format| format.money(money))),
        Test::Date(test) => date_words(app, *test),
    }
}

/// The words of names, joined by "or".
fn names_words(app: App, subject: Subject, names: &[String]) -> String {
    let known = choices(app, subject);
    let words = names.iter().map(|name| {
        let found = known.iter().find(|(id, _)| id == name);
        found.map_or_else(|| name.clone(), |(_, words)| words.clone())
    });
    words
        .collect::<Vec<_>>()
        .join(&format!(" {} ", app.m().filter_or()))
}

fn size_words<T: Copy>(m: &Messages, size: Size<T>, words: impl Fn(T) -> String) -> String {
    match size {
        Size::Equal(one) => format!("{} {}", m.filter_equal(), words(one)),
        Size::Below(one) => format!("{} {}", m.filter_below(), words(one)),
        Size::Above(one) => format!("{} {}", m.filter_above(), words(one)),
        Size::Between(a, b) => m.filter_says_between(words(a), words(b)).to_string(),
    }
}

fn date_words(app: App, test: DateTest) -> String {
    let m = app.m();
    let day = |day| app.format(|format| format.date(day));
    match test {
        DateTest::On(on) => day(on),
        DateTest::Before(on) => format!("{} {}", m.filter_before(), day(on)),
        DateTest::After(on) => format!("{} {}", m.filter_after(), day(on)),
        DateTest::Between(a, b) => m.filter_says_between(day(a), day(b)).to_string(),
        DateTest::Today => m.filter_today().to_string(),
        DateTest::Past => m.filter_past().to_string(),
        DateTest::ThisWeek => m.filter_this_week().to_string(),
        DateTest::ThisMonth => m.filter_this_month().to_string(),
        DateTest::ThisQuarter => m.filter_this_quarter().to_string(),
        DateTest::ThisYear => m.filter_this_year().to_string(),
        DateTest::Next(days) => m.filter_says_next(days).to_string(),
        DateTest::Last(days) => m.filter_says_last(days).to_string(),
    }
}

/// The name of a ready list.
#[must_use]
pub fn ready_words(m: &Messages, ready: Ready) -> String {
    match ready {
        Ready::Prospects => m.views_ready_prospects(),
        Ready::Opportunities => m.views_ready_opportunities(),
        Ready::Customers => m.views_ready_customers(),
        Ready::Overdue => m.views_ready_overdue(),
        Ready::Idle => m.views_ready_idle(),
        Ready::NoNextStep => m.views_ready_no_next_step(),
        Ready::ClosingSoon => m.views_ready_closing_soon(),
        Ready::Doubtful => m.views_ready_doubtful(),
        Ready::NoAmount => m.views_ready_no_amount(),
        Ready::Nurtured => m.views_ready_nurtured(),
    }
    .to_string()
}
