//! The small menu that logs what was just done: one key opens it, a second chooses the kind.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::kinds::{kind_glyph, kind_key, kinds};
use crate::app::{App, Request};
use crate::domain::{ActivityKind, DealId};
use crate::drag::letter_label;
use crate::text::{Lang, Words as _};
use crate::ui::kit::listen::focused;
use crate::ui::kit::{Menu, MenuEntry, MenuItem, Side, icons};

/// What can be logged for a deal, each with its key, and the way to plan something.
#[must_use]
pub fn log_entries(app: App, deal: DealId) -> Vec<MenuEntry> {
    let m = app.m();
    let ukrainian = app.session.lang.get_untracked() == Lang::Uk;
    let mut entries = vec![MenuEntry::Heading(m.activity_log_heading().to_string())];
    let mut own = 0_u32;
    for kind in kinds(app) {
        let (words, glyph) = (kind.words(m), kind_glyph(&kind));
        let key = kind_key(&kind).or_else(|| {
            own += 1;
            char::from_digit(own, 10)
        });
        let mut item =
            MenuItem::new(words, move || app.log_activity(deal, kind.clone())).glyph(glyph);
        if let Some(key) = key {
            item = item.key(key).note(letter_label(key, ukrainian));
        }
        entries.push(item.into());
    }
    entries.push(MenuEntry::Separator);
    let plan = move || ask(app, deal, None);
    entries.push(
        MenuItem::new(m.activity_plan().to_string(), plan)
            .glyph(icons::CALENDAR)
            .key('p')
            .note(letter_label('p', ukrainian))
            .into(),
    );
    entries
}

/// Asks for an activity of a deal.
pub fn ask(app: App, deal: DealId, kind: Option<ActivityKind>) {
    app.session.request.set(Some(Request::NewActivity {
        deal: Some(deal),
        person: None,
        company: None,
        kind,
    }));
}

/// The deal that is meant by a key: that of the card with the focus, else that of the open drawer.
fn meant(app: App, focus: Option<&web_sys::HtmlElement>) -> Option<DealId> {
    let card = focus.and_then(|element| element.closest("[data-deal-id]").ok()?);
    let of_card = card.and_then(|card| card.get_attribute("data-deal-id")?.parse().ok());
    of_card
        .or_else(|| untrack(|| app.open_deal_id()))
        .or_else(|| app.session.focused.get_untracked())
}

/// The menu, while it is asked for.
#[component]
pub fn LogMenu() -> impl IntoView {
    let app = App::of_page();
    let focus = focused();
    let deal = meant(app, focus.as_ref());
    let open = RwSignal::new(deal.is_some());
    let card = deal.and_then(|deal| {
        let selector = format!("[data-deal-id='{deal}'] .card__title");
        document().query_selector(&selector).ok()?
    });
    let in_drawer = focus.is_none_or(|element| !matches!(element.closest(".board"), Ok(Some(_))));
    // In the drawer the menu stands at its tabs, which can take the focus back and are no field for text.
    let tab = ".drawer [role='tab'][aria-selected='true']";
    let button = document().query_selector(tab).ok().flatten();
    let anchor = if in_drawer {
        button.or(card)
    } else {
        card.or(button)
    };
    let anchor =
        StoredValue::new_local(anchor.map(|element| element.unchecked_into::<web_sys::Element>()));
    Effect::new(move |_| {
        // Another request may have come from an entry of the menu; it stays.
        let mine = || {
            app.session
                .request
                .with_untracked(|request| *request == Some(Request::LogActivity))
        };
        if !open.get() && mine() {
            app.session.request.set(None);
        }
    });
    let title = deal.and_then(|deal| {
        app.state.peek(|book| {
            let deal = book.records().deals.get(&deal);
            deal.map(|deal| deal.title.to_string())
        })
    });
    let title = StoredValue::new(title.unwrap_or_default());
    view! {
        <Menu
            open=open
            anchor=move || anchor.get_value()
            name=Signal::derive(move || app.m().activity_log_for(title.get_value()).to_string())
            entries=move |()| deal.map(|deal| log_entries(app, deal)).unwrap_or_default()
            side=Side::BelowStart
        />
    }
}
