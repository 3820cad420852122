//! The win rate by number and by value, with the cases that it is made of.

use leptos::prelude::*;

use super::chart_frame::HowButton;
use super::data_table::DataTable;
use super::figure::{Cell, Sheet};
use super::scope::deals_in;
use super::words::{money, number, rate, rate_of_cases};
use crate::app::App;
use crate::report::{Closed, ClosedReport, Ratio, Scope};
use crate::route::DealSet;
use crate::ui::kit::unique_id;

/// The win rate of a period.
#[component]
pub fn WinRate(
    /// What was closed in the period.
    closed: Memo<Option<(Scope, ClosedReport)>>,
) -> impl IntoView {
    let app = App::of_page();
    let title = unique_id("win-rate");
    let sheet = Memo::new(move |_| {
        closed.with(|closed| {
            closed
                .as_ref()
                .map_or_else(Sheet::default, |(scope, report)| {
                    sheet(app, scope, &report.total)
                })
        })
    });
    let few = Memo::new(move |_| {
        closed.with(|closed| {
            closed
                .as_ref()
                .is_some_and(|(_, report)| report.total.win_rate().is_few())
        })
    });
    view! {
        <div class="panel chart span-6">
            <div class="chart__head">
                <h2 class="chart__title" id=title.clone()>{move || app.m().report_win_rate().to_string()}</h2>
                <div class="chart__tools">
                    <HowButton how=Signal::derive(move || {
                        format!("{} {}", app.m().report_win_rate_how(), app.m().report_win_value_how())
                    }) />
                </div>
            </div>
            <DataTable sheet=sheet labelled_by=title.clone() />
            <Show when=move || few.get()>
                <p class="chart__note">{move || app.m().chart_not_enough().to_string()}</p>
            </Show>
        </div>
    }
}

fn sheet(app: App, scope: &Scope, total: &Closed) -> Sheet {
    let m = app.m();
    let link = |text: String, set| Cell::link(text, &deals_in(set, scope.pipeline, scope.days));
    let by_count = |name: String, ratio: Ratio, won: String, whole: String| {
        vec![
            Cell::from(name),
            rate_of_cases(app, ratio).into(),
            link(won, DealSet::Won),
            link(whole, DealSet::Closed),
        ]
    };
    let mut rows = vec![by_count(
        m.report_rate_by_count().to_string(),
        total.win_rate(),
        number(app, total.won.count()),
        number(app, total.won.count() + total.lost.count()),
    )];
    for (currency, ratio) in total.win_rate_by_value() {
        let amount = |minor: i128| {
            let minor = i64::try_from(minor).unwrap_or(i64::MAX);
            money(
                app,
                &[crate::domain::Money { minor, currency }]
                    .into_iter()
                    .collect(),
            )
        };
        rows.push(vec![
            Cell::from(m.report_rate_by_value(currency.code()).to_string()),
            rate(app, ratio).into(),
            link(amount(ratio.part), DealSet::Won),
            link(amount(ratio.whole), DealSet::Closed),
        ]);
    }
    let others = total.abandoned.count() + total.not_qualified.count();
    if others > 0 {
        let ratio = total.strict_win_rate();
        rows.push(vec![
            Cell::from(m.report_rate_strict().to_string()),
            rate_of_cases(app, ratio).into(),
            link(number(app, total.won.count()), DealSet::Won),
            number(app, total.won.count() + total.lost.count() + others).into(),
        ]);
    }
    Sheet {
        head: vec![
            m.report_measure().to_string(),
            m.report_win_rate().to_string(),
            m.chart_column_won().to_string(),
            m.report_decided().to_string(),
        ],
        rows,
        sum: None,
    }
}
