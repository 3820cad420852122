//! The look of the page, and whether anybody sees it.

use std::cell::RefCell;

use super::{Answer, Theme, known};
use crate::text::Lang;

/// Is told whether anybody sees the page.
pub type SightListener = Box<dyn Fn(bool)>;

/// The page as a whole.
pub trait Page {
    /// Shows it in a theme.
    fn set_theme(&self, theme: Theme);
    /// Says in which language it is written.
    fn set_lang(&self, lang: Lang);
    /// Calls a listener with `true` when the page comes into sight and with `false` when it goes out of sight or is
    /// about to end, which is the last moment at which something can be kept.
    fn on_sight(&self, listener: SightListener);
    /// While told `true`, the browser asks before the page is left.
    fn guard_leaving(&self, guard: bool);
    /// Loads the page anew.
    fn reload(&self);
    /// Answers when the browser has drawn and heard the user: between two slices of long work.
    fn breathe(&self) -> Answer<()>;
    /// Answers after so many milliseconds.
    fn later(&self, ms: u32) -> Answer<()>;
    /// Whether the browser keeps the data when it needs room; none where it does not tell.
    fn is_protected(&self) -> Answer<Option<bool>>;
    /// Asks the browser to keep the data when it needs room; gives its answer.
    fn protect(&self) -> Answer<Option<bool>>;
    /// Puts a text on the clipboard; tells whether the browser let it.
    fn copy(&self, text: String) -> Answer<bool>;
    /// Prints the page; the name is that of the file where it is kept as one.
    fn print(&self, name: &str);
    /// Whether the program has failed and must not write any more.
    fn is_dead(&self) -> bool;
    /// Whether the browser trusts the address of the page: https, or this machine itself. Where it does not, there is no
    /// offline worker and no lock between tabs.
    fn is_secure(&self) -> bool;
}

/// What a page in memory was told last.
#[derive(Default)]
pub struct MemoryPage {
    /// Theme, language, guard, reloads.
    pub told: RefCell<(Theme, Lang, bool, u32)>,
    /// The names of what was printed.
    pub printed: RefCell<Vec<String>>,
    listeners: RefCell<Vec<SightListener>>,
}

impl MemoryPage {
    /// Comes into sight or goes out of it.
    pub fn show(&self, seen: bool) {
        self.listeners
            .borrow()
            .iter()
            .for_each(|listen| listen(seen));
    }
}

impl Page for MemoryPage {
    fn set_theme(&self, theme: Theme) {
        self.told.borrow_mut().0 = theme;
    }

    fn set_lang(&self, lang: Lang) {
        self.told.borrow_mut().1 = lang;
    }

    fn on_sight(&self, listener: SightListener) {
        self.listeners.borrow_mut().push(listener);
    }

    fn guard_leaving(&self, guard: bool) {
        self.told.borrow_mut().2 = guard;
    }

    fn reload(&self) {
        self.told.borrow_mut().3 += 1;
    }

    fn breathe(&self) -> Answer<()> {
        known(())
    }

    fn later(&self, _: u32) -> Answer<()> {
        known(())
    }

    fn is_protected(&self) -> Answer<Option<bool>> {
        known(None)
    }

    fn protect(&self) -> Answer<Option<bool>> {
        known(None)
    }

    fn copy(&self, _: String) -> Answer<bool> {
        known(true)
    }

    fn print(&self, name: &str) {
        self.printed.borrow_mut().push(name.to_owned());
    }

    fn is_dead(&self) -> bool {
        false
    }

    fn is_secure(&self) -> bool {
        true
    }
}
