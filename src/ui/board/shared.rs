//! What the parts of the board share: what is shown, and what is being done with it. Draws nothing.

use std::collections::BTreeMap;

use leptos::html;
use leptos::prelude::*;

use super::grouping::Grouping;
use super::lane::Lane;
use super::look::Look;
use super::zone::Zone;
use crate::app::App;
use crate::domain::{DealId, PipelineId, StageId, StageKind};
use crate::drag::Axis;
use crate::query::Matcher;
use crate::query::rule::Subject;
use crate::route::BoardView;
use crate::ui::kit::OneOf;

/// Where the moved card would land.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mark {
    /// The place.
    pub zone: Zone,
    /// The gap among its cards, where it has an order.
    pub slot: Option<usize>,
}

/// The card that is being moved.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Moving {
    /// Which one.
    pub deal: DealId,
    /// It was lifted by the keyboard, not by a pointer.
    pub by_keys: bool,
}

/// The board; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct Board {
    /// The application.
    pub app: App,
    /// The pipeline on the screen.
    pub pipeline: Memo<Option<PipelineId>>,
    /// All pipelines are on the screen, one behind the other.
    pub all: Memo<bool>,
    /// The stages on the screen in order, the after-sale ones of a pipeline last.
    pub stages: Memo<Vec<(StageId, StageKind)>>,
    /// The filter, ready to be asked.
    pub matcher: Memo<Matcher>,
    /// What its columns and swimlanes are, and how its cards stand.
    pub look: Memo<Look>,
    /// The groups, while its columns are not the stages or it has swimlanes.
    pub grouping: Grouping,
    /// Stages are rows, not columns.
    pub rows: Memo<bool>,
    /// Cards have one line.
    pub compact: Memo<bool>,
    /// How many pixels a rem has, since cards grow with the text of the browser.
    pub rem: RwSignal<f64>,
    /// What is known of each stage that is drawn.
    pub lanes: RwSignal<BTreeMap<StageId, Lane>>,
    /// Where the moved card would land.
    pub mark: RwSignal<Option<Mark>>,
    /// The card that is being moved.
    pub moving: RwSignal<Option<Moving>>,
    /// The card whose menu is open.
    pub menu_of: RwSignal<Option<DealId>>,
    /// The stage whose form for a new deal is open.
    pub adding: RwSignal<Option<StageId>>,
    /// The card that Tab leads to.
    pub tab_stop: OneOf<DealId>,
    /// The card that is being moved, asked by each card of itself.
    pub moved: OneOf<DealId>,
    /// The card whose menu is open, asked by each card of itself.
    pub with_menu: OneOf<DealId>,
    /// The scrolling element.
    pub node: NodeRef<html::Div>,
}

impl Board {
    /// A board of the pipeline on the screen.
    #[must_use]
    pub fn new(app: App) -> Self {
        let pipeline = Memo::new(move |_| app.pipeline());
        let all = Memo::new(move |_| app.shows_all_pipelines());
        let stages = Memo::new(move |_| {
            let (pipeline, all) = (pipeline.get(), all.get());
            app.state.structure(|book| {
                let records = book.records();
                let pipelines: Vec<PipelineId> = if all {
                    let pipelines = records.pipelines_in_order();
                    pipelines.iter().map(|pipeline| pipeline.id).collect()
                } else {
                    pipeline.into_iter().collect()
                };
                let stages = pipelines.into_iter().flat_map(|id| records.stages_of(id));
                stages.map(|stage| (stage.id, stage.kind)).collect()
            })
        });
        let matcher = matcher(app);
        let preferences = app.session.preferences;
        let rows = Memo::new(move |_| {
            let pipeline = pipeline.get();
            preferences.with(|chosen| pipeline.is_some_and(|id| chosen.rows.contains(&id)))
        });
        let look = Memo::new(move |_| {
            let Some(pipeline) = pipeline.get().filter(|_| !all.get()) else {
                return Look::default();
            };
            preferences.with(|chosen| {
                let kept = chosen.boards.get(&pipeline);
                app.state
                    .settings(|book| Look::read(kept, book.records(), pipeline))
            })
        });
        let grouping = Grouping::new(app, pipeline, look, matcher);
        let lanes = RwSignal::new(BTreeMap::new());
        let moving = RwSignal::new(None::<Moving>);
        let menu_of = RwSignal::new(None);
        Self {
            app,
            pipeline,
            all,
            stages,
            matcher,
            look,
            grouping,
            rows,
            compact: Memo::new(move |_| preferences.with(|chosen| chosen.compact)),
            rem: RwSignal::new(16.0),
            lanes,
            mark: RwSignal::new(None),
            moving,
            menu_of,
            adding: RwSignal::new(None),
            tab_stop: OneOf::new(move || tab_stop(app, stages, lanes, grouping, look)),
            moved: OneOf::new(move || moving.get().map(|moving| moving.deal)),
            with_menu: OneOf::new(move || menu_of.get()),
            node: NodeRef::new(),
        }
    }

    /// The board around the current component.
    ///
    /// # Panics
    /// Never inside of the board's screen, which provides it.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// How the stages lie.
    #[must_use]
    pub fn axis(self) -> Axis {
        let look = self.look.get_untracked().arrangement;
        if look.bands.is_some() || look.is_plain() && self.rows.get_untracked() {
            Axis::Rows
        } else {
            Axis::Columns
        }
    }

    /// What is known of a stage, if it is drawn.
    #[must_use]
    pub fn lane(self, stage: StageId) -> Option<Lane> {
        self.lanes
            .with_untracked(|lanes| lanes.get(&stage).copied())
    }

    /// The cards of a stage that are shown, top first.
    #[must_use]
    pub fn cards(self, stage: StageId) -> Vec<DealId> {
        self.with_cards(stage, <[DealId]>::to_vec)
            .unwrap_or_default()
    }

    /// Reads the cards of a stage that are shown, top first; none if it is not drawn.
    fn with_cards<T>(self, stage: StageId, read: impl FnOnce(&[DealId]) -> T) -> Option<T> {
        let column = self.lane(stage)?.column;
        column.try_with_untracked(|column| read(&column.shown.ids))
    }

    /// How many cards are shown and how many there are.
    #[must_use]
    pub fn totals(self) -> (usize, usize) {
        let grouped = self.grouping.groups.with(|groups| {
            let lanes = &groups.as_ref()?.lanes;
            let counts = lanes
                .values()
                .map(|column| (column.shown.count(), column.all));
            Some(counts.fold((0, 0), |(shown, all), (more, of)| (shown + more, all + of)))
        });
        if let Some(grouped) = grouped {
            return grouped;
        }
        self.lanes.with(|lanes| {
            let counts = lanes.values().filter_map(|lane| {
                lane.column
                    .try_with(|column| (column.shown.count(), column.all))
            });
            counts.fold((0, 0), |(shown, all), (more, of)| (shown + more, all + of))
        })
    }

    /// The stage that a card of the board stands in and its index there, if it is shown.
    #[must_use]
    pub fn place_of(self, deal: DealId) -> Option<(StageId, usize)> {
        let stage = self
            .app
            .state
            .peek(|book| book.records().deals.get(&deal).map(|deal| deal.stage))?;
        let index = self.with_cards(stage, |cards| cards.iter().position(|id| *id == deal));
        Some((stage, index.flatten()?))
    }
}

/// Whether something narrows the board.
#[must_use]
pub fn is_filtered(view: &BoardView) -> bool {
    let set = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
    set(&view.text) || set(&view.owner) || set(&view.filter)
}

/// Whether the filter of the screen asks how deals ended: then it is not open ones alone that are looked for.
#[must_use]
pub fn asks_for_ended(app: App) -> bool {
    let rules = app.filter_of(&app.board_view()).rules;
    let mut conditions = rules.conditions().into_iter();
    conditions.any(|condition| matches!(condition.subject, Subject::Outcome | Subject::ClosedOn))
}

/// The filter of the screen, ready to be asked.
#[must_use]
pub fn matcher(app: App) -> Memo<Matcher> {
    let view = Memo::new(move |_| app.board_view());
    Memo::new(move |_| {
        let filter = view.with(|view| app.filter_of(view));
        app.matcher(&filter)
    })
}

/// The card that had the focus last, while it is shown; else the first card of the board.
fn tab_stop(
    app: App,
    stages: Memo<Vec<(StageId, StageKind)>>,
    lanes: RwSignal<BTreeMap<StageId, Lane>>,
    grouping: Grouping,
    look: Memo<Look>,
) -> Option<DealId> {
    let focused = app.session.focused.get();
    if grouping.is_on() {
        let look = look.get();
        let shown = focused.filter(|id| grouping.is_open(look, *id));
        return shown.or_else(|| grouping.first_card(look));
    }
    stages.with(|stages| {
        lanes.with(|lanes| {
            // A card that leaves its stage is told by the stage that it leaves, so only that one is followed.
            let shown = |id: &DealId| {
                let stage = app
                    .state
                    .peek(|book| book.records().deals.get(id).map(|deal| deal.stage));
                let column = stage
                    .and_then(|stage| lanes.get(&stage))
                    .map(|lane| lane.column);
                column.is_some_and(|column| {
                    column.try_with(|column| column.shown.ids.contains(id)) == Some(true)
                })
            };
            let first = || {
                let columns = stages.iter().filter_map(|(id, _)| lanes.get(id));
                columns
                    .filter_map(|lane| {
                        lane.column
                            .try_with(|column| column.shown.ids.first().copied())
                    })
                    .flatten()
                    .next()
            };
            focused.filter(shown).or_else(first)
        })
    })
}
