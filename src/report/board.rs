//! The heads of a board that is parted into groups.

use std::collections::BTreeMap;

use crate::domain::{MoneyBag, PipelineId};
use crate::ledger::Book;
use crate::query::{Arrangement, GroupKey, LaneKey, Names, Showing, arrange};
use crate::text::Lang;

use super::Column;

/// The board in groups, with the sums of each place.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Groups {
    /// The columns in order.
    pub columns: Vec<GroupKey>,
    /// The swimlanes in order; none if the board has none.
    pub bands: Vec<GroupKey>,
    /// The places that have cards.
    pub lanes: BTreeMap<LaneKey, Column>,
}

impl Groups {
    /// How many cards a swimlane shows, and what they are worth.
    #[must_use]
    pub fn band(&self, band: GroupKey) -> (usize, MoneyBag) {
        let mut total = (0, MoneyBag::default());
        let lanes = self
            .lanes
            .iter()
            .filter(|(lane, _)| lane.band == Some(band));
        for (_, column) in lanes {
            total.0 += column.shown.count();
            total.1.add_bag(&column.shown.amount);
        }
        total
    }
}

/// Parts the deals of a pipeline into the places of the board and sums each up, in one pass.
#[must_use]
pub fn groups(
    book: &Book,
    pipeline: PipelineId,
    arrangement: Arrangement,
    showing: &Showing,
    names: &mut Names,
    lang: Lang,
) -> Groups {
    let arranged = arrange(book, pipeline, arrangement, showing, names, lang);
    let lanes = arranged.lanes.iter();
    Groups {
        lanes: lanes
            .map(|(lane, cards)| (*lane, Column::of(book, cards, showing.today)))
            .collect(),
        columns: arranged.columns,
        bands: arranged.bands,
    }
}
