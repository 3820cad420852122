//! Won and lost by month, in deals or in money.

use super::figure::{Cell, Key, Look, Remark, Sheet};
use super::months::{axis_names, count_ticks, money_ticks};
use super::scope::{deals_in, deals_now};
use super::words::{counted, days_words, length, money, number, rate_of_cases};
use super::{Figure, Panel, Plot};
use crate::app::App;
use crate::chart::{Column, ColumnChart, ColumnGroup, Fill, Segment, Tone};
use crate::domain::{Currency, Days, Money, MoneyBag, Period};
use crate::report::{Closed, ClosedMonth, ClosedReport, Ratio, Scope, Tally};
use crate::route::{DealSet, Route};

/// The deals won and lost in the period, by month of closing.
#[must_use]
pub fn figure(app: App, scope: &Scope, report: &ClosedReport, in_money: bool) -> Figure {
    let mut all = report.total.won.amount.clone();
    all.add_bag(&report.total.lost.amount);
    let currencies: Vec<Currency> = all.iter().map(|(currency, _)| currency).collect();
    let several = currencies.len() > 1;
    let panels = if in_money && !currencies.is_empty() {
        currencies
            .iter()
            .map(|currency| Panel {
                heading: several.then(|| app.format(|format| format.currency_name(*currency))),
                plot: Plot::Columns(chart(app, report, Some(*currency))),
            })
            .collect()
    } else {
        vec![Panel {
            heading: None,
            plot: Plot::Columns(chart(app, report, None)),
        }]
    };
    let m = app.m();
    let key = |label: String, tone, fill| Key {
        label,
        tone,
        look: Look::Area(fill),
    };
    Figure {
        title: finding(
            app,
            report,
            in_money.then(|| currencies.first().copied()).flatten(),
        ),
        summary: summary(app, report, scope.days),
        panels,
        legend: vec![
            key(m.chart_column_won().to_string(), Tone::Success, Fill::Solid),
            key(m.chart_column_lost().to_string(), Tone::Muted, Fill::Hatch),
        ],
        sheet: sheet(app, report, scope),
        remarks: remarks(app, report, scope),
        opens: report
            .months
            .iter()
            .flat_map(|month| {
                [DealSet::Won, DealSet::Lost].map(|set| opens(set, scope, month.days))
            })
            .collect(),
    }
}

fn opens(set: DealSet, scope: &Scope, days: Days) -> Route {
    deals_in(set, scope.pipeline, days)
}

fn finding(app: App, report: &ClosedReport, currency: Option<Currency>) -> String {
    let m = app.m();
    let size = |month: &&ClosedMonth| match currency {
        Some(currency) => month.deals.won.amount.minor(currency),
        None => i128::try_from(month.deals.won.count()).unwrap_or(i128::MAX),
    };
    let best = report.months.iter().max_by_key(size);
    let alone = |best: &&ClosedMonth| {
        let most = size(best);
        most > 0
            && report
                .months
                .iter()
                .filter(|month| size(month) == most)
                .count()
                == 1
    };
    let Some(month) = best.filter(alone) else {
        return m.report_won_lost_title().to_string();
    };
    let value = match currency {
        Some(currency) => one(app, &month.deals.won.amount, currency),
        None => m.count_deals(month.deals.won.count()).to_string(),
    };
    m.report_best_month(app.format(|format| format.period(month.period)), value)
        .to_string()
}

fn summary(app: App, report: &ClosedReport, days: Days) -> String {
    let (won, lost) = (&report.total.won, &report.total.lost);
    app.m()
        .report_won_lost_summary(
            days_words(app, days),
            number(app, won.count()),
            money(app, &won.amount),
            number(app, lost.count()),
            money(app, &lost.amount),
        )
        .to_string()
}

fn one(app: App, bag: &MoneyBag, currency: Currency) -> String {
    money(
        app,
        &bag.amounts()
            .filter(|money| money.currency == currency)
            .collect(),
    )
}

/// The columns of one currency, or those of the numbers of deals.
fn chart(app: App, report: &ClosedReport, currency: Option<Currency>) -> ColumnChart {
    let m = app.m();
    let size = |tally: &Tally| match currency {
        Some(currency) => length(&tally.amount, currency),
        None => tally.count() as f64,
    };
    let value = |tally: &Tally| match currency {
        _ if size(tally) <= 0.0 => String::new(),
        Some(currency) => app.format(|format| {
            let minor = i64::try_from(tally.amount.minor(currency)).unwrap_or(i64::MAX);
            format.money_compact(Money { minor, currency })
        }),
        None => number(app, tally.count()),
    };
    let said = |tally: &Tally| match currency {
        Some(currency) => one(app, &tally.amount, currency),
        None => money(app, &tally.amount),
    };
    let months = report.months.iter();
    let highest = months
        .flat_map(|month| [&month.deals.won, &month.deals.lost])
        .map(size)
        .fold(0.0, f64::max);
    let periods: Vec<Period> = report.months.iter().map(|month| month.period).collect();
    let names = axis_names(app, &periods);
    let group = |(index, (month, (name, short))): (usize, (&ClosedMonth, (String, String)))| {
        let column = |place: usize, tally: &Tally, tone, fill| {
            let deals = m.count_deals(tally.count()).to_string();
            let (when, sum) = (name.clone(), said(tally));
            Column {
                key: index * 2 + place,
                segments: vec![Segment {
                    value: size(tally),
                    tone,
                    fill,
                }],
                value: value(tally),
                label: if place == 0 {
                    m.report_won_in(when, deals, sum).to_string()
                } else {
                    m.report_lost_in(when, deals, sum).to_string()
                },
            }
        };
        ColumnGroup {
            columns: vec![
                column(0, &month.deals.won, Tone::Success, Fill::Solid),
                column(1, &month.deals.lost, Tone::Muted, Fill::Hatch),
            ],
            name,
            short,
        }
    };
    ColumnChart {
        apart: None,
        groups: report
            .months
            .iter()
            .zip(names)
            .enumerate()
            .map(group)
            .collect(),
        ticks: match currency {
            Some(currency) => money_ticks(app, highest, currency),
            None => count_ticks(app, highest),
        },
        targets: Vec::new(),
        unit: match currency {
            Some(_) => String::new(),
            None => m.chart_column_count().to_string(),
        },
    }
}

fn sheet(app: App, report: &ClosedReport, scope: &Scope) -> Sheet {
    let m = app.m();
    let row = |name: String, deals: &Closed, days: Days| {
        vec![
            Cell::from(name),
            counted(app, deals.won.count(), &opens(DealSet::Won, scope, days)),
            money(app, &deals.won.amount).into(),
            counted(app, deals.lost.count(), &opens(DealSet::Lost, scope, days)),
            money(app, &deals.lost.amount).into(),
            rate_of_cases(app, deals.win_rate()).into(),
        ]
    };
    Sheet {
        head: vec![
            m.chart_column_month().to_string(),
            m.chart_column_won().to_string(),
            m.report_won_amount().to_string(),
            m.chart_column_lost().to_string(),
            m.report_lost_amount().to_string(),
            m.report_win_rate().to_string(),
        ],
        rows: report
            .months
            .iter()
            .map(|month| {
                let name = app.format(|format| format.period(month.period));
                row(name, &month.deals, month.days)
            })
            .collect(),
        sum: Some(row(
            m.chart_sum_row().to_string(),
            &report.total,
            scope.days,
        )),
    }
}

fn remarks(app: App, report: &ClosedReport, scope: &Scope) -> Vec<Remark> {
    let m = app.m();
    let mut remarks = Vec::new();
    let decided = report.total.won.count() + report.total.lost.count();
    if Ratio::of(0, decided).is_few() {
        remarks.push(Remark {
            text: m.report_few(decided).to_string(),
            opens: None,
        });
    }
    for (tally, set) in [
        (&report.total.abandoned, DealSet::Abandoned),
        (&report.total.not_qualified, DealSet::NotQualified),
    ] {
        if tally.count() > 0 {
            let text = match set {
                DealSet::Abandoned => m.report_abandoned(tally.count()),
                _ => m.report_not_qualified(tally.count()),
            };
            remarks.push(Remark {
                text: text.to_string(),
                opens: Some(opens(set, scope, scope.days)),
            });
        }
    }
    let undated = report.undated.won.count() + report.undated.lost.count();
    if undated > 0 {
        remarks.push(Remark {
            text: m.report_closed_undated(undated).to_string(),
            opens: Some(deals_now(DealSet::ClosedUndated, scope.pipeline)),
        });
    }
    remarks
}
