//! The actions on many deals that need more than a command: a question where they reach far, words for the result.

use leptos::prelude::*;

use crate::app::{App, Request};
use crate::domain::DealId;
use crate::ledger::Command;

/// More than so many are not thrown away without a question.
const MANY: usize = 50;

/// Throws deals away; asks first where they are many.
pub fn trash(app: App, deals: Vec<DealId>) {
    if deals.len() > MANY {
        app.session.request.set(Some(Request::TrashMany(deals)));
    } else {
        trash_now(app, deals);
    }
}

/// Throws deals away.
pub(super) fn trash_now(app: App, deals: Vec<DealId>) {
    let count = deals.len();
    app.act(Command::Trash { deals }, move || match count {
        1 => app.m().toast_deal_trashed().to_string(),
        count => app.m().toast_deals_trashed(count).to_string(),
    });
}

/// Puts deals away.
pub(super) fn archive(app: App, deals: Vec<DealId>) {
    let count = deals.len();
    let command = Command::Archive {
        deals,
        archived: true,
    };
    app.act(command, move || match count {
        1 => app.m().toast_deal_archived().to_string(),
        count => app.m().toast_deals_archived(count).to_string(),
    });
}

/// Escape lets the selected deals go, unless something nearer has taken the key; returns whether it did.
pub fn escape(app: App, event: &web_sys::KeyboardEvent) -> bool {
    let taken = event.key() == "Escape" && !event.default_prevented() && app.clear_selection();
    if taken {
        event.prevent_default();
    }
    taken
}
