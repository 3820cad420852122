//! The key of a deal in our own tables. It names the browser profile that made the deal by the start of its
//! random name, since the short ids of two books are the same.

use crate::domain::{DealId, Replica};
use crate::ledger::Records;

/// The name of the column, the same in all languages.
pub const NAME: &str = "Konvey ID";

/// Tells whether keys of a name are our own.
#[must_use]
pub fn is_source(source: &str) -> bool {
    source.eq_ignore_ascii_case(NAME)
}

/// The key of a deal; none for a deal of an unknown replica.
pub(super) fn of(records: &Records, id: DealId) -> Option<String> {
    let DealId(id) = id;
    let Replica(place) = id.replica;
    let name = records.replicas.get(usize::from(place))?.to_string();
    Some(format!("{}-{}", name.get(..8)?, id.counter))
}
