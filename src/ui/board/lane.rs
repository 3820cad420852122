//! What is known of a stage that is drawn: its cards, its window and its scrolling element.

use leptos::html;
use leptos::prelude::*;

use super::shared::Board;
use crate::domain::StageId;
use crate::drag::Strip;
use crate::ledger::Book;
use crate::query::{CardOrder, Showing, cards};
use crate::report::{self, Column};
use crate::ui::kit::ListWindow;

/// The room before the first card, so that the ring of the focus is not cut; the inset of `.column__item`.
pub const LEAD: f64 = 3.0;

/// A stage as it is drawn.
#[derive(Clone, Copy)]
pub struct Lane {
    /// Its cards after the filter, with their sums.
    pub column: Memo<Column>,
    /// Which of its cards are in the page.
    pub window: ListWindow,
    /// The lengths of its cards.
    pub strip: Signal<Strip>,
    /// The scrolling element.
    pub list: NodeRef<html::Ul>,
    /// The stage is in view, or nearly so; else its cards are not in the page.
    pub near: RwSignal<bool>,
    /// Tells it to look at the filter.
    turn: Trigger,
}

impl Lane {
    /// Follows a stage until the current owner is cleaned up, and makes it known to the board.
    #[must_use]
    pub fn new(board: Board, stage: StageId) -> Self {
        let app = board.app;
        let turn = Trigger::new();
        let column = Memo::new(move |_| {
            turn.track();
            // Rates of exchange stand in the settings.
            app.state.settings(|_| ());
            let (order, today) = (board.look.get().order, app.session.today.get());
            board.matcher.with_untracked(|matcher| {
                if order == CardOrder::Hand {
                    let read = |book: &Book| report::column(book, stage, matcher, today);
                    return app.state.column(stage, read);
                }
                // Other orders follow what no head of a column shows, such as the next step.
                let showing = Showing {
                    matcher,
                    order,
                    now: app.now(),
                    today,
                };
                app.state
                    .everything(|book| Column::of(book, &cards(book, stage, &showing), today))
            })
        });
        let strip = Signal::derive(move || {
            let count = column.with(|column| column.shown.count());
            strip(
                board.rem.get(),
                board.rows.get(),
                board.compact.get(),
                count,
            )
        });
        let list = NodeRef::new();
        let lane = Self {
            column,
            window: ListWindow::new(list, strip, board.rows.get_untracked()),
            strip,
            list,
            near: RwSignal::new(starts_near(board, stage)),
            turn,
        };
        board.lanes.update(|lanes| {
            lanes.insert(stage, lane);
        });
        on_cleanup(move || {
            board.lanes.try_update(|lanes| lanes.remove(&stage));
        });
        lane
    }

    /// Lets the stage look at the filter anew. Until then it shows what it showed.
    pub fn look_at_filter(self) {
        self.turn.notify();
    }
}

fn place(board: Board, stage: StageId) -> Option<usize> {
    (board.stages).with_untracked(|stages| stages.iter().position(|(id, _)| *id == stage))
}

/// The lengths of cards along their stage or group; the same figures stand in `card.css` and `board.css`.
pub fn strip(rem: f64, rows: bool, compact: bool, count: usize) -> Strip {
    let item = match (rows, compact) {
        (true, _) => 17.0,
        (false, true) => 2.75,
        (false, false) => 8.625,
    };
    Strip {
        item: item * rem,
        gap: if compact { 4.0 } else { 8.0 },
        count,
    }
}

/// Whether a stage will be in view as soon as it is drawn: by its number, since nothing is laid out yet. A wrong guess is
/// mended with the first frame.
fn starts_near(board: Board, stage: StageId) -> bool {
    let place = place(board, stage);
    let Some(root) = document().document_element() else {
        return true;
    };
    let (least, room) = if board.rows.get_untracked() {
        (10.0, root.client_height())
    } else {
        (16.0, root.client_width())
    };
    place.unwrap_or_default() as f64 * least * board.rem.get_untracked() < f64::from(room)
}
