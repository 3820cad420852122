//! The move of a card by the keyboard: Space lifts it, arrows choose its place, Space drops it, Escape gives up. Asks
//! [`drag::step_lift`] and says each step aloud.

use leptos::prelude::*;

use super::moving;
use super::pills::show;
use super::shared::{Board, Mark, Moving};
use super::words::{stage_name, title};
use super::zone::Zone;
use crate::domain::DealId;
use crate::drag::{
    Announcement, LaneCount, Lift, LiftEffect, LiftInput, LiftKey, Moment, Source, step_lift,
};

/// The lift of the board; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct Lifting {
    board: Board,
    state: StoredValue<Lift<DealId, Zone>>,
}

impl Lifting {
    /// No card is lifted.
    #[must_use]
    pub fn new(board: Board) -> Self {
        Self {
            board,
            state: StoredValue::new(Lift::Idle),
        }
    }

    /// Whether a card is lifted.
    #[must_use]
    pub fn is_on(self) -> bool {
        // A focus that leaves with the board is heard after the board is gone.
        self.state
            .try_with_value(|state| *state != Lift::Idle)
            .unwrap_or(false)
    }

    /// Lifts a card.
    pub fn pick(self, deal: DealId) {
        let grouped = untrack(|| self.board.grouping.place_of(deal));
        if let Some((place, _)) = grouped {
            self.board.moving.set(Some(Moving {
                deal,
                by_keys: true,
            }));
            self.feed(LiftInput::Pick(Source {
                item: deal,
                zone: Zone::Group(place),
                index: 0,
            }));
            return;
        }
        if let Some((stage, index)) = self.board.place_of(deal) {
            self.board.moving.set(Some(Moving {
                deal,
                by_keys: true,
            }));
            self.feed(LiftInput::Pick(Source {
                item: deal,
                zone: Zone::Stage(stage),
                index,
            }));
        }
    }

    /// A key while a card is lifted.
    pub fn key(self, key: LiftKey) {
        self.feed(LiftInput::Key(key));
    }

    /// Puts the card back.
    pub fn cancel(self) {
        self.feed(LiftInput::Cancel);
    }

    fn feed(self, input: LiftInput<DealId, Zone>) {
        let (state, effects) = step_lift(
            self.state.get_value(),
            input,
            self.board.axis(),
            &self.lanes(),
        );
        self.state.set_value(state);
        let mut asked = false;
        for effect in effects {
            match effect {
                // A dialog that opened instead of the move speaks for itself.
                LiftEffect::Announce(said) if !(asked && said.moment == Moment::Dropped) => {
                    self.say(said);
                }
                LiftEffect::Announce(_) => {}
                LiftEffect::Show { zone, slot } => self.show(zone, slot),
                LiftEffect::Drop {
                    source,
                    zone,
                    index,
                } => asked = !moving::put(self.board, source.item, zone, Some(index)),
                LiftEffect::End => {
                    self.board.mark.set(None);
                    self.board.moving.set(None);
                }
            }
        }
    }

    /// The stages in order, then the outcomes, in which cards have no order.
    fn lanes(self) -> Vec<LaneCount<Zone>> {
        let board = self.board;
        let grouped = untrack(|| board.grouping.places().len());
        let moved = board.moving.get_untracked().map(|moving| moving.deal);
        let from = moved.and_then(|deal| untrack(|| board.grouping.place_of(deal)));
        // Cards of groups have no order of their own, so a place counts only the card that is lifted from it.
        let groups = (0..grouped).map(|place| LaneCount {
            zone: Zone::Group(place),
            count: usize::from(from.is_some_and(|(from, _)| from == place)),
        });
        let stages = board.stages.with_untracked(|stages| {
            let lane = |id| LaneCount {
                zone: Zone::Stage(id),
                count: board.cards(id).len(),
            };
            stages.iter().map(|(id, _)| lane(*id)).collect::<Vec<_>>()
        });
        let outcomes = [Zone::Won, Zone::Lost].map(|zone| LaneCount { zone, count: 0 });
        if grouped > 0 {
            return groups.chain(outcomes).collect();
        }
        stages.into_iter().chain(outcomes).collect()
    }

    fn show(self, zone: Zone, slot: usize) {
        let Zone::Stage(stage) = zone else {
            self.board.mark.set(Some(Mark { zone, slot: None }));
            return;
        };
        self.board.mark.set(Some(Mark {
            zone,
            slot: Some(slot),
        }));
        show(self.board, stage);
        if let Some(lane) = self.board.lane(stage)
            && let Some(list) = lane.list.get_untracked()
        {
            let last = lane.strip.get_untracked().count.saturating_sub(1);
            lane.window.reveal(&list, slot.min(last));
        }
    }

    fn say(self, said: Announcement<DealId, Zone>) {
        let board = self.board;
        let m = board.app.m();
        let title = || title(board, said.item);
        let name = |zone: Zone| match zone {
            Zone::Stage(stage) => stage_name(board, stage),
            Zone::Group(place) => board.grouping.place_label(board, place),
            Zone::Won => m.move_drop_won().to_string(),
            Zone::Lost => m.move_drop_lost().to_string(),
        };
        let (position, of) = (said.position, said.of);
        let text = match (said.moment, said.zone) {
            (Moment::Lifted, zone) => m.move_lifted(title(), name(zone), position, of),
            (Moment::Over, Zone::Won) => m.move_over_won(),
            (Moment::Over, Zone::Lost) => m.move_over_lost(),
            (Moment::Over, zone) => m.move_over(name(zone), position, of),
            (Moment::Dropped, zone) if zone == said.from => m.move_reordered(title(), position, of),
            (Moment::Dropped, zone) => {
                m.move_dropped(title(), name(said.from), name(zone), position, of)
            }
            (Moment::Unmoved, _) => m.move_same_place(title()),
            (Moment::Cancelled, _) => m.move_cancelled(title(), name(said.from)),
        };
        board.app.notices.say(text.to_string());
    }
}
