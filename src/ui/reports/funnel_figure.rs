//! The conversion funnel in words: how many of the deals begun in a period came to each level.

use super::figure::{Cell, Key, Look, Remark, Sheet};
use super::scope::{deals_in, deals_now};
use super::words::{counted, days_words, money, number, rate, short_money};
use super::{Figure, Panel, Plot};
use crate::app::App;
use crate::chart::{self, Fill, Tone};
use crate::ledger::Book;
use crate::report::{Counting, Funnel, Level, Scope};
use crate::route::{DealSet, Route};

/// The funnel of the deals whose sale began in the period. `book` gives the names.
#[must_use]
pub fn figure(app: App, book: &Book, asked: (&Scope, Counting), report: &Funnel) -> Figure {
    let (scope, counting) = asked;
    let names: Vec<String> = report
        .levels
        .iter()
        .map(|level| name(app, book, level))
        .collect();
    let opens: Vec<Route> = report
        .levels
        .iter()
        .map(|level| deals_in(set(level, counting), scope.pipeline, scope.days))
        .collect();
    Figure {
        title: finding(app, report, &names),
        summary: summary(app, report, scope),
        panels: vec![Panel {
            heading: None,
            plot: Plot::Funnel(plot(app, report, &names)),
        }],
        legend: legend(app, report),
        sheet: sheet(app, report, &names, &opens),
        remarks: remarks(app, report, scope),
        opens,
    }
}

fn name(app: App, book: &Book, level: &Level) -> String {
    let stage = level
        .stage
        .and_then(|stage| book.records().stages.get(&stage));
    stage.map_or_else(
        || app.m().deal_outcome_won().to_string(),
        |stage| stage.name.to_string(),
    )
}

fn set(level: &Level, counting: Counting) -> DealSet {
    match (level.stage, counting) {
        (None, _) => DealSet::CohortWon,
        (Some(stage), Counting::Reached) => DealSet::Reached(stage.to_string()),
        (Some(stage), Counting::Visited) => DealSet::Visited(stage.to_string()),
    }
}

fn finding(app: App, report: &Funnel, names: &[String]) -> String {
    let m = app.m();
    if report.is_few() {
        return m.funnel_finding_few().to_string();
    }
    let Some(drop) = report.drop else {
        return m.funnel_finding_none().to_string();
    };
    let place = drop.level;
    let above = place.checked_sub(1).and_then(|place| names.get(place));
    match above.zip(names.get(place)) {
        Some((from, to)) => m
            .funnel_biggest_drop(from.as_str(), to.as_str(), rate(app, drop.lost))
            .to_string(),
        None => m.funnel_title().to_string(),
    }
}

fn summary(app: App, report: &Funnel, scope: &Scope) -> String {
    let m = app.m();
    let last = report.levels.last();
    let first = report.levels.first();
    let open = first.map_or(0, |level| level.open.len());
    m.funnel_summary(
        days_words(app, scope.days),
        m.count_deals(report.counted()).to_string(),
        number(app, last.map_or(0, |level| level.deals.count())),
        rate(app, last.map(|level| level.total).unwrap_or_default()),
        number(app, open),
    )
    .to_string()
}

fn plot(app: App, report: &Funnel, names: &[String]) -> chart::Funnel {
    let m = app.m();
    let stages = report.levels.len().saturating_sub(1);
    let levels = report.levels.iter().zip(names).enumerate();
    let level = |(index, (level, name)): (usize, (&Level, &String))| {
        let count = level.deals.count();
        let amount = short_money(app, &level.deals.amount);
        let value = [number(app, count), amount];
        let value: Vec<_> = value.into_iter().filter(|part| !part.is_empty()).collect();
        let worst = report.drop.is_some_and(|drop| drop.level == index) && !report.is_few();
        let (step, total) = (rate(app, level.step), rate(app, level.total));
        let step = match (index, worst) {
            (0, _) => String::new(),
            (_, true) => m.funnel_step_worst(step, total).to_string(),
            (_, false) => m.funnel_step(step, total).to_string(),
        };
        chart::Level {
            key: index,
            name: name.clone(),
            value: value.join(" · "),
            count: count as f64,
            open: level.open.len() as f64,
            step,
            worst,
            tone: match level.stage {
                Some(_) => Tone::Stage { index, of: stages },
                None => Tone::Success,
            },
            label: spoken(app, index, level, name),
        }
    };
    chart::Funnel {
        levels: levels.map(level).collect(),
        few: report.is_few(),
    }
}

fn spoken(app: App, index: usize, level: &Level, name: &str) -> String {
    let m = app.m();
    let deals = m.count_deals(level.deals.count()).to_string();
    let mut words = m
        .funnel_level(name, deals, money(app, &level.deals.amount))
        .to_string();
    if index > 0 {
        let (step, total) = (rate(app, level.step), rate(app, level.total));
        words = m.funnel_level_rates(words, step, total).to_string();
    }
    if !level.open.is_empty() {
        let open = number(app, level.open.len());
        words = m.funnel_level_open(words, open).to_string();
    }
    words
}

fn legend(app: App, report: &Funnel) -> Vec<Key> {
    if report.levels.iter().all(|level| level.open.is_empty()) {
        return Vec::new();
    }
    let tone = Tone::Stage { index: 1, of: 3 };
    let ended = if report.is_few() {
        Fill::Outline
    } else {
        Fill::Solid
    };
    let key = |label: String, fill| Key {
        label,
        tone,
        look: Look::Area(fill),
    };
    vec![
        key(app.m().funnel_legend_ended().to_string(), ended),
        key(app.m().funnel_legend_open().to_string(), Fill::Hatch),
    ]
}

fn sheet(app: App, report: &Funnel, names: &[String], opens: &[Route]) -> Sheet {
    let m = app.m();
    let next = report.levels.iter().skip(1).map(Some).chain([None]);
    let dash = || m.common_no_data().to_string();
    let rows = report.levels.iter().zip(next).zip(names).zip(opens);
    Sheet {
        head: vec![
            m.chart_column_stage().to_string(),
            m.chart_column_count().to_string(),
            m.chart_column_open().to_string(),
            m.chart_column_amount().to_string(),
            m.chart_column_step().to_string(),
            m.chart_column_step_ended().to_string(),
            m.chart_column_total_rate().to_string(),
        ],
        rows: rows
            .map(|(((level, next), name), route)| {
                vec![
                    Cell::from(name.clone()),
                    counted(app, level.deals.count(), route),
                    number(app, level.open.len()).into(),
                    money(app, &level.deals.amount).into(),
                    next.map_or_else(dash, |next| rate(app, next.step)).into(),
                    next.map_or_else(dash, |next| rate(app, next.step_of_ended))
                        .into(),
                    rate(app, level.total).into(),
                ]
            })
            .collect(),
        sum: None,
    }
}

fn remarks(app: App, report: &Funnel, scope: &Scope) -> Vec<Remark> {
    let m = app.m();
    let mut remarks = Vec::new();
    if report.unknown.count() > 0 {
        remarks.push(Remark {
            text: m.funnel_unknown_visits(report.unknown.count()).to_string(),
            opens: Some(deals_in(DealSet::CohortUnknown, scope.pipeline, scope.days)),
        });
    }
    if report.begin_unknown.count() > 0 {
        remarks.push(Remark {
            text: m
                .funnel_begin_unknown(report.begin_unknown.count())
                .to_string(),
            opens: Some(deals_now(DealSet::BeginUnknown, scope.pipeline)),
        });
    }
    if !report.moved.is_empty() {
        remarks.push(Remark {
            text: m.funnel_moved(report.moved.len()).to_string(),
            opens: None,
        });
    }
    remarks
}
