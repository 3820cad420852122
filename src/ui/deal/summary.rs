//! The figures of the deal at a glance.

use leptos::prelude::*;

use super::drafts::Drafts;
use crate::app::App;
use crate::query::{StepState, next_step};

/// Amount, probability, weighted amount, expected close, days on the stage.
#[component]
pub fn Summary() -> impl IntoView {
    let app = App::of_page();
    let id = Drafts::here().deal;
    let facts = move || {
        let m = app.m();
        let none = m.common_no_data().to_string();
        app.state.deal(id, |deal, book| {
            let (Some(deal), now) = (deal, app.now()) else {
                return Vec::new();
            };
            let stage = book.records().stages.get(&deal.stage);
            let probability = stage.map(|stage| deal.probability_in(stage));
            let money = |money| app.format(|format| format.money(money));
            let weighted = deal
                .value()
                .zip(probability)
                .map(|(value, chance)| money(value.weighted(chance)));
            let percent = probability.map(|chance| {
                app.format(|format| format.percent(i64::from(chance.basis_points())))
            });
            let day = |day| app.format(|format| format.date(day));
            let mut facts = vec![
                (m.deal_amount().to_string(), deal.value().map(money)),
                (m.deal_probability().to_string(), percent),
                (m.deal_weighted().to_string(), weighted),
            ];
            if deal.is_open() {
                let since = deal.visits.last().map(|visit| visit.at.days_until(now));
                facts.push((
                    m.deal_expected_close().to_string(),
                    deal.expected_close.map(day),
                ));
                facts.push((
                    m.deal_days_on_stage().to_string(),
                    since.map(|days| m.count_days(days).to_string()),
                ));
            } else {
                facts.push((m.deal_closed().to_string(), deal.closed_on().map(day)));
                let reason = deal
                    .outcome
                    .closing()
                    .and_then(|closing| closing.reason.as_ref());
                let rival = deal
                    .outcome
                    .closing()
                    .and_then(|closing| closing.competitor.as_ref());
                if let Some(rival) = rival {
                    facts.push((m.lose_rival().to_string(), Some(rival.to_string())));
                }
                if let Some(reason) = reason {
                    facts.push((m.deal_lost_reason().to_string(), Some(reason.to_string())));
                }
            }
            if let Some(step) = next_step(book, deal) {
                let today = app.session.today.get();
                let when = step
                    .on
                    .map(|on| app.format(|format| format.relative_day(on, today)));
                let said = match when {
                    Some(when) => m.card_next_step(step.text.to_string(), when).to_string(),
                    None => step.text.to_string(),
                };
                let said = match step.state(today) {
                    StepState::Overdue => format!("{}: {said}", m.activity_overdue()),
                    _ => said,
                };
                facts.push((m.deal_next_step().to_string(), Some(said)));
            } else if deal.is_open() {
                facts.push((
                    m.deal_next_step().to_string(),
                    Some(m.card_no_next_step().to_string()),
                ));
            }
            facts
                .into_iter()
                .map(|(name, value)| (name, value.unwrap_or_else(|| none.clone())))
                .collect()
        })
    };
    view! {
        <dl class="facts summary" aria-label=move || app.m().deal_summary().to_string()>
            {move || {
                facts()
                    .into_iter()
                    .map(|(name, value)| view! { <div class="fact"><dt class="fact__name">{name}</dt><dd class="fact__value">{value}</dd></div> })
                    .collect_view()
            }}
        </dl>
    }
}
