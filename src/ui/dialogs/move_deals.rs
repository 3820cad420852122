//! Choose the stage and the place that deals go to: the way to move without dragging.

use leptos::prelude::*;

use super::FormDialog;
use crate::app::{Answer, App, Request};
use crate::domain::{DealId, StageId};
use crate::ledger::{Command, Pass, Position, Refusal};
use crate::ui::kit::{Field, Select, SelectOption};

/// The dialog "Move to…".
#[component]
pub fn MoveDeals(
    /// The deals, in the order in which they then stand.
    deals: Vec<DealId>,
) -> impl IntoView {
    let app = App::of_page();
    let first = deals.first().copied().unwrap_or_default();
    let (title, here) = app.state.peek(|book| {
        let deal = book.records().deals.get(&first);
        (
            deal.map(|deal| deal.title.to_string()).unwrap_or_default(),
            deal.map(|deal| (deal.pipeline, deal.stage)),
        )
    });
    let stages = Signal::derive(move || {
        let current = app.m().move_current_stage().to_string();
        app.state.structure(|book| {
            let stages = here
                .map(|(pipeline, _)| book.records().stages_of(pipeline))
                .unwrap_or_default();
            stages
                .iter()
                .map(|stage| {
                    let is_here = here.is_some_and(|(_, here)| here == stage.id);
                    let name = if is_here {
                        format!("{} ({current})", stage.name)
                    } else {
                        stage.name.to_string()
                    };
                    SelectOption::new(stage.id.to_string(), name)
                })
                .collect::<Vec<_>>()
        })
    });
    let chosen = RwSignal::new(here.map(|(_, stage)| stage.to_string()).unwrap_or_default());
    let place = RwSignal::new("top".to_owned());
    let error = RwSignal::new(None);
    let single = deals.len() == 1;
    let deals = StoredValue::new(deals);
    let confirm = move || {
        let Ok(stage) = chosen.get_untracked().parse::<StageId>() else {
            return;
        };
        let position = match place.get_untracked().as_str() {
            "top" => Position::Top,
            "bottom" => Position::Bottom,
            before => before.parse().map_or(Position::Bottom, Position::Before),
        };
        match app.dispatch(Command::MoveDeals {
            deals: deals.get_value(),
            stage,
            position,
            pass: Pass::default(),
        }) {
            Answer::Refused(Refusal::StageForWonOnly) if single => {
                app.session
                    .request
                    .set(Some(Request::Win(first, Some(stage))));
            }
            Answer::Refused(Refusal::NothingToDo) => app.session.request.set(None),
            Answer::Refused(refused) => error.set(Some(app.refusal_words(&refused))),
            answer => {
                app.session.request.set(None);
                let name = app.state.peek(|book| {
                    book.records()
                        .stages
                        .get(&stage)
                        .map(|stage| stage.name.to_string())
                });
                let seq = if let Answer::Done(seq) = answer {
                    Some(seq)
                } else {
                    None
                };
                app.notices.done(
                    app.m()
                        .toast_deal_moved(name.unwrap_or_default())
                        .to_string(),
                    seq,
                );
            }
        }
    };
    // The cards of the chosen stage, before each of which the deal can be put; long columns list their first ones.
    let places = Signal::derive(move || {
        let m = app.m();
        let mut places = vec![
            SelectOption::new("top", m.move_top().to_string()),
            SelectOption::new("bottom", m.move_bottom().to_string()),
        ];
        if let Ok(stage) = chosen.get().parse::<StageId>() {
            app.state.column(stage, |book| {
                let cards = book
                    .board()
                    .cards(stage)
                    .filter(|id| deals.with_value(|deals| !deals.contains(id)));
                places.extend(cards.skip(1).take(LISTED).filter_map(|id| {
                    let title = book.records().deals.get(&id)?.title.to_string();
                    Some(SelectOption::new(
                        id.to_string(),
                        m.move_before(title).to_string(),
                    ))
                }));
            });
        }
        places
    });
    let heading = Signal::derive(move || {
        if single {
            app.m().move_title(title.clone()).to_string()
        } else {
            app.m().move_to().to_string()
        }
    });
    view! {
        <FormDialog
            title=heading
            confirm=Signal::derive(move || app.m().move_confirm().to_string())
            on_confirm=move |()| confirm()
            error=error
        >
            <Field label=Signal::derive(move || app.m().move_stage().to_string()) wide=true>
                <Select options=stages value=chosen on_change=move |stage| { chosen.set(stage); place.set("top".to_owned()); } />
            </Field>
            <Field label=Signal::derive(move || app.m().move_position().to_string()) wide=true>
                <Select options=places value=place on_change=move |value| place.set(value) />
            </Field>
        </FormDialog>
    }
}

/// How many cards the list of positions names.
const LISTED: usize = 50;
