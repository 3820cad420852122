//! The pipeline by stage in words: an outline for the total, filled as far as the weighted amount.

use super::figure::{Cell, Key, Look, Remark, Sheet};
use super::scope::deals_now;
use super::words::{counted, length, money, number, rate, short_money};
use super::{Figure, Panel, Plot};
use crate::app::App;
use crate::chart::{Bar, BarChart, Fill, SumRow, Tone};
use crate::domain::{Currency, MoneyBag, PipelineId};
use crate::ledger::Book;
use crate::report::{Pipeline, Ratio, StageRow, Tally};
use crate::route::{DealSet, Route};

/// The open deals of a pipeline by stage. `book` gives the names.
#[must_use]
pub fn figure(app: App, book: &Book, id: PipelineId, report: &Pipeline) -> Figure {
    let names: Vec<String> = report
        .rows
        .iter()
        .map(|row| stage_name(book, row))
        .collect();
    let opens: Vec<Route> = report
        .rows
        .iter()
        .map(|row| deals_now(DealSet::Stage(row.stage.to_string()), id))
        .collect();
    let mut remarks = Vec::new();
    if report.total.without_amount > 0 {
        let text = app.m().board_without_amount(report.total.without_amount);
        remarks.push(Remark {
            text: text.to_string(),
            opens: None,
        });
    }
    if report.strays.count() > 0 {
        let text = app.m().pipeline_strays(report.strays.count());
        remarks.push(Remark {
            text: text.to_string(),
            opens: Some(deals_now(DealSet::NoStage, id)),
        });
    }
    Figure {
        title: finding(app, report, &names),
        summary: summary(app, report),
        panels: panels(app, report, &names),
        legend: legend(app, report),
        sheet: sheet(app, report, &names, &opens, id),
        remarks,
        opens,
    }
}

fn stage_name(book: &Book, row: &StageRow) -> String {
    let stage = book.records().stages.get(&row.stage);
    stage
        .map(|stage| stage.name.to_string())
        .unwrap_or_default()
}

/// The only currency of all open deals; none where there are several or none.
fn single(bag: &MoneyBag) -> Option<Currency> {
    let mut currencies = bag.iter().map(|(currency, _)| currency);
    currencies.next().filter(|_| currencies.next().is_none())
}

fn finding(app: App, report: &Pipeline, names: &[String]) -> String {
    let m = app.m();
    let rows = report.rows.iter().zip(names);
    if let Some(currency) = single(&report.total.amount) {
        let most = rows.max_by_key(|(row, _)| row.deals.amount.minor(currency));
        if let Some((row, name)) = most {
            let share = report.share(&row.deals, currency);
            return m
                .pipeline_finding_amount(
                    name.as_str(),
                    money(app, &row.deals.amount),
                    rate(app, share),
                )
                .to_string();
        }
    } else if let Some((row, name)) = rows.max_by_key(|(row, _)| row.deals.count()) {
        return m
            .pipeline_finding_count(name.as_str(), row.deals.count(), report.total.count())
            .to_string();
    }
    m.pipeline_title().to_string()
}

fn summary(app: App, report: &Pipeline) -> String {
    let m = app.m();
    let deals = m.count_deals(report.total.count()).to_string();
    m.pipeline_summary(
        deals,
        money(app, &report.total.amount),
        money(app, &report.total.weighted),
    )
    .to_string()
}

fn panels(app: App, report: &Pipeline, names: &[String]) -> Vec<Panel> {
    let currencies: Vec<Currency> = report
        .total
        .amount
        .iter()
        .map(|(currency, _)| currency)
        .collect();
    if currencies.is_empty() {
        return vec![Panel {
            heading: None,
            plot: Plot::Bars(chart(app, report, names, None)),
        }];
    }
    let several = currencies.len() > 1;
    currencies
        .into_iter()
        .map(|currency| Panel {
            heading: several.then(|| app.format(|format| format.currency_name(currency))),
            plot: Plot::Bars(chart(app, report, names, Some(currency))),
        })
        .collect()
}

/// The bars of one currency, or of the number of deals where no deal has an amount.
fn chart(app: App, report: &Pipeline, names: &[String], currency: Option<Currency>) -> BarChart {
    let several = single(&report.total.amount).is_none();
    let note = |tally: &Tally| {
        // With several currencies a bar holds only some of the deals of its stage, so their number would mislead.
        if several && currency.is_some() {
            String::new()
        } else {
            number(app, tally.count())
        }
    };
    let value = |tally: &Tally| match currency {
        Some(currency) => short_money(app, &only(&tally.amount, currency)),
        None => String::new(),
    };
    let of = report.rows.len();
    let bars = report.rows.iter().zip(names).enumerate();
    BarChart {
        bars: bars
            .map(|(index, (row, name))| Bar {
                key: index,
                name: name.clone(),
                note: note(&row.deals),
                value: value(&row.deals),
                total: currency.map_or(row.deals.count() as f64, |currency| {
                    length(&row.deals.amount, currency)
                }),
                part: currency.map_or(row.deals.chances as f64 / 10_000.0, |currency| {
                    length(&row.deals.weighted, currency)
                }),
                tone: Tone::Stage { index, of },
                label: spoken(app, report, row, name, currency),
            })
            .collect(),
        sum: Some(SumRow {
            name: app.m().chart_sum_row().to_string(),
            note: note(&report.total),
            value: value(&report.total),
        }),
    }
}

fn only(bag: &MoneyBag, currency: Currency) -> MoneyBag {
    bag.amounts()
        .filter(|money| money.currency == currency)
        .collect()
}

fn spoken(
    app: App,
    report: &Pipeline,
    row: &StageRow,
    name: &str,
    currency: Option<Currency>,
) -> String {
    let m = app.m();
    let deals = m.count_deals(row.deals.count()).to_string();
    let Some(currency) = currency else {
        return m.chart_point(name, deals).to_string();
    };
    m.pipeline_bar(
        name,
        deals,
        money(app, &only(&row.deals.amount, currency)),
        money(app, &only(&row.deals.weighted, currency)),
        rate(app, report.share(&row.deals, currency)),
    )
    .to_string()
}

fn legend(app: App, report: &Pipeline) -> Vec<Key> {
    if report.total.amount.is_empty() {
        return Vec::new();
    }
    let tone = Tone::Stage { index: 1, of: 3 };
    let key = |label: String, fill| Key {
        label,
        tone,
        look: Look::Area(fill),
    };
    vec![
        key(app.m().report_weighted_total().to_string(), Fill::Solid),
        key(app.m().report_full_amount().to_string(), Fill::Outline),
    ]
}

fn sheet(app: App, report: &Pipeline, names: &[String], opens: &[Route], id: PipelineId) -> Sheet {
    let m = app.m();
    let share = |tally: &Tally| match single(&report.total.amount) {
        Some(currency) => rate(app, report.share(tally, currency)),
        None => rate(app, Ratio::of(tally.count(), report.total.count())),
    };
    let row = |name: String, tally: &Tally, route: &Route| {
        vec![
            Cell::from(name),
            counted(app, tally.count(), route),
            money(app, &tally.amount).into(),
            money(app, &tally.weighted).into(),
            share(tally).into(),
        ]
    };
    let mut rows: Vec<_> = report
        .rows
        .iter()
        .zip(names)
        .zip(opens)
        .map(|((stage, name), route)| row(name.clone(), &stage.deals, route))
        .collect();
    if report.strays.count() > 0 {
        rows.push(row(
            m.pipeline_no_stage().to_string(),
            &report.strays,
            &deals_now(DealSet::NoStage, id),
        ));
    }
    Sheet {
        head: vec![
            m.chart_column_stage().to_string(),
            m.chart_column_count().to_string(),
            m.chart_column_amount().to_string(),
            m.chart_column_weighted().to_string(),
            m.chart_column_share().to_string(),
        ],
        rows,
        sum: Some(row(
            m.chart_sum_row().to_string(),
            &report.total,
            &deals_now(DealSet::Open, id),
        )),
    }
}
