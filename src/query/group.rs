//! By what the cards of the board are parted, into which groups, and what a deal becomes when it is put into one.

use std::collections::HashMap;
use std::fmt;

use chrono::NaiveDate;

use crate::domain::{
    CustomKind, CustomValue, Deal, DealType, DealValue, ForecastCategory, ItemKey, Label, OwnerId,
    Period, PipelineId, Priority, StageId,
};
use crate::ledger::{DealEdit, Records};

/// By what deals are grouped.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum GroupBy {
    /// The stage.
    #[default]
    Stage,
    /// Who runs it.
    Owner,
    /// Where it came from.
    Source,
    /// The month in which it is expected to close.
    Month,
    /// How important it is.
    Priority,
    /// The band of the qualification score.
    Score,
    /// What kind of sale it is.
    DealType,
    /// Its line in the forecast, as set by hand.
    Forecast,
    /// A choice field of one's own.
    Custom(ItemKey),
}

impl GroupBy {
    /// The groupings that every book has, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Stage,
        Self::Owner,
        Self::Source,
        Self::Month,
        Self::Priority,
        Self::Score,
        Self::DealType,
        Self::Forecast,
    ];

    /// The name under which a choice is kept; never shown to anybody.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Stage => "stage",
            Self::Owner => "owner",
            Self::Source => "source",
            Self::Month => "month",
            Self::Priority => "priority",
            Self::Score => "score",
            Self::DealType => "type",
            Self::Forecast => "forecast",
            Self::Custom(ItemKey(key)) => return format!("field-{key}"),
        }
        .to_owned()
    }

    /// The grouping of a kept name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        if let Some(key) = name.strip_prefix("field-") {
            return key.parse().ok().map(|key| Self::Custom(ItemKey(key)));
        }
        Self::ALL.into_iter().find(|by| by.name() == name)
    }

    /// Tells whether the deals of a pipeline can be grouped so: a field of one's own may be gone.
    #[must_use]
    pub fn is_there(self, records: &Records, pipeline: PipelineId) -> bool {
        let Self::Custom(key) = self else {
            return true;
        };
        let mut fields = records.settings.custom_fields.iter();
        fields.any(|field| {
            field.key == key && field.kind == CustomKind::Choice && field.belongs_to(pipeline)
        })
    }
}

/// How well a deal is qualified, in three bands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ScoreBand {
    /// 70 and more.
    High,
    /// 40 to 69.
    Middle,
    /// Below 40.
    Low,
}

impl ScoreBand {
    /// The bands, the best first.
    pub const ALL: [Self; 3] = [Self::High, Self::Middle, Self::Low];

    /// The band of a score from 0 to 100.
    #[must_use]
    pub fn of(percent: u16) -> Self {
        match percent {
            70.. => Self::High,
            40..70 => Self::Middle,
            _ => Self::Low,
        }
    }
}

/// The number of a name in [`Names`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct NameId(u32);

/// Names that are groups, each with a number by which it is known as long as the board is on the screen.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Names {
    list: Vec<Label>,
    places: HashMap<Label, NameId>,
}

impl Names {
    /// The number of a name; given on its first mention.
    pub fn id(&mut self, name: &Label) -> NameId {
        if let Some(id) = self.places.get(name) {
            return *id;
        }
        let id = NameId(u32::try_from(self.list.len()).unwrap_or(u32::MAX));
        self.list.push(name.clone());
        self.places.insert(name.clone(), id);
        id
    }

    /// The name of a number.
    #[must_use]
    pub fn name(&self, NameId(id): NameId) -> Option<&Label> {
        self.list.get(usize::try_from(id).ok()?)
    }
}

/// A group of deals. The order is that of the board, but for stages and names, which stand in their own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum GroupKey {
    /// Those of a stage.
    Stage(StageId),
    /// Those of an owner.
    Owner(OwnerId),
    /// Those with a source, or with a choice of a field.
    Name(NameId),
    /// Those expected to close in a month.
    Month(i32, u32),
    /// Those of an importance.
    Priority(Priority),
    /// Those of a band of scores.
    Score(ScoreBand),
    /// Those of a kind.
    DealType(DealType),
    /// Those of a line of the forecast.
    Forecast(ForecastCategory),
    /// Those that have no value there.
    None,
}

impl fmt::Display for GroupKey {
    /// The name of the group in the page; never shown to anybody.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stage(id) => id.fmt(f),
            Self::Owner(id) => write!(f, "owner-{id}"),
            Self::Name(NameId(id)) => write!(f, "name-{id}"),
            Self::Month(year, month) => write!(f, "month-{year}-{month}"),
            Self::Priority(priority) => write!(f, "priority-{}", priority.name()),
            Self::Score(band) => write!(f, "score-{band:?}"),
            Self::DealType(kind) => write!(f, "type-{}", kind.name()),
            Self::Forecast(line) => write!(f, "forecast-{}", line.name()),
            Self::None => f.write_str("none"),
        }
    }
}

/// The group of a deal. A deal without a kind counts as a new sale; a score that rests on no answer is none.
#[must_use]
pub fn group_of(records: &Records, deal: &Deal, by: GroupBy, names: &mut Names) -> GroupKey {
    let found = match by {
        GroupBy::Stage => Some(GroupKey::Stage(deal.stage)),
        GroupBy::Owner => deal
            .owner
            .filter(|id| records.owners.contains_key(id))
            .map(GroupKey::Owner),
        GroupBy::Source => deal
            .source
            .as_ref()
            .map(|name| GroupKey::Name(names.id(name))),
        GroupBy::Month => deal.expected_close.map(month_of),
        GroupBy::Priority => deal.priority.map(GroupKey::Priority),
        GroupBy::Score => {
            let known = deal.qualification.as_ref();
            let score = known.and_then(|known| known.score(&records.settings.criteria).percent);
            score.map(|percent| GroupKey::Score(ScoreBand::of(percent)))
        }
        GroupBy::DealType => Some(GroupKey::DealType(deal.deal_type.unwrap_or(DealType::New))),
        GroupBy::Forecast => deal.forecast.map(GroupKey::Forecast),
        GroupBy::Custom(key) => match deal.custom_value(key) {
            Some(CustomValue::Choice(choice)) => Some(GroupKey::Name(names.id(choice))),
            _ => None,
        },
    };
    found.unwrap_or(GroupKey::None)
}

/// The group of the month of a day.
#[must_use]
pub fn month_of(day: NaiveDate) -> GroupKey {
    match Period::month_of(day) {
        Period::Month(year, month) => GroupKey::Month(year, month),
        _ => GroupKey::None,
    }
}

/// The day on which a deal is expected to close that was put into a month: its last day, or today if the month is
/// the present one and that day is past (metrics 3.8).
#[must_use]
pub fn day_in_month(year: i32, month: u32, today: NaiveDate) -> NaiveDate {
    let period = Period::Month(year, month);
    let last = period.days().map_or(today, crate::domain::Days::last);
    if Period::month_of(today) == period {
        last.max(today)
    } else {
        last
    }
}

/// Why a deal cannot be put into a group: the group follows from something that only the deal itself can change.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Computed;

/// What a deal becomes when it is put into a group. Of a stage nothing: there a deal is moved.
///
/// # Errors
/// [`Computed`] if the group cannot be set.
pub fn edit_into(
    by: GroupBy,
    key: GroupKey,
    names: &Names,
    today: NaiveDate,
) -> Result<Option<DealEdit>, Computed> {
    let name = || match key {
        GroupKey::Name(id) => names.name(id).cloned(),
        _ => None,
    };
    let value = match (by, key) {
        (GroupBy::Stage, _) => return Ok(None),
        (GroupBy::Score, _) => return Err(Computed),
        (GroupBy::Custom(field), _) => {
            let value = name().map(CustomValue::Choice);
            return Ok(Some(DealEdit::Custom(field, value)));
        }
        (GroupBy::Owner, GroupKey::Owner(owner)) => DealValue::Owner(Some(owner)),
        (GroupBy::Owner, _) => DealValue::Owner(None),
        (GroupBy::Source, _) => DealValue::Source(name()),
        (GroupBy::Month, GroupKey::Month(year, month)) => {
            DealValue::ExpectedClose(Some(day_in_month(year, month, today)))
        }
        (GroupBy::Month, _) => DealValue::ExpectedClose(None),
        (GroupBy::Priority, GroupKey::Priority(priority)) => DealValue::Priority(Some(priority)),
        (GroupBy::Priority, _) => DealValue::Priority(None),
        (GroupBy::DealType, GroupKey::DealType(kind)) => DealValue::DealType(Some(kind)),
        (GroupBy::DealType, _) => DealValue::DealType(None),
        (GroupBy::Forecast, GroupKey::Forecast(line)) => DealValue::Forecast(Some(line)),
        (GroupBy::Forecast, _) => DealValue::Forecast(None),
    };
    Ok(Some(DealEdit::Value(value)))
}
