//! The forecast in words: what may be expected by month, and what is in no month.

use super::figure::{Key, Remark};
use super::forecast_chart::{chart, legend};
use super::forecast_sheet::{expected, sheet, total};
use super::scope::{deals_in, deals_now};
use super::words::{days_words, money, rounded_money, short_money};
use super::{Figure, Panel, Plot};
use crate::app::App;
use crate::domain::Currency;
use crate::report::{Forecast, ForecastMonth, Scope};
use crate::route::{DealSet, Route};

/// The forecast of a period.
#[must_use]
pub fn figure(app: App, report: &Forecast, scope: &Scope) -> Figure {
    let currencies = currencies(report);
    let several = currencies.len() > 1;
    let keys: Vec<Key> = if currencies.is_empty() {
        Vec::new()
    } else {
        legend(app, report)
    };
    let charted = currencies.into_iter().map(|currency| Panel {
        heading: several.then(|| app.format(|format| format.currency_name(currency))),
        plot: Plot::Columns(chart(app, report, currency)),
    });
    // The first is the column that stands apart.
    let months = report.months.iter();
    let months = months.map(|month| deals_in(DealSet::Forecast, scope.pipeline, month.days));
    let past = deals_now(DealSet::PastDate, scope.pipeline);
    let opens: Vec<Route> = [past].into_iter().chain(months).collect();
    Figure {
        title: finding(app, report, scope),
        summary: summary(app, report),
        panels: charted.collect(),
        legend: keys,
        sheet: sheet(app, report, scope, &opens),
        remarks: remarks(app, report, scope),
        opens,
    }
}

/// Every currency in which something is won, expected or to be reached, in the order of the codes.
fn currencies(report: &Forecast) -> Vec<Currency> {
    let mut bag = report.overdue.amount.clone();
    for month in &report.months {
        bag.add_bag(&month.won.amount);
        bag.add_bag(&month.open.amount);
        if let Some(target) = month.target {
            bag.add(target);
        }
    }
    bag.iter().map(|(currency, _)| currency).collect()
}

fn finding(app: App, report: &Forecast, scope: &Scope) -> String {
    let when = days_words(app, scope.days);
    let sum = total(report, ForecastMonth::forecast);
    if sum.is_empty() {
        app.m().report_forecast_nothing(when).to_string()
    } else {
        let several = sum.iter().nth(1).is_some();
        let sum = if several {
            short_money(app, &sum)
        } else {
            sum.amounts().map(|sum| rounded_money(app, sum)).collect()
        };
        app.m().report_forecast_finding(sum, when).to_string()
    }
}

fn summary(app: App, report: &Forecast) -> String {
    let chances: u64 = report.months.iter().map(|month| month.open.chances).sum();
    app.m()
        .report_forecast_summary(
            money(app, &total(report, |month| month.won.amount.clone())),
            money(app, &total(report, |month| month.open.weighted.clone())),
            expected(app, chances),
        )
        .to_string()
}

fn remarks(app: App, report: &Forecast, scope: &Scope) -> Vec<Remark> {
    let m = app.m();
    let mut remarks = Vec::new();
    if report.overdue.count() > 0 {
        let amount = money(app, &report.overdue.amount);
        remarks.push(Remark {
            text: m
                .report_overdue_note(report.overdue.count(), amount)
                .to_string(),
            opens: Some(deals_now(DealSet::PastDate, scope.pipeline)),
        });
    }
    if report.undated.count() > 0 {
        let amount = money(app, &report.undated.amount);
        remarks.push(Remark {
            text: m
                .report_undated_note(report.undated.count(), amount)
                .to_string(),
            opens: Some(deals_now(DealSet::Undated, scope.pipeline)),
        });
    }
    remarks
}
