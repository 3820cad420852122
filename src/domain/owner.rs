//! The person who runs a deal on the seller's side.

use super::fields::fields;
use super::{History, Label, Moment, OwnerId};

/// An owner of deals. A book of one person may name several, for demos and training.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Owner {
    /// Their identity.
    pub id: OwnerId,
    /// When the record was made.
    pub created_at: Moment,
    /// Their name.
    pub name: Label,
    /// The changes.
    pub history: History<OwnerValue>,
}

fields!(Owner(id), OwnerField, OwnerValue {
    /// Their name.
    Name(Label) = name,
});
