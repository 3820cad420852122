//! The sets of deals that a number or a bar can open. Only their names stand here; who belongs to a set is decided
//! by the report that counts it.

use std::fmt;

/// A set of deals within a [`Scope`](super::Scope). A month is no set of its own: it is the scope's period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DealSet {
    /// Every open deal.
    Open,
    /// The open deals of one stage, by its id.
    Stage(String),
    /// The open deals that stand in no stage in use.
    NoStage,
    /// The deals created in the period: the funnel's cohort.
    Cohort,
    /// Those of the cohort that reached or passed a stage, by its id.
    Reached(String),
    /// Those of the cohort that stood in a stage, by its id.
    Visited(String),
    /// Those of the cohort that are won.
    CohortWon,
    /// Those of the cohort whose stage visits are not known.
    CohortUnknown,
    /// The deals of the pipeline that were begun on an unknown day, so that they are in no cohort.
    BeginUnknown,
    /// Won in the period.
    Won,
    /// Lost in the period.
    Lost,
    /// Given up in the period.
    Abandoned,
    /// Found not to fit in the period.
    NotQualified,
    /// Won or lost in the period.
    Closed,
    /// Won or lost on an unknown day.
    ClosedUndated,
    /// Won in the period, or open and expected to close in it.
    Forecast,
    /// Open and expected to close in the period.
    Expected,
    /// Open, with an expected close that has passed.
    PastDate,
    /// Open, without an expected close.
    Undated,
    /// Something was done for them in the period by a channel, by its name.
    Channel(String),
    /// Something was done for them in the period that names no channel.
    NoChannel,
}

impl DealSet {
    /// Reads the text form `name` or `name:id`; none if there is no such set.
    #[must_use]
    pub fn parse(text: &str) -> Option<DealSet> {
        let set = match text.split_once(':') {
            Some((_, "")) => return None,
            Some(("stage", id)) => DealSet::Stage(id.to_owned()),
            Some(("reached", id)) => DealSet::Reached(id.to_owned()),
            Some(("visited", id)) => DealSet::Visited(id.to_owned()),
            Some(("channel", name)) => DealSet::Channel(name.to_owned()),
            Some(_) => return None,
            None => match text {
                "open" => DealSet::Open,
                "no-stage" => DealSet::NoStage,
                "cohort" => DealSet::Cohort,
                "cohort-won" => DealSet::CohortWon,
                "cohort-unknown" => DealSet::CohortUnknown,
                "begin-unknown" => DealSet::BeginUnknown,
                "won" => DealSet::Won,
                "lost" => DealSet::Lost,
                "abandoned" => DealSet::Abandoned,
                "not-qualified" => DealSet::NotQualified,
                "closed" => DealSet::Closed,
                "closed-undated" => DealSet::ClosedUndated,
                "forecast" => DealSet::Forecast,
                "expected" => DealSet::Expected,
                "past-date" => DealSet::PastDate,
                "undated" => DealSet::Undated,
                "no-channel" => DealSet::NoChannel,
                _ => return None,
            },
        };
        Some(set)
    }
}

impl fmt::Display for DealSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DealSet::Open => f.write_str("open"),
            DealSet::NoStage => f.write_str("no-stage"),
            DealSet::Stage(id) => write!(f, "stage:{id}"),
            DealSet::Cohort => f.write_str("cohort"),
            DealSet::Reached(id) => write!(f, "reached:{id}"),
            DealSet::Visited(id) => write!(f, "visited:{id}"),
            DealSet::CohortWon => f.write_str("cohort-won"),
            DealSet::CohortUnknown => f.write_str("cohort-unknown"),
            DealSet::BeginUnknown => f.write_str("begin-unknown"),
            DealSet::Won => f.write_str("won"),
            DealSet::Lost => f.write_str("lost"),
            DealSet::Abandoned => f.write_str("abandoned"),
            DealSet::NotQualified => f.write_str("not-qualified"),
            DealSet::Closed => f.write_str("closed"),
            DealSet::ClosedUndated => f.write_str("closed-undated"),
            DealSet::Forecast => f.write_str("forecast"),
            DealSet::Expected => f.write_str("expected"),
            DealSet::PastDate => f.write_str("past-date"),
            DealSet::Undated => f.write_str("undated"),
            DealSet::Channel(name) => write!(f, "channel:{name}"),
            DealSet::NoChannel => f.write_str("no-channel"),
        }
    }
}
