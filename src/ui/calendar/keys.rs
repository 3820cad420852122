//! The keys of the calendar: between days, between deals, and what is done to a deal.

use chrono::{Datelike as _, Days, NaiveDate};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::focus::{DAY, cell, focus_day, title_in, zone_at};
use super::lifting;
use super::shared::Calendar;
use super::zone::Zone;
use crate::domain::DealId;
use crate::drag::letter;
use crate::query::closing::{last_of, next_month, previous_month};
use crate::ui::board::deal_at;
use crate::ui::bulk;
use crate::ui::kit::listen::focus;

/// Hears a key.
pub fn press(calendar: Calendar, event: &web_sys::KeyboardEvent) {
    let held = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
    if event.default_prevented() || event.is_composing() || held {
        return;
    }
    let Some(element) = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
    else {
        return;
    };
    let on = |selector: &str| element.closest(selector).is_ok_and(|found| found.is_some());
    let key = event.key();
    let done = match (deal_at(&element), zone_at(&element)) {
        (Some(deal), Some(zone)) if on(".card__title") => {
            on_title(calendar, deal, zone, event) || turn(calendar, zone, &key)
        }
        (Some(deal), Some(zone)) if on(".card__menu") => {
            let opens = matches!(key.as_str(), "ArrowDown" | "ArrowUp");
            if opens {
                calendar.menu_of.set(Some((deal, zone)));
            }
            opens
        }
        (None, Some(zone @ Zone::Day(day))) if element.matches(DAY) == Ok(true) => {
            on_day(calendar, day, &key) || turn(calendar, zone, &key)
        }
        _ => false,
    };
    if done {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// The release of Space would press the title's button.
pub fn release(event: &web_sys::KeyboardEvent) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let on_title = target.is_some_and(|element| element.matches(".card__title").unwrap_or(false));
    if on_title && event.key() == " " {
        event.prevent_default();
    }
}

/// The keys of a page turn the month; the focus stays on the day of that number.
fn turn(calendar: Calendar, zone: Zone, key: &str) -> bool {
    let day = match zone {
        Zone::Day(day) => day,
        _ => calendar.tab_stop.get_untracked(),
    };
    let month = match key {
        "PageUp" => previous_month(day),
        "PageDown" => next_month(day),
        _ => return false,
    };
    let same = month.with_day(day.day());
    let day = same.unwrap_or_else(|| last_of(month));
    calendar.cursor.set(Some(day));
    calendar.show_month(day);
    true
}

/// The day to which an arrow leads.
fn beside(calendar: Calendar, day: NaiveDate, key: &str) -> Option<NaiveDate> {
    let week = calendar.weeks.with_untracked(|weeks| {
        let week = weeks.iter().find(|week| week.contains(&day));
        week.copied()
    });
    match key {
        "ArrowLeft" => day.pred_opt(),
        "ArrowRight" => day.succ_opt(),
        "ArrowUp" => day.checked_sub_days(Days::new(7)),
        "ArrowDown" => day.checked_add_days(Days::new(7)),
        "Home" => week.map(|[first, ..]| first),
        "End" => week.map(|[.., last]| last),
        _ => None,
    }
}

fn on_day(calendar: Calendar, day: NaiveDate, key: &str) -> bool {
    if key == "Enter" || key == " " {
        let first = untrack(|| calendar.deals(Zone::Day(day)))
            .first()
            .and_then(|deal| title_in(calendar, *deal, Zone::Day(day)));
        if let Some(first) = first {
            focus(&first);
        }
        return true;
    }
    let next = beside(calendar, day, key);
    if let Some(next) = next {
        focus_day(calendar, next);
    }
    next.is_some()
}

/// What a key does on the title of a deal; returns whether it does anything.
fn on_title(calendar: Calendar, deal: DealId, zone: Zone, event: &web_sys::KeyboardEvent) -> bool {
    let (app, key) = (calendar.app, event.key());
    match key.as_str() {
        " " => lifting::pick(calendar, deal),
        "Delete" => bulk::trash(app, app.selected_with(deal)),
        "ArrowUp" | "ArrowDown" => return along(calendar, deal, zone, &key),
        "ArrowLeft" | "ArrowRight" => return across(calendar, zone, &key),
        "Escape" => return bulk::escape(app, event) || up(calendar, zone),
        _ => {
            let off = app
                .session
                .preferences
                .with_untracked(|chosen| chosen.keys_off);
            match letter(&key, &event.code()) {
                Some('e' | 'd') if !off => app.open_deal(deal),
                Some('x') if !off => app.toggle_selected(deal),
                _ => return false,
            }
        }
    }
    true
}

/// To the deal above or below in the same list.
fn along(calendar: Calendar, deal: DealId, zone: Zone, key: &str) -> bool {
    let deals = untrack(|| calendar.deals(zone));
    let shown = untrack(|| calendar.limit(zone, deals.len()));
    let Some(place) = deals.iter().position(|known| *known == deal) else {
        return false;
    };
    let next = if key == "ArrowUp" {
        place.checked_sub(1)
    } else {
        Some(place + 1).filter(|next| *next < shown)
    };
    match next.and_then(|next| deals.get(next)) {
        Some(next) => {
            if let Some(title) = title_in(calendar, *next, zone) {
                focus(&title);
            }
        }
        // Above the first deal of a day is the day itself.
        None if key == "ArrowUp" => {
            up(calendar, zone);
        }
        None => {}
    }
    true
}

/// To the first deal of the day beside, or to the day if it has none.
fn across(calendar: Calendar, zone: Zone, key: &str) -> bool {
    let Zone::Day(day) = zone else {
        return false;
    };
    let Some(next) = beside(calendar, day, key) else {
        return false;
    };
    let first = untrack(|| calendar.deals(Zone::Day(next))).first().copied();
    match first.and_then(|deal| title_in(calendar, deal, Zone::Day(next))) {
        Some(title) => focus(&title),
        None => focus_day(calendar, next),
    }
    true
}

/// From a deal to its day.
fn up(calendar: Calendar, zone: Zone) -> bool {
    let found = match zone {
        Zone::Day(day) => cell(calendar, day),
        _ => None,
    };
    if let Some(cell) = &found {
        focus(cell);
    }
    found.is_some()
}
