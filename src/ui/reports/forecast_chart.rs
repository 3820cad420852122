//! The columns of the forecast: won, the open deals by their chance and up to their full amount, and the target as a line.

use super::figure::{Key, Look};
use super::months::{axis_names, money_ticks};
use super::words::{length, money};
use crate::app::App;
use crate::chart::{Column, ColumnChart, ColumnGroup, Fill, Segment, TargetLine, Tone};
use crate::domain::{Currency, Money, MoneyBag, Period};
use crate::report::{Forecast, ForecastMonth, Tally};

/// A target of so many letters is written whole beside its line.
const SHORT: usize = 9;

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

/// The columns of one currency.
#[must_use]
pub fn chart(app: App, report: &Forecast, currency: Currency) -> ColumnChart {
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
                // The top of the column is not the forecast, so its figure would mislead there.
                value: String::new(),
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
                value: String::new(),
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
                let amount = app.format(|format| {
                    let whole = format.money(target);
                    if whole.chars().count() <= SHORT {
                        whole
                    } else {
                        format.money_compact(target)
                    }
                });
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

/// What the looks of the columns mean.
#[must_use]
pub fn legend(app: App, report: &Forecast) -> Vec<Key> {
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
