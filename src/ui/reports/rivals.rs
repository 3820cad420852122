//! The win rate by competitor as a table; not there while no deal that ended has one.

use leptos::prelude::*;

use super::figure::{Cell, Sheet};
use super::panel::TablePanel;
use super::words::{counted, rate_of_cases};
use crate::app::App;
use crate::domain::OutcomeKind;
use crate::query::rule::{Condition, DateTest, Group, Subject, Test, outcome_name};
use crate::report::{Rival, Scope};
use crate::route::{BoardView, Layout, Route};

/// The table.
#[component]
pub fn Rivals(
    /// What it is asked about.
    scope: Memo<Option<Scope>>,
) -> impl IntoView {
    let app = App::of_page();
    let sheet = Memo::new(move |_| {
        scope.get().map_or_else(Sheet::default, |scope| {
            let found = app
                .state
                .report(|reports, book| reports.rivals(book, &scope));
            sheet(app, &scope, &found)
        })
    });
    view! {
        <TablePanel
            title=move || app.m().report_rivals().to_string()
            how=move || app.m().report_rivals_how().to_string()
            sheet=sheet
        />
    }
}

/// The deals that ended so in the period and name the competitor there, in the table.
fn opens(rival: &Rival, named: Subject, kind: OutcomeKind, scope: &Scope) -> Route {
    let within = DateTest::Between(scope.days.start, scope.days.last());
    let conditions = vec![
        Condition::new(named, Test::AnyOf(vec![rival.name.to_string()])),
        Condition::new(
            Subject::Outcome,
            Test::AnyOf(vec![outcome_name(kind).to_owned()]),
        ),
        Condition::new(Subject::ClosedOn, Test::Date(within)),
    ];
    Route::Board(BoardView {
        pipeline: Some(scope.pipeline.to_string()),
        filter: Some(Group::all(conditions).to_string()),
        layout: Layout::Table,
        ..BoardView::default()
    })
}

fn sheet(app: App, scope: &Scope, found: &[Rival]) -> Sheet {
    let m = app.m();
    let row = |rival: &Rival| {
        let (won, lost) = (rival.won.count(), rival.lost.count());
        let offered = |kind| opens(rival, Subject::Competitors, kind, scope);
        vec![
            Cell::from(rival.name.to_string()),
            rate_of_cases(app, rival.win_rate()).into(),
            counted(app, won, &offered(OutcomeKind::Won)),
            counted(app, lost, &offered(OutcomeKind::Lost)),
            counted(
                app,
                rival.lost_to.count(),
                &opens(rival, Subject::LostTo, OutcomeKind::Lost, scope),
            ),
        ]
    };
    Sheet {
        head: vec![
            m.report_rival().to_string(),
            m.report_win_rate().to_string(),
            m.chart_column_won().to_string(),
            m.chart_column_lost().to_string(),
            m.report_lost_to().to_string(),
        ],
        rows: found.iter().map(row).collect(),
        sum: None,
    }
}
