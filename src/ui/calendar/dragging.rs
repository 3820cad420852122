//! The drag of a card to a month or a day, by the machine that the board drags with: places here have no order of cards.

use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::shared::{Times, deal_at};
use super::zone::Zone;
use crate::domain::DealId;
use crate::drag::{
    self, Axis, Effect as Act, Geometry, Input, Point, PointerKind, Rect, Source, Spot, State,
    Target,
};
use crate::ui::kit::listen::{all_matching, listen_captured};
use crate::ui::kit::{Timer, set_length};

/// The drag of a screen; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct Dragging {
    times: Times,
    axis: Axis,
    state: StoredValue<State<DealId, Zone>>,
    geometry: StoredValue<Geometry<Zone>>,
    hold: Timer,
    frame: StoredValue<Option<f64>>,
    swallow: StoredValue<bool>,
    picture: NodeRef<html::Div>,
    start: StoredValue<Point>,
}

impl Dragging {
    /// Hears the pointer until the current owner is cleaned up. Along the axis the screen scrolls under a dragged card.
    #[must_use]
    pub fn new(times: Times, axis: Axis) -> Self {
        let drag = Self {
            times,
            axis,
            state: StoredValue::new(State::Idle),
            geometry: StoredValue::new(Geometry::default()),
            hold: Timer::new(),
            frame: StoredValue::new(None),
            swallow: StoredValue::new(false),
            picture: NodeRef::new(),
            start: StoredValue::new(Point::default()),
        };
        drag.hear_pointers();
        drag.hear_the_rest();
        drag
    }

    /// The element that holds the picture of the dragged card.
    #[must_use]
    pub fn view(self) -> impl IntoView {
        view! { <div node_ref=self.picture class="preview" aria-hidden="true" inert=true></div> }
    }

    fn hear_pointers(self) {
        let pointer = |event: &web_sys::Event| event.dyn_ref::<web_sys::PointerEvent>().cloned();
        listen_captured("pointerdown", move |event| {
            if let Some(event) = pointer(&event) {
                self.press(&event);
            }
        });
        listen_captured("pointermove", move |event| {
            if let Some(event) = pointer(&event).filter(|_| self.is_busy()) {
                self.feed(if event.buttons() & 2 == 0 {
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
            if let Some(event) = pointer(&event).filter(|_| self.is_busy()) {
                self.feed(Input::Up {
                    pointer: event.pointer_id(),
                    at: at(&event),
                });
            }
        });
        for name in ["pointercancel", "lostpointercapture"] {
            listen_captured(name, move |event| {
                if let Some(event) = pointer(&event).filter(|_| self.is_busy()) {
                    self.feed(Input::Lost {
                        pointer: event.pointer_id(),
                    });
                }
            });
        }
    }

    /// What ends a drag from outside, and what the browser must not do meanwhile.
    fn hear_the_rest(self) {
        listen_captured("keydown", move |event| {
            let key = event.dyn_ref::<web_sys::KeyboardEvent>();
            if key.is_some_and(|key| key.key() == "Escape") && self.is_dragging() {
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
        Effect::new(move |_| {
            if let Some(node) = self.times.node.get() {
                self.hold_the_page(&node);
            }
        });
    }

    /// Keeps the page from scrolling under a finger that holds a card.
    fn hold_the_page(self, node: &web_sys::Element) {
        let stop: Closure<dyn FnMut(web_sys::Event)> =
            Closure::new(move |event: web_sys::Event| {
                if self.is_dragging() && event.cancelable() {
                    event.prevent_default();
                }
            });
        let options = web_sys::AddEventListenerOptions::new();
        options.set_passive(false);
        // Refused only for a name or an option that is none.
        let _ = node.add_event_listener_with_callback_and_add_event_listener_options(
            "touchmove",
            stop.as_ref().unchecked_ref(),
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
        let idle = |state: &State<DealId, Zone>| matches!(state, State::Idle);
        self.state.try_with_value(idle) == Some(false)
    }

    fn is_dragging(self) -> bool {
        self.state.try_with_value(|state| state.drag().is_some()) == Some(true)
    }

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

    /// The card under a press that may become a drag.
    fn source(self, event: &web_sys::PointerEvent) -> Option<Source<DealId, Zone>> {
        let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
        let on_menu = element.closest(".card__menu").ok()?.is_some();
        let inside = self.times.node.get_untracked()?.contains(Some(&element));
        if event.button() != 0 || !event.is_primary() || on_menu || !inside {
            return None;
        }
        let zone = element.closest("[data-zone]").ok()??;
        Some(Source {
            item: deal_at(&element)?,
            zone: Zone::parse(&zone.get_attribute("data-zone")?)?,
            index: 0,
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
            Act::Lift { pointer, source } => self.lift(pointer, source.item),
            Act::Shift(by) => self.shift(by),
            Act::Hover(target) => self.times.over.set(target.map(zone_of)),
            Act::Scroll { board, .. } => self.scroll(board),
            Act::Drop { source, target } => {
                self.times.put(source.item, zone_of(target));
            }
            Act::Unmoved { .. } | Act::Cancelled { .. } => {}
            Act::End { pointer } => self.end(pointer),
        }
    }

    fn lift(self, pointer: i32, deal: DealId) {
        let Some(node) = self.times.node.get_untracked() else {
            return;
        };
        // Fails for a pointer that is gone; the drag then ends with the next event.
        let _ = node.set_pointer_capture(pointer);
        self.show(&node, deal);
        self.geometry.set_value(measure(&node, self.axis));
        self.times.moving.set(Some(deal));
        self.frame.set_value(None);
        self.next_frame();
    }

    fn show(self, node: &web_sys::Element, deal: DealId) {
        let selector = format!("[data-deal-id=\"{deal}\"]");
        let card = node.query_selector(&selector).ok().flatten();
        let (Some(card), Some(picture)) = (card, self.picture.get_untracked()) else {
            return;
        };
        let rect = rect_of(&card);
        if let Ok(copy) = card.clone_node_with_deep(true) {
            picture.set_text_content(None);
            // Fails only for a node that may not stand there, and a card may.
            let _ = picture.append_child(&copy);
        }
        set_length(&picture, "width", rect.w);
        self.start.set_value(Point {
            x: rect.x,
            y: rect.y,
        });
        self.shift(Point::default());
    }

    fn shift(self, by: Point) {
        if let Some(picture) = self.picture.try_get_untracked().flatten() {
            let start = self.start.get_value();
            let (x, y) = (start.x + by.x, start.y + by.y);
            let style = web_sys::HtmlElement::style(&picture);
            let _ = style.set_property("transform", &format!("translate({x:.1}px, {y:.1}px)"));
        }
    }

    fn next_frame(self) {
        request_animation_frame(move || {
            if !self.is_dragging() {
                return;
            }
            let now = js_sys::Date::now();
            if let Some(last) = self.frame.get_value() {
                self.feed(Input::Frame {
                    elapsed_ms: now - last,
                });
            }
            self.frame.set_value(Some(now));
            self.next_frame();
        });
    }

    fn scroll(self, by: f64) {
        let Some(node) = self.times.node.get_untracked() else {
            return;
        };
        match self.axis {
            Axis::Columns => node.scroll_by_with_x_and_y(by, 0.0),
            Axis::Rows => node.scroll_by_with_x_and_y(0.0, by),
        }
        let scroll = scroll_of(&node, self.axis);
        self.geometry
            .update_value(|geometry| geometry.board_scroll = scroll);
    }

    fn end(self, pointer: i32) {
        if let Some(node) = self.times.node.get_untracked() {
            // It may have been released already.
            let _ = node.release_pointer_capture(pointer);
        }
        self.swallow.set_value(true);
        if let Some(picture) = self.picture.try_get_untracked().flatten() {
            picture.set_text_content(None);
        }
        self.geometry.set_value(Geometry::default());
        self.times.moving.set(None);
        self.times.over.set(None);
    }
}

/// Where the places lie in the window when a card is lifted.
fn measure(node: &web_sys::Element, axis: Axis) -> Geometry<Zone> {
    let scroll = scroll_of(node, axis);
    let zones = all_matching(node, "[data-zone]");
    let spots = zones.iter().filter_map(|zone| {
        Some(Spot {
            zone: Zone::parse(&zone.get_attribute("data-zone")?)?,
            rect: rect_of(zone),
            scrolls: true,
        })
    });
    Geometry {
        axis,
        board: rect_of(node),
        measured_at: scroll,
        board_scroll: scroll,
        lanes: Vec::new(),
        spots: spots.collect(),
    }
}

fn scroll_of(node: &web_sys::Element, axis: Axis) -> f64 {
    f64::from(match axis {
        Axis::Columns => node.scroll_left(),
        Axis::Rows => node.scroll_top(),
    })
}

fn rect_of(element: &web_sys::Element) -> Rect {
    let rect = element.get_bounding_client_rect();
    Rect {
        x: rect.x(),
        y: rect.y(),
        w: rect.width(),
        h: rect.height(),
    }
}

fn zone_of(target: Target<Zone>) -> Zone {
    match target {
        Target::Lane { zone, .. } | Target::Spot { zone } => zone,
    }
}

fn at(event: &web_sys::PointerEvent) -> Point {
    Point {
        x: event.client_x().into(),
        y: event.client_y().into(),
    }
}
