//! The first rows as they would be imported.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::panel::Panel;
use super::words::outcome_name;
use crate::app::App;
use crate::app::import::{PreviewRow, RowAction};
use crate::domain::{Label, OutcomeKind};

/// How many rows are shown.
const ROWS: usize = 20;

/// The rows.
#[component]
pub fn Preview(rows: Vec<PreviewRow>) -> impl IntoView {
    let app = App::of_page();
    let rows: Vec<_> = rows.into_iter().take(ROWS).collect();
    let rows = StoredValue::new(rows);
    let name = move || app.m().import_preview_rows().to_string();
    let heads: [fn(&'static crate::text::Messages) -> String; 8] = [
        |m| m.deal_title().to_string(),
        |m| m.deal_stage().to_string(),
        |m| m.deal_amount().to_string(),
        |m| m.deal_created().to_string(),
        |m| m.deal_expected_close().to_string(),
        |m| m.deal_closed().to_string(),
        |m| m.deal_company().to_string(),
        |m| m.deal_owner().to_string(),
    ];
    let heads = heads.map(|head| view! { <th scope="col">{move || head(app.m())}</th> });
    view! {
        <Panel title=name flush=true>
            <div class="table-wrap" tabindex="0" role="region" aria-label=name>
                <table class="table table--compact preview-table">
                    <thead>
                        <tr>
                            <th scope="col" class="cell--num">{move || app.m().import_row().to_string()}</th>
                            <th scope="col"></th>
                            {heads.collect_view()}
                        </tr>
                    </thead>
                    <tbody>
                        {move || rows.get_value().into_iter().map(|row| line(app, row)).collect_view()}
                    </tbody>
                </table>
            </div>
        </Panel>
    }
}

fn line(app: App, row: PreviewRow) -> impl IntoView {
    let m = app.m();
    let (action, tone) = match row.action {
        RowAction::New => (m.import_new(), "chip chip--success"),
        RowAction::Update { .. } => (m.import_updated(), "chip chip--accent"),
        RowAction::Unchanged => (m.import_unchanged(), "chip"),
        RowAction::Skipped => (m.import_left_out(), "chip chip--warning"),
    };
    let place = match row.outcome.filter(|kind| *kind != OutcomeKind::Open) {
        Some(kind) => outcome_name(m, kind),
        None => row.stage.map(|stage| stage.to_string()).unwrap_or_default(),
    };
    let day = |day: Option<NaiveDate>| day.map(|day| app.format(|format| format.date(day)));
    let name = |label: Option<Label>| label.map(|label| label.to_string());
    let amount = row
        .amount
        .map(|money| app.format(|format| format.money(money)));
    view! {
        <tr class:tr--muted=row.action == RowAction::Skipped>
            <td class="cell--num">{row.row.to_string()}</td>
            <td><span class=tone>{action.to_string()}</span></td>
            <th scope="row">{row.title}</th>
            <td>{place}</td>
            <td class="cell--num">{amount}</td>
            <td class="num">{day(row.created_on)}</td>
            <td class="num">{day(row.expected_close)}</td>
            <td class="num">{day(row.closed_on)}</td>
            <td>{name(row.company)}</td>
            <td>{name(row.owner)}</td>
        </tr>
    }
}
