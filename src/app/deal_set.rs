//! From the name of a set of deals in an address to the set that a report answers.

use crate::domain::Channel;
use crate::report::DealSet;
use crate::route;

/// The set that an address names; none if it speaks of a stage or a channel that cannot be.
#[must_use]
pub fn deal_set(named: &route::DealSet) -> Option<DealSet> {
    Some(match named {
        route::DealSet::Open => DealSet::Open,
        route::DealSet::Stage(id) => DealSet::Stage(id.parse().ok()?),
        route::DealSet::NoStage => DealSet::NoStage,
        route::DealSet::Cohort => DealSet::Cohort,
        route::DealSet::Reached(id) => DealSet::Reached(id.parse().ok()?),
        route::DealSet::Visited(id) => DealSet::Visited(id.parse().ok()?),
        route::DealSet::CohortWon => DealSet::CohortWon,
        route::DealSet::CohortUnknown => DealSet::CohortUnknown,
        route::DealSet::BeginUnknown => DealSet::BeginUnknown,
        route::DealSet::Won => DealSet::Won,
        route::DealSet::Lost => DealSet::Lost,
        route::DealSet::Abandoned => DealSet::Abandoned,
        route::DealSet::NotQualified => DealSet::NotQualified,
        route::DealSet::Closed => DealSet::Closed,
        route::DealSet::ClosedUndated => DealSet::ClosedUndated,
        route::DealSet::Forecast => DealSet::Forecast,
        route::DealSet::Expected => DealSet::Expected,
        route::DealSet::PastDate => DealSet::PastDate,
        route::DealSet::Undated => DealSet::Undated,
        route::DealSet::Channel(name) => DealSet::Channel(Some(Channel::from_name(name)?)),
        route::DealSet::NoChannel => DealSet::Channel(None),
    })
}
