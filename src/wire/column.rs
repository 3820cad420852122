//! Rows laid out by column, which deflates to little more than half of what rows take: values of one kind
//! stand together, those that run on stand as differences, and a column that says nothing is left out.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::domain::{Id, Rank, Replica};

use super::leaf::{At, Day, Key, Own, Place};
use super::numbers::{self, FEW, Numbers};
use super::texts::Texts;

/// A value that can stand in a column.
pub trait Column: Sized + Clone + Default + PartialEq {
    /// The column, without its length.
    type Packed: Serialize + DeserializeOwned + Clone + PartialEq + std::fmt::Debug;

    /// Lays values out.
    fn pack(values: Vec<Self>) -> Self::Packed;

    /// The values, exactly as many as were asked for; none if the column does not hold as many.
    fn unpack(packed: Self::Packed, count: usize) -> Option<Vec<Self>>;

    /// The same values told by each other as far as their fields go together; none if they are told as they are.
    fn related(_: Vec<Self>) -> Option<Vec<Self>> {
        None
    }

    /// The values that were told by each other.
    fn unrelated(_: Vec<Self>) -> Option<Vec<Self>> {
        None
    }
}

/// A column that may be left out where every value is the empty one.
pub type Sparse<T> = Option<<T as Column>::Packed>;

/// Lays out what is not everywhere empty.
pub fn pack_sparse<T: Column>(values: Vec<T>) -> Sparse<T> {
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
    /// Whether the fields of a row are told by each other.
    #[serde(default, skip_serializing_if = "crate::wire::table::is_empty")]
    related: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rows: Option<Box<T::Packed>>,
}

impl<T: Column> Block<T> {
    /// Lays rows out. They are made a second time in the rare case that they cannot be told by each other.
    pub fn of(make: impl Fn() -> Vec<T>) -> Self {
        let rows = make();
        let n = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        // A few rows, such as those of a record of the journal, stand as they are.
        let (rows, related) = if rows.len() < FEW {
            (rows, false)
        } else {
            T::related(rows).map_or_else(|| (make(), false), |rows| (rows, true))
        };
        Self {
            n,
            related,
            rows: pack_sparse(rows).map(Box::new),
        }
    }

    /// The rows; none if the columns do not fit together.
    pub fn into_rows(self) -> Option<Vec<T>> {
        if self.n > MOST_ROWS {
            return None;
        }
        let rows = unpack_sparse(self.rows.map(|rows| *rows), usize::try_from(self.n).ok()?)?;
        if self.related {
            T::unrelated(rows)
        } else {
            Some(rows)
        }
    }
}

/// Values that stand in their column as they are.
macro_rules! as_they_are {
    ($($type:ty),+) => {$(
        impl $crate::wire::column::Column for $type {
            type Packed = Vec<Self>;

            fn pack(values: Vec<Self>) -> Vec<Self> {
                values
            }

            fn unpack(packed: Vec<Self>, _: usize) -> Option<Vec<Self>> {
                Some(packed)
            }
        }
    )+};
}

pub(super) use as_they_are;

as_they_are!(u64);

/// Texts: those that come again are told by their place in a list of all.
impl Column for String {
    type Packed = Texts;

    fn pack(values: Vec<Self>) -> Texts {
        Texts::of(values)
    }

    fn unpack(packed: Texts, count: usize) -> Option<Vec<Self>> {
        packed.into_values(count)
    }
}

/// Whole numbers of one's own range.
macro_rules! whole_numbers {
    ($($type:ty),+) => {$(
        impl Column for $type {
            type Packed = Numbers;

            fn pack(values: Vec<Self>) -> Numbers {
                Numbers::of(values.into_iter().map(i64::from).collect(), as_is)
            }

            fn unpack(packed: Numbers, count: usize) -> Option<Vec<Self>> {
                let values = packed.unpack(count, as_is)?.into_iter();
                values.map(|value| Self::try_from(value).ok()).collect()
            }
        }
    )+};
}

whole_numbers!(u16, u32, i64);

/// How numbers stand in a short list that tells them as they are.
fn as_is(values: Vec<i64>) -> Vec<i64> {
    values
}

/// What stands in front of flags that are not one sign each.
const CODED: char = '~';

/// Flags: one sign each, or many as numbers behind a sign that is no flag.
impl Column for bool {
    type Packed = String;

    fn pack(values: Vec<Self>) -> String {
        if values.len() < FEW {
            let signs = values.iter().map(|value| if *value { '1' } else { '0' });
            return signs.collect();
        }
        let numbers: Vec<i64> = values.iter().map(|value| i64::from(*value)).collect();
        format!("{CODED}{}", numbers::encode(&numbers))
    }

    fn unpack(packed: String, count: usize) -> Option<Vec<Self>> {
        if let Some(coded) = packed.strip_prefix(CODED) {
            let numbers = numbers::decode(coded, count)?.into_iter();
            return numbers.map(|number| Some(number != 0)).collect();
        }
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

    fn pack(values: Vec<Self>) -> Self::Packed {
        let has: Vec<bool> = values.iter().map(Option::is_some).collect();
        let there: Vec<T> = values.into_iter().flatten().collect();
        Some_ {
            has: (there.len() < has.len()).then(|| bool::pack(has)),
            of: T::pack(there),
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
    n: Numbers,
    of: P,
}

impl<T: Column> Column for Vec<T> {
    type Packed = Lists<T::Packed>;

    fn pack(values: Vec<Self>) -> Self::Packed {
        let lengths: Vec<u32> = values
            .iter()
            .map(|list| u32::try_from(list.len()).unwrap_or(u32::MAX))
            .collect();
        Lists {
            n: u32::pack(lengths),
            of: T::pack(values.into_iter().flatten().collect()),
        }
    }

    fn unpack(packed: Self::Packed, count: usize) -> Option<Vec<Self>> {
        let lengths = u32::unpack(packed.n, count)?;
        let total = lengths
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
            lengths
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

/// Each number less the one before it, as short lists of numbers that run on stand.
fn differences(values: Vec<i64>) -> Vec<i64> {
    let mut last = 0_i64;
    values
        .into_iter()
        .map(|value| value.wrapping_sub(std::mem::replace(&mut last, value)))
        .collect()
}

/// The numbers whose differences these are.
fn sums(differences: Vec<i64>) -> Vec<i64> {
    let mut sum = 0_i64;
    differences
        .into_iter()
        .map(|difference| {
            sum = sum.wrapping_add(difference);
            sum
        })
        .collect()
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
    type Packed = Numbers;

    fn pack(values: Vec<Self>) -> Numbers {
        Numbers::moments(values.iter().map(|at| at.0).collect(), differences)
    }

    fn unpack(packed: Numbers, count: usize) -> Option<Vec<Self>> {
        let values = packed.unpack(count, sums)?;
        Some(values.into_iter().map(At).collect())
    }
}

impl Column for Own {
    type Packed = Numbers;

    fn pack(values: Vec<Self>) -> Numbers {
        Numbers::of(
            values.iter().map(|own| number(own.0)).collect(),
            differences,
        )
    }

    fn unpack(packed: Numbers, count: usize) -> Option<Vec<Self>> {
        let numbers = packed.unpack(count, sums)?.into_iter();
        numbers.map(|number| id(number).map(Own)).collect()
    }
}

impl Column for Key {
    type Packed = Numbers;

    fn pack(values: Vec<Self>) -> Numbers {
        Numbers::of(values.iter().map(|key| number(key.0)).collect(), as_is)
    }

    fn unpack(packed: Numbers, count: usize) -> Option<Vec<Self>> {
        let numbers = packed.unpack(count, as_is)?.into_iter();
        numbers.map(|number| id(number).map(Key)).collect()
    }
}

/// Days stand as the number of the day since 1970-01-01.
impl Column for Day {
    type Packed = Numbers;

    fn pack(values: Vec<Self>) -> Numbers {
        Numbers::of(values.iter().map(|day| day.number()).collect(), as_is)
    }

    fn unpack(packed: Numbers, count: usize) -> Option<Vec<Self>> {
        let numbers = packed.unpack(count, as_is)?.into_iter();
        numbers.map(Day::from_number).collect()
    }
}

/// Ranks: whole parts, and the fractions where there are any.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Ranks {
    whole: Numbers,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fraction: Sparse<String>,
}

impl Column for Place {
    type Packed = Ranks;

    fn pack(values: Vec<Self>) -> Ranks {
        let parts: Vec<(i64, String)> = values.iter().map(|place| split(&place.0)).collect();
        let (whole, fractions): (Vec<i64>, Vec<String>) = parts.into_iter().unzip();
        Ranks {
            whole: Numbers::of(whole, differences),
            fraction: pack_sparse(fractions),
        }
    }

    fn unpack(packed: Ranks, count: usize) -> Option<Vec<Self>> {
        let fractions = unpack_sparse::<String>(packed.fraction, count)?;
        let whole = packed.whole.unpack(count, sums)?;
        if whole.len() != count {
            return None;
        }
        whole
            .into_iter()
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
