//! Reactive state, dispatch of commands, saving and the following of other tabs. No markup, no browser calls:
//! what it needs of the browser comes in as ports.

pub mod actions;
mod activities;
mod backup;
mod copies;
mod deal_set;
mod demo;
mod dispatch;
mod files;
mod filtering;
pub mod import;
mod labels;
mod linked;
mod locked;
mod making_room;
mod moving;
mod navigate;
mod notices;
mod opening;
mod own_book;
mod place_values;
mod porch;
mod releases;
mod requests;
mod saver;
mod saving;
mod selection;
mod session;
mod stages;
mod start;
mod state;
mod views;

use std::rc::Rc;

use leptos::prelude::*;

pub use deal_set::deal_set;
pub use dispatch::Answer;
pub use filtering::{NOBODY, rules_of};
pub use linked::{LinkState, LinkedFile};
pub use moving::{Crossed, Crossing, Goal, Held, Way};
pub use notices::{Notice, Notices, Offer};
pub use place_values::PlaceValues;
pub use releases::Release;
pub use requests::Request;
pub use saving::Saving;
pub use selection::Selection;

pub use crate::exchange::demo::template::criteria as usual_criteria;
pub use crate::exchange::{PipelineTemplate, templates};
pub use crate::keep::{Question, Room, SaveState, Tightness, Told};
pub use crate::ports::second_copy::CopyTrouble;
pub use crate::ports::{
    BackupFileError, BoardLook, CipherError, RestorePoint, RestorePointId, RestoreReason, Theme,
    poll_once,
};
pub use crate::wire::SaveError;
pub use crate::wire::file::{LEAST_CHARACTERS, Passphrase};
pub use session::Session;
pub use start::{default_currency, first_settings};
pub use state::State;
pub use views::ShownView;

use crate::domain::{Moment, Money};
use crate::ledger::Ctx;
use crate::ports::kv::Kv;
use crate::ports::second_copy::SecondCopy;
use crate::ports::tabs::Tabs;
use crate::ports::{
    BackupFile, Cipher, Clock, Eraser, Files, Location, Page, Prefs, Releases, Replicas,
    RestorePoints, Witness,
};
use crate::route::Address;
use crate::text::{Format, Lang, Messages, decimal_separator, messages, money_digits};

/// The browser, as the app sees it.
#[derive(Clone)]
pub struct Ports {
    /// The time.
    pub clock: Rc<dyn Clock>,
    /// The name of this browser profile.
    pub replicas: Rc<dyn Replicas>,
    /// What the user chose for this browser.
    pub prefs: Rc<dyn Prefs>,
    /// The address bar.
    pub location: Rc<dyn Location>,
    /// The page as a whole.
    pub page: Rc<dyn Page>,
    /// The storage; none where the browser lets nobody at it.
    pub kv: Option<Rc<dyn Kv>>,
    /// Whether the storage is known to count all characters alike; found out if nothing of the own book is stored yet.
    pub counts_alike: fn(bool) -> bool,
    /// The other tabs.
    pub tabs: Rc<dyn Tabs>,
    /// A name that no other tab has.
    pub tab_name: String,
    /// Files that go out and come in.
    pub files: Rc<dyn Files>,
    /// Locks files with a passphrase.
    pub cipher: Rc<dyn Cipher>,
    /// Copies from before large steps.
    pub restore_points: Rc<dyn RestorePoints>,
    /// The file outside of the browser that is kept up to date.
    pub backup_file: Rc<dyn BackupFile>,
    /// The application itself, as the browser keeps it.
    pub releases: Rc<dyn Releases>,
    /// The second copy of the own book; none where the browser has no place for it.
    pub second_copy: Option<Rc<dyn SecondCopy>>,
    /// Remembers that there was a book.
    pub witness: Rc<dyn Witness>,
    /// Removes everything.
    pub eraser: Rc<dyn Eraser>,
    /// Makes the writer of numbers and dates of a language.
    pub format: fn(Lang) -> Rc<dyn Format>,
}

/// The whole application; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct App {
    /// The book and its triggers.
    pub state: State,
    /// What belongs to this page only.
    pub session: Session,
    /// The selected deals.
    pub selection: Selection,
    /// Messages and announcements.
    pub notices: Notices,
    /// What is kept, and how.
    pub saving: Saving,
    /// The file that is being imported.
    pub import: import::Import,
    /// The backup file that is kept up to date.
    pub linked: LinkedFile,
    /// Newer releases of the application.
    pub release: Release,
    /// The room in local storage, as it was measured last.
    pub room: RwSignal<Option<Room>>,
    ports: StoredValue<Ports, LocalStorage>,
}

impl App {
    /// Prepares the application on the ports given; [`App::begin`] opens what the address names.
    #[must_use]
    pub fn start(ports: Ports) -> Self {
        let preferences = ports.prefs.load();
        ports.page.set_theme(preferences.theme);
        let lang = preferences
            .lang
            .unwrap_or_else(|| ports.clock.first_language());
        ports.page.set_lang(lang);
        let session = Session {
            lang: RwSignal::new(lang),
            today: RwSignal::new(ports.clock.today()),
            view: RwSignal::new(None),
            address: RwSignal::new(Address::parse(&ports.location.hash())),
            preferences: RwSignal::new(preferences),
            request: RwSignal::new(None),
            focused: RwSignal::new(None),
            format: RwSignal::new_local((ports.format)(lang)),
        };
        let app = Self {
            state: State::new(),
            session,
            selection: Selection::new(),
            notices: Notices::new(),
            saving: Saving::new(),
            import: import::Import::new(),
            linked: LinkedFile::new(),
            release: Release::new(ports.clock.now()),
            room: RwSignal::new(None),
            ports: StoredValue::new_local(ports),
        };
        app.follow_address();
        app.follow_sight();
        app.follow_releases();
        app
    }

    /// Opens what the address names, once there is something that drives what is waited for.
    pub fn begin(self) {
        let space = self.session.address.with_untracked(|address| address.space);
        self.open_space(space);
        self.follow_room();
        self.read_ahead();
        self.follow_days();
        self.follow_link();
    }

    /// The application that the page runs.
    ///
    /// # Panics
    /// Never on a page that [`App::start`] made; the context is set before anything is drawn.
    #[must_use]
    pub fn of_page() -> Self {
        expect_context()
    }

    fn ports<R>(self, with: impl FnOnce(&Ports) -> R) -> R {
        self.ports.with_value(with)
    }

    /// The messages in the language on the screen; whoever reads them is told when it changes.
    #[must_use]
    pub fn m(self) -> &'static Messages {
        messages(self.session.lang.get())
    }

    /// Writes numbers, money and dates in the language on the screen.
    pub fn format<R>(self, write: impl FnOnce(&dyn Format) -> R) -> R {
        self.session.format.with(|format| write(format.as_ref()))
    }

    /// An amount as one types it: digits with the decimal sign of the language, without a currency.
    #[must_use]
    pub fn amount_text(self, money: Money) -> String {
        let lang = self.session.lang.get();
        money_digits(money).replace('.', &decimal_separator(lang).to_string())
    }

    /// An instant as date and time where the user is.
    #[must_use]
    pub fn when(self, moment: Moment) -> String {
        let local = self.ports(|ports| ports.clock.local(moment));
        self.format(|format| format.date_time(local))
    }

    /// An instant where the user is.
    #[must_use]
    pub fn local(self, moment: Moment) -> chrono::NaiveDateTime {
        self.ports(|ports| ports.clock.local(moment))
    }

    /// Puts a text on the clipboard and says whether it could.
    pub fn copy(self, text: String) {
        let copied = self.ports(|ports| ports.page.copy(text));
        leptos::task::spawn_local(async move {
            if copied.await {
                self.notices.done(self.m().toast_copied().to_string(), None);
            } else {
                self.notices.failed(self.m().toast_not_copied().to_string());
            }
        });
    }

    /// Lets the browser print the page, or keep it as a file, under a name.
    pub fn print(self, name: &str) {
        self.ports(|ports| ports.page.print(name));
    }

    /// The present instant.
    #[must_use]
    pub fn now(self) -> Moment {
        self.ports(|ports| ports.clock.now())
    }

    /// The surroundings of a command given now.
    fn ctx(self) -> Ctx {
        self.ports(|ports| Ctx {
            now: ports.clock.now(),
            today: ports.clock.today(),
            replica: ports.replicas.uid(),
        })
    }

    /// Changes the language on the screen and keeps the choice.
    pub fn set_lang(self, lang: Lang) {
        self.session
            .format
            .set(self.ports(|ports| (ports.format)(lang)));
        self.session.lang.set(lang);
        self.ports(|ports| ports.page.set_lang(lang));
        self.change_preferences(|preferences| preferences.lang = Some(lang));
    }

    /// Changes between light and dark and keeps the choice.
    pub fn set_theme(self, theme: Theme) {
        self.ports(|ports| ports.page.set_theme(theme));
        self.change_preferences(|preferences| preferences.theme = theme);
    }

    /// Changes what the user chose for this browser and keeps it.
    pub fn change_preferences(self, change: impl FnOnce(&mut crate::ports::Preferences)) {
        self.session.preferences.update(change);
        let preferences = self.session.preferences.get_untracked();
        self.ports(|ports| ports.prefs.save(&preferences));
    }
}
