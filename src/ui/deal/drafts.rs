//! What is typed in the drawer but not kept, because it cannot be read: asked about before the drawer closes.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::{Answer, App};
use crate::domain::{DealField, DealId, DealValue};
use crate::ledger::{Command, DealEdit, Refusal};

/// The drawer's deal, and the fields whose text could not be read.
#[derive(Clone, Copy)]
pub struct Drafts {
    /// The deal.
    pub deal: DealId,
    /// The fields that hold something unreadable.
    pub invalid: RwSignal<BTreeSet<DealField>>,
}

impl Drafts {
    /// Of the drawer around the current component.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// Notes whether the text of a field can be read.
    pub fn mark(self, field: DealField, invalid: bool) {
        let known = self
            .invalid
            .with_untracked(|fields| fields.contains(&field));
        if known != invalid {
            self.invalid.update(|fields| {
                if invalid {
                    fields.insert(field)
                } else {
                    fields.remove(&field)
                };
            });
        }
    }

    /// Keeps an edit; gives the words of a refusal.
    pub fn keep(self, app: App, edit: DealEdit) -> Option<String> {
        match app.dispatch(Command::EditDeal {
            deal: self.deal,
            edits: vec![edit],
        }) {
            Answer::Refused(Refusal::NothingToDo) | Answer::Done(_) | Answer::Later => None,
            Answer::Refused(refusal) => Some(app.refusal_words(&refusal)),
        }
    }

    /// Keeps a value.
    pub fn keep_value(self, app: App, value: DealValue) -> Option<String> {
        self.keep(app, DealEdit::Value(value))
    }
}
