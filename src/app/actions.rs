//! The registry of actions: one list that keys, menus, the help and tests read.

use leptos::prelude::*;

use super::{App, Request};
use crate::domain::DealId;
use crate::drag::{letter, sign};
use crate::route::{ContactView, Layout, Route, Scope, SettingsSection};
use crate::text::Messages;

/// A way to call an action by the keyboard. Letters are meant as they stand on a Latin layout.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Keys {
    /// A letter alone, outside text fields.
    Letter(char),
    /// A sign alone, outside text fields.
    Sign(char),
    /// A letter after G.
    Go(char),
    /// A letter with Ctrl, or with ⌘ on a Mac.
    Ctrl(char),
    /// A letter with Shift and Ctrl or ⌘.
    ShiftCtrl(char),
}

/// Something that the user can do from anywhere.
#[derive(Clone, Copy)]
pub struct Action {
    /// Its name in tests.
    pub id: &'static str,
    /// Its name on the screen.
    pub label: fn(&Messages) -> String,
    /// The keys that call it; the first is shown.
    pub keys: &'static [Keys],
    /// Whether it can be done now.
    pub available: fn(App) -> bool,
    /// Does it.
    pub perform: fn(App),
}

fn always(_: App) -> bool {
    true
}

fn has_pipeline(app: App) -> bool {
    untrack(|| app.pipeline()).is_some()
}

/// The open deal that has the focus on the board.
fn focused(app: App) -> Option<DealId> {
    let id = app.session.focused.get_untracked()?;
    let open = app.state.peek(|book| {
        book.records()
            .deals
            .get(&id)
            .is_some_and(|deal| deal.is_open() && deal.is_active())
    });
    open.then_some(id)
}

fn has_focused(app: App) -> bool {
    focused(app).is_some()
}

/// Every action, in the order of the help.
pub static ACTIONS: &[Action] = &[
    Action {
        id: "new-deal",
        label: |m| m.shortcut_new_deal().to_string(),
        keys: &[Keys::Letter('n')],
        available: has_pipeline,
        perform: |app| app.session.request.set(Some(Request::NewDeal(None))),
    },
    Action {
        id: "move",
        label: |m| m.shortcut_move().to_string(),
        keys: &[Keys::Letter('m')],
        available: has_focused,
        perform: |app| {
            if let Some(id) = focused(app) {
                let deals = app.selected_with(id);
                app.session.request.set(Some(Request::Move(deals)));
            }
        },
    },
    Action {
        id: "win",
        label: |m| m.win_title().to_string(),
        keys: &[Keys::Letter('w')],
        available: has_focused,
        perform: |app| {
            if let Some(id) = focused(app) {
                app.session
                    .request
                    .set(Some(Request::Win(id, None, Vec::new())));
            }
        },
    },
    Action {
        id: "lose",
        label: |m| m.lose_title().to_string(),
        keys: &[Keys::Letter('l')],
        available: has_focused,
        perform: |app| {
            if let Some(id) = focused(app) {
                app.ask_lose(app.selected_with(id));
            }
        },
    },
    Action {
        id: "log-activity",
        label: |m| m.shortcut_log_activity().to_string(),
        keys: &[Keys::Letter('a')],
        available: |app| has_focused(app) || untrack(|| app.open_deal_id()).is_some(),
        perform: |app| app.session.request.set(Some(Request::LogActivity)),
    },
    Action {
        id: "undo",
        label: |m| m.common_undo_action().to_string(),
        keys: &[Keys::Ctrl('z')],
        available: always,
        perform: App::undo,
    },
    Action {
        id: "redo",
        label: |m| m.common_redo_action().to_string(),
        keys: &[Keys::ShiftCtrl('z'), Keys::Ctrl('y')],
        available: always,
        perform: App::redo,
    },
    Action {
        id: "go-board",
        label: |m| m.nav_board().to_string(),
        keys: &[Keys::Go('b')],
        available: always,
        perform: |app| app.go_to_layout(Layout::Board),
    },
    Action {
        id: "go-table",
        label: |m| m.nav_table().to_string(),
        keys: &[Keys::Go('t')],
        available: always,
        perform: |app| app.go_to_layout(Layout::Table),
    },
    Action {
        id: "go-calendar",
        label: |m| m.nav_calendar().to_string(),
        keys: &[Keys::Go('k')],
        available: always,
        perform: |app| app.go_to_layout(Layout::Calendar),
    },
    Action {
        id: "go-pipeline",
        label: |m| m.nav_pipeline().to_string(),
        keys: &[Keys::Go('p')],
        available: always,
        perform: |app| app.go(Route::Pipeline(Scope::default())),
    },
    Action {
        id: "go-funnel",
        label: |m| m.nav_funnel().to_string(),
        keys: &[Keys::Go('f')],
        available: always,
        perform: |app| app.go(Route::Funnel(Scope::default())),
    },
    Action {
        id: "go-analytics",
        label: |m| m.nav_analytics().to_string(),
        keys: &[Keys::Go('a')],
        available: always,
        perform: |app| app.go(Route::Analytics(Scope::default())),
    },
    Action {
        id: "go-contacts",
        label: |m| m.nav_contacts().to_string(),
        keys: &[Keys::Go('c')],
        available: always,
        perform: |app| app.go(Route::People(ContactView::default())),
    },
    Action {
        id: "go-import",
        label: |m| m.nav_import().to_string(),
        keys: &[Keys::Go('i')],
        available: always,
        perform: |app| app.go(Route::Import),
    },
    Action {
        id: "go-settings",
        label: |m| m.nav_settings().to_string(),
        keys: &[Keys::Go('s')],
        available: always,
        perform: |app| app.go(Route::Settings(SettingsSection::Pipeline)),
    },
    Action {
        id: "palette",
        label: |m| m.palette_title().to_string(),
        keys: &[Keys::Ctrl('k')],
        available: always,
        perform: |app| app.session.request.set(Some(Request::Palette)),
    },
    Action {
        id: "help",
        label: |m| m.shortcut_help().to_string(),
        keys: &[Keys::Sign('?')],
        available: always,
        perform: |app| app.session.request.set(Some(Request::Shortcuts)),
    },
];

/// A key press, as far as shortcuts need it.
#[derive(Clone, Copy, Debug)]
pub struct Press<'a> {
    /// The browser's `key`.
    pub key: &'a str,
    /// The browser's `code`.
    pub code: &'a str,
    /// Ctrl, or ⌘ on a Mac.
    pub ctrl: bool,
    /// Shift.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
    /// The focus is in a text field, where letters and Ctrl+Z are the field's own.
    pub in_field: bool,
    /// G was pressed just before.
    pub after_go: bool,
}

/// The action that a key press calls.
#[must_use]
pub fn called(press: Press, keys_off: bool) -> Option<&'static Action> {
    let letter = letter(press.key, press.code);
    // The palette is asked for from anywhere: no field has a use of its own for its keys.
    let palette = press.ctrl && !press.shift && letter == Some('k');
    if press.alt || press.in_field && !palette {
        return None;
    }
    let sign = sign(press.key, press.code);
    let fits = |keys: &Keys| match *keys {
        Keys::Letter(wanted) => {
            !press.ctrl && !press.shift && !press.after_go && !keys_off && letter == Some(wanted)
        }
        Keys::Sign(wanted) => !press.ctrl && !keys_off && sign == Some(wanted),
        Keys::Go(wanted) => !press.ctrl && press.after_go && !keys_off && letter == Some(wanted),
        Keys::Ctrl(wanted) => press.ctrl && !press.shift && letter == Some(wanted),
        Keys::ShiftCtrl(wanted) => press.ctrl && press.shift && letter == Some(wanted),
    };
    ACTIONS.iter().find(|action| action.keys.iter().any(fits))
}

/// Whether a key press is the G that a second letter follows.
#[must_use]
pub fn is_go(press: Press) -> bool {
    !press.in_field
        && !press.ctrl
        && !press.alt
        && !press.shift
        && letter(press.key, press.code) == Some('g')
}
