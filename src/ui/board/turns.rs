//! When the stages look at a filter that has changed. In a small book all do at once. In a large one they take turns, no
//! more of them in a frame than it has room for: to lay out and paint a board whose cards are all new takes longer than
//! a frame.

use leptos::prelude::*;
use leptos::reactive::spawn_local_scoped_with_cancellation;
use leptos::task::tick;

use super::lane::Lane;
use super::shared::Board;
use crate::ui::kit::{next_frame, now};

/// From how many deals on the stages take turns.
const MANY: usize = 5_000;

/// How long stages are drawn in one frame, in milliseconds; the browser needs about as long for what was drawn.
const SHARE: f64 = 4.0;

/// Lets the stages follow the filter until the current owner is cleaned up.
pub fn follow_filter(board: Board) {
    Effect::new(move |before: Option<()>| {
        board.matcher.track();
        // The first filter is that which the stages begin with.
        if before.is_none() {
            return;
        }
        let lanes = in_order(board);
        let deals = board.app.state.peek(|book| book.records().deals.len());
        if deals < MANY {
            lanes.into_iter().for_each(Lane::look_at_filter);
            return;
        }
        // A filter that changes again cuts the round short.
        spawn_local_scoped_with_cancellation(async move {
            let mut started = now();
            for lane in lanes {
                if now() - started > SHARE {
                    next_frame().await;
                    started = now();
                }
                lane.look_at_filter();
                // What it draws is drawn before the next one's turn.
                tick().await;
                tick().await;
            }
        });
    });
}

/// The stages that are drawn, those in view first.
fn in_order(board: Board) -> Vec<Lane> {
    let stages = board.stages.get_untracked();
    let lanes = stages.iter().filter_map(|(stage, _)| board.lane(*stage));
    let (near, far): (Vec<Lane>, Vec<Lane>) = lanes.partition(|lane| lane.near.get_untracked());
    near.into_iter().chain(far).collect()
}
