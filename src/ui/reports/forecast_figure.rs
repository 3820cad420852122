//! The forecast by month: won, the open deals by their chance and up to their full amount, and the target as a line.

use std::collections::BTreeSet;

use super::figure::{Cell, Key, Look, Remark, Sheet};
use super::months::{axis_names, money_ticks};
use super::scope::{deals_in, deals_now};
use super::words::{days_words, length, money, number, short_money};
use super::{Figure, Panel, Plot};
use crate::app::App;
use crate::chart::{Column, ColumnChart, ColumnGroup, Fill, Segment, TargetLine, Tone};
use crate::domain::{Currency, Money, MoneyBag, Period};
use crate::ledger::Book;
use crate::report::{Forecast, ForecastMonth, Scope, Tally, forecast};
use crate::route::{DealSet, Route};

/// The forecast of a period.
#[must_use]
pub fn figure(app: App, book: &Book, scope: &Scope) -> Figure {
    let report = forecast(book, scope);
    let currencies = currencies(&report);
    let several = currencies.len() > 1;
    let charted = currencies.into_iter().map(|currency| Panel {
        heading: several.then(|| app.format(|format| format.currency_name(currency))),
        plot: Plot::Columns(chart(app, &report, currency)),
    });
    // The first is the column that stands apart.
    let months = report.months.iter();
    let months = months.map(|month| deals_in(DealSet::Forecast, scope.pipeline, month.days));
    let past = deals_now(DealSet::PastDate, scope.pipeline);
    let opens: Vec<Route> = [past].into_iter().chain(months).collect();
    Figure {
        title: finding(app, &report, scope),
        summary: summary(app, &report),
        panels: charted.collect(),
        legend: legend(app, &report),
        sheet: sheet(app, &report, scope, &opens),
        remarks: remarks(app, &report, scope),
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

fn total(report: &Forecast, part: impl Fn(&ForecastMonth) -> MoneyBag) -> MoneyBag {
    let mut sum = MoneyBag::default();
    for month in &report.months {
        sum.add_bag(&part(month));
    }
    sum
}

fn finding(app: App, report: &Forecast, scope: &Scope) -> String {
    let when = days_words(app, scope.days);
    let sum = total(report, ForecastMonth::forecast);
    if sum.is_empty() {
        app.m().report_forecast_nothing(when).to_string()
    } else {
        app.m()
            .report_forecast_finding(money(app, &sum), when)
            .to_string()
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

/// A sum of chances as a number of deals.
fn expected(app: App, basis_points: u64) -> String {
    app.format(|format| format.decimal(basis_points as f64 / 10_000.0, 1))
}

/// The open part of a column: what is weighted, and the rest up to the full amount.
fn open_parts(open: &Tally, currency: Currency, tone: Tone) -> [Segment; 2] {
    [
        Segment {
            value: length(&open.weighted, currency),
            tone,
            fill: Fill::Solid,
        },
        Segment {
            value: length(&open.rest(), currency),
            tone,
            fill: Fill::Hatch,
        },
    ]
}

fn chart(app: App, report: &Forecast, currency: Currency) -> ColumnChart {
    let m = app.m();
    let only = |bag: &MoneyBag| -> MoneyBag {
        bag.amounts()
            .filter(|money| money.currency == currency)
            .collect()
    };
    let periods: Vec<Period> = report.months.iter().map(|month| month.period).collect();
    let names = axis_names(app, &periods);
    let month = |(index, (month, (name, short))): (usize, (&ForecastMonth, (String, String)))| {
        let [weighted, rest] = open_parts(&month.open, currency, Tone::Accent);
        let won = Segment {
            value: length(&month.won.amount, currency),
            tone: Tone::Success,
            fill: Fill::Solid,
        };
        let label = m.report_forecast_in(
            name.as_str(),
            money(app, &only(&month.won.amount)),
            money(app, &only(&month.open.weighted)),
            money(app, &only(&month.open.amount)),
        );
        let label = label.to_string();
        ColumnGroup {
            columns: vec![Column {
                key: index + 1,
                segments: vec![won, weighted, rest],
                value: short_money(app, &only(&month.forecast())),
                label,
            }],
            name,
            short,
        }
    };
    let groups: Vec<_> = report
        .months
        .iter()
        .zip(names)
        .enumerate()
        .map(month)
        .collect();
    let overdue = &report.overdue;
    let apart = (overdue.count() > 0).then(|| {
        let name = m.report_forecast_overdue().to_string();
        let deals = m.count_deals(overdue.count()).to_string();
        let label = m
            .pipeline_summary(
                deals,
                money(app, &overdue.amount),
                money(app, &overdue.weighted),
            )
            .to_string();
        ColumnGroup {
            columns: vec![Column {
                key: 0,
                segments: open_parts(overdue, currency, Tone::Warning).into(),
                value: short_money(app, &only(&overdue.weighted)),
                label: m.chart_point(name.as_str(), label).to_string(),
            }],
            name,
            short: String::new(),
        }
    });
    let targets = targets(app, report, currency);
    let sums = apart.iter().chain(&groups).flat_map(|group| &group.columns);
    let highest = sums
        .map(|column| column.segments.iter().map(|part| part.value).sum())
        .chain(targets.iter().map(|target| target.value))
        .fold(0.0, f64::max);
    ColumnChart {
        apart,
        groups,
        ticks: money_ticks(app, highest, currency),
        targets,
        unit: String::new(),
    }
}

/// The targets of the months, those of equal neighbours as one line.
fn targets(app: App, report: &Forecast, currency: Currency) -> Vec<TargetLine> {
    let mut lines: Vec<(TargetLine, Money)> = Vec::new();
    for (index, month) in report.months.iter().enumerate() {
        let Some(target) = month.target.filter(|target| target.currency == currency) else {
            continue;
        };
        match lines.last_mut() {
            Some((line, known)) if line.last + 1 == index && *known == target => line.last = index,
            _ => {
                let amount = app.format(|format| format.money_compact(target));
                let line = TargetLine {
                    first: index,
                    last: index,
                    value: target.minor as f64,
                    label: app.m().report_target_line(amount).to_string(),
                };
                lines.push((line, target));
            }
        }
    }
    lines.into_iter().map(|(line, _)| line).collect()
}

fn legend(app: App, report: &Forecast) -> Vec<Key> {
    let m = app.m();
    let key = |label: String, tone, look| Key { label, tone, look };
    let mut keys = vec![
        key(
            m.report_forecast_won().to_string(),
            Tone::Success,
            Look::Area(Fill::Solid),
        ),
        key(
            m.report_forecast_weighted().to_string(),
            Tone::Accent,
            Look::Area(Fill::Solid),
        ),
        key(
            m.report_forecast_rest().to_string(),
            Tone::Accent,
            Look::Area(Fill::Hatch),
        ),
    ];
    if report.overdue.count() > 0 {
        let label = m.report_forecast_overdue().to_string();
        keys.push(key(label, Tone::Warning, Look::Area(Fill::Solid)));
    }
    if report.months.iter().any(|month| month.target.is_some()) {
        keys.push(key(m.report_target().to_string(), Tone::Muted, Look::Line));
    }
    keys
}

fn sheet(app: App, report: &Forecast, scope: &Scope, opens: &[Route]) -> Sheet {
    let m = app.m();
    let dash = || Cell::from(m.common_no_data().to_string());
    let apart = |name: String, tally: &Tally, set: DealSet| {
        vec![
            Cell::from(m.report_not_in_total(name).to_string()),
            Cell::link(number(app, tally.count()), &deals_now(set, scope.pipeline)),
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
            Cell::link(number(app, count), route),
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
            Cell::link(number(app, deals.len()), &all),
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
