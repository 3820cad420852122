//! The focus of the calendar: on a day, or on a deal, which it follows to another day.

use chrono::NaiveDate;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::shared::Calendar;
use super::zone::Zone;
use crate::domain::DealId;
use crate::ui::board::deal_at;
use crate::ui::kit::listen::{focus, focused};

fn find(calendar: Calendar, selector: &str) -> Option<web_sys::HtmlElement> {
    let node = calendar.node.try_get_untracked().flatten()?;
    let found = node.query_selector(selector).ok()??;
    found.dyn_into().ok()
}

/// What takes the focus of a day.
pub const DAY: &str = ".cal__inside";

/// The day in the page, if it is on the screen.
#[must_use]
pub fn cell(calendar: Calendar, day: NaiveDate) -> Option<web_sys::HtmlElement> {
    find(calendar, &format!("{DAY}[data-list='{day}']"))
}

/// The title of a deal in the list that it stands in by its day.
#[must_use]
pub fn title_of(calendar: Calendar, deal: DealId) -> Option<web_sys::HtmlElement> {
    let zone = Zone::of(calendar.day_of(deal));
    title_in(calendar, deal, zone).or_else(|| title_in(calendar, deal, Zone::Overdue))
}

/// The title of a deal in a place.
#[must_use]
pub fn title_in(calendar: Calendar, deal: DealId, zone: Zone) -> Option<web_sys::HtmlElement> {
    let selector = format!("[data-list='{zone}'] [data-deal-id='{deal}'] .card__title");
    find(calendar, &selector)
}

/// Scrolls a day into view, if it is not there.
pub fn reveal(calendar: Calendar, day: NaiveDate) {
    if let Some(cell) = cell(calendar, day) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        cell.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Gives the focus to a day; to another month it goes by showing that.
pub fn focus_day(calendar: Calendar, day: NaiveDate) {
    calendar.cursor.set(Some(day));
    match cell(calendar, day) {
        Some(cell) => focus(&cell),
        None => calendar.show_month(day),
    }
}

/// When another month was asked for by a key, the focus goes to its day as soon as it is drawn.
pub fn follow_month(calendar: Calendar) {
    Effect::new(move |last: Option<NaiveDate>| {
        let month = calendar.month.get();
        if last.is_some_and(|last| last != month) {
            request_animation_frame(move || {
                let day = calendar.cursor.try_get_untracked().flatten();
                let on_day = focused().is_some_and(|element| element.matches(DAY) == Ok(true));
                if let Some(day) = day.filter(|_| on_day || is_lost())
                    && let Some(cell) = cell(calendar, day)
                {
                    focus(&cell);
                }
            });
        }
        month
    });
}

/// Gives the focus to a deal as soon as it is drawn on its day, which opens as far as needed. Where its day is not on the
/// screen, the focus stays with the day that it left.
pub fn focus_deal(calendar: Calendar, deal: DealId) {
    calendar.app.session.focused.set(Some(deal));
    let zone = Zone::of(calendar.day_of(deal));
    let place = untrack(|| calendar.deals(zone))
        .iter()
        .position(|id| *id == deal);
    if let Some(place) = place {
        let count = untrack(|| calendar.deals(zone)).len();
        if place >= untrack(|| calendar.limit(zone, count)) {
            calendar.grown.update(|grown| {
                grown.insert(zone, place + 1);
            });
        }
    }
    request_animation_frame(move || {
        if let Some(title) = title_of(calendar, deal) {
            focus(&title);
        } else if let Some(cell) = calendar
            .tab_stop
            .try_get_untracked()
            .and_then(|day| cell(calendar, day))
        {
            focus(&cell);
        }
    });
}

/// A deal that gets another day by a dialog or an undo keeps the focus that it would lose with its old place.
pub fn keep(calendar: Calendar) {
    let zone = Memo::new(move |_| {
        let deal = calendar.app.session.focused.get()?;
        calendar.closings.track();
        Some((deal, Zone::of(calendar.day_of(deal))))
    });
    Effect::new(move |last: Option<Option<(DealId, Zone)>>| {
        let now = zone.get();
        let moved = match (last.flatten(), now) {
            (Some((before, from)), Some((deal, to))) => before == deal && from != to,
            _ => false,
        };
        if let Some((deal, _)) = now.filter(|_| moved) {
            request_animation_frame(move || {
                if is_lost() && calendar.node.try_get_untracked().flatten().is_some() {
                    focus_deal(calendar, deal);
                }
            });
        }
        now
    });
}

/// Whether nothing has the focus.
fn is_lost() -> bool {
    focused().is_none_or(|element| element.tag_name() == "BODY")
}

/// Takes over which day and which deal have the focus.
pub fn follow(calendar: Calendar, event: &web_sys::FocusEvent) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let Some(target) = target else {
        return;
    };
    if let Some(Zone::Day(day)) = zone_at(&target)
        && calendar.cursor.get_untracked() != Some(day)
    {
        calendar.cursor.set(Some(day));
    }
    let deal = deal_at(&target);
    let last = calendar.app.session.focused;
    if deal.is_some() && last.get_untracked() != deal {
        last.set(deal);
    }
}

/// The list that an element stands in.
#[must_use]
pub fn zone_at(element: &web_sys::Element) -> Option<Zone> {
    let list = element.closest("[data-list]").ok()??;
    Zone::parse(&list.get_attribute("data-list")?)
}
