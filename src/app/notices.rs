//! Short messages and spoken announcements.

use leptos::prelude::*;

use super::Request;
use crate::domain::{DealId, StageId};
use crate::ledger::Command;

/// Something that a message offers beside taking back what was done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Offer {
    /// Opens a dialog.
    Ask(Request),
    /// Moves a deal on to a stage.
    MoveOn(DealId, StageId),
    /// Dispatches a command; then says that it is done.
    Do(Box<Command>, String),
}

/// A short message at the foot of the page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Notice {
    /// Tells it from the others.
    pub id: u64,
    /// The text.
    pub text: String,
    /// It reports a failure and stays until it is dismissed.
    pub error: bool,
    /// The number of the action that its button takes back.
    pub undo: Option<u64>,
    /// What else it offers, with the words of the button.
    pub offers: Vec<(String, Offer)>,
}

/// The messages that are shown and the texts that are read out.
#[derive(Clone, Copy)]
pub struct Notices {
    /// The messages, oldest first.
    pub list: RwSignal<Vec<Notice>>,
    /// Read out when the screen reader is free.
    pub polite: RwSignal<String>,
    /// Read out at once.
    pub assertive: RwSignal<String>,
    next: StoredValue<u64>,
}

impl Notices {
    pub(super) fn new() -> Self {
        Self {
            list: RwSignal::new(Vec::new()),
            polite: RwSignal::new(String::new()),
            assertive: RwSignal::new(String::new()),
            next: StoredValue::new(0),
        }
    }

    fn push(self, text: String, error: bool, undo: Option<u64>, offers: Vec<(String, Offer)>) {
        self.next.update_value(|next| *next += 1);
        let notice = Notice {
            id: self.next.get_value(),
            text,
            error,
            undo,
            offers,
        };
        self.list.update(|list| {
            // A new result makes an older offer to undo stale; failures wait until they are read.
            list.retain(|known| known.error);
            list.push(notice);
        });
    }

    /// Says what was done, with a button that takes it back if an action is named.
    pub fn done(self, text: impl Into<String>, undo: Option<u64>) {
        self.push(text.into(), false, undo, Vec::new());
    }

    /// Says what was done, with buttons that go on from there.
    pub fn offering(
        self,
        text: impl Into<String>,
        undo: Option<u64>,
        offers: Vec<(String, Offer)>,
    ) {
        self.push(text.into(), false, undo, offers);
    }

    /// Says what failed; stays until it is dismissed.
    pub fn failed(self, text: impl Into<String>) {
        self.push(text.into(), true, None, Vec::new());
    }

    /// Removes a message.
    pub fn dismiss(self, id: u64) {
        self.list
            .update(|list| list.retain(|notice| notice.id != id));
    }

    /// Reads a text out when the screen reader is free.
    pub fn say(self, text: impl Into<String>) {
        self.polite.set(text.into());
    }

    /// Reads a text out at once.
    pub fn alert(self, text: impl Into<String>) {
        self.assertive.set(text.into());
    }
}
