//! The drag of a deal by mouse, pen or finger, on whatever ground deals lie: hears the browser, asks [`drag::step`] and does
//! what it says. The ground tells where a deal may land and what becomes of it there.

use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::kit::listen::listen_captured;
use super::kit::{Timer, next_frame, vibrate};
use super::preview::Preview;
use crate::domain::DealId;
use crate::drag::{
    self, Effect as Act, Geometry, Input, Point, PointerKind, Source, State, Target,
};

/// Where deals lie: the board, the calendar. A handle that is copied freely.
pub trait Ground: Copy + 'static {
    /// A place that takes a deal.
    type Zone: Copy + Eq + Send + Sync + 'static;

    /// The element that hears the drag and holds the pointer while it lasts.
    fn node(self) -> NodeRef<html::Div>;

    /// The deal under a press that may become a drag; none on what is pressed for itself.
    fn source(self, element: &web_sys::Element) -> Option<Source<DealId, Self::Zone>>;

    /// The card whose picture goes with the pointer.
    fn card(self, deal: DealId) -> Option<web_sys::Element>;

    /// How many deals go with it.
    fn count(self, _deal: DealId) -> usize {
        1
    }

    /// Where the places lie in the window now.
    fn measure(self) -> Geometry<Self::Zone>;

    /// A deal is in the air.
    fn lifted(self, deal: DealId);

    /// It would land here now.
    fn hover(self, target: Option<Target<Self::Zone>>);

    /// Scrolls under the pointer and notes the places reached.
    fn scroll(
        self,
        by: f64,
        lane: Option<(Self::Zone, f64)>,
        geometry: StoredValue<Geometry<Self::Zone>>,
    );

    /// It was dropped somewhere else.
    fn put(self, source: Source<DealId, Self::Zone>, target: Target<Self::Zone>);

    /// The drag was given up.
    fn cancelled(self, source: Source<DealId, Self::Zone>);

    /// Nothing is in the air any more.
    fn ended(self);
}

/// The drag of a ground; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct Dragging<G: Ground> {
    ground: G,
    state: StoredValue<State<DealId, G::Zone>>,
    geometry: StoredValue<Geometry<G::Zone>>,
    /// The picture under the pointer.
    pub preview: Preview,
    /// Whether the pointer looks like a hand that holds something.
    pub holding: RwSignal<bool>,
    hold: Timer,
    /// The time of the last frame, in milliseconds.
    frame: StoredValue<Option<f64>>,
    /// The next click belongs to the drag that ended.
    swallow: StoredValue<bool>,
}

impl<G: Ground> Dragging<G> {
    /// Hears the pointer until the current owner is cleaned up.
    #[must_use]
    pub fn new(ground: G) -> Self {
        let drag = Self {
            ground,
            state: StoredValue::new(State::Idle),
            geometry: StoredValue::new(Geometry::default()),
            preview: Preview::new(),
            holding: RwSignal::new(false),
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
            if let Some(node) = self.ground.node().get() {
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

    /// The deal under a press that may become a drag: with the main button, inside of the ground.
    fn source(self, event: &web_sys::PointerEvent) -> Option<Source<DealId, G::Zone>> {
        let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
        let inside = self.ground.node().get_untracked()?.contains(Some(&element));
        if event.button() != 0 || !event.is_primary() || !inside {
            return None;
        }
        self.ground.source(&element)
    }

    fn feed(self, input: Input<DealId, G::Zone>) {
        let effects = self.geometry.with_value(|geometry| {
            let (state, effects) = drag::step(self.state.get_value(), input, geometry);
            self.state.set_value(state);
            effects
        });
        for effect in effects {
            self.perform(effect);
        }
    }

    fn perform(self, effect: Act<DealId, G::Zone>) {
        match effect {
            Act::StartHold { ms } => {
                let wait = Duration::from_millis(ms.into());
                self.hold.start(wait, move || self.feed(Input::Held));
            }
            Act::StopHold => self.hold.stop(),
            Act::Vibrate { ms } => vibrate(ms),
            Act::Lift { pointer, source } => self.lift(pointer, source),
            Act::Shift(by) => self.preview.shift(by),
            Act::Hover(target) => self.ground.hover(target),
            Act::Scroll { board, lane } => self.ground.scroll(board, lane, self.geometry),
            Act::Drop { source, target } => self.ground.put(source, target),
            Act::Unmoved { .. } => {}
            Act::Cancelled { source } => self.ground.cancelled(source),
            Act::End { pointer } => self.end(pointer),
        }
    }

    fn lift(self, pointer: i32, source: Source<DealId, G::Zone>) {
        if let Some(node) = self.ground.node().get_untracked() {
            // Fails for a pointer that is gone; the drag then ends with the next event.
            let _ = node.set_pointer_capture(pointer);
        }
        if let Some(card) = self.ground.card(source.item) {
            self.preview.show(&card, self.ground.count(source.item));
        }
        self.geometry.set_value(self.ground.measure());
        self.ground.lifted(source.item);
        self.holding.set(true);
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
                None => self.geometry.set_value(self.ground.measure()),
            }
            self.frame.set_value(Some(now));
            self.next_frame();
        });
    }

    /// Measures again what was changed under a deal in the air.
    pub fn measure(self) {
        if self.is_dragging() {
            self.geometry.set_value(self.ground.measure());
        }
    }

    fn end(self, pointer: i32) {
        if let Some(node) = self.ground.node().get_untracked() {
            // It may have been released already.
            let _ = node.release_pointer_capture(pointer);
        }
        self.swallow.set_value(true);
        self.preview.clear();
        self.geometry.set_value(Geometry::default());
        self.ground.ended();
        // The style of every element hangs on it, which the frame that shows the dropped card has no room for.
        spawn_local(async move {
            next_frame().await;
            next_frame().await;
            let _ = self.holding.try_set(self.is_dragging());
        });
    }
}

fn at(event: &web_sys::PointerEvent) -> Point {
    Point {
        x: event.client_x().into(),
        y: event.client_y().into(),
    }
}
