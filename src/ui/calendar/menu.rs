//! The menu of a deal: its days first, then what can be done to it anywhere.

use chrono::{Days, NaiveDate};
use leptos::prelude::*;

use super::focus::{title_in, title_of};
use super::moving::{is_open, put};
use super::shared::Calendar;
use super::zone::Zone;
use crate::app::Request;
use crate::domain::DealId;
use crate::query::closing::last_of;
use crate::ui::deal::{card_menu, deal_entries};
use crate::ui::kit::{MenuEntry, MenuItem, icons};

/// The menu of the deal whose button was pressed.
#[component]
pub fn DealMenu() -> impl IntoView {
    let calendar = Calendar::here();
    let button = move |(deal, zone): (DealId, Zone)| {
        let title = title_in(calendar, deal, zone).or_else(|| title_of(calendar, deal))?;
        let entry = title.closest(".entry").ok()??;
        entry.query_selector(".card__menu").ok()?
    };
    let entries = move |(deal, _)| entries(calendar, deal);
    card_menu(
        calendar.app,
        calendar.menu_of,
        |(deal, _)| deal,
        button,
        entries,
    )
}

fn entries(calendar: Calendar, id: DealId) -> Vec<MenuEntry> {
    let app = calendar.app;
    let m = app.m();
    let open = is_open(app, id);
    let mut entries: Vec<MenuEntry> = vec![
        MenuItem::new(m.deal_open().to_string(), move || app.open_deal(id))
            .glyph(icons::EXTERNAL_LINK)
            .note("Enter")
            .into(),
    ];
    if open {
        entries.push(MenuEntry::Heading(m.deal_expected_close().to_string()));
        entries.extend(days(calendar, id));
        entries.push(MenuEntry::Separator);
    }
    entries.extend(deal_entries(app, id));
    entries
}

/// The days that are chosen most, another one, and none.
fn days(calendar: Calendar, id: DealId) -> Vec<MenuEntry> {
    let app = calendar.app;
    let m = app.m();
    let today = app.session.today.get_untracked();
    let now = calendar.day_of(id);
    let ahead = |days| today.checked_add_days(Days::new(days));
    let usual: [(String, Option<NaiveDate>); 4] = [
        (m.calendar_today().to_string(), Some(today)),
        (m.calendar_tomorrow().to_string(), ahead(1)),
        (m.calendar_in_a_week().to_string(), ahead(7)),
        (m.calendar_end_of_month().to_string(), Some(last_of(today))),
    ];
    let mut entries: Vec<MenuEntry> = Vec::new();
    for (name, day) in usual {
        let Some(day) = day else { continue };
        let note = app.format(|format| format.day_month(day));
        let set = move || {
            put(calendar, id, Some(day));
        };
        entries.push(
            MenuItem::new(name, set)
                .glyph(icons::CALENDAR)
                .note(note)
                .disabled(now == Some(day))
                .into(),
        );
    }
    let ask = move || app.session.request.set(Some(Request::CloseDate(id)));
    entries.push(MenuItem::new(m.calendar_other_day().to_string(), ask).into());
    let none = move || {
        put(calendar, id, None);
    };
    entries.push(
        MenuItem::new(m.calendar_no_day().to_string(), none)
            .disabled(now.is_none())
            .into(),
    );
    entries
}
