//! How numbers, money and dates are written for a person. Rules: CLDR, and where it leaves a choice, one form
//! for tables and one for sentences. Nothing here reads a clock: "today" comes in as an argument.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike as _};

use super::{Lang, collate, group, messages};
use crate::domain::{Currency, Money, MoneyBag, Period};

/// Writes values in one language. Object-safe: screens hold `Rc<dyn Format>` and never ask which one it is.
///
/// Two forms exist: `PlainFormat` here, deterministic, and the browser's `Intl` in `platform`; both write the
/// same text.
pub trait Format {
    /// The language of everything written.
    fn lang(&self) -> Lang;

    /// A whole number with its digits in groups: `1,234,567`, `1 234 567`.
    fn number(&self, value: i64) -> String;

    /// A number with at most `fraction` digits after the sign, rounded half away from zero: `4.5`, `4,5`.
    fn decimal(&self, value: f64, fraction: usize) -> String;

    /// Money with its sign or code. Minor digits are shown only when they are not zero: `₴125,000`,
    /// `125 000,50 ₴`.
    fn money(&self, money: Money) -> String;

    /// Money in three digits at most, for axes and narrow heads: `₴125K`, `1,2 млн ₴`. Below a thousand it is
    /// the same as [`Format::money`].
    fn money_compact(&self, money: Money) -> String;

    /// The date of a table cell: `5 Nov 2026`, `05.11.2026`.
    fn date(&self, day: NaiveDate) -> String;

    /// The date inside a sentence: `5 Nov 2026`, `5 лист. 2026 р.`.
    fn date_text(&self, day: NaiveDate) -> String;

    /// A day of the current year on a card: `5 Nov`, `5 лист.`.
    fn day_month(&self, day: NaiveDate) -> String;

    /// The month that holds `day`, as a heading: `November 2026`, `листопад 2026 р.`.
    fn month(&self, day: NaiveDate) -> String;

    /// The month that holds `day`, for an axis: `Nov`, `лист.`.
    fn month_short(&self, day: NaiveDate) -> String;

    /// The day of the week as a word of its own: `Monday`, `понеділок`.
    fn weekday(&self, day: NaiveDate) -> String;

    /// The day of the week where room is short: `Mon`, `пн`.
    fn weekday_short(&self, day: NaiveDate) -> String;

    /// The name of a currency in this language, or its code where no name is known.
    fn currency_name(&self, currency: Currency) -> String;

    /// The sign of a currency, for the edge of a field: `₴`, and the code where a sign would be ambiguous.
    fn currency_sign(&self, currency: Currency) -> &'static str {
        super::currency_sign(currency)
    }

    /// A sum of several currencies, one after another, since they are not added without a rate:
    /// `€300 · ₴125,000`. A dash when there is nothing.
    fn money_bag(&self, bag: &MoneyBag) -> String {
        if bag.is_empty() {
            return messages(self.lang()).common_no_data().to_string();
        }
        let amounts: Vec<String> = bag.amounts().map(|money| self.money(money)).collect();
        amounts.join(" · ")
    }

    /// A share in basis points (6,320 = 63.2 %) as a whole percentage; below 10 % with a tenth, if there is
    /// one: `63%`, `4.5%`, `4%`.
    fn percent(&self, basis_points: i64) -> String {
        let tenths = super::div_round(basis_points.into(), 10);
        if tenths.abs() < 100 && tenths % 10 != 0 {
            return self.rate(basis_points);
        }
        let whole = super::div_round(basis_points.into(), 100);
        format!("{}%", group::group_digits(self.lang(), &whole.to_string()))
    }

    /// A rate of a report in basis points, always with one digit after the sign: `63.2%`, `63,0%`.
    fn rate(&self, basis_points: i64) -> String {
        let tenths = super::div_round(basis_points.into(), 10);
        let sign = if tenths < 0 { "-" } else { "" };
        let plain = format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10);
        format!("{}%", group::group_digits(self.lang(), &plain))
    }

    /// A calendar period: `November 2026`, `Q4 2026`, `2026`; «листопад 2026 р.», «4 кв. 2026 р.», «2026 р.».
    fn period(&self, period: Period) -> String {
        let m = messages(self.lang());
        match period {
            Period::Month(year, month) => NaiveDate::from_ymd_opt(year, month, 1)
                .map_or_else(|| m.common_no_data().to_string(), |day| self.month(day)),
            Period::Quarter(year, quarter) => m
                .period_quarter(quarter.to_string(), year.to_string())
                .to_string(),
            Period::Year(year) => m.period_year(year.to_string()).to_string(),
        }
    }

    /// A time of day on the 24-hour clock: `17:05`.
    fn time(&self, time: NaiveTime) -> String {
        // The patterns of chrono would be 4 kB of the first wasm.
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    /// A date of a table with its time: `5 Nov 2026, 17:05`.
    fn date_time(&self, moment: NaiveDateTime) -> String {
        format!("{}, {}", self.date(moment.date()), self.time(moment.time()))
    }

    /// A day as seen from today: `today`, `tomorrow`, `yesterday`, `in 3 days`, `3 days ago`.
    fn relative_day(&self, day: NaiveDate, today: NaiveDate) -> String {
        let m = messages(self.lang());
        match day.signed_duration_since(today).num_days() {
            0 => m.common_today(),
            1 => m.common_tomorrow(),
            -1 => m.common_yesterday(),
            ahead if ahead > 0 => m.common_in_days(ahead),
            behind => m.common_days_ago(behind.unsigned_abs()),
        }
        .to_string()
    }

    /// How long ago something happened, in its largest whole unit: `just now`, `5 minutes ago`, `2 days ago`.
    /// A negative number, which a clock set back can give, counts as now.
    fn ago(&self, seconds: i64) -> String {
        const MINUTE: i64 = 60;
        const HOUR: i64 = 60 * MINUTE;
        const DAY: i64 = 24 * HOUR;
        let m = messages(self.lang());
        match seconds {
            ..MINUTE => m.common_just_now(),
            MINUTE..HOUR => m.common_minutes_ago(seconds / MINUTE),
            HOUR..DAY => m.common_hours_ago(seconds / HOUR),
            _ => m.common_days_ago(seconds / DAY),
        }
        .to_string()
    }

    /// A list in a sentence: `A, B and C`, «А, Б і В».
    fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [head @ .., last] => messages(self.lang())
                .common_list_last(head.join(", "), last.as_str())
                .to_string(),
        }
    }

    /// A key whose byte order is the alphabetical order of this language. Computed once per text, since asking
    /// the browser's collator for each comparison of a sort costs seconds on a large book.
    fn sort_key(&self, text: &str) -> Vec<u8> {
        collate::sort_key(self.lang(), text)
    }
}
