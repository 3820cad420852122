//! The stages as a row of steps: a radio group that moves the deal.

use leptos::prelude::*;

use super::drafts::Drafts;
use crate::app::App;
use crate::domain::{StageId, StageKind};
use crate::ledger::Position;

/// The stages of the deal's pipeline, the present one chosen. An ended deal is moved by reopening it.
#[component]
pub fn Stepper() -> impl IntoView {
    let app = App::of_page();
    let deal = Drafts::here().deal;
    let stages = move || {
        app.state.deal(deal, |deal, book| {
            let Some(deal) = deal else { return Vec::new() };
            let stages = book.records().stages_of(deal.pipeline);
            let here = stages.iter().position(|stage| stage.id == deal.stage);
            let known = deal.is_open() || !deal.visits.is_empty();
            let shown = stages
                .iter()
                .enumerate()
                .filter(|(_, stage)| stage.kind == StageKind::Open || stage.id == deal.stage);
            shown
                .map(|(place, stage)| {
                    (
                        stage.id,
                        stage.name.to_string(),
                        known && here == Some(place),
                        known && here > Some(place),
                    )
                })
                .collect()
        })
    };
    let open = Memo::new(move |_| {
        app.state.deal(deal, |deal, _| {
            deal.is_some_and(crate::domain::Deal::is_open)
        })
    });
    // The steps are drawn anew after each wish, since the browser has marked one that a dialog may take back.
    let drawn = RwSignal::new(0_u32);
    let go = move |stage: StageId| {
        app.move_deals(vec![deal], stage, Position::Top);
        drawn.update(|drawn| *drawn = drawn.wrapping_add(1));
    };
    let step = move |(id, name, now, past): (StageId, String, bool, bool)| {
        let tip = name.clone();
        view! {
            <label class="step" class:step--past=past class:step--now=now data-tip=tip>
                <input
                    class="step__input"
                    type="radio"
                    name="deal-stage"
                    prop:checked=now
                    disabled=move || !open.get()
                    on:change=move |_| go(id)
                />
                <span class="step__label"><span>{name}</span></span>
            </label>
        }
    };
    view! {
        <div
            class="stepper"
            class:stepper--closed=move || !open.get()
            role="radiogroup"
            aria-label=move || app.m().deal_stage_stepper().to_string()
        >
            {move || {
                drawn.track();
                stages().into_iter().map(step).collect_view()
            }}
        </div>
    }
}
