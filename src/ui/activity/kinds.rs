//! The kinds of activities as the screens offer them: sign, letter, and a name for lists of choices.

use crate::app::App;
use crate::domain::{ActivityKind, Label};
use crate::text::Words as _;
use crate::ui::kit::{Glyph, SelectOption, icons};

/// The sign of a kind.
#[must_use]
pub fn kind_glyph(kind: &ActivityKind) -> Glyph {
    match kind {
        ActivityKind::Call => icons::PHONE,
        ActivityKind::Meeting => icons::USERS,
        ActivityKind::Demo => icons::MONITOR,
        ActivityKind::Email => icons::MAIL,
        ActivityKind::LinkedIn => icons::MESSAGE_SQUARE,
        ActivityKind::Task => icons::SQUARE_CHECK,
        ActivityKind::Note => icons::STICKY_NOTE,
        ActivityKind::Own(_) => icons::ZAP,
    }
}

/// The key that logs a kind of the product's own while the menu of kinds is open, as on a Latin layout.
#[must_use]
pub fn kind_key(kind: &ActivityKind) -> Option<char> {
    match kind {
        ActivityKind::Call => Some('c'),
        ActivityKind::Meeting => Some('m'),
        ActivityKind::Demo => Some('d'),
        ActivityKind::Email => Some('e'),
        ActivityKind::LinkedIn => Some('l'),
        ActivityKind::Task => Some('t'),
        ActivityKind::Note => Some('n'),
        ActivityKind::Own(_) => None,
    }
}

/// The kinds that can be planned or logged: those that are always there, then the seller's own.
#[must_use]
pub fn kinds(app: App) -> Vec<ActivityKind> {
    let own = app.state.settings(|book| {
        let own = book.records().settings.activity_kinds.iter();
        own.cloned().map(ActivityKind::Own).collect::<Vec<_>>()
    });
    ActivityKind::PLANNABLE.into_iter().chain(own).collect()
}

/// The value of a kind in a list of choices. An own kind stands with a sign in front, so that none passes for another.
#[must_use]
pub fn kind_value(kind: &ActivityKind) -> String {
    match kind {
        ActivityKind::Call => "call".to_owned(),
        ActivityKind::Meeting => "meeting".to_owned(),
        ActivityKind::Demo => "demo".to_owned(),
        ActivityKind::Email => "email".to_owned(),
        ActivityKind::LinkedIn => "linkedin".to_owned(),
        ActivityKind::Task => "task".to_owned(),
        ActivityKind::Note => "note".to_owned(),
        ActivityKind::Own(name) => format!("={name}"),
    }
}

/// The kind of a value of a list of choices.
#[must_use]
pub fn kind_of_value(value: &str) -> ActivityKind {
    let own = value
        .strip_prefix('=')
        .and_then(|name| Label::new(name).ok());
    if let Some(name) = own {
        return ActivityKind::Own(name);
    }
    let mut known = ActivityKind::PLANNABLE.into_iter();
    known
        .find(|kind| kind_value(kind) == value)
        .unwrap_or(ActivityKind::Task)
}

/// The kinds as choices; `now` stands among them though its name was removed from the settings.
#[must_use]
pub fn kind_options(app: App, now: Option<&ActivityKind>) -> Vec<SelectOption> {
    let mut all = kinds(app);
    if let Some(now) = now.filter(|now| !all.contains(now)) {
        all.push((*now).clone());
    }
    let m = app.m();
    all.iter()
        .map(|kind| SelectOption::new(kind_value(kind), kind.words(m)))
        .collect()
}
