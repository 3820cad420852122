//! The formatter without a browser: used by host tests and where the browser's own one cannot be built.
//! Deterministic, and equal to `Intl` in what it writes.

use chrono::{Datelike, NaiveDate};

use super::Lang;
use super::currency::{currency_sign, sign_before};
use super::decimal::{div_round, round_decimal};
use super::format::Format;
use super::group::{NBSP, group_digits};
use super::months::{MonthName, months};
use super::weekdays::{DayName, weekdays};
use crate::domain::{Currency, Money};

/// Writes in the given language by the rules of CLDR, kept here as code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlainFormat(pub Lang);

/// Marks of a thousand, a million and so on, each with its number of zeros.
fn compact_units(lang: Lang) -> [(u32, &'static str); 4] {
    match lang {
        Lang::En => [(3, "K"), (6, "M"), (9, "B"), (12, "T")],
        Lang::Uk => [
            (3, "\u{a0}тис."),
            (6, "\u{a0}млн"),
            (9, "\u{a0}млрд"),
            (12, "\u{a0}трлн"),
        ],
    }
}

/// Ten to the power of a currency's exponent and a compact unit together; far below the end of `i128`.
fn ten_to(power: u32) -> i128 {
    10_i128.checked_pow(power).unwrap_or(i128::MAX)
}

impl PlainFormat {
    /// Puts the sign of the currency and the minus where the language has them.
    fn with_sign(self, negative: bool, unsigned: &str, currency: Currency) -> String {
        let mark = currency_sign(currency);
        let minus = if negative { "-" } else { "" };
        match self.0 {
            Lang::En => format!("{minus}{}", sign_before(mark, unsigned)),
            Lang::Uk => format!("{minus}{unsigned}{NBSP}{mark}"),
        }
    }

    fn month_name(self, day: NaiveDate) -> Option<&'static MonthName> {
        months(self.0).get(day.month0() as usize)
    }

    fn short_name(self, day: NaiveDate) -> &'static str {
        self.month_name(day).map_or("", |month| month.short)
    }

    fn day_name(self, day: NaiveDate) -> &'static DayName {
        let [monday, days @ ..] = weekdays(self.0);
        let place = day.weekday().num_days_from_monday() as usize;
        place
            .checked_sub(1)
            .and_then(|place| days.get(place))
            .unwrap_or(monday)
    }
}

impl Format for PlainFormat {
    fn lang(&self) -> Lang {
        self.0
    }

    fn number(&self, value: i64) -> String {
        group_digits(self.0, &value.to_string())
    }

    fn decimal(&self, value: f64, fraction: usize) -> String {
        group_digits(self.0, &round_decimal(value, fraction))
    }

    fn money(&self, money: Money) -> String {
        let digits = group_digits(self.0, &money_digits(money));
        self.with_sign(money.minor < 0, &digits, money.currency)
    }

    fn money_compact(&self, money: Money) -> String {
        let size = i128::from(money.minor).abs();
        let exponent = money.currency.exponent();
        if size < ten_to(exponent + 3) {
            return self.money(money);
        }
        let units = compact_units(self.0);
        let largest = units.len() - 1;
        for (index, (zeros, mark)) in units.into_iter().enumerate() {
            let unit = ten_to(exponent + zeros);
            let whole = div_round(size, unit);
            // 999,999 rounds to a thousand thousands, which is written as one million.
            if whole >= 1000 && index < largest {
                continue;
            }
            let tenths = div_round(size * 10, unit);
            let plain = if tenths < 100 && tenths % 10 != 0 {
                format!("{}.{}", tenths / 10, tenths % 10)
            } else {
                whole.to_string()
            };
            let digits = format!("{}{mark}", group_digits(self.0, &plain));
            return self.with_sign(money.minor < 0, &digits, money.currency);
        }
        self.money(money)
    }

    fn date(&self, day: NaiveDate) -> String {
        match self.0 {
            Lang::En => self.date_text(day),
            Lang::Uk => format!("{:02}.{:02}.{}", day.day(), day.month(), day.year()),
        }
    }

    fn date_text(&self, day: NaiveDate) -> String {
        let text = format!("{} {} {}", day.day(), self.short_name(day), day.year());
        match self.0 {
            Lang::En => text,
            Lang::Uk => format!("{text}{NBSP}р."),
        }
    }

    fn day_month(&self, day: NaiveDate) -> String {
        format!("{} {}", day.day(), self.short_name(day))
    }

    fn month(&self, day: NaiveDate) -> String {
        let name = self.month_name(day).map_or("", |month| month.full);
        match self.0 {
            Lang::En => format!("{name} {}", day.year()),
            Lang::Uk => format!("{name} {}{NBSP}р.", day.year()),
        }
    }

    fn month_short(&self, day: NaiveDate) -> String {
        self.short_name(day).to_owned()
    }

    fn weekday(&self, day: NaiveDate) -> String {
        self.day_name(day).full.to_owned()
    }

    fn weekday_short(&self, day: NaiveDate) -> String {
        self.day_name(day).short.to_owned()
    }

    fn currency_name(&self, currency: Currency) -> String {
        currency.code().to_owned()
    }
}

/// The digits of an amount without its sign, minor ones only when they are not zero: `125000`, `125000.50`.
pub fn money_digits(money: Money) -> String {
    let exponent = money.currency.exponent();
    let size = i128::from(money.minor).abs();
    let unit = ten_to(exponent);
    let (whole, rest) = (size / unit, size % unit);
    if rest == 0 {
        whole.to_string()
    } else {
        format!("{whole}.{rest:0width$}", width = exponent as usize)
    }
}

#[cfg(test)]
mod tests;
