//! Reads what is typed for a field of one's own.

use crate::app::App;
use crate::domain::{CustomField, CustomKind, CustomValue, Decimal, Label, List};
use crate::text::{day::parse_day, refusal};
use crate::ui::dialogs::new_deal::read_amount;
use leptos::prelude::*;

/// Between the choices of a field that takes several.
pub const BETWEEN: char = '\n';

/// The value of a text that is not empty.
///
/// # Errors
/// What is wrong with it, in words.
pub fn custom_value(app: App, field: &CustomField, text: &str) -> Result<CustomValue, String> {
    let m = app.m();
    let label =
        || Label::new(text).map_err(|error| app.format(|format| refusal::label(format, error)));
    let value = match field.kind {
        CustomKind::Text => CustomValue::Text(label()?),
        CustomKind::Link => CustomValue::Link(label()?),
        CustomKind::Email => CustomValue::Email(label()?),
        CustomKind::Phone => CustomValue::Phone(label()?),
        CustomKind::Choice => CustomValue::Choice(label()?),
        CustomKind::Choices => {
            let chosen = text.split(BETWEEN).filter(|text| !text.is_empty());
            let chosen: List<Label> = chosen.filter_map(|text| Label::new(text).ok()).collect();
            CustomValue::Choices(chosen)
        }
        CustomKind::YesNo => CustomValue::YesNo(text == "yes"),
        CustomKind::Number => {
            CustomValue::Number(Decimal::parse(text).ok_or_else(|| m.refusal_number().to_string())?)
        }
        CustomKind::Rating => CustomValue::Rating(
            text.trim()
                .parse()
                .map_err(|_| m.refusal_number().to_string())?,
        ),
        CustomKind::Date => {
            let today = app.session.today.get_untracked();
            let day = parse_day(text, today);
            CustomValue::Date(
                day.map_err(|error| app.format(|format| refusal::day(format, error, today)))?,
            )
        }
        CustomKind::Money => {
            let currency = app.state.peek(|book| book.records().settings.currency);
            match read_amount(text, currency) {
                Ok(Some(money)) => CustomValue::Money(money),
                Ok(None) => return Err(m.refusal_number().to_string()),
                Err(error) => {
                    return Err(app.format(|format| refusal::amount(format, error, currency)));
                }
            }
        }
    };
    if value.fits(field) {
        Ok(value)
    } else {
        Err(m.gate_not_fitting().to_string())
    }
}
