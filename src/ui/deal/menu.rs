//! What can be done to a deal from its menu, on the card and in the drawer alike.

use leptos::prelude::*;

use crate::app::{App, Request};
use crate::domain::{DealId, Label};
use crate::drag::letter_label;
use crate::ledger::Command;
use crate::text::Lang;
use crate::ui::kit::{MenuEntry, MenuItem, icons};

/// The entries that hold wherever the deal is shown.
#[must_use]
pub fn deal_entries(app: App, id: DealId) -> Vec<MenuEntry> {
    let m = app.m();
    let (open, archived, title) = app.state.peek(|book| {
        let deal = book.records().deals.get(&id);
        let title = deal.map(|deal| deal.title.to_string()).unwrap_or_default();
        (
            deal.is_some_and(crate::domain::Deal::is_open),
            deal.is_some_and(|deal| deal.archived),
            title,
        )
    });
    let ask = move |request: Request| app.session.request.set(Some(request));
    let mut entries: Vec<MenuEntry> = Vec::new();
    if open {
        entries.push(
            MenuItem::new(m.move_to().to_string(), move || {
                ask(Request::Move(vec![id]))
            })
            .glyph(icons::ARROW_RIGHT)
            .note("M")
            .into(),
        );
        entries.push(
            MenuItem::new(m.deal_mark_won().to_string(), move || {
                ask(Request::Win(id, None, Vec::new()))
            })
            .glyph(icons::TROPHY)
            .note("W")
            .into(),
        );
        entries.push(
            MenuItem::new(m.deal_mark_lost().to_string(), move || {
                ask(Request::Lose(id))
            })
            .glyph(icons::CIRCLE_X)
            .note("L")
            .into(),
        );
    } else {
        entries.push(
            MenuItem::new(m.deal_reopen().to_string(), move || {
                ask(Request::Reopen(id))
            })
            .glyph(icons::ROTATE_CCW)
            .into(),
        );
    }
    let ukrainian = app.session.lang.get_untracked() == Lang::Uk;
    entries.push(
        MenuItem::new(m.activity_log_entry().to_string(), move || {
            ask(Request::LogActivity);
        })
        .glyph(icons::CHECK_CHECK)
        .note(letter_label('a', ukrainian))
        .into(),
    );
    entries.push(MenuEntry::Separator);
    let copy = move || {
        if let Ok(title) = Label::new(&app.m().deal_copy_of(title.clone()).to_string()) {
            app.act(Command::Duplicate { deal: id, title }, move || {
                app.m().toast_deal_duplicated().to_string()
            });
        }
    };
    entries.push(
        MenuItem::new(m.common_duplicate().to_string(), copy)
            .glyph(icons::COPY)
            .into(),
    );
    let archive = move || {
        app.act(
            Command::Archive {
                deals: vec![id],
                archived: !archived,
            },
            move || {
                let m = app.m();
                if archived {
                    m.toast_deal_restored().to_string()
                } else {
                    m.toast_deal_archived().to_string()
                }
            },
        );
    };
    let name = if archived {
        m.archive_take_out().to_string()
    } else {
        m.common_archive().to_string()
    };
    entries.push(MenuItem::new(name, archive).glyph(icons::ARCHIVE).into());
    let trash = move || {
        app.act(Command::Trash { deals: vec![id] }, move || {
            app.m().toast_deal_trashed().to_string()
        });
    };
    entries.push(
        MenuItem::new(m.common_delete().to_string(), trash)
            .glyph(icons::TRASH_2)
            .danger()
            .into(),
    );
    entries
}
