//! Choose the stage and the place that deals go to: the way to move without dragging.

use leptos::prelude::*;

use super::FormDialog;
use crate::app::{App, Crossed};
use crate::domain::{DealId, PipelineId, StageId, StageKind};
use crate::ledger::{Position, Records};
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
    let pipelines = Signal::derive(move || {
        app.state.structure(|book| {
            let pipelines = book.records().pipelines_in_order();
            pipelines
                .iter()
                .map(|pipeline| {
                    SelectOption::new(pipeline.id.to_string(), pipeline.name.to_string())
                })
                .collect::<Vec<_>>()
        })
    });
    let several = pipelines.with_untracked(|pipelines| pipelines.len() > 1);
    let pipeline = RwSignal::new(here.map(|(pipeline, _)| pipeline));
    let stages = Signal::derive(move || {
        let current = app.m().move_current_stage().to_string();
        app.state.structure(|book| {
            let stages = pipeline
                .get()
                .map(|pipeline| book.records().stages_of(pipeline));
            stages
                .unwrap_or_default()
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
    let single = deals.len() == 1;
    let deals = StoredValue::new(deals);
    let to_pipeline = move |id: String| {
        let Ok(id) = id.parse::<PipelineId>() else {
            return;
        };
        pipeline.set(Some(id));
        let stage = app
            .state
            .peek(|book| here.and_then(|(_, stage)| counterpart(book.records(), stage, id)));
        chosen.set(stage.map(|stage| stage.to_string()).unwrap_or_default());
        place.set("top".to_owned());
    };
    let confirm = move || {
        let Ok(stage) = chosen.get_untracked().parse::<StageId>() else {
            return;
        };
        let position = match place.get_untracked().as_str() {
            "top" => Position::Top,
            "bottom" => Position::Bottom,
            before => before.parse().map_or(Position::Bottom, Position::Before),
        };
        // A question on the way takes the place of this dialog.
        if app.move_deals(deals.get_value(), stage, position) == Crossed::Done {
            app.session.request.set(None);
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
        >
            {several
                .then(|| {
                    view! {
                        <Field label=Signal::derive(move || app.m().move_pipeline().to_string()) wide=true>
                            <Select
                                options=pipelines
                                value=Signal::derive(move || pipeline.get().map(|id| id.to_string()).unwrap_or_default())
                                on_change=to_pipeline
                            />
                        </Field>
                    }
                })}
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

/// The stage of another pipeline that a deal of a stage goes to: the one of the same name, else the open one whose
/// chance is nearest, so that the forecast changes as little as can be.
fn counterpart(records: &Records, stage: StageId, pipeline: PipelineId) -> Option<StageId> {
    let here = records.stages.get(&stage)?;
    let there = records.stages_of(pipeline);
    let of_kind = there.iter().filter(|stage| stage.kind == here.kind);
    let same = of_kind.clone().find(|stage| stage.name == here.name);
    let chance = |basis_points: u16| i32::from(basis_points);
    let near = of_kind.min_by_key(|stage| {
        let own = chance(here.probability.basis_points());
        (chance(stage.probability.basis_points()) - own).abs()
    });
    let open = there.iter().find(|stage| stage.kind == StageKind::Open);
    same.or(near).or(open).map(|stage| stage.id)
}
