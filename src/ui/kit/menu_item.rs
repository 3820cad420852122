//! What stands in a menu.

use std::sync::Arc;

use super::icons::Glyph;

/// How an entry shows that it is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Mark {
    #[default]
    None,
    Check(bool),
    Choice(bool),
}

/// An entry of a menu that does something.
#[derive(Clone)]
pub struct MenuItem {
    pub(super) label: String,
    pub(super) act: Arc<dyn Fn() + Send + Sync>,
    pub(super) glyph: Option<Glyph>,
    pub(super) note: Option<String>,
    pub(super) danger: bool,
    pub(super) disabled: bool,
    pub(super) mark: Mark,
    pub(super) key: Option<char>,
}

impl MenuItem {
    /// An entry with a text that calls `act` when it is chosen, after the menu has closed.
    #[must_use]
    pub fn new(label: impl Into<String>, act: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            label: label.into(),
            act: Arc::new(act),
            glyph: None,
            note: None,
            danger: false,
            disabled: false,
            mark: Mark::None,
            key: None,
        }
    }

    /// A glyph before the text.
    #[must_use]
    pub fn glyph(mut self, glyph: Glyph) -> Self {
        self.glyph = Some(glyph);
        self
    }

    /// A short remark at the end, such as the key that does the same.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// The letter or figure, as on a Latin layout, that chooses it while the menu is open.
    #[must_use]
    pub fn key(mut self, key: char) -> Self {
        self.key = Some(key);
        self
    }

    /// Marks it as destroying something.
    #[must_use]
    pub fn danger(mut self) -> Self {
        self.danger = true;
        self
    }

    /// It can be reached and read, but does nothing.
    #[must_use]
    pub fn disabled(mut self, disabled: bool) -> Self {
        self.disabled = disabled;
        self
    }

    /// It is on or off by itself (`menuitemcheckbox`).
    #[must_use]
    pub fn checked(mut self, on: bool) -> Self {
        self.mark = Mark::Check(on);
        self
    }

    /// It is one of several of which one is on (`menuitemradio`).
    #[must_use]
    pub fn chosen(mut self, on: bool) -> Self {
        self.mark = Mark::Choice(on);
        self
    }

    pub(super) fn role(&self) -> &'static str {
        match self.mark {
            Mark::None => "menuitem",
            Mark::Check(_) => "menuitemcheckbox",
            Mark::Choice(_) => "menuitemradio",
        }
    }

    pub(super) fn on(&self) -> Option<bool> {
        match self.mark {
            Mark::None => None,
            Mark::Check(on) | Mark::Choice(on) => Some(on),
        }
    }
}

/// A line of a menu.
#[derive(Clone)]
pub enum MenuEntry {
    /// Something to choose.
    Item(MenuItem),
    /// A hairline.
    Separator,
    /// A muted text over the entries that follow.
    Heading(String),
}

impl From<MenuItem> for MenuEntry {
    fn from(item: MenuItem) -> Self {
        Self::Item(item)
    }
}
