//! What was done by which channel, as a table; not there while nothing was.

use leptos::prelude::*;

use super::figure::{Cell, Sheet};
use super::panel::TablePanel;
use super::scope::deals_in;
use super::words::{counted, number, rate_of_cases};
use crate::app::App;
use crate::report::{ChannelUse, Scope};
use crate::route::DealSet;
use crate::text::Words as _;

/// The table.
#[component]
pub fn Channels(
    /// What it is asked about.
    scope: Memo<Option<Scope>>,
) -> impl IntoView {
    let app = App::of_page();
    let sheet = Memo::new(move |_| {
        scope.get().map_or_else(Sheet::default, |scope| {
            let found = app
                .state
                .report(|reports, book| reports.channels(book, &scope));
            sheet(app, &scope, &found)
        })
    });
    view! {
        <TablePanel
            title=move || app.m().report_channels().to_string()
            how=move || app.m().report_channels_how().to_string()
            sheet=sheet
        />
    }
}

fn sheet(app: App, scope: &Scope, found: &[ChannelUse]) -> Sheet {
    let m = app.m();
    let row = |row: &ChannelUse| {
        let (name, set) = match row.channel {
            Some(channel) => (
                channel.words(m),
                DealSet::Channel(channel.name().to_owned()),
            ),
            None => (m.activity_channel_none().to_string(), DealSet::NoChannel),
        };
        let opens = deals_in(set, scope.pipeline, scope.days);
        vec![
            Cell::from(name),
            number(app, row.activities.len()).into(),
            counted(app, row.deals.len(), &opens),
            number(app, row.won).into(),
            number(app, row.lost).into(),
            rate_of_cases(app, row.win_rate()).into(),
        ]
    };
    Sheet {
        head: vec![
            m.activity_channel().to_string(),
            m.report_channel_done().to_string(),
            m.report_channel_deals().to_string(),
            m.chart_column_won().to_string(),
            m.chart_column_lost().to_string(),
            m.report_win_rate().to_string(),
        ],
        rows: found.iter().map(row).collect(),
        sum: None,
    }
}
