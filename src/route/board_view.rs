//! What the board shows, as far as it stands in the address: pipeline, search text, owner, conditions.

use super::query::Query;

/// Stands in the place of a pipeline's id for the board of all pipelines.
pub const ALL_PIPELINES: &str = "all";

/// The part of the board's state that a link carries. An empty string says the same as none.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct BoardView {
    /// The pipeline's id, or [`ALL_PIPELINES`]; none is the first pipeline.
    pub pipeline: Option<String>,
    /// The search text; none shows all.
    pub text: Option<String>,
    /// The owner's id; none shows all.
    pub owner: Option<String>,
    /// The conditions of the filter in their text form; none shows all.
    pub filter: Option<String>,
}

impl BoardView {
    pub(super) fn from_query(query: &Query) -> BoardView {
        BoardView {
            pipeline: query.get("p").map(str::to_owned),
            text: query.get("q").map(str::to_owned),
            owner: query.get("o").map(str::to_owned),
            filter: query.get("f").map(str::to_owned),
        }
    }

    pub(super) fn write(&self, query: &mut Query) {
        query.put("p", self.pipeline.as_deref().unwrap_or_default());
        query.put("q", self.text.as_deref().unwrap_or_default());
        query.put("o", self.owner.as_deref().unwrap_or_default());
        query.put("f", self.filter.as_deref().unwrap_or_default());
    }
}
