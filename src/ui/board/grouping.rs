//! The board parted by something else than stages, or into swimlanes: what is in which place, and what becomes of a card
//! that is put into one. Draws nothing.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::focus::focus_card;
use super::shared::Board;
use crate::app::{App, Crossed};
use crate::domain::{DealId, PipelineId};
use crate::ledger::{Command, DealEdit, Position};
use crate::query::{
    Arrangement, GroupBy, GroupKey, LaneKey, Matcher, Names, ScoreBand, Showing, edit_into,
    group_of,
};
use crate::report::{self, Column, Groups};
use crate::text::Words;

use super::look::{self, Look};

/// The groups of the board; none while it is the plain one of stages.
#[derive(Clone, Copy)]
pub struct Grouping {
    /// The places with their cards.
    pub groups: Memo<Option<Groups>>,
    /// The groups and swimlanes that are folded, by the names under which they are kept.
    folded: Memo<BTreeSet<String>>,
    names: StoredValue<Names>,
}

impl Grouping {
    /// Follows the deals of the pipeline on the screen, the filter and the look.
    #[must_use]
    pub fn new(
        app: App,
        pipeline: Memo<Option<PipelineId>>,
        look: Memo<Look>,
        matcher: Memo<Matcher>,
    ) -> Self {
        let names = StoredValue::new(Names::default());
        let groups = Memo::new(move |_| {
            let (pipeline, look) = (pipeline.get()?, look.get());
            if look.arrangement.is_plain() {
                return None;
            }
            let (today, lang) = (app.session.today.get(), app.session.lang.get());
            matcher.with(|matcher| {
                let showing = Showing {
                    matcher,
                    order: look.order,
                    now: app.now(),
                    today,
                };
                let mut known = names.get_value();
                let groups = app.state.everything(|book| {
                    report::groups(book, pipeline, look.arrangement, &showing, &mut known, lang)
                });
                names.set_value(known);
                Some(groups)
            })
        });
        let folded = Memo::new(move |_| {
            let pipeline = pipeline.get();
            app.session.preferences.with(|chosen| {
                let look = pipeline.and_then(|id| chosen.boards.get(&id));
                look.map(|look| look.folded.clone()).unwrap_or_default()
            })
        });
        Self {
            groups,
            folded,
            names,
        }
    }

    /// Whether the board is parted into groups; follows the look.
    #[must_use]
    pub fn is_on(self) -> bool {
        self.groups.with(Option::is_some)
    }

    /// The name under which it is kept that a group is folded. Names of the user's own stand for themselves, since their
    /// numbers hold for one visit only.
    fn fold_name(self, by: GroupBy, key: GroupKey) -> String {
        let key = match key {
            GroupKey::Name(id) => self.names.with_value(|names| {
                let name = names.name(id).map(ToString::to_string);
                format!("name:{}", name.unwrap_or_default())
            }),
            key => key.to_string(),
        };
        [by.name(), key].join(":")
    }

    /// Whether a column or a swimlane is folded.
    #[must_use]
    pub fn is_folded(self, by: GroupBy, key: GroupKey) -> bool {
        let name = self.fold_name(by, key);
        self.folded.with(|folded| folded.contains(&name))
    }

    /// Folds a column or a swimlane, or unfolds it, and keeps that.
    pub fn fold(self, board: Board, by: GroupBy, key: GroupKey, folded: bool) {
        let Some(pipeline) = board.pipeline.get_untracked() else {
            return;
        };
        let name = self.fold_name(by, key);
        look::change(board.app, pipeline, |look| {
            if folded {
                look.folded.insert(name);
            } else {
                look.folded.remove(&name);
            }
        });
    }

    /// Whether the cards of a place are out of sight: its column or its swimlane is folded.
    #[must_use]
    pub fn hides(self, look: Look, lane: LaneKey) -> bool {
        let Arrangement { columns, bands } = look.arrangement;
        let band = bands.zip(lane.band);
        self.is_folded(columns, lane.column)
            || band.is_some_and(|(by, key)| self.is_folded(by, key))
    }

    /// The cards of a place that can take the focus: none of a folded one.
    fn open_cards(self, look: Look, lane: LaneKey) -> Vec<DealId> {
        if self.hides(look, lane) {
            return Vec::new();
        }
        self.column(lane).shown.ids
    }

    /// All places in the order of the screen; a place is known by its number there.
    #[must_use]
    pub fn places(self) -> Vec<LaneKey> {
        let places = |groups: &Groups| -> Vec<LaneKey> {
            let lane = |band: Option<GroupKey>| {
                let columns = groups.columns.iter();
                columns.map(move |column| LaneKey {
                    band,
                    column: *column,
                })
            };
            if groups.bands.is_empty() {
                return lane(None).collect();
            }
            let bands = groups.bands.iter();
            bands.flat_map(|band| lane(Some(*band))).collect()
        };
        self.groups
            .with(|groups| groups.as_ref().map(places).unwrap_or_default())
    }

    /// The cards of a place with their sums.
    #[must_use]
    pub fn column(self, lane: LaneKey) -> Column {
        self.groups.with(|groups| {
            let lanes = groups.as_ref().map(|groups| &groups.lanes);
            lanes
                .and_then(|lanes| lanes.get(&lane).cloned())
                .unwrap_or_default()
        })
    }

    /// Where a card stands: the number of its place, and its number there.
    #[must_use]
    pub fn place_of(self, deal: DealId) -> Option<(usize, usize)> {
        self.groups.with(|groups| {
            let lanes = &groups.as_ref()?.lanes;
            let (lane, index) = lanes.iter().find_map(|(lane, column)| {
                let index = column.shown.ids.iter().position(|id| *id == deal)?;
                Some((*lane, index))
            })?;
            let place = self.places().iter().position(|place| *place == lane)?;
            Some((place, index))
        })
    }

    /// What the place of that number is called.
    #[must_use]
    pub fn place_label(self, board: Board, place: usize) -> String {
        let arrangement = board.look.get_untracked().arrangement;
        let Some(lane) = untrack(|| self.places()).get(place).copied() else {
            return String::new();
        };
        let column = self.label(board.app, arrangement.columns, lane.column);
        match arrangement.bands.zip(lane.band) {
            Some((by, key)) => [self.label(board.app, by, key), column].join(" · "),
            None => column,
        }
    }

    /// The first card of the first place that has any.
    #[must_use]
    pub fn first_card(self, look: Look) -> Option<DealId> {
        let places = self.places().into_iter();
        let mut cards = places.filter_map(|lane| self.open_cards(look, lane).first().copied());
        cards.next()
    }

    /// Whether a card is shown in a place that is not folded.
    #[must_use]
    pub fn is_open(self, look: Look, deal: DealId) -> bool {
        let place = self.place_of(deal).map(|(place, _)| place);
        let lane = place.and_then(|place| self.places().get(place).copied());
        lane.is_some_and(|lane| !self.hides(look, lane))
    }

    /// What a group is called.
    #[must_use]
    pub fn label(self, app: App, by: GroupBy, key: GroupKey) -> String {
        let m = app.m();
        match key {
            GroupKey::Stage(id) => app.state.structure(|book| {
                let stage = book.records().stages.get(&id);
                stage
                    .map(|stage| stage.name.to_string())
                    .unwrap_or_default()
            }),
            GroupKey::Owner(id) => app.state.owners(|book| {
                let owner = book.records().owners.get(&id);
                owner
                    .map(|owner| owner.name.to_string())
                    .unwrap_or_default()
            }),
            GroupKey::Name(id) => self.names.with_value(|names| {
                let name = names.name(id);
                name.map(ToString::to_string).unwrap_or_default()
            }),
            GroupKey::Month(year, month) => NaiveDate::from_ymd_opt(year, month, 1)
                .map(|day| app.format(|format| format.month(day)))
                .unwrap_or_default(),
            GroupKey::Priority(priority) => priority.words(m),
            GroupKey::Score(ScoreBand::High) => m.board_group_score_high().to_string(),
            GroupKey::Score(ScoreBand::Middle) => m.board_group_score_middle().to_string(),
            GroupKey::Score(ScoreBand::Low) => m.board_group_score_low().to_string(),
            GroupKey::DealType(kind) => kind.words(m),
            GroupKey::Forecast(line) => line.words(m),
            GroupKey::None if by == GroupBy::Owner => m.deal_no_owner().to_string(),
            GroupKey::None => m.board_group_nothing().to_string(),
        }
    }
}

/// Puts a deal into the place of that number: it takes the values that the place stands for, in one action, and goes to
/// the stage of the place by the way of every move.
pub fn put(board: Board, deal: DealId, place: usize) -> bool {
    let (app, look) = (board.app, board.look.get_untracked());
    let grouping = board.grouping;
    let Some(lane) = untrack(|| grouping.places()).get(place).copied() else {
        return false;
    };
    let arrangement = look.arrangement;
    let parts = [
        Some((arrangement.columns, lane.column)),
        arrangement.bands.zip(lane.band),
    ];
    let today = app.session.today.get_untracked();
    let (mut edits, mut stage) = (Vec::<DealEdit>::new(), None);
    for (by, key) in parts.into_iter().flatten() {
        if is_in(board, deal, by, key) {
            continue;
        }
        if let GroupKey::Stage(id) = key {
            stage = Some(id);
            continue;
        }
        match grouping
            .names
            .with_value(|names| edit_into(by, key, names, today))
        {
            Ok(edit) => edits.extend(edit),
            Err(_) => {
                app.notices
                    .failed(app.m().board_group_computed().to_string());
                return false;
            }
        }
    }
    let done = if let Some(stage) = stage {
        let crossed = app.move_with(vec![deal], stage, Position::Top, edits);
        if crossed == Crossed::Asked {
            return false;
        }
        crossed == Crossed::Done
    } else if edits.is_empty() {
        true
    } else {
        let label = untrack(|| match lane.band {
            Some(band) if is_in(board, deal, arrangement.columns, lane.column) => {
                grouping.label(app, arrangement.bands.unwrap_or_default(), band)
            }
            _ => grouping.label(app, arrangement.columns, lane.column),
        });
        let command = Command::EditDeal { deal, edits };
        app.act(command, move || app.m().board_group_put(label).to_string())
    };
    focus_card(board, deal);
    done
}

/// Whether a deal is in a group already.
fn is_in(board: Board, deal: DealId, by: GroupBy, key: GroupKey) -> bool {
    let mut names = board.grouping.names.get_value();
    board.app.state.peek(|book| {
        let records = book.records();
        let deal = records.deals.get(&deal);
        deal.is_some_and(|deal| group_of(records, deal, by, &mut names) == key)
    })
}

/// The card to which an arrow key leads from another one.
#[must_use]
pub fn neighbour(board: Board, deal: DealId, key: &str) -> Option<DealId> {
    untrack(|| {
        let (grouping, look) = (board.grouping, board.look.get_untracked());
        let (place, index) = grouping.place_of(deal)?;
        let places = grouping.places();
        let cards = |place: usize| -> Vec<DealId> {
            let lane = places.get(place);
            lane.map(|lane| grouping.open_cards(look, *lane))
                .unwrap_or_default()
        };
        let here = cards(place);
        let beside = |place: usize| {
            let cards = cards(place);
            cards.get(index).or(cards.last()).copied()
        };
        match key {
            "Home" => here.first().copied(),
            "End" => here.last().copied(),
            "ArrowUp" => index
                .checked_sub(1)
                .and_then(|index| here.get(index))
                .copied(),
            "ArrowDown" => here.get(index + 1).copied(),
            "ArrowLeft" => (0..place).rev().find_map(beside),
            "ArrowRight" => (place + 1..places.len()).find_map(beside),
            _ => None,
        }
    })
}
