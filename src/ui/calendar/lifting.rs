//! The move of a deal by the keyboard: Space picks it up, arrows choose its day, Space drops it, Escape gives up. Nothing
//! changes before the drop. The keys are heard by the page, since the month may turn under the deal.

use chrono::{Days, NaiveDate};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::focus::{focus_deal, reveal};
use super::moving::{carried, is_open, put_carried};
use super::shared::{Calendar, Lifted};
use super::words::{close_words, day_words, title};
use super::zone::Zone;
use crate::domain::DealId;
use crate::drag::LiftKey;
use crate::ledger::Refusal;
use crate::query::closing::{first_of, last_of};
use crate::ui::kit::listen::listen_captured;

/// Hears the keys of a deal that was picked up, until the current owner is cleaned up.
pub fn listen(calendar: Calendar) {
    listen_captured("keydown", move |event| {
        let lifted = calendar.lifted.try_get_untracked().flatten();
        let key = event
            .dyn_ref::<web_sys::KeyboardEvent>()
            .and_then(|event| LiftKey::parse(&event.key()));
        if let (Some(lifted), Some(key)) = (lifted, key) {
            event.prevent_default();
            event.stop_propagation();
            press(calendar, lifted, key);
        }
    });
    listen_captured("pointerdown", move |_| {
        if let Some(lifted) = calendar.lifted.try_get_untracked().flatten() {
            cancel(calendar, lifted);
        }
    });
}

/// Picks a deal up; one without a day stands on the day that had the focus last.
pub fn pick(calendar: Calendar, deal: DealId) {
    let app = calendar.app;
    if !is_open(app, deal) {
        app.notices.failed(app.refusal_words(&Refusal::DealEnded));
        return;
    }
    let day = calendar.day_of(deal);
    let day = day.unwrap_or_else(|| calendar.tab_stop.get_untracked());
    let words = day_words(app, day);
    show(calendar, Lifted { deal, day });
    let (m, title) = (app.m(), title(app, deal));
    let others = carried(app, deal).len().saturating_sub(1);
    let text = match u64::try_from(others).unwrap_or(u64::MAX) {
        0 => m.calendar_lifted(title, words),
        others => m.calendar_lifted_many(title, others, words),
    };
    app.notices.say(text.to_string());
}

fn press(calendar: Calendar, lifted: Lifted, key: LiftKey) {
    let app = calendar.app;
    let day = match key {
        LiftKey::Left => lifted.day.pred_opt(),
        LiftKey::Right => lifted.day.succ_opt(),
        LiftKey::Up => lifted.day.checked_sub_days(Days::new(7)),
        LiftKey::Down => lifted.day.checked_add_days(Days::new(7)),
        LiftKey::Home => Some(first_of(lifted.day)),
        LiftKey::End => Some(last_of(lifted.day)),
        LiftKey::Drop => {
            drop_here(calendar, lifted);
            return;
        }
        LiftKey::Escape => {
            cancel(calendar, lifted);
            return;
        }
        LiftKey::Tab => return,
    };
    let day: NaiveDate = day.unwrap_or(lifted.day);
    show(calendar, Lifted { day, ..lifted });
    app.notices.say(day_words(app, day));
}

fn show(calendar: Calendar, lifted: Lifted) {
    calendar.lifted.set(Some(lifted));
    calendar.over.set(Some(Zone::Day(lifted.day)));
    if calendar.shows(lifted.day) {
        reveal(calendar, lifted.day);
    } else {
        calendar.show_month(lifted.day);
    }
}

fn drop_here(calendar: Calendar, lifted: Lifted) {
    let app = calendar.app;
    end(calendar);
    if calendar.day_of(lifted.deal) == Some(lifted.day) {
        let text = app.m().move_same_place(title(app, lifted.deal));
        app.notices.say(text.to_string());
        focus_deal(calendar, lifted.deal);
        return;
    }
    put_carried(calendar, lifted.deal, Some(lifted.day));
}

fn cancel(calendar: Calendar, lifted: Lifted) {
    let app = calendar.app;
    end(calendar);
    let day = calendar.day_of(lifted.deal);
    let text = app
        .m()
        .calendar_cancelled(title(app, lifted.deal), close_words(app, day));
    app.notices.say(text.to_string());
    focus_deal(calendar, lifted.deal);
}

fn end(calendar: Calendar) {
    calendar.lifted.set(None);
    calendar.over.set(None);
}
