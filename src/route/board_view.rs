//! What the board shows, as far as it stands in the address: pipeline, search text, owner, conditions, and how its deals
//! lie.

use chrono::{Datelike as _, NaiveDate};

use super::query::Query;

/// Stands in the place of a pipeline's id for the board of all pipelines.
pub const ALL_PIPELINES: &str = "all";

/// How the deals of the board lie: the same deals behind the same filter, as cards, in a table or in a calendar.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Layout {
    /// Cards by stage.
    #[default]
    Board,
    /// Rows and columns.
    Table,
    /// By the day on which they are expected to close.
    Calendar,
}

impl Layout {
    /// All layouts, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Board, Self::Table, Self::Calendar];

    /// The word of the address.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Board => "board",
            Self::Table => "table",
            Self::Calendar => "calendar",
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
    /// The month of the calendar, by its first day; none is the present one. No other layout has a month.
    pub month: Option<NaiveDate>,
}

impl BoardView {
    /// Reads the values of an address in a layout; without one it stands among the values, as behind a drawer.
    pub(super) fn from_query(query: &Query, layout: Option<Layout>) -> BoardView {
        let behind = || query.get("v").and_then(Layout::from_name);
        let layout = layout.or_else(behind).unwrap_or_default();
        BoardView {
            pipeline: query.get("p").map(str::to_owned),
            text: query.get("q").map(str::to_owned),
            owner: query.get("o").map(str::to_owned),
            filter: query.get("f").map(str::to_owned),
            layout: Layout::default(),
            month: query.get("m").and_then(read_month),
        }
        .lying(layout)
    }

    /// The same deals in another layout.
    #[must_use]
    pub fn lying(self, layout: Layout) -> BoardView {
        let month = self.month.filter(|_| layout == Layout::Calendar);
        BoardView {
            layout,
            month,
            ..self
        }
    }

    /// The deals of the same pipeline in the same layout, without anything that narrows them.
    #[must_use]
    pub fn whole(self) -> BoardView {
        BoardView {
            pipeline: self.pipeline,
            layout: self.layout,
            month: self.month,
            ..BoardView::default()
        }
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
        if let Some(month) = self.month {
            query.put("m", &format!("{:04}-{:02}", month.year(), month.month()));
        }
    }
}

/// Reads a month as the address has it: `2026-11`. Of a damaged one nothing is left.
fn read_month(text: &str) -> Option<NaiveDate> {
    let (year, month) = text.split_once('-')?;
    let first = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, 1)?;
    (1900..=2199).contains(&first.year()).then_some(first)
}
