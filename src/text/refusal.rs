//! What a field says when it cannot take the text typed into it. Only the refusals of single values; those of
//! whole actions have their sentences where the action is.

use chrono::NaiveDate;

use super::day::{DayError, YEARS};
use super::{Format, messages};
use crate::domain::amount::AmountError;
use crate::domain::{Currency, LabelError};

/// Why the text is not a day, with today's date as the example.
pub fn day(format: &dyn Format, error: DayError, today: NaiveDate) -> String {
    let m = messages(format.lang());
    match error {
        DayError::Empty => m.refusal_day_empty(),
        DayError::Unreadable => m.refusal_day_unreadable(format.date(today)),
        DayError::NoSuchDay => m.refusal_day_missing(),
        DayError::YearOutOfRange => {
            m.refusal_day_year(YEARS.start().to_string(), YEARS.end().to_string())
        }
    }
    .to_string()
}

/// Why the text is not an amount of the currency, with an example that has all its digits.
pub fn amount(format: &dyn Format, error: AmountError, currency: Currency) -> String {
    let m = messages(format.lang());
    match error {
        AmountError::NotANumber => {
            let fraction = currency.exponent() as usize;
            m.refusal_amount_unreadable(format.decimal(1_234.567, fraction))
        }
        AmountError::Negative => m.refusal_amount_negative(),
        AmountError::TooPrecise(digits) => m.refusal_amount_decimals(digits),
        AmountError::TooLarge => m.refusal_amount_too_large(),
    }
    .to_string()
}

/// Why the text is not a name or a note.
pub fn label(format: &dyn Format, error: LabelError) -> String {
    let m = messages(format.lang());
    match error {
        LabelError::Empty => m.refusal_name_empty(),
        LabelError::TooLong(most) => m.refusal_too_long(most),
    }
    .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, PlainFormat};

    #[test]
    fn every_refusal_says_what_to_type() {
        let uk = PlainFormat(Lang::Uk);
        let en = PlainFormat(Lang::En);
        let today = NaiveDate::from_ymd_opt(2026, 11, 5).expect("a real day");
        assert_eq!(
            day(&uk, DayError::Unreadable, today),
            "Це не дата. Приклад: 05.11.2026"
        );
        assert_eq!(
            day(&en, DayError::YearOutOfRange, today),
            "The year must be between 1900 and 2199"
        );
        let amount_uk = |error| amount(&uk, error, Currency::UAH);
        assert_eq!(
            amount_uk(AmountError::NotANumber),
            "Це не сума. Приклад: 1\u{a0}234,57"
        );
        assert_eq!(
            amount_uk(AmountError::TooPrecise(2)),
            "Після коми не більше ніж 2 знаки"
        );
        assert_eq!(
            amount_uk(AmountError::TooPrecise(0)),
            "У цієї валюти немає знаків після коми"
        );
        assert_eq!(
            label(&en, LabelError::TooLong(20_000)),
            "No more than 20,000 characters"
        );
        assert_eq!(
            label(&uk, LabelError::TooLong(500)),
            "Не більше ніж 500 символів"
        );
    }
}
