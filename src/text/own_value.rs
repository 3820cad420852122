//! Reading and writing the values of fields of one's own as texts: in the drawer, in files, in tables.

use chrono::NaiveDate;

use super::day::parse_day;
use super::{Format, decimal_separator, messages, money_digits, refusal, search};
use crate::domain::custom::{is_email, is_web_address};
use crate::domain::{Currency, CustomField, CustomKind, CustomValue, Decimal, Label, List, amount};

/// What separates several choices in one text.
const BETWEEN_CHOICES: [char; 2] = [';', '\n'];

/// Reads a text as a value of a field; an empty one is no value. Money has the currency given.
///
/// # Errors
/// What is wrong with the text, in the words of the field's message.
pub fn read(
    format: &dyn Format,
    field: &CustomField,
    text: &str,
    currency: Currency,
    today: NaiveDate,
) -> Result<Option<CustomValue>, String> {
    let m = messages(format.lang());
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let label = || Label::new(text).map_err(|error| refusal::label(format, error));
    let value = match field.kind {
        CustomKind::Text => CustomValue::Text(label()?),
        CustomKind::Phone => CustomValue::Phone(label()?),
        CustomKind::Number => Decimal::parse(text)
            .map(CustomValue::Number)
            .ok_or_else(|| m.refusal_own_number().to_string())?,
        CustomKind::Money => amount::parse(text, currency)
            .map(CustomValue::Money)
            .map_err(|error| refusal::amount(format, error, currency))?,
        CustomKind::Date => parse_day(text, today)
            .map(CustomValue::Date)
            .map_err(|error| refusal::day(format, error, today))?,
        CustomKind::Link if is_web_address(text) => CustomValue::Link(label()?),
        CustomKind::Link => return Err(m.refusal_own_link().to_string()),
        CustomKind::Email if is_email(text) => CustomValue::Email(label()?),
        CustomKind::Email => return Err(m.refusal_own_email().to_string()),
        CustomKind::Choice => CustomValue::Choice(choice(format, field, text)?),
        CustomKind::Choices => {
            let parts = text.split(BETWEEN_CHOICES).map(str::trim);
            let parts = parts.filter(|part| !part.is_empty());
            let chosen = parts.map(|part| choice(format, field, part));
            CustomValue::Choices(chosen.collect::<Result<Vec<_>, _>>()?.into())
        }
        CustomKind::YesNo => CustomValue::YesNo(
            yes_or_no(format, text).ok_or_else(|| m.refusal_own_yes_no().to_string())?,
        ),
        CustomKind::Rating => {
            let stars = text.parse().ok();
            let stars = stars.filter(|stars| (1..=CustomValue::MAX_RATING).contains(stars));
            let refused = || m.refusal_own_rating(CustomValue::MAX_RATING).to_string();
            CustomValue::Rating(stars.ok_or_else(refused)?)
        }
    };
    Ok(Some(value))
}

/// The choice of a field that a text names, whatever its case.
fn choice(format: &dyn Format, field: &CustomField, text: &str) -> Result<Label, String> {
    let wanted = search::fold(text);
    let mut all = field.choices.iter();
    let found = all.find(|choice| search::fold(choice) == wanted);
    found.cloned().ok_or_else(|| {
        messages(format.lang())
            .refusal_own_choice(text.to_owned())
            .to_string()
    })
}

fn yes_or_no(format: &dyn Format, text: &str) -> Option<bool> {
    let m = messages(format.lang());
    let text = text.to_lowercase();
    let is = |word: String| word.to_lowercase() == text;
    if is(m.common_yes().to_string()) || matches!(&*text, "yes" | "true" | "1" | "так" | "+") {
        Some(true)
    } else if is(m.common_no().to_string()) || matches!(&*text, "no" | "false" | "0" | "ні" | "-")
    {
        Some(false)
    } else {
        None
    }
}

/// Writes a value so that [`read`] gives it again in the same language. Money is without its currency.
#[must_use]
pub fn write(format: &dyn Format, value: &CustomValue) -> String {
    let m = messages(format.lang());
    let decimal =
        |digits: String| digits.replace('.', &decimal_separator(format.lang()).to_string());
    match value {
        CustomValue::Text(text)
        | CustomValue::Choice(text)
        | CustomValue::Link(text)
        | CustomValue::Email(text)
        | CustomValue::Phone(text) => text.to_string(),
        CustomValue::Number(number) => decimal(number.to_string()),
        CustomValue::Money(money) => decimal(money_digits(*money)),
        CustomValue::Date(day) => day.to_string(),
        CustomValue::Choices(choices) => join(choices),
        CustomValue::YesNo(yes) => if *yes { m.common_yes() } else { m.common_no() }.to_string(),
        CustomValue::Rating(stars) => stars.to_string(),
    }
}

fn join(choices: &List<Label>) -> String {
    let choices: Vec<&str> = choices.iter().map(|choice| &**choice).collect();
    choices.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ItemKey, Money};
    use crate::text::{Lang, PlainFormat};

    fn field(kind: CustomKind) -> CustomField {
        CustomField {
            key: ItemKey(1),
            name: Label::lossy("Field"),
            kind,
            pipeline: None,
            choices: vec![Label::lossy("Малий"), Label::lossy("Large")].into(),
            archived: false,
        }
    }

    fn try_read(lang: Lang, kind: CustomKind, text: &str) -> Result<Option<CustomValue>, String> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 5).unwrap();
        read(&PlainFormat(lang), &field(kind), text, Currency::UAH, today)
    }

    #[test]
    fn each_kind_reads_what_it_writes_in_both_languages() {
        let label = Label::lossy;
        let values = [
            CustomValue::Text(label("Київ, вул. Хрещатик")),
            CustomValue::Number(Decimal::parse("1250.5").unwrap()),
            CustomValue::Money(Money {
                minor: 1_250,
                currency: Currency::UAH,
            }),
            CustomValue::Date(NaiveDate::from_ymd_opt(2027, 2, 28).unwrap()),
            CustomValue::Choice(label("Large")),
            CustomValue::Choices(vec![label("Малий"), label("Large")].into()),
            CustomValue::YesNo(true),
            CustomValue::YesNo(false),
            CustomValue::Link(label("https://example.org/a")),
            CustomValue::Email(label("a@example.org")),
            CustomValue::Phone(label("+380 67 123-45-67")),
            CustomValue::Rating(4),
        ];
        for lang in Lang::ALL {
            for value in &values {
                let text = write(&PlainFormat(lang), value);
                let again = try_read(lang, value.kind(), &text);
                assert_eq!(again, Ok(Some(value.clone())), "{text}");
                assert!(value.fits(&field(value.kind())), "{text}");
            }
        }
    }

    #[test]
    fn what_does_not_fit_is_refused_in_words() {
        for (kind, text) in [
            (CustomKind::Number, "many"),
            (CustomKind::Money, "a lot"),
            (CustomKind::Date, "32.13.2026"),
            (CustomKind::Choice, "Huge"),
            (CustomKind::Choices, "Large; Huge"),
            (CustomKind::YesNo, "perhaps"),
            (CustomKind::Link, "javascript:alert(1)"),
            (CustomKind::Email, "nobody"),
            (CustomKind::Rating, "6"),
            (CustomKind::Rating, "0"),
        ] {
            for lang in Lang::ALL {
                let refused = try_read(lang, kind, text).unwrap_err();
                assert!(!refused.is_empty(), "{text}");
            }
        }
        assert_eq!(try_read(Lang::En, CustomKind::Number, "  "), Ok(None));
    }

    #[test]
    fn choices_are_found_in_any_case() {
        let found = try_read(Lang::Uk, CustomKind::Choice, "large").unwrap();
        assert_eq!(found, Some(CustomValue::Choice(Label::lossy("Large"))));
    }
}
