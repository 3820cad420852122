//! Values of reports in words.

use chrono::Datelike;

use super::figure::Cell;
use crate::app::App;
use crate::domain::{Currency, Days, Money, MoneyBag, Period};
use crate::report::Ratio;
use crate::route::Route;
use crate::text::div_round;

/// The month, quarter or year that a span of days is; none for any other span.
#[must_use]
pub fn period_of(days: Days) -> Option<Period> {
    [
        Period::month_of(days.start),
        Period::quarter_of(days.start),
        Period::year_of(days.start),
    ]
    .into_iter()
    .find(|period| period.days() == Some(days))
}

/// A span of days: the name of the month, quarter or year, else its first and last month or day.
#[must_use]
pub fn days_words(app: App, days: Days) -> String {
    let whole_months = days.start.day() == 1 && days.end.day() == 1;
    app.format(|format| match period_of(days) {
        Some(period) => format.period(period),
        None if whole_months => app
            .m()
            .period_range(format.month(days.start), format.month(days.last()))
            .to_string(),
        None => app
            .m()
            .period_range(format.date_text(days.start), format.date_text(days.last()))
            .to_string(),
    })
}

/// Sums of money, currency by currency.
#[must_use]
pub fn money(app: App, bag: &MoneyBag) -> String {
    app.format(|format| format.money_bag(bag))
}

/// An amount that nobody agreed on, such as a mean, in whole units: more digits would only look exact.
#[must_use]
pub fn rounded_money(app: App, amount: Money) -> String {
    let units = div_round(
        amount.minor.into(),
        amount.currency.minor_per_major().into(),
    );
    let units = i64::try_from(units).unwrap_or(amount.minor);
    let small = units.abs() < 100;
    let rounded = Money::major(units, amount.currency);
    app.format(|format| format.money(if small { amount } else { rounded }))
}

/// Sums of money in few digits, for charts and titles.
#[must_use]
pub fn short_money(app: App, bag: &MoneyBag) -> String {
    app.format(|format| {
        let amounts: Vec<_> = bag
            .amounts()
            .map(|money| format.money_compact(money))
            .collect();
        amounts.join(" · ")
    })
}

/// A rate with a tenth of a percent; a dash where there is nothing to divide by.
#[must_use]
pub fn rate(app: App, ratio: Ratio) -> String {
    ratio.basis_points().map_or_else(
        || app.m().common_no_data().to_string(),
        |points| app.format(|format| format.rate(points)),
    )
}

/// A rate of deals; says so where there are too few of them to speak of one.
#[must_use]
pub fn rate_of_cases(app: App, ratio: Ratio) -> String {
    let text = rate(app, ratio);
    if ratio.whole > 0 && ratio.is_few() {
        format!("{text} · {}", app.m().chart_few_data())
    } else {
        text
    }
}

/// A count that opens the deals it counts, if there are any.
#[must_use]
pub fn counted(app: App, count: usize, opens: &Route) -> Cell {
    Cell {
        text: number(app, count),
        opens: (count > 0).then(|| opens.clone()),
    }
}

/// Minor units as the length of a mark.
#[must_use]
pub fn length(bag: &MoneyBag, currency: Currency) -> f64 {
    bag.minor(currency) as f64
}

/// A count in digits.
#[must_use]
pub fn number(app: App, count: usize) -> String {
    app.format(|format| format.number(i64::try_from(count).unwrap_or(i64::MAX)))
}
