//! What a report shows: words and numbers that are ready to be drawn or to be read as a table. Knows no element.

use crate::chart::{BarChart, ColumnChart, Fill, Funnel, Scene, Tone};
use crate::route::Route;

/// The height of a chart of columns, in CSS pixels.
const COLUMNS_HEIGHT: f64 = 240.0;

/// A report in words, as charts and as a table: the same numbers three times.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Figure {
    /// The finding.
    pub title: String,
    /// One sentence made from the data.
    pub summary: String,
    /// The charts below one another, one for each currency where there are several.
    pub panels: Vec<Panel>,
    /// What the looks of the marks mean; empty where every mark has its own words.
    pub legend: Vec<Key>,
    /// The numbers.
    pub sheet: Sheet,
    /// What is counted apart or says little.
    pub remarks: Vec<Remark>,
    /// The deals that a mark counts, by its key in the charts.
    pub opens: Vec<Route>,
}

/// One chart of a figure.
#[derive(Clone, PartialEq, Debug)]
pub struct Panel {
    /// What sets it apart from the others, such as its currency.
    pub heading: Option<String>,
    /// The chart.
    pub plot: Plot,
}

/// A chart before it has a width.
#[derive(Clone, PartialEq, Debug)]
pub enum Plot {
    /// Horizontal bars.
    Bars(BarChart),
    /// A funnel.
    Funnel(Funnel),
    /// Columns by month.
    Columns(ColumnChart),
}

impl Plot {
    /// Lays the chart out in a width, in CSS pixels.
    #[must_use]
    pub fn layout(&self, width: f64) -> Scene {
        match self {
            Self::Bars(chart) => chart.layout(width),
            Self::Funnel(chart) => chart.layout(width),
            Self::Columns(chart) => chart.layout(width, COLUMNS_HEIGHT),
        }
    }
}

/// An entry of the legend.
#[derive(Clone, PartialEq, Debug)]
pub struct Key {
    /// What it means.
    pub label: String,
    /// Its colour by meaning.
    pub tone: Tone,
    /// Its look.
    pub look: Look,
}

/// How the mark of a legend looks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Look {
    /// An area.
    Area(Fill),
    /// A line.
    Line,
}

/// A table: a head, rows with a name in the first column, and a sum.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Sheet {
    /// The heads of the columns; the first is that of the names.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
    /// The row below the line.
    pub sum: Option<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Clone, PartialEq, Debug)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// The deals behind it.
    pub opens: Option<Route>,
}

impl Cell {
    /// A cell that opens deals.
    #[must_use]
    pub fn link(text: impl Into<String>, route: &Route) -> Self {
        Self {
            text: text.into(),
            opens: Some(route.clone()),
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, opens: None }
    }
}

/// A sentence below a figure.
#[derive(Clone, PartialEq, Debug)]
pub struct Remark {
    /// What it says.
    pub text: String,
    /// The deals that it speaks of.
    pub opens: Option<Route>,
}
