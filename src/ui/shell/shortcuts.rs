//! The list of keys.

use leptos::prelude::*;

use crate::app::App;
use crate::app::actions::{ACTIONS, Keys};
use crate::drag::letter_label;
use crate::text::{Lang, Messages};
use crate::ui::kit::Kbd;

/// The keys of the board that its cards hear themselves.
const BOARD: &[(fn(&Messages) -> String, &str)] = &[
    (|m| m.shortcut_search().to_string(), "/"),
    (|m| m.shortcut_focus().to_string(), "← ↑ ↓ →"),
    (|m| m.shortcut_open().to_string(), "Enter"),
    (|m| m.shortcut_lift().to_string(), "Space"),
    (|m| m.shortcut_next_stage().to_string(), ". ,"),
    (|m| m.shortcut_reorder().to_string(), "Alt ↑ ↓"),
    (|m| m.shortcut_turn_month().to_string(), "Page ↑ ↓"),
    (|m| m.shortcut_trash().to_string(), "Delete"),
    (|m| m.shortcut_cancel().to_string(), "Esc"),
    (|m| m.shortcut_switch_pane().to_string(), "F6"),
];

/// Every key with what it does; letters stand with the Ukrainian ones on the same keys in a Ukrainian page.
#[component]
pub fn ShortcutList() -> impl IntoView {
    let app = App::of_page();
    let rows = move || {
        let m = app.m();
        let ukrainian = app.session.lang.get() == Lang::Uk;
        let registry = ACTIONS
            .iter()
            .map(|action| ((action.label)(m), keys_text(action.keys, ukrainian)));
        let board = BOARD
            .iter()
            .map(|(label, keys)| (label(m), (*keys).to_owned()));
        registry
            .chain(board)
            .map(|(label, keys)| view! { <tr><th scope="row">{label}</th><td><Kbd keys=keys /></td></tr> })
            .collect_view()
    };
    view! { <table class="grid"><tbody>{rows}</tbody></table> }
}

/// The keys of an action as they are shown; letters stand with the Ukrainian ones in a Ukrainian page.
pub fn keys_text(keys: &[Keys], ukrainian: bool) -> String {
    let label = |letter| letter_label(letter, ukrainian);
    match keys.first() {
        Some(Keys::Letter(letter)) => label(*letter),
        Some(Keys::Sign(sign)) => sign.to_string(),
        Some(Keys::Go(letter)) => format!("{}, {}", label('g'), label(*letter)),
        Some(Keys::Ctrl(letter)) => format!("Ctrl {}", label(*letter)),
        Some(Keys::ShiftCtrl(letter)) => format!("Ctrl Shift {}", label(*letter)),
        None => String::new(),
    }
}
