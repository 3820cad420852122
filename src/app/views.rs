//! Saved views: addresses of lists under names, kept in the settings of the book.

use leptos::prelude::*;

use super::App;
use crate::domain::{BookSettingsValue, ItemKey, Label, Note, SavedView, order};
use crate::ledger::Command;
use crate::query::Ready;
use crate::route::{Address, BoardView, Route};

/// The view that the screen shows, and whether something was changed in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ShownView {
    /// The view.
    pub view: SavedView,
    /// The screen shows something else by now.
    pub changed: bool,
}

impl App {
    /// The saved views, the pinned ones first, else in the order in which they were made.
    #[must_use]
    pub fn views(self) -> Vec<SavedView> {
        let mut views = self
            .state
            .settings(|book| book.records().settings.views.to_vec());
        order::sort_by_key(&mut views, |view| !view.pinned);
        views
    }

    /// The address of the list on the screen, as a view keeps it; a drawer over it does not count, nor the month of the
    /// calendar, which is the present one again whenever the view is opened.
    #[must_use]
    pub fn view_address(self) -> String {
        let route = self.session.address.with(|address| match &address.route {
            Route::Board(view) | Route::Deal { board: view, .. } => Route::Board(BoardView {
                month: None,
                ..view.clone()
            }),
            Route::Home => Route::Board(BoardView::default()),
            route => route.clone(),
        });
        kept_form(&Address::own(route))
    }

    /// The view on the screen: the one with just this address, else the one that was opened last.
    #[must_use]
    pub fn shown_view(self) -> Option<ShownView> {
        let here = self.view_address();
        let views = self.views();
        let same = |view: &&SavedView| kept_form(&address_of(view)) == here;
        if let Some(view) = views.iter().find(same) {
            return Some(ShownView {
                view: view.clone(),
                changed: false,
            });
        }
        let opened = self.session.view.get()?;
        let view = views.into_iter().find(|view| view.key == opened)?;
        Some(ShownView {
            view,
            changed: true,
        })
    }

    /// The ready list on the screen, if it is just that.
    #[must_use]
    pub fn shown_ready(self) -> Option<Ready> {
        let view = self.board_view();
        if view.text.is_some() || view.owner.is_some() {
            return None;
        }
        let filter = view.filter?;
        let mut all = Ready::ALL.iter();
        all.find(|ready| ready.rules().to_string() == filter)
            .copied()
    }

    /// Shows a saved view.
    pub fn open_view(self, view: &SavedView) {
        self.session.view.set(Some(view.key));
        self.go(address_of(view).route);
    }

    /// Shows a ready list of the pipeline on the screen.
    pub fn open_ready(self, ready: Ready) {
        self.session.view.set(None);
        let view = BoardView {
            filter: Some(ready.rules().to_string()),
            ..untrack(|| self.board_view()).whole()
        };
        self.go(Route::Board(view));
    }

    /// Shows all deals of the pipeline on the screen.
    pub fn open_all(self) {
        self.session.view.set(None);
        let view = untrack(|| self.board_view()).whole();
        self.go(Route::Board(view));
    }

    /// Keeps the list on the screen under a name. Returns whether it was done.
    pub fn keep_view(self, name: Label) -> bool {
        let Ok(address) = Note::new(&untrack(|| self.view_address())) else {
            return false;
        };
        let said = self.m().views_was_saved(name.to_string()).to_string();
        let view = SavedView {
            key: ItemKey::default(),
            name,
            pinned: false,
            address,
        };
        self.change_views(|views| views.push(view), said)
    }

    /// Lets a view show what the screen shows now.
    pub fn update_view(self, key: ItemKey) -> bool {
        let Ok(address) = Note::new(&untrack(|| self.view_address())) else {
            return false;
        };
        let name = self.view_name(key);
        let said = self.m().views_was_saved(name).to_string();
        self.change_view(key, |view| view.address = address, said)
    }

    /// Gives a view another name.
    pub fn rename_view(self, key: ItemKey, name: Label) -> bool {
        let said = self.m().views_was_renamed(name.to_string()).to_string();
        self.change_view(key, |view| view.name = name, said)
    }

    /// Offers a view first, or not any longer.
    pub fn pin_view(self, key: ItemKey, pinned: bool) -> bool {
        let said = self.m().views_was_saved(self.view_name(key)).to_string();
        self.change_view(key, |view| view.pinned = pinned, said)
    }

    /// Forgets a view.
    pub fn delete_view(self, key: ItemKey) -> bool {
        let said = self.m().views_was_deleted(self.view_name(key)).to_string();
        self.change_views(|views| views.retain(|view| view.key != key), said)
    }

    fn view_name(self, key: ItemKey) -> String {
        self.state.peek(|book| {
            let mut views = book.records().settings.views.iter();
            let view = views.find(|view| view.key == key);
            view.map(|view| view.name.to_string()).unwrap_or_default()
        })
    }

    fn change_view(self, key: ItemKey, change: impl FnOnce(&mut SavedView), said: String) -> bool {
        self.change_views(
            |views| {
                if let Some(view) = views.iter_mut().find(|view| view.key == key) {
                    change(view);
                }
            },
            said,
        )
    }

    fn change_views(self, change: impl FnOnce(&mut Vec<SavedView>), said: String) -> bool {
        let mut views = self
            .state
            .peek(|book| book.records().settings.views.to_vec());
        change(&mut views);
        let value = BookSettingsValue::Views(views.into());
        self.act(Command::SetSettings { value }, move || said)
    }
}

/// An address as a view keeps it: without the sign in front.
fn kept_form(address: &Address) -> String {
    address.to_string().trim_start_matches("#/").to_owned()
}

/// The address of a view in the own book; a demo puts its space in front when it is opened.
fn address_of(view: &SavedView) -> Address {
    Address::parse(&view.address)
}
