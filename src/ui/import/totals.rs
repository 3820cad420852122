//! The numbers of a check: what becomes of the rows, and what the deals are worth.

use leptos::prelude::*;

use super::panel::Panel;
use super::words::outcome_name;
use crate::app::App;
use crate::app::import::{Summary, Total};
use crate::text::Messages;

/// A name in the language on the screen.
type Name = fn(&'static Messages) -> String;

fn number(app: App, count: usize) -> String {
    app.format(|format| format.number(i64::try_from(count).unwrap_or_default()))
}

/// How many rows make a deal, change one, find it as it is, or are left out.
#[component]
pub fn Numbers(summary: StoredValue<Summary>) -> impl IntoView {
    let app = App::of_page();
    let tiles: [(Name, fn(&Summary) -> usize); 4] = [
        (|m| m.import_new().to_string(), |summary| summary.new),
        (
            |m| m.import_updated().to_string(),
            |summary| summary.updated,
        ),
        (
            |m| m.import_unchanged().to_string(),
            |summary| summary.unchanged,
        ),
        (
            |m| m.import_left_out().to_string(),
            |summary| summary.skipped,
        ),
    ];
    let tile = move |(name, count): (Name, fn(&Summary) -> usize)| {
        view! {
            <div class="tile">
                <dt class="tile__name">{move || name(app.m())}</dt>
                <dd class="tile__value num">{move || number(app, summary.with_value(count))}</dd>
            </div>
        }
    };
    view! { <dl class="tiles">{tiles.into_iter().map(tile).collect_view()}</dl> }
}

/// The deals by outcome, and the open ones by stage.
#[component]
pub fn Totals(summary: StoredValue<Summary>) -> impl IntoView {
    let app = App::of_page();
    let by_outcome = move || {
        summary.with_value(|summary| {
            let rows = summary.outcomes.iter();
            rows.map(|(kind, total)| row(app, outcome_name(app.m(), *kind), total))
                .collect_view()
        })
    };
    let by_stage = move || {
        summary.with_value(|summary| {
            let rows = summary.stages.iter();
            rows.map(|(stage, total)| row(app, stage.to_string(), total))
                .collect_view()
        })
    };
    let has_stages = summary.with_value(|summary| !summary.stages.is_empty());
    let has_outcomes = summary.with_value(|summary| !summary.outcomes.is_empty());
    view! {
        <div class="wizard__totals">
            <Show when=move || has_outcomes>
                <Panel title=move || app.m().import_by_outcome().to_string() flush=true>
                    <div class="table-wrap">
                        <table class="table">
                            <Head first=move || app.m().deal_outcome().to_string() />
                            <tbody>{by_outcome}</tbody>
                        </table>
                    </div>
                </Panel>
            </Show>
            <Show when=move || has_stages>
                <Panel title=move || app.m().import_open_by_stage().to_string() flush=true>
                    <div class="table-wrap">
                        <table class="table">
                            <Head first=move || app.m().deal_stage().to_string() />
                            <tbody>{by_stage}</tbody>
                        </table>
                    </div>
                </Panel>
            </Show>
        </div>
    }
}

#[component]
fn Head(#[prop(into)] first: Signal<String>) -> impl IntoView {
    let app = App::of_page();
    view! {
        <thead>
            <tr>
                <th scope="col">{first}</th>
                <th scope="col" class="cell--num">{move || app.m().import_deals().to_string()}</th>
                <th scope="col" class="cell--num">{move || app.m().deal_amount().to_string()}</th>
                <th scope="col" class="cell--num">{move || app.m().import_without_amount().to_string()}</th>
            </tr>
        </thead>
    }
}

fn row(app: App, name: String, total: &Total) -> impl IntoView + use<> {
    let (count, without, sum) = (total.count, total.without_amount, total.sum.clone());
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="cell--num">{number(app, count)}</td>
            <td class="cell--num">{app.format(|format| format.money_bag(&sum))}</td>
            <td class="cell--num">{number(app, without)}</td>
        </tr>
    }
}
