//! What the board shows, as far as it stands in the address: pipeline, search text, owner, conditions, and how its deals
//! lie.

use super::query::Query;

/// Stands in the place of a pipeline's id for the board of all pipelines.
pub const ALL_PIPELINES: &str = "all";
/// How the deals of the board lie: the same deals behind the same filter, as cards or in a table.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Layout {
    /// Cards by stage.
    #[default]
    Board,
    /// Rows and columns.
    Table,
}

impl Layout {
    /// All layouts, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Board, Self::Table];

    /// The word of the address.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Board => "board",
            Self::Table => "table",
        }
    }

    /// Reads a word of the address.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layout| layout.name() == name)
    }
}

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
    /// How the deals lie.
    pub layout: Layout,
}

impl BoardView {
    pub(super) fn from_query(query: &Query) -> BoardView {
        BoardView {
            pipeline: query.get("p").map(str::to_owned),
            text: query.get("q").map(str::to_owned),
            owner: query.get("o").map(str::to_owned),
            filter: query.get("f").map(str::to_owned),
            layout: query
                .get("v")
                .and_then(Layout::from_name)
                .unwrap_or_default(),
        }
    }

    /// The same in a layout: its word stands in the path.
    pub(super) fn lying(self, layout: Layout) -> BoardView {
        BoardView { layout, ..self }
    }

    /// The layout behind a drawer, whose path has no word for it.
    pub(super) fn write_layout(&self, query: &mut Query) {
        if self.layout != Layout::Board {
            query.put("v", self.layout.name());
        }
    }

    pub(super) fn write(&self, query: &mut Query) {
        query.put("p", self.pipeline.as_deref().unwrap_or_default());
        query.put("q", self.text.as_deref().unwrap_or_default());
        query.put("o", self.owner.as_deref().unwrap_or_default());
        query.put("f", self.filter.as_deref().unwrap_or_default());
    }
}
