//! The whole board parted into groups in one pass over its deals.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::domain::{DealType, ForecastCategory, Period, PipelineId, Priority, StageKind, order};
use crate::ledger::{Book, Records};
use crate::text::{Lang, sort_key};

use super::{Cards, GroupBy, GroupKey, Names, ScoreBand, Showing, group_of, month_of};

/// How many months from the present one are always on the board, so that a deal can be put there.
const MONTHS: usize = 4;

/// How the board lies.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Arrangement {
    /// What its columns are.
    pub columns: GroupBy,
    /// What its swimlanes are, if it has any.
    pub bands: Option<GroupBy>,
}

impl Arrangement {
    /// Tells whether it is the plain board of stages.
    #[must_use]
    pub fn is_plain(self) -> bool {
        self.columns == GroupBy::Stage && self.bands.is_none()
    }

    /// Tells whether the cards of one place are all of one stage, so that they can stand in an order made by hand.
    #[must_use]
    pub fn has_stages(self) -> bool {
        self.columns == GroupBy::Stage || self.bands == Some(GroupBy::Stage)
    }

    /// What it holds: won deals of after-sale stages only where the stages are seen.
    fn kinds(self) -> &'static [StageKind] {
        if self.has_stages() {
            &[StageKind::Open, StageKind::AfterSale]
        } else {
            &[StageKind::Open]
        }
    }
}

/// A place of the board: a column, or the part of it in a swimlane.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct LaneKey {
    /// The swimlane, if there are any.
    pub band: Option<GroupKey>,
    /// The column.
    pub column: GroupKey,
}

impl LaneKey {
    /// A column of a board without swimlanes.
    #[must_use]
    pub fn column(column: GroupKey) -> Self {
        Self { band: None, column }
    }
}

impl fmt::Display for LaneKey {
    /// The name of the place in the page; never shown to anybody.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.band {
            Some(band) => write!(f, "{band}/{}", self.column),
            None => self.column.fmt(f),
        }
    }
}

/// The board in groups.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Arranged {
    /// The columns in order.
    pub columns: Vec<GroupKey>,
    /// The swimlanes in order; none if the board has none.
    pub bands: Vec<GroupKey>,
    /// The cards of each place that has any.
    pub lanes: BTreeMap<LaneKey, Cards>,
}

/// Parts the deals of a pipeline into the places of the board.
#[must_use]
pub fn arrange(
    book: &Book,
    pipeline: PipelineId,
    arrangement: Arrangement,
    showing: &Showing,
    names: &mut Names,
    lang: Lang,
) -> Arranged {
    let records = book.records();
    let (mut columns, mut bands) = (BTreeSet::new(), BTreeSet::new());
    let mut lanes: BTreeMap<LaneKey, Cards> = BTreeMap::new();
    let stages = records.stages_of(pipeline);
    for stage in stages
        .iter()
        .filter(|stage| arrangement.kinds().contains(&stage.kind))
    {
        for deal in book.board().cards(stage.id) {
            let Some(deal) = records.deals.get(&deal) else {
                continue;
            };
            let column = group_of(records, deal, arrangement.columns, names);
            let band = arrangement
                .bands
                .map(|by| group_of(records, deal, by, names));
            columns.insert(column);
            bands.extend(band);
            let lane = LaneKey { band, column };
            lanes.entry(lane).or_default().push(deal, showing);
        }
    }
    for cards in lanes.values_mut() {
        cards.sort(book, showing);
    }
    let mut order = |by: GroupBy, found: BTreeSet<GroupKey>| {
        in_order(records, pipeline, by, found, showing, names, lang)
    };
    Arranged {
        columns: order(arrangement.columns, columns),
        bands: arrangement
            .bands
            .map(|by| order(by, bands))
            .unwrap_or_default(),
        lanes,
    }
}

/// The groups that are shown: all that a deal can be put into, whatever else was found, and last, only if it was
/// found, that of the deals without a value.
fn in_order(
    records: &Records,
    pipeline: PipelineId,
    by: GroupBy,
    mut found: BTreeSet<GroupKey>,
    showing: &Showing,
    names: &mut Names,
    lang: Lang,
) -> Vec<GroupKey> {
    let none = found.remove(&GroupKey::None);
    let mut keys: Vec<GroupKey> = match by {
        GroupBy::Stage => {
            let stages = records.stages_of(pipeline);
            stages
                .iter()
                .map(|stage| GroupKey::Stage(stage.id))
                .collect()
        }
        GroupBy::Owner => {
            let mut owners: Vec<_> = records.owners.values().collect();
            order::sort_by_cached_key(&mut owners, |owner| sort_key(lang, &owner.name));
            owners
                .iter()
                .map(|owner| GroupKey::Owner(owner.id))
                .collect()
        }
        GroupBy::Source => {
            let mut keys: Vec<_> = found.iter().copied().collect();
            order::sort_by_cached_key(&mut keys, |key| match key {
                GroupKey::Name(id) => names.name(*id).map(|name| sort_key(lang, name)),
                _ => None,
            });
            keys
        }
        GroupBy::Month => {
            let first = Period::month_of(showing.today);
            let months = std::iter::successors(Some(first), |month| month.next());
            found.extend(months.take(MONTHS).filter_map(|month| {
                let days = month.days()?;
                Some(month_of(days.start))
            }));
            found.iter().copied().collect()
        }
        GroupBy::Priority => {
            let all = Priority::ALL.iter().rev();
            all.map(|one| GroupKey::Priority(*one)).collect()
        }
        GroupBy::Score => ScoreBand::ALL.map(GroupKey::Score).to_vec(),
        GroupBy::DealType => {
            let all = DealType::ALL.iter();
            all.map(|one| GroupKey::DealType(*one)).collect()
        }
        GroupBy::Forecast => {
            let all = ForecastCategory::ALL.iter().rev();
            all.map(|one| GroupKey::Forecast(*one)).collect()
        }
        GroupBy::Custom(key) => {
            let mut fields = records.settings.custom_fields.iter();
            let field = fields.find(|field| field.key == key);
            let choices = field.into_iter().flat_map(|field| field.choices.iter());
            choices.map(|name| GroupKey::Name(names.id(name))).collect()
        }
    };
    // What a deal still has though it can no longer be chosen.
    for key in found {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys.extend(none.then_some(GroupKey::None));
    keys
}
