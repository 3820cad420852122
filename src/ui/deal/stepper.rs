//! The stages as a row of steps: a radio group that moves the deal.

use leptos::prelude::*;

use super::drafts::Drafts;
use crate::app::{Answer, App, Request};
use crate::domain::{StageId, StageKind};
use crate::ledger::{Command, Pass, Position, Refusal};

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
    let go = move |stage: StageId| match app.dispatch(Command::MoveDeals {
        deals: vec![deal],
        stage,
        position: Position::Top,
        pass: Pass::default(),
    }) {
        Answer::Refused(Refusal::DealEnded) => app.session.request.set(Some(Request::Reopen(deal))),
        Answer::Refused(Refusal::StageForWonOnly) => app
            .session
            .request
            .set(Some(Request::Win(deal, Some(stage)))),
        Answer::Refused(Refusal::NothingToDo) | Answer::Later => {}
        Answer::Refused(refusal) => app.notices.failed(app.refusal_words(&refusal)),
        Answer::Done(seq) => {
            let name = app.state.peek(|book| {
                book.records()
                    .stages
                    .get(&stage)
                    .map(|stage| stage.name.to_string())
            });
            app.notices.done(
                app.m()
                    .toast_deal_moved(name.unwrap_or_default())
                    .to_string(),
                Some(seq),
            );
        }
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
            {move || stages().into_iter().map(step).collect_view()}
        </div>
    }
}
