//! The pipeline and the period that a report speaks of.

use chrono::NaiveDate;

use super::query::Query;
use crate::domain::iso_day;

/// A pipeline and a period, both days included. What is none is left to the screen.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Scope {
    /// The pipeline's id.
    pub pipeline: Option<String>,
    /// The first day of the period.
    pub from: Option<NaiveDate>,
    /// The last day of the period.
    pub to: Option<NaiveDate>,
}

impl Scope {
    pub(super) fn from_query(query: &Query) -> Scope {
        Scope {
            pipeline: query.get("p").map(str::to_owned),
            from: day(query, "from"),
            to: day(query, "to"),
        }
    }

    pub(super) fn write(&self, query: &mut Query) {
        query.put("p", self.pipeline.as_deref().unwrap_or_default());
        for (name, day) in [("from", self.from), ("to", self.to)] {
            if let Some(day) = day {
                query.put(name, &day.to_string());
            }
        }
    }
}

fn day(query: &Query, name: &str) -> Option<NaiveDate> {
    iso_day(query.get(name)?)
}
