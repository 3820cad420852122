//! Rows laid out by column, which deflates to little more than half of what rows take: values of one kind
//! stand together, those that run on stand as differences, and a column that says nothing is left out.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use chrono::{Datelike, NaiveDate};

use crate::domain::{Id, Rank, Replica};

use super::leaf::{At, Day, Key, Own, Place};

/// A value that can stand in a column.
pub trait Column: Sized + Clone + Default + PartialEq {
    /// The column, without its length.
    type Packed: Serialize + DeserializeOwned + Clone + PartialEq + std::fmt::Debug;

    /// Lays values out.
    fn pack(values: &[Self]) -> Self::Packed;

    /// The values, exactly as many as were asked for; none if the column does not hold as many.
    fn unpack(packed: Self::Packed, count: usize) -> Option<Vec<Self>>;
}

/// A column that may be left out where every value is the empty one.
pub type Sparse<T> = Option<<T as Column>::Packed>;

/// Lays out what is not everywhere empty.
pub fn pack_sparse<T: Column>(values: &[T]) -> Sparse<T> {
    let empty = T::default();
    if values.iter().all(|value| *value == empty) {
        None
    } else {
        Some(T::pack(values))
    }
}

/// The values of a column that may have been left out.
pub fn unpack_sparse<T: Column>(packed: Sparse<T>, count: usize) -> Option<Vec<T>> {
    match packed {
        None => Some(vec![T::default(); count]),
        Some(packed) => T::unpack(packed, count).filter(|values| values.len() == count),
    }
}

/// The most rows in one block; a broken count must not take all memory.
const MOST_ROWS: u32 = 1 << 20;

/// Rows of one kind with their number.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(bound(serialize = "", deserialize = ""))]
pub struct Block<T: Column> {
    n: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rows: Option<Box<T::Packed>>,
}

impl<T: Column> Block<T> {
    /// Lays rows out.
    pub fn of(rows: &[T]) -> Self {
        Self {
            n: u32::try_from(rows.len()).unwrap_or(u32::MAX),
            rows: pack_sparse(rows).map(Box::new),
        }
    }

    /// The rows; none if the columns do not fit together.
    pub fn into_rows(self) -> Option<Vec<T>> {
        if self.n > MOST_ROWS {
            return None;
        }
        unpack_sparse(self.rows.map(|rows| *rows), usize::try_from(self.n).ok()?)
    }
}

/// Values that stand in their column as they are.
macro_rules! as_they_are {
    ($($type:ty),+) => {$(
        impl $crate::wire::column::Column for $type {
            type Packed = Vec<Self>;

            fn pack(values: &[Self]) -> Vec<Self> {
                values.to_vec()
            }

            fn unpack(packed: Vec<Self>, _: usize) -> Option<Vec<Self>> {
                Some(packed)
            }
        }
    )+};
}

pub(super) use as_they_are;

as_they_are!(String, u16, i64, u64);

/// Flags: one sign each.
impl Column for bool {
    type Packed = String;

    fn pack(values: &[Self]) -> String {
        values
            .iter()
            .map(|value| if *value { '1' } else { '0' })
            .collect()
    }

    fn unpack(packed: String, _: usize) -> Option<Vec<Self>> {
        packed
            .chars()
            .map(|c| match c {
                '0' => Some(false),
                '1' => Some(true),
                _ => None,
            })
            .collect()
    }
}

/// Values that may be missing: which are there, and those that are.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Some_<P> {
    /// Left out where all are there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    has: Option<String>,
    of: P,
}

impl<T: Column> Column for Option<T> {
    type Packed = Some_<T::Packed>;

    fn pack(values: &[Self]) -> Self::Packed {
        let there: Vec<T> = values.iter().flatten().cloned().collect();
        let has: Vec<bool> = values.iter().map(Option::is_some).collect();
        Some_ {
            has: (there.len() < values.len()).then(|| bool::pack(&has)),
            of: T::pack(&there),
        }
    }

    fn unpack(packed: Self::Packed, count: usize) -> Option<Vec<Self>> {
        let has = match packed.has {
            Some(has) => bool::unpack(has, count)?,
            None => vec![true; count],
        };
        let there = has.iter().filter(|has| **has).count();
        let mut values = T::unpack(packed.of, there)?.into_iter();
        if values.len() != there {
            return None;
        }
        Some(
            has.into_iter()
                .map(|has| if has { values.next() } else { None })
                .collect(),
        )
    }
}

/// Lists: the length of each, and all items in a row.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Lists<P> {
    n: Vec<u32>,
    of: P,
}

impl<T: Column> Column for Vec<T> {
    type Packed = Lists<T::Packed>;

    fn pack(values: &[Self]) -> Self::Packed {
        let items: Vec<T> = values.iter().flatten().cloned().collect();
        Lists {
            n: values
                .iter()
                .map(|list| u32::try_from(list.len()).unwrap_or(u32::MAX))
                .collect(),
            of: T::pack(&items),
        }
    }

    fn unpack(packed: Self::Packed, _: usize) -> Option<Vec<Self>> {
        let total = packed
            .n
            .iter()
            .try_fold(0_u32, |sum, n| sum.checked_add(*n))?;
        if total > MOST_ROWS {
            return None;
        }
        let total = usize::try_from(total).ok()?;
        let mut items = T::unpack(packed.of, total)?.into_iter();
        if items.len() != total {
            return None;
        }
        Some(
            packed
                .n
                .iter()
                .map(|n| {
                    items
                        .by_ref()
                        .take(usize::try_from(*n).unwrap_or(0))
                        .collect()
                })
                .collect(),
        )
    }
}

/// Each number less the one before it.
fn differences(values: impl Iterator<Item = i64>) -> Vec<i64> {
    let mut last = 0_i64;
    values
        .map(|value| value.wrapping_sub(std::mem::replace(&mut last, value)))
        .collect()
}

/// The numbers whose differences these are.
fn sums(differences: Vec<i64>) -> impl Iterator<Item = i64> {
    differences.into_iter().scan(0_i64, |sum, difference| {
        *sum = sum.wrapping_add(difference);
        Some(*sum)
    })
}

fn number(id: Id) -> i64 {
    i64::from(id.replica.0) << 32 | i64::from(id.counter)
}

fn id(number: i64) -> Option<Id> {
    Some(Id {
        replica: Replica(u16::try_from(number >> 32).ok()?),
        counter: u32::try_from(number & 0xffff_ffff).ok()?,
    })
}

impl Column for At {
    type Packed = Vec<i64>;

    fn pack(values: &[Self]) -> Vec<i64> {
        differences(values.iter().map(|at| at.0))
    }

    fn unpack(packed: Vec<i64>, _: usize) -> Option<Vec<Self>> {
        Some(sums(packed).map(At).collect())
    }
}

impl Column for Own {
    type Packed = Vec<i64>;

    fn pack(values: &[Self]) -> Vec<i64> {
        differences(values.iter().map(|own| number(own.0)))
    }

    fn unpack(packed: Vec<i64>, _: usize) -> Option<Vec<Self>> {
        sums(packed).map(|number| id(number).map(Own)).collect()
    }
}

impl Column for Key {
    type Packed = Vec<i64>;

    fn pack(values: &[Self]) -> Vec<i64> {
        values.iter().map(|key| number(key.0)).collect()
    }

    fn unpack(packed: Vec<i64>, _: usize) -> Option<Vec<Self>> {
        packed
            .into_iter()
            .map(|number| id(number).map(Key))
            .collect()
    }
}

/// Days stand as the number of the day since 1970-01-01.
impl Column for Day {
    type Packed = Vec<i32>;

    fn pack(values: &[Self]) -> Vec<i32> {
        values
            .iter()
            .map(|day| day.0.num_days_from_ce() - Day::default().0.num_days_from_ce())
            .collect()
    }

    fn unpack(packed: Vec<i32>, _: usize) -> Option<Vec<Self>> {
        packed
            .into_iter()
            .map(|days| {
                let days = days.checked_add(Day::default().0.num_days_from_ce())?;
                NaiveDate::from_num_days_from_ce_opt(days).map(Day)
            })
            .collect()
    }
}

/// Ranks: whole parts as differences, and the fractions where there are any.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Ranks {
    whole: Vec<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fraction: Option<Vec<String>>,
}

impl Column for Place {
    type Packed = Ranks;

    fn pack(values: &[Self]) -> Ranks {
        let parts: Vec<(i64, String)> = values.iter().map(|place| split(&place.0)).collect();
        let fractions: Vec<String> = parts.iter().map(|(_, fraction)| fraction.clone()).collect();
        Ranks {
            whole: differences(parts.iter().map(|(whole, _)| *whole)),
            fraction: pack_sparse(&fractions),
        }
    }

    fn unpack(packed: Ranks, count: usize) -> Option<Vec<Self>> {
        let fractions = unpack_sparse::<String>(packed.fraction, count)?;
        if packed.whole.len() != count {
            return None;
        }
        sums(packed.whole)
            .zip(fractions)
            .map(|(whole, fraction)| {
                if fraction.is_empty() {
                    Some(Place(Rank::whole(whole)))
                } else {
                    format!("{whole}.{fraction}").parse().ok().map(Place)
                }
            })
            .collect()
    }
}

fn split(rank: &Rank) -> (i64, String) {
    let text = rank.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    (whole.parse().unwrap_or_default(), fraction.to_owned())
}
