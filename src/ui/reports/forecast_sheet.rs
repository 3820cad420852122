//! The forecast as a table.

use std::collections::BTreeSet;

use super::figure::{Cell, Sheet};
use super::scope::{deals_in, deals_now};
use super::words::{counted, money};
use crate::app::App;
use crate::domain::MoneyBag;
use crate::report::{Forecast, ForecastMonth, Scope, Tally};
use crate::route::{DealSet, Route};

/// A sum of chances as a number of deals.
#[must_use]
pub fn expected(app: App, basis_points: u64) -> String {
    app.format(|format| format.decimal(basis_points as f64 / 10_000.0, 1))
}

/// A part of all months.
#[must_use]
pub fn total(report: &Forecast, part: impl Fn(&ForecastMonth) -> MoneyBag) -> MoneyBag {
    let mut sum = MoneyBag::default();
    for month in &report.months {
        sum.add_bag(&part(month));
    }
    sum
}

/// A row for each month, what is in none of them, and the sum of the months. `opens` are the deals of what is past its
/// date, then of each month.
#[must_use]
pub fn sheet(app: App, report: &Forecast, scope: &Scope, opens: &[Route]) -> Sheet {
    let m = app.m();
    let dash = || Cell::from(m.common_no_data().to_string());
    let apart = |name: String, tally: &Tally, set: DealSet| {
        vec![
            Cell::from(m.report_not_in_total(name).to_string()),
            counted(app, tally.count(), &deals_now(set, scope.pipeline)),
            dash(),
            money(app, &tally.weighted).into(),
            money(app, &tally.amount).into(),
            dash(),
            expected(app, tally.chances).into(),
            dash(),
        ]
    };
    let row = |name: String, deals: Cell, month: [&MoneyBag; 4], chances: u64, target: Cell| {
        let [won, weighted, full, sum] = month.map(|bag| Cell::from(money(app, bag)));
        let chances = expected(app, chances).into();
        vec![
            name.into(),
            deals,
            won,
            weighted,
            full,
            sum,
            chances,
            target,
        ]
    };
    let mut rows = Vec::new();
    for (month, route) in report.months.iter().zip(opens.iter().skip(1)) {
        let count = month.won.count() + month.open.count();
        let target = month
            .target
            .map(|target| app.format(|format| format.money(target)));
        rows.push(row(
            app.format(|format| format.period(month.period)),
            counted(app, count, route),
            [
                &month.won.amount,
                &month.open.weighted,
                &month.open.amount,
                &month.forecast(),
            ],
            month.open.chances,
            target.map_or_else(dash, Cell::from),
        ));
    }
    let (overdue, undated) = (&report.overdue, &report.undated);
    if overdue.count() > 0 {
        let name = m.report_forecast_overdue().to_string();
        rows.push(apart(name, overdue, DealSet::PastDate));
    }
    if undated.count() > 0 {
        let name = m.report_forecast_undated().to_string();
        rows.push(apart(name, undated, DealSet::Undated));
    }
    let deals: BTreeSet<_> = report
        .months
        .iter()
        .flat_map(|month| month.won.ids.iter().chain(&month.open.ids))
        .collect();
    let all = deals_in(DealSet::Forecast, scope.pipeline, scope.days);
    Sheet {
        head: vec![
            m.chart_column_month().to_string(),
            m.chart_column_count().to_string(),
            m.chart_column_won().to_string(),
            m.report_forecast_weighted().to_string(),
            m.report_forecast_full().to_string(),
            m.report_forecast().to_string(),
            m.report_expected_count().to_string(),
            m.report_target().to_string(),
        ],
        rows,
        sum: Some(row(
            m.chart_sum_row().to_string(),
            counted(app, deals.len(), &all),
            [
                &total(report, |month| month.won.amount.clone()),
                &total(report, |month| month.open.weighted.clone()),
                &total(report, |month| month.open.amount.clone()),
                &total(report, ForecastMonth::forecast),
            ],
            report.months.iter().map(|month| month.open.chances).sum(),
            dash(),
        )),
    }
}
