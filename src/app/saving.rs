//! The keeping side of the application: what is kept, in which state, and what waits for its turn.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use chrono::NaiveDate;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::App;
use crate::domain::BookSettingsValue;
use crate::keep::{CopyStart, Keeper, SaveState, Timer, Told};
use crate::ledger::Command;
use crate::ports::Testimony;
use crate::route::Space;
use crate::wire::store::{Damage, Store};

/// So many commands of this tab are remembered, in case that another tab turns out to have come between.
const RECENT: usize = 200;

/// A handle on what is kept; copied freely.
#[derive(Clone, Copy)]
pub struct Saving {
    /// Whether the book on the screen is kept.
    pub state: RwSignal<SaveState>,
    /// The own book is being opened: nothing is on the screen yet.
    pub opening: RwSignal<bool>,
    /// The demo that the address names cannot be made, since the code for it did not come.
    pub unmade: RwSignal<bool>,
    /// What a witness tells of a book that is gone.
    pub missing: RwSignal<Option<Testimony>>,
    /// With that, the second copy could not be looked at, so that it may still hold the book.
    pub unseen: RwSignal<bool>,
    /// How the start brought both copies together, until the user has read it.
    pub(super) told: RwSignal<Option<Told>>,
    pub(super) inner: StoredValue<Rc<Inner>, LocalStorage>,
}

/// Says what a command did, whose action has this number.
pub(super) type Say = Box<dyn FnOnce(App, u64)>;

/// A command that waits for its turn.
pub(super) struct Waiting {
    /// The command.
    pub command: Command,
    /// The setting that it was made from.
    pub made_from: Option<BookSettingsValue>,
    /// Says what it did; without it the log does.
    pub say: Option<Say>,
}

/// What the keeping side holds.
#[derive(Default)]
pub(super) struct Inner {
    /// Whose deals are open; none before the first opening.
    pub space: RefCell<Option<Space>>,
    /// Keeps the book; none where nothing is kept or nothing may be changed.
    pub keeper: RefCell<Option<Keeper>>,
    /// What could not be read, until the user has agreed to go on without it.
    pub damage: RefCell<Option<(Store, Box<Damage>, CopyStart)>>,
    /// Counts openings, so that what belongs to an earlier one is known as such.
    pub visit: Cell<u32>,
    /// The day on which the witness was last told of the book.
    pub testified: Cell<Option<NaiveDate>>,
    /// Commands that wait for their turn.
    pub waiting: RefCell<VecDeque<Waiting>>,
    /// The last commands, by the numbers of their entries, each as one that waits.
    pub recent: RefCell<VecDeque<(u64, Waiting)>>,
    /// Timers that run, with the instant at which they are up, in milliseconds.
    pub timers: RefCell<Vec<(Timer, i64, TimeoutHandle)>>,
}

/// Whether a command may be carried out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Gate {
    /// At once.
    Open,
    /// When another tab has let the book go.
    Later,
    /// Not at all: what is kept must not be changed.
    Shut,
}

impl Saving {
    pub(super) fn new() -> Self {
        Self {
            state: RwSignal::new(SaveState::default()),
            opening: RwSignal::new(true),
            unmade: RwSignal::new(false),
            missing: RwSignal::new(None),
            unseen: RwSignal::new(false),
            told: RwSignal::new(None),
            inner: StoredValue::new_local(Rc::default()),
        }
    }

    pub(super) fn inner(self) -> Rc<Inner> {
        self.inner.get_value()
    }

    pub(super) fn gate(self) -> Gate {
        let opening = self.opening.get_untracked();
        if opening || !self.state.with_untracked(SaveState::allows_changes) {
            return Gate::Shut;
        }
        match &*self.inner().keeper.borrow() {
            Some(keeper) if !keeper.writes() => Gate::Later,
            _ => Gate::Open,
        }
    }
}

impl Waiting {
    /// A command as one to be given again. Files are none: they are large, and are imported again with one click.
    pub fn again(command: &Command, made_from: Option<BookSettingsValue>) -> Option<Self> {
        let is_file = matches!(
            command,
            Command::Import(_) | Command::Replace(_) | Command::Merge(_)
        );
        (!is_file).then(|| Self {
            command: command.clone(),
            made_from,
            say: None,
        })
    }
}

impl Inner {
    /// Remembers a command, if it is one to be given again.
    pub fn remember(&self, seq: u64, again: Option<Waiting>) {
        let Some(waiting) = again else { return };
        let mut recent = self.recent.borrow_mut();
        recent.push_back((seq, waiting));
        if recent.len() > RECENT {
            recent.pop_front();
        }
    }

    /// Takes a remembered command out.
    pub fn recall(&self, seq: u64) -> Option<Waiting> {
        let mut recent = self.recent.borrow_mut();
        let place = recent.iter().position(|(known, _)| *known == seq)?;
        recent.remove(place).map(|(_, command)| command)
    }
}
