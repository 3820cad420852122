//! What the user set to narrow a list of deals: words, an owner, and conditions.

use crate::domain::OwnerId;
use crate::ledger::Book;

use super::rule::Group;
use super::{Lens, Matcher, Needs};

/// Whose deals are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OwnerChoice {
    /// Those of one owner.
    One(OwnerId),
    /// Those that have none.
    Nobody,
}

/// A filter of deals. All its parts must hold; the default lets every deal pass.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filter {
    /// Words as typed. Each must stand in the deal's title, company, contact, tags, source or next step.
    pub text: String,
    /// Whose deals; none means all.
    pub owner: Option<OwnerChoice>,
    /// The conditions.
    pub rules: Group,
}

impl Filter {
    /// Prepares the filter for asking many deals.
    #[must_use]
    pub fn matcher(&self, book: &Book, lens: &Lens) -> Matcher {
        Matcher::new(self, book, lens)
    }

    /// What it asks for beside the deals: whoever keeps a matcher makes it anew when one of these changes.
    #[must_use]
    pub fn needs(&self) -> Needs {
        Needs::of(&self.rules)
    }
}
