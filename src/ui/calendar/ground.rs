//! What the drag of a deal means on the calendar: where it comes from, where it may land, what becomes of it there.

use std::time::Duration;

use leptos::html;
use leptos::prelude::*;

use super::focus::{title_in, title_of, zone_at};
use super::moving::{carried, put_carried};
use super::shared::Calendar;
use super::words::{close_words, title};
use super::zone::Zone;
use crate::domain::DealId;
use crate::drag::{Axis, Geometry, Rect, Source, Spot, Target};
use crate::query::closing::{next_month, previous_month};
use crate::ui::board::deal_at;
use crate::ui::dragging::Ground;
use crate::ui::kit::listen::all_matching;
use crate::ui::kit::{Timer, bounds_of};

/// How long a deal is held over an arrow before the month turns.
const TURN: Duration = Duration::from_millis(700);

/// The calendar as a ground to drag on.
#[derive(Clone, Copy)]
pub struct Days {
    calendar: Calendar,
    turning: Timer,
    /// The list that the deal was pressed in: what is overdue stands in two.
    list: StoredValue<Option<Zone>>,
}

impl Days {
    /// Nothing is dragged.
    #[must_use]
    pub fn new(calendar: Calendar) -> Self {
        Self {
            calendar,
            turning: Timer::new(),
            list: StoredValue::new(None),
        }
    }

    /// Turns the month while a deal is held over an arrow, again and again.
    fn turn(self, zone: Zone) {
        self.turning.start(TURN, move || {
            let held = self.calendar.over.try_get_untracked().flatten() == Some(zone);
            if !held {
                return;
            }
            let month = self.calendar.month.get_untracked();
            self.calendar.show_month(match zone {
                Zone::Previous => previous_month(month),
                _ => next_month(month),
            });
            self.turn(zone);
        });
    }
}

impl Ground for Days {
    type Zone = Zone;

    fn node(self) -> NodeRef<html::Div> {
        self.calendar.node
    }

    fn source(self, element: &web_sys::Element) -> Option<Source<DealId, Zone>> {
        if element.closest(".card__menu").ok()?.is_some() {
            return None;
        }
        let deal = deal_at(element)?;
        self.list.set_value(zone_at(element));
        Some(Source {
            item: deal,
            zone: Zone::of(self.calendar.day_of(deal)),
            index: 0,
        })
    }

    fn card(self, deal: DealId) -> Option<web_sys::Element> {
        let pressed = self.list.get_value();
        let title = pressed.and_then(|zone| title_in(self.calendar, deal, zone));
        let title = title.or_else(|| title_of(self.calendar, deal))?;
        title.closest(".entry").ok()?
    }

    fn count(self, deal: DealId) -> usize {
        carried(self.calendar.app, deal).len()
    }

    fn measure(self) -> Geometry<Zone> {
        measure(self.calendar)
    }

    fn lifted(self, deal: DealId) {
        self.calendar.moving.set(Some(deal));
    }

    fn hover(self, target: Option<Target<Zone>>) {
        let zone = target.map(zone_of);
        self.calendar.over.set(zone);
        match zone {
            Some(zone @ (Zone::Previous | Zone::Next)) => self.turn(zone),
            _ => self.turning.stop(),
        }
    }

    fn scroll(self, by: f64, _lane: Option<(Zone, f64)>, geometry: StoredValue<Geometry<Zone>>) {
        if let Some(node) = scroller(self.calendar) {
            node.scroll_by_with_x_and_y(0.0, by);
            let scroll = f64::from(node.scroll_top());
            geometry.update_value(|geometry| geometry.board_scroll = scroll);
        }
    }

    fn put(self, source: Source<DealId, Zone>, target: Target<Zone>) {
        match zone_of(target) {
            Zone::Day(day) => {
                put_carried(self.calendar, source.item, Some(day));
            }
            Zone::Undated => {
                put_carried(self.calendar, source.item, None);
            }
            Zone::Overdue | Zone::Previous | Zone::Next => self.cancelled(source),
        }
    }

    fn cancelled(self, source: Source<DealId, Zone>) {
        let app = self.calendar.app;
        let day = self.calendar.day_of(source.item);
        let text = app
            .m()
            .calendar_cancelled(title(app, source.item), close_words(app, day));
        app.notices.say(text.to_string());
    }

    fn ended(self) {
        self.turning.stop();
        self.calendar.moving.set(None);
        self.calendar.over.set(None);
    }
}

/// Where the places lie in the window. What does not scroll along lies over the days.
fn measure(calendar: Calendar) -> Geometry<Zone> {
    let node = calendar.node.try_get_untracked().flatten();
    let (Some(node), Some(scroller)) = (node, scroller(calendar)) else {
        return Geometry::default();
    };
    let scroll = f64::from(scroller.scroll_top());
    let spots = all_matching(&node, "[data-zone]");
    let spots = spots.iter().filter_map(|element| {
        let rect = rect_of(element);
        let zone = Zone::parse(&element.get_attribute("data-zone")?)?;
        (rect.w > 0.0 && rect.h > 0.0).then(|| Spot {
            zone,
            rect,
            scrolls: scroller.contains(Some(element)) && !sticks(element),
        })
    });
    Geometry {
        axis: Axis::Rows,
        board: rect_of(&scroller),
        measured_at: scroll,
        board_scroll: scroll,
        lanes: Vec::new(),
        spots: spots.collect(),
    }
}

/// What scrolls: the days, and on a phone the head with them.
fn scroller(calendar: Calendar) -> Option<web_sys::Element> {
    let body = calendar.scroller.try_get_untracked().flatten()?;
    if style_of(&body, "overflow-y").as_deref() == Some("visible") {
        return calendar.node.try_get_untracked().flatten().map(Into::into);
    }
    Some(body.into())
}

fn style_of(element: &web_sys::Element, property: &str) -> Option<String> {
    let style = window().get_computed_style(element).ok()??;
    style.get_property_value(property).ok()
}

/// Whether an element stays in its place while the days scroll.
fn sticks(element: &web_sys::Element) -> bool {
    let side = element.closest(".cal__side").ok().flatten();
    let position = side.and_then(|side| style_of(&side, "position"));
    let in_pad = element.closest(".cal__pad").ok().flatten().is_some();
    in_pad || position.as_deref() == Some("sticky")
}

fn rect_of(element: &web_sys::Element) -> Rect {
    let bounds = bounds_of(element);
    Rect {
        x: bounds.left,
        y: bounds.top,
        w: bounds.width,
        h: bounds.height,
    }
}

fn zone_of(target: Target<Zone>) -> Zone {
    match target {
        Target::Lane { zone, .. } | Target::Spot { zone } => zone,
    }
}
