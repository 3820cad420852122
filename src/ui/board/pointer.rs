//! The drag of a card by mouse, pen or finger: hears the browser, asks [`drag::step`] and does what it says.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::focus::deal_at;
use super::measure::{board_scroll, lane_scroll, measure};
use super::moving;
use super::preview::Preview;
use super::shared::{Board, Mark, Moving};
use super::words::{stage_name, title};
use super::zone::Zone;
use crate::domain::DealId;
use crate::drag::{
    self, Axis, Effect as Act, Geometry, Input, Point, PointerKind, Source, State, Target,
};
use crate::ui::kit::Timer;
use crate::ui::kit::listen::listen_captured;

/// The drag of the board; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct Dragging {
    board: Board,
    state: StoredValue<State<DealId, Zone>>,
    geometry: StoredValue<Geometry<Zone>>,
    /// The picture under the pointer.
    pub preview: Preview,
    hold: Timer,
    /// The time of the last frame, in milliseconds.
    frame: StoredValue<Option<f64>>,
    /// The next click belongs to the drag that ended.
    swallow: StoredValue<bool>,
}

impl Dragging {
    /// Hears the pointer until the current owner is cleaned up.
    #[must_use]
    pub fn new(board: Board) -> Self {
        let drag = Self {
            board,
            state: StoredValue::new(State::Idle),
            geometry: StoredValue::new(Geometry::default()),
            preview: Preview::new(),
            hold: Timer::new(),
            frame: StoredValue::new(None),
            swallow: StoredValue::new(false),
        };
        let pointer = |event: &web_sys::Event| event.dyn_ref::<web_sys::PointerEvent>().cloned();
        listen_captured("pointerdown", move |event| {
            if let Some(event) = pointer(&event) {
                drag.press(&event);
            }
        });
        listen_captured("pointermove", move |event| {
            if let Some(event) = pointer(&event).filter(|_| drag.is_busy()) {
                // The right button gives up; a press beside a held button is told as a move.
                drag.feed(if event.buttons() & 2 == 0 {
                    Input::Move {
                        pointer: event.pointer_id(),
                        at: at(&event),
                    }
                } else {
                    Input::Cancel
                });
            }
        });
        listen_captured("pointerup", move |event| {
            if let Some(event) = pointer(&event).filter(|_| drag.is_busy()) {
                drag.feed(Input::Up {
                    pointer: event.pointer_id(),
                    at: at(&event),
                });
            }
        });
        for name in ["pointercancel", "lostpointercapture"] {
            listen_captured(name, move |event| {
                if let Some(event) = pointer(&event).filter(|_| drag.is_busy()) {
                    drag.feed(Input::Lost {
                        pointer: event.pointer_id(),
                    });
                }
            });
        }
        drag.hear_the_rest();
        drag
    }

    /// What ends a drag from outside, and what the browser must not do meanwhile.
    fn hear_the_rest(self) {
        listen_captured("keydown", move |event| {
            let escape = event
                .dyn_ref::<web_sys::KeyboardEvent>()
                .is_some_and(|key| key.key() == "Escape");
            if escape && self.is_dragging() {
                event.prevent_default();
                event.stop_propagation();
                self.feed(Input::Cancel);
            }
        });
        listen_captured("contextmenu", move |event| {
            if self.is_busy() {
                event.prevent_default();
            }
        });
        listen_captured("click", move |event| {
            if self.swallow.get_value() {
                self.swallow.set_value(false);
                event.prevent_default();
                event.stop_propagation();
            }
        });
        let blur = window_event_listener(leptos::ev::blur, move |_| {
            if self.is_busy() {
                self.feed(Input::Cancel);
            }
        });
        on_cleanup(move || blur.remove());
        Effect::new(move |_| {
            if let Some(node) = self.board.node.get() {
                self.hold_the_page(&node);
            }
        });
    }

    /// Keeps the page from scrolling under a finger that holds a card. The listener must be there before the touch
    /// begins and must say that it may stop it, which one set by a view cannot.
    fn hold_the_page(self, node: &web_sys::Element) {
        let stop: Closure<dyn FnMut(web_sys::Event)> =
            Closure::new(move |event: web_sys::Event| {
                if self.is_dragging() && event.cancelable() {
                    event.prevent_default();
                }
            });
        let options = web_sys::AddEventListenerOptions::new();
        options.set_passive(false);
        let listener = stop.as_ref().unchecked_ref();
        // Refused only for a name or an option that is none.
        let _ = node.add_event_listener_with_callback_and_add_event_listener_options(
            "touchmove",
            listener,
            &options,
        );
        let (node, stop) = (node.clone(), StoredValue::new_local(stop));
        on_cleanup(move || {
            stop.try_with_value(|stop| {
                let listener = stop.as_ref().unchecked_ref();
                let _ = node.remove_event_listener_with_callback("touchmove", listener);
            });
        });
    }

    fn is_busy(self) -> bool {
        self.state
            .try_with_value(|state| !matches!(state, State::Idle))
            == Some(true)
    }

    fn is_dragging(self) -> bool {
        self.state.try_with_value(|state| state.drag().is_some()) == Some(true)
    }

    /// A pointer went down somewhere.
    fn press(self, event: &web_sys::PointerEvent) {
        self.swallow.set_value(false);
        let pointer = event.pointer_id();
        match self.source(event) {
            Some(source) => self.feed(Input::Press {
                pointer,
                kind: match event.pointer_type().as_str() {
                    "touch" => PointerKind::Touch,
                    "pen" => PointerKind::Pen,
                    _ => PointerKind::Mouse,
                },
                at: at(event),
                source,
            }),
            None if self.is_busy() => self.feed(Input::OtherPress { pointer }),
            None => {}
        }
    }

    /// The card under a press that may become a drag: with the main button, not on its menu or its check box.
    fn source(self, event: &web_sys::PointerEvent) -> Option<Source<DealId, Zone>> {
        let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
        let on_menu = element.closest(".card__menu, .card__check").ok()?.is_some();
        let on_board = self.board.node.get_untracked()?.contains(Some(&element));
        if event.button() != 0 || !event.is_primary() || on_menu || !on_board {
            return None;
        }
        let deal = deal_at(&element)?;
        if let Some((place, _)) = untrack(|| self.board.grouping.place_of(deal)) {
            return Some(Source {
                item: deal,
                zone: Zone::Group(place),
                index: 0,
            });
        }
        let (stage, index) = self.board.place_of(deal)?;
        Some(Source {
            item: deal,
            zone: Zone::Stage(stage),
            index,
        })
    }

    fn feed(self, input: Input<DealId, Zone>) {
        let effects = self.geometry.with_value(|geometry| {
            let (state, effects) = drag::step(self.state.get_value(), input, geometry);
            self.state.set_value(state);
            effects
        });
        for effect in effects {
            self.perform(effect);
        }
    }

    fn perform(self, effect: Act<DealId, Zone>) {
        let board = self.board;
        match effect {
            Act::StartHold { ms } => {
                let wait = Duration::from_millis(ms.into());
                self.hold.start(wait, move || self.feed(Input::Held));
            }
            Act::StopHold => self.hold.stop(),
            Act::Vibrate { ms } => {
                // Only some devices can, and none must.
                let _ = window().navigator().vibrate_with_duration(ms);
            }
            Act::Lift { pointer, source } => self.lift(pointer, source),
            Act::Shift(by) => self.preview.shift(by),
            Act::Hover(target) => board.mark.set(target.map(mark)),
            Act::Scroll { board: by, lane } => self.scroll(by, lane),
            Act::Drop { source, target } => match target {
                Target::Lane { zone, index, .. } => {
                    moving::put(board, source.item, zone, Some(index));
                }
                Target::Spot { zone } => {
                    moving::put(board, source.item, zone, None);
                }
            },
            Act::Unmoved { .. } => {}
            Act::Cancelled { source } => self.say_cancelled(source),
            Act::End { pointer } => self.end(pointer),
        }
    }

    fn lift(self, pointer: i32, source: Source<DealId, Zone>) {
        if let Some(node) = self.board.node.get_untracked() {
            // Fails for a pointer that is gone; the drag then ends with the next event.
            let _ = node.set_pointer_capture(pointer);
        }
        self.preview.show(self.board, source.item);
        self.geometry.set_value(measure(self.board));
        self.board.moving.set(Some(Moving {
            deal: source.item,
            by_keys: false,
        }));
        self.frame.set_value(None);
        self.next_frame();
    }

    /// Runs while a card is in the air. What appears with the lift, such as the bar of a phone, is there in the first
    /// frame, so that one measures again.
    fn next_frame(self) {
        request_animation_frame(move || {
            if !self.is_dragging() {
                return;
            }
            let now = js_sys::Date::now();
            match self.frame.get_value() {
                Some(last) => self.feed(Input::Frame {
                    elapsed_ms: now - last,
                }),
                None => self.geometry.set_value(measure(self.board)),
            }
            self.frame.set_value(Some(now));
            self.next_frame();
        });
    }

    fn scroll(self, by: f64, lane: Option<(Zone, f64)>) {
        let axis = self.board.axis();
        let along = |by: f64, axis: Axis| match axis {
            Axis::Columns => (by, 0.0),
            Axis::Rows => (0.0, by),
        };
        if let Some(node) = self.board.node.get_untracked() {
            let (x, y) = along(by, axis);
            node.scroll_by_with_x_and_y(x, y);
            let scroll = board_scroll(&node, axis);
            self.geometry
                .update_value(|geometry| geometry.board_scroll = scroll);
        }
        if let Some((Zone::Stage(stage), by)) = lane
            && let Some(list) = self
                .board
                .lane(stage)
                .and_then(|lane| lane.list.get_untracked())
        {
            let (y, x) = along(by, axis);
            list.scroll_by_with_x_and_y(x, y);
            let scroll = lane_scroll(&list, axis);
            self.geometry
                .update_value(|geometry| geometry.scroll_lane(Zone::Stage(stage), scroll));
        }
    }

    fn say_cancelled(self, source: Source<DealId, Zone>) {
        if let Zone::Stage(stage) = source.zone {
            let board = self.board;
            let text = board
                .app
                .m()
                .move_cancelled(title(board, source.item), stage_name(board, stage));
            board.app.notices.say(text.to_string());
        }
    }

    fn end(self, pointer: i32) {
        if let Some(node) = self.board.node.get_untracked() {
            // It may have been released already.
            let _ = node.release_pointer_capture(pointer);
        }
        self.swallow.set_value(true);
        self.preview.clear();
        self.geometry.set_value(Geometry::default());
        self.board.moving.set(None);
        self.board.mark.set(None);
    }
}

fn at(event: &web_sys::PointerEvent) -> Point {
    Point {
        x: event.client_x().into(),
        y: event.client_y().into(),
    }
}

fn mark(target: Target<Zone>) -> Mark {
    match target {
        Target::Lane { zone, slot, .. } => Mark {
            zone,
            slot: Some(slot),
        },
        Target::Spot { zone } => Mark { zone, slot: None },
    }
}
