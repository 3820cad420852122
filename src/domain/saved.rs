//! What a seller keeps for use again: views of the deals and texts.

use super::named::named;
use super::{ItemKey, Label, Note};

/// A view of the deals under a name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SavedView {
    /// Its key.
    pub key: ItemKey,
    /// Its name.
    pub name: Label,
    /// Offered first.
    pub pinned: bool,
    /// The address that shows it, without the sign in front: `table?f=…`.
    pub address: Note,
}

named! {
    /// What a text is for.
    TextUse {
        /// The body of an e-mail.
        Email = "email",
        /// The introduction of a proposal.
        Proposal = "proposal",
    }
}

/// A text with places to be filled in: `{contact}`, `{deal}`, `{amount}`, …
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TextTemplate {
    /// Its key.
    pub key: ItemKey,
    /// Its name.
    pub name: Label,
    /// What it is for.
    pub purpose: TextUse,
    /// The subject of an e-mail, the title of a proposal.
    pub subject: Note,
    /// The text.
    pub body: Note,
}
