//! The tab "History": how long the deal stood in each stage, and every change with its old and new value.

use leptos::prelude::*;

use super::drafts::Drafts;
use super::value_words::value_words;
use crate::app::App;
use crate::domain::{Deal, DealValue, Moment};
use crate::ledger::Records;
use crate::text::Words as _;
use crate::ui::kit::{Glyph, Icon, icons};

/// A line of the history.
struct Line {
    at: Moment,
    glyph: Glyph,
    what: String,
    was: Option<String>,
}

/// Newest first.
fn lines(app: App, deal: &Deal, records: &Records) -> Vec<Line> {
    let m = app.m();
    let mut lines: Vec<Line> = Vec::new();
    // Walking back from the present values gives each change its new value.
    let mut newer: Vec<DealValue> = Vec::new();
    for change in deal.history.iter().rev() {
        let field = change.old.field();
        let found = newer.iter().position(|value| value.field() == field);
        let new = found.map_or_else(|| deal.value_of(field), |place| newer.swap_remove(place));
        lines.push(Line {
            at: change.at,
            glyph: icons::PENCIL,
            what: format!("{}: {}", field.words(m), value_words(app, &new)),
            was: Some(m.history_was(value_words(app, &change.old)).to_string()),
        });
        newer.push(change.old.clone());
    }
    for visit in &deal.visits {
        let Some(stage) = records.stages.get(&visit.stage) else {
            continue;
        };
        let name = stage.name_at(visit.at).to_string();
        lines.push(Line {
            at: visit.at,
            glyph: icons::ARROW_RIGHT,
            what: m.history_entered(name).to_string(),
            was: None,
        });
    }
    lines.push(Line {
        at: deal.created_at,
        glyph: icons::PLUS,
        what: m.history_record_made().to_string(),
        was: None,
    });
    lines.sort_by_key(|line| std::cmp::Reverse(line.at));
    lines
}

/// The stages that the deal was in, with the days it stood there.
fn stays(app: App, deal: &Deal, records: &Records) -> Vec<(String, i64)> {
    let ended = deal.outcome.closing().and_then(|_| deal.history.last_at());
    let end = ended.unwrap_or_else(|| app.now());
    let leaves = deal
        .visits
        .iter()
        .skip(1)
        .map(|visit| visit.at)
        .chain([end]);
    let stays = deal.visits.iter().zip(leaves).filter_map(|(visit, left)| {
        let stage = records.stages.get(&visit.stage)?;
        Some((
            stage.name_at(visit.at).to_string(),
            visit.at.days_until(left),
        ))
    });
    stays.collect()
}

/// The tab "History".
#[component]
pub fn History() -> impl IntoView {
    let app = App::of_page();
    let id = Drafts::here().deal;
    let shown = Memo::new(move |_| {
        app.state.deal(id, |deal, book| {
            let deal = deal?;
            let records = book.records();
            let longest = stays(app, deal, records)
                .iter()
                .map(|(_, days)| *days)
                .max()
                .unwrap_or(0)
                .max(1);
            let stays: Vec<_> = stays(app, deal, records)
                .into_iter()
                .map(|(name, days)| {
                    (
                        name,
                        app.m().count_days(days).to_string(),
                        100 * days / longest,
                    )
                })
                .collect();
            let lines: Vec<_> = lines(app, deal, records)
                .into_iter()
                .map(|line| (app.when(line.at), line.glyph, line.what, line.was))
                .collect();
            Some((stays, lines))
        })
    });
    let visit = |(name, days, share): (String, String, i64)| {
        view! {
            <li class="visit">
                <span class="visit__name">{name}</span>
                <span class="visit__bar" style:width=format!("{}%", share.max(1)) aria-hidden="true"></span>
                <span class="visit__days">{days}</span>
            </li>
        }
    };
    let event = |(when, glyph, what, was): (String, Glyph, String, Option<String>)| {
        view! {
            <li class="event">
                <span class="event__icon"><Icon glyph=glyph /></span>
                <span class="event__text">
                    {what}
                    {was.map(|was| view! { " " <span class="event__was">{was}</span> })}
                </span>
                <span class="event__time">{when}</span>
            </li>
        }
    };
    move || {
        shown.get().map(|(stays, lines)| {
            view! {
                <section class="deal__section">
                    <h3 class="deal__heading">{move || app.m().deal_days_on_stage().to_string()}</h3>
                    <ul class="visits">
                        {if stays.is_empty() {
                            view! { <li class="muted">{app.m().history_visits_unknown().to_string()}</li> }.into_any()
                        } else {
                            stays.into_iter().map(visit).collect_view().into_any()
                        }}
                    </ul>
                </section>
                <section class="deal__section">
                    <h3 class="deal__heading">{move || app.m().nav_history().to_string()}</h3>
                    <ul class="history">{lines.into_iter().map(event).collect_view()}</ul>
                </section>
            }
        })
    }
}
