//! The filter that the address carries, and the matchers made of it.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use super::App;
use crate::query::rule::Group;
use crate::query::{Filter, Lens, Matcher, OwnerChoice};
use crate::route::BoardView;

/// Stands in the address in the place of an owner: deals that have none.
pub const NOBODY: &str = "none";

/// How long after the book was opened or replaced its texts are read, and how long a pause is between two slices.
const AT_REST: Duration = Duration::from_millis(600);
const PAUSE: Duration = Duration::from_millis(8);

/// How many deals are read in one slice: a few milliseconds of a slow machine.
const SLICE: usize = 400;

/// A slice that is about to be read.
type Waiting = Option<TimeoutHandle>;

impl App {
    /// Reads the texts of the book for search before anybody searches, in slices that no frame notices.
    pub(super) fn read_ahead(self) {
        let next = StoredValue::new_local(None);
        Effect::new(move |_| {
            // Only another book leaves much to be read; that changes the structure too.
            self.state.structure(|_| ());
            self.read_slice_after(AT_REST, next);
        });
    }

    /// Reads a slice after a pause and then the next one, in place of what was waiting before.
    fn read_slice_after(self, pause: Duration, next: StoredValue<Waiting, LocalStorage>) {
        let read = move || {
            let more = self
                .state
                .peek(|book| self.state.texts().read_ahead(book, SLICE));
            if more {
                self.read_slice_after(PAUSE, next);
            }
        };
        let started = set_timeout_with_handle(read, pause).ok();
        if let Some(before) = next
            .try_update_value(|next| std::mem::replace(next, started))
            .flatten()
        {
            before.clear();
        }
    }

    /// The filter of a view, as far as its address can be understood.
    #[must_use]
    pub fn filter_of(self, view: &BoardView) -> Filter {
        let owner = view.owner.as_deref().unwrap_or_default();
        Filter {
            text: view.text.clone().unwrap_or_default(),
            owner: match owner {
                NOBODY => Some(OwnerChoice::Nobody),
                id => id.parse().ok().map(OwnerChoice::One),
            },
            rules: rules_of(view).unwrap_or_default(),
        }
    }

    /// A matcher of a filter. Its reader is told when something beside the deals changes that it was made of.
    #[must_use]
    pub fn matcher(self, filter: &Filter) -> Matcher {
        let needs = filter.needs();
        let lens = Lens {
            now: self.now(),
            today: self.session.today.get(),
            texts: self.state.texts(),
        };
        if !filter.rules.is_empty() {
            self.state.structure(|_| ());
            self.state.settings(|_| ());
        }
        if needs.activities {
            self.state.activities(|_| ());
        }
        if needs.other_deals {
            self.state.everything(|_| ());
        }
        self.state.contacts(|book| filter.matcher(book, &lens))
    }
}

/// The conditions of a view; none if it has some that cannot be understood.
#[must_use]
pub fn rules_of(view: &BoardView) -> Option<Group> {
    match view.filter.as_deref() {
        None | Some("") => Some(Group::default()),
        Some(text) => text.parse().ok(),
    }
}
