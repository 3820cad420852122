//! One deal in a list.

use leptos::prelude::*;

use crate::app::App;
use crate::domain::{Deal, DealId, OutcomeKind};
use crate::ledger::{Book, Records};
use crate::route::{BoardView, Route};

/// The cells of a row.
#[derive(Clone, PartialEq, Default)]
struct Words {
    title: String,
    company: String,
    stage: String,
    amount: String,
    probability: String,
    close: String,
    owner: String,
    pipeline: Option<String>,
}

/// A row of the table of deals.
#[component]
pub fn DealRow(
    /// The deal.
    id: DealId,
    /// Its number in the table, the head counted.
    row: usize,
) -> impl IntoView {
    let app = App::of_page();
    let words = Memo::new(move |_| {
        app.state.deal(id, |deal, book| {
            deal.map(|deal| words(app, deal, book)).unwrap_or_default()
        })
    });
    let cell = move |part: fn(&Words) -> &str| move || words.with(|words| part(words).to_owned());
    let href = move || {
        app.href(Route::Deal {
            id: id.to_string(),
            board: BoardView {
                pipeline: words.with(|words| words.pipeline.clone()),
                ..BoardView::default()
            },
        })
    };
    view! {
        <tr aria-rowindex=row.to_string()>
            <th scope="row" class="deals__title">
                <a class="link" href=href>{cell(|words| &words.title)}</a>
            </th>
            <td>{cell(|words| &words.company)}</td>
            <td>{cell(|words| &words.stage)}</td>
            <td class="cell--num">{cell(|words| &words.amount)}</td>
            <td class="cell--num">{cell(|words| &words.probability)}</td>
            <td class="cell--num">{cell(|words| &words.close)}</td>
            <td>{cell(|words| &words.owner)}</td>
        </tr>
    }
}

fn words(app: App, deal: &Deal, book: &Book) -> Words {
    let none = || app.m().common_no_data().to_string();
    let records = book.records();
    let close = if deal.is_open() {
        deal.expected_close
    } else {
        deal.closed_on()
    };
    let company = deal.company.and_then(|id| records.companies.get(&id));
    let owner = deal.owner.and_then(|id| records.owners.get(&id));
    let chance = records
        .stages
        .get(&deal.stage)
        .map(|stage| deal.probability_in(stage));
    app.format(|format| Words {
        title: deal.title.to_string(),
        company: company.map_or_else(none, |company| company.name.to_string()),
        stage: stands(app, deal, records),
        amount: deal.value().map_or_else(none, |money| format.money(money)),
        probability: chance.map_or_else(none, |chance| {
            format.percent(i64::from(chance.basis_points()))
        }),
        close: close.map_or_else(none, |day| format.date(day)),
        owner: owner.map_or_else(none, |owner| owner.name.to_string()),
        pipeline: Some(deal.pipeline.to_string()),
    })
}

/// The stage of an open deal, else how it ended.
fn stands(app: App, deal: &Deal, records: &Records) -> String {
    let m = app.m();
    match deal.outcome.kind() {
        OutcomeKind::Open => {
            let stage = records.stages.get(&records.stage_today(deal.stage));
            return stage
                .map(|stage| stage.name.to_string())
                .unwrap_or_default();
        }
        OutcomeKind::Won => m.deal_outcome_won(),
        OutcomeKind::Lost => m.deal_outcome_lost(),
        OutcomeKind::Abandoned => m.deal_outcome_abandoned(),
        OutcomeKind::NotQualified => m.deal_outcome_not_qualified(),
    }
    .to_string()
}
