//! What a list of people or companies shows, as far as it stands in the address.

use super::query::Query;

/// The words searched for and the ready list. An empty string says the same as none.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct ContactView {
    /// The search text; none shows all.
    pub text: Option<String>,
    /// The name of the ready list; none shows all.
    pub list: Option<String>,
}

impl ContactView {
    pub(super) fn from_query(query: &Query) -> ContactView {
        ContactView {
            text: query.get("q").map(str::to_owned),
            list: query.get("list").map(str::to_owned),
        }
    }

    pub(super) fn write(&self, query: &mut Query) {
        query.put("q", self.text.as_deref().unwrap_or_default());
        query.put("list", self.list.as_deref().unwrap_or_default());
    }
}
