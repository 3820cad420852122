//! The filter that the address carries, and the matchers made of it.

use leptos::prelude::*;

use super::App;
use crate::query::rule::Group;
use crate::query::{Filter, Lens, Matcher, OwnerChoice};
use crate::route::BoardView;

/// Stands in the address in the place of an owner: deals that have none.
pub const NOBODY: &str = "none";

impl App {
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
            texts: self.session.texts.get_value(),
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
