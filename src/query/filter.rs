//! What the user set to narrow the board: words and an owner.

use crate::domain::OwnerId;
use crate::ledger::Records;

use super::Matcher;

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
}

impl Filter {
    /// Prepares the filter for asking many deals.
    #[must_use]
    pub fn matcher(&self, records: &Records) -> Matcher {
        Matcher::new(self, records)
    }
}
