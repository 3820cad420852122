//! How the values of the domain are written, and read with care: what is no value of the domain is told.

use chrono::NaiveDate;

use crate::domain::{
    ActivityId, BusinessCase, Change, Channel, Colour, CompanyId, Currency, CustomKind, DayTime,
    DealId, DealType, Decimal, Effective, Fit, ForecastCategory, FoundBy, Gate, History, Id,
    ItemKey, Label, List, Moment, Note, OwnerId, Period, PersonId, PipelineId, Priority,
    Probability, ProductId, Rank, Recurrence, ReplicaUid, Requirement, Role, Side, StageId,
    StageKind, Tags, Term, TextUse, Verdict,
};

use super::leaf::{At, Day, Key, Own, Place};
use super::rows::ChangeRow;
use super::{Flaw, Reading, period};

/// The written form of a value of the domain.
pub trait Form<D>: Sized {
    /// Writes a value.
    fn of(value: &D) -> Self;

    /// Reads a value. None if it cannot stand as it is; the reading knows why then.
    fn read(self, reading: &mut Reading) -> Option<D>;
}

/// A value that may be missing. A bad one is told and left out.
impl<D, F: Form<D>> Form<Option<D>> for Option<F> {
    fn of(value: &Option<D>) -> Self {
        value.as_ref().map(F::of)
    }

    fn read(self, reading: &mut Reading) -> Option<Option<D>> {
        Some(self.and_then(|form| form.read(reading)))
    }
}

/// A list. Bad items are told and left out.
impl<D, F: Form<D>> Form<Vec<D>> for Vec<F> {
    fn of(values: &Vec<D>) -> Self {
        values.iter().map(F::of).collect()
    }

    fn read(self, reading: &mut Reading) -> Option<Vec<D>> {
        let items = self.into_iter().enumerate();
        Some(
            items
                .filter_map(|(place, form)| reading.at(place, |reading| form.read(reading)))
                .collect(),
        )
    }
}

/// A list that is mostly empty.
impl<D, F: Form<D>> Form<List<D>> for Vec<F> {
    fn of(values: &List<D>) -> Self {
        values.iter().map(F::of).collect()
    }

    fn read(self, reading: &mut Reading) -> Option<List<D>> {
        let items: Option<Vec<D>> = Form::read(self, reading);
        items.map(List::from)
    }
}

impl<D, F: Form<D>> Form<History<D>> for Vec<ChangeRow<F>> {
    fn of(history: &History<D>) -> Self {
        let changes = history.iter();
        changes
            .map(|change| ChangeRow {
                at: At(change.at.0),
                on: Form::of(&change.on),
                was: Some(F::of(&change.old)),
            })
            .collect()
    }

    fn read(self, reading: &mut Reading) -> Option<History<D>> {
        let changes = self.into_iter().enumerate();
        Some(
            changes
                .filter_map(|(place, change)| {
                    reading.at(place, |reading| {
                        let Some(was) = change.was else {
                            reading.under("was", |reading| reading.flaw(Flaw::Missing));
                            return None;
                        };
                        Some(Change {
                            at: Moment(change.at.0),
                            on: change.on.read(reading)?,
                            old: reading.under("was", |reading| was.read(reading))?,
                        })
                    })
                })
                .collect(),
        )
    }
}

/// Values that are as they are.
macro_rules! plainly {
    ($($type:ty),+) => {$(
        impl Form<$type> for $type {
            fn of(value: &$type) -> Self {
                *value
            }

            fn read(self, _: &mut Reading) -> Option<$type> {
                Some(self)
            }
        }
    )+};
}

plainly!(bool, u16);

/// Ids of one kind.
macro_rules! ids {
    ($($type:ident),+) => {$(
        impl Form<$type> for Own {
            fn of(id: &$type) -> Self {
                Self(id.0)
            }

            fn read(self, reading: &mut Reading) -> Option<$type> {
                there(self.0, reading).map($type)
            }
        }

        impl Form<$type> for Key {
            fn of(id: &$type) -> Self {
                Self(id.0)
            }

            fn read(self, reading: &mut Reading) -> Option<$type> {
                there(self.0, reading).map($type)
            }
        }
    )+};
}

ids!(
    DealId, StageId, PipelineId, PersonId, CompanyId, OwnerId, ActivityId, ProductId
);

/// Numbers are given from 1 on; 0 is what a missing id is read as.
fn there(id: Id, reading: &mut Reading) -> Option<Id> {
    if id.counter == 0 {
        reading.flaw(Flaw::Missing);
        None
    } else {
        Some(id)
    }
}

impl Form<Moment> for At {
    fn of(moment: &Moment) -> Self {
        Self(moment.0)
    }

    fn read(self, _: &mut Reading) -> Option<Moment> {
        Some(Moment(self.0))
    }
}

impl Form<NaiveDate> for Day {
    fn of(day: &NaiveDate) -> Self {
        Self(*day)
    }

    fn read(self, _: &mut Reading) -> Option<NaiveDate> {
        Some(self.0)
    }
}

impl Form<Effective> for Option<Day> {
    fn of(on: &Effective) -> Self {
        on.day().map(Day)
    }

    fn read(self, _: &mut Reading) -> Option<Effective> {
        Some(self.map(|day| day.0).into())
    }
}

impl Form<Rank> for Place {
    fn of(rank: &Rank) -> Self {
        Self(rank.clone())
    }

    fn read(self, _: &mut Reading) -> Option<Rank> {
        Some(self.0)
    }
}

impl Form<Probability> for u16 {
    fn of(probability: &Probability) -> Self {
        probability.basis_points()
    }

    fn read(self, reading: &mut Reading) -> Option<Probability> {
        reading.known(Probability::from_basis_points(self), &self.to_string())
    }
}

impl Form<Label> for String {
    fn of(label: &Label) -> Self {
        label.to_string()
    }

    fn read(self, reading: &mut Reading) -> Option<Label> {
        if self.is_empty() {
            reading.flaw(Flaw::Missing);
            return None;
        }
        reading.known(Label::new(&self).ok(), &self)
    }
}

impl Form<Note> for String {
    fn of(note: &Note) -> Self {
        note.to_string()
    }

    fn read(self, reading: &mut Reading) -> Option<Note> {
        reading.known(Note::new(&self).ok(), &self)
    }
}

impl Form<Tags> for Vec<String> {
    fn of(tags: &Tags) -> Self {
        tags.iter().map(Form::of).collect()
    }

    fn read(self, reading: &mut Reading) -> Option<Tags> {
        let labels: Option<Vec<Label>> = Form::read(self, reading);
        labels.map(|labels| labels.into_iter().collect())
    }
}

impl Form<Currency> for String {
    fn of(currency: &Currency) -> Self {
        currency.code().to_owned()
    }

    fn read(self, reading: &mut Reading) -> Option<Currency> {
        reading.known(Currency::from_code(&self), &self)
    }
}

impl Form<Colour> for String {
    fn of(colour: &Colour) -> Self {
        colour.name().to_owned()
    }

    fn read(self, reading: &mut Reading) -> Option<Colour> {
        reading.known(Colour::from_name(&self), &self)
    }
}

impl Form<StageKind> for String {
    fn of(kind: &StageKind) -> Self {
        match kind {
            StageKind::Open => "open",
            StageKind::AfterSale => "after_sale",
        }
        .to_owned()
    }

    fn read(self, reading: &mut Reading) -> Option<StageKind> {
        let kind = match self.as_str() {
            "open" => Some(StageKind::Open),
            "after_sale" => Some(StageKind::AfterSale),
            _ => None,
        };
        reading.known(kind, &self)
    }
}

/// Choices among a few stand by their names.
macro_rules! by_name {
    ($($type:ident),+ $(,)?) => {$(
        impl Form<$type> for String {
            fn of(choice: &$type) -> Self {
                choice.name().to_owned()
            }

            fn read(self, reading: &mut Reading) -> Option<$type> {
                reading.known($type::from_name(&self), &self)
            }
        }
    )+};
}

by_name!(
    BusinessCase,
    Channel,
    CustomKind,
    DealType,
    Fit,
    ForecastCategory,
    FoundBy,
    Gate,
    Priority,
    Recurrence,
    Requirement,
    Role,
    Side,
    Term,
    TextUse,
    Verdict,
);

impl Form<ItemKey> for u64 {
    fn of(key: &ItemKey) -> Self {
        key.0
    }

    fn read(self, reading: &mut Reading) -> Option<ItemKey> {
        if self == 0 {
            reading.flaw(Flaw::Missing);
            return None;
        }
        Some(ItemKey(self))
    }
}

impl Form<Decimal> for i64 {
    fn of(number: &Decimal) -> Self {
        number.millionths()
    }

    fn read(self, _: &mut Reading) -> Option<Decimal> {
        Some(Decimal::from_millionths(self))
    }
}

impl Form<DayTime> for u16 {
    fn of(time: &DayTime) -> Self {
        time.minutes()
    }

    fn read(self, reading: &mut Reading) -> Option<DayTime> {
        reading.known(DayTime::from_minutes(self), &self.to_string())
    }
}

impl Form<ReplicaUid> for String {
    fn of(uid: &ReplicaUid) -> Self {
        uid.to_string()
    }

    fn read(self, reading: &mut Reading) -> Option<ReplicaUid> {
        reading.known(self.parse().ok(), &self)
    }
}

impl Form<Period> for String {
    fn of(period: &Period) -> Self {
        period::write(*period)
    }

    fn read(self, reading: &mut Reading) -> Option<Period> {
        reading.known(period::read(&self), &self)
    }
}
