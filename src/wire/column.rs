//! Rows laid out by column, which deflates to little more than half of what rows take: values of one kind
//! stand together, those that run on stand as differences, and a column that says nothing is left out.

use crate::domain::{Id, Rank, Replica};

use super::cell::{AsCell, Cell, Fields};
use super::leaf::{At, Day, Key, Own, Place};
use super::numbers::{self, FEW, as_is};
use super::texts;

/// A value that can stand in a column.
pub trait Column: AsCell + Default {
    /// Lays values out, without their number.
    fn pack(values: Vec<Self>) -> Cell;

    /// The values, exactly as many as were asked for; none if the column does not hold as many.
    fn unpack(cell: Cell, count: usize) -> Option<Vec<Self>>;

    /// The same values told by each other as far as their fields go together; none if they are told as they are.
    fn related(_: Vec<Self>) -> Option<Vec<Self>> {
        None
    }

    /// The values that were told by each other.
    fn unrelated(_: Vec<Self>) -> Option<Vec<Self>> {
        None
    }
}

/// Lays the values of one field of rows out, unless every one is empty. `field` is where it stands in a row: a pointer to a
/// function, so that all fields of one type share the code.
pub fn put<R, T: Column>(
    fields: &mut Fields,
    name: &'static str,
    rows: &mut [R],
    field: fn(&mut R) -> &mut T,
) {
    if !rows.iter_mut().all(|row| field(row).is_empty()) {
        let values = rows.iter_mut().map(|row| std::mem::take(field(row)));
        fields.put(name, T::pack(values.collect()));
    }
}

/// Puts the values of a column into one field of rows, which stays as it is where the column was left out. None if the
/// column does not hold as many values as there are rows.
pub fn fill<R, T: Column>(
    fields: &mut Fields,
    name: &str,
    rows: &mut [R],
    field: fn(&mut R) -> &mut T,
) -> Option<()> {
    if let Some(values) = column(fields, name, rows.len())? {
        for (row, value) in rows.iter_mut().zip(values) {
            *field(row) = value;
        }
    }
    Some(())
}

/// The values of a column, if it was not left out; none if there are not as many as were asked for.
fn column<T: Column>(fields: &mut Fields, name: &str, count: usize) -> Option<Option<Vec<T>>> {
    match fields.said(name)? {
        Some(cell) => exactly(cell, count).map(Some),
        None => Some(None),
    }
}

/// As many values as were asked for.
fn exactly<T: Column>(cell: Cell, count: usize) -> Option<Vec<T>> {
    T::unpack(cell, count).filter(|values| values.len() == count)
}

/// So many values that say nothing.
pub fn empty<T: Default>(count: usize) -> Vec<T> {
    std::iter::repeat_with(T::default).take(count).collect()
}

/// The most rows in one block; a broken count must not take all memory.
const MOST_ROWS: u32 = 1 << 20;

/// Rows of one kind in columns, with their number.
#[derive(Clone, PartialEq, Debug)]
pub struct Block {
    n: u32,
    /// Whether the fields of a row are told by each other.
    related: bool,
    /// The columns; none if no row says anything.
    rows: Option<Cell>,
}

impl Block {
    /// Lays rows out. They are made a second time in the rare case that they cannot be told by each other.
    pub fn of<T: Column>(make: impl Fn() -> Vec<T>) -> Self {
        let rows = make();
        let n = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        // A few rows, such as those of a record of the journal, stand as they are.
        let (rows, related) = if rows.len() < FEW {
            (rows, false)
        } else {
            T::related(rows).map_or_else(|| (make(), false), |rows| (rows, true))
        };
        let said = !rows.iter().all(T::is_empty);
        Self {
            n,
            related,
            rows: said.then(|| T::pack(rows)),
        }
    }

    /// How many rows it says that it has.
    pub fn count(&self) -> usize {
        usize::try_from(self.n).unwrap_or(usize::MAX)
    }

    /// The rows; none if the columns do not fit together.
    pub fn into_rows<T: Column>(self) -> Option<Vec<T>> {
        if self.n > MOST_ROWS {
            return None;
        }
        let count = usize::try_from(self.n).ok()?;
        let rows = match self.rows {
            Some(rows) => exactly(rows, count)?,
            None => empty(count),
        };
        if self.related {
            T::unrelated(rows)
        } else {
            Some(rows)
        }
    }
}

impl AsCell for Block {
    fn into_cell(self) -> Cell {
        let mut fields = Fields::default();
        fields.put("n", self.n.into_cell());
        fields.put_told("related", self.related);
        if let Some(rows) = self.rows {
            fields.put("rows", rows);
        }
        Cell::Fields(fields)
    }

    fn from_cell(cell: Cell) -> Option<Self> {
        let mut fields = cell.into_fields()?;
        Some(Self {
            n: fields.need("n")?,
            related: fields.get("related")?,
            rows: fields.said("rows")?,
        })
    }
}

/// Values that stand in their column as they are.
macro_rules! as_they_are {
    ($($type:ty),+) => {$(
        impl $crate::wire::column::Column for $type {
            fn pack(values: Vec<Self>) -> $crate::wire::cell::Cell {
                $crate::wire::cell::AsCell::into_cell(values)
            }

            fn unpack(cell: $crate::wire::cell::Cell, _: usize) -> Option<Vec<Self>> {
                $crate::wire::cell::AsCell::from_cell(cell)
            }
        }
    )+};
}

pub(super) use as_they_are;

as_they_are!(u64);

/// Texts: those that come again are told by their place in a list of all.
impl Column for String {
    fn pack(values: Vec<Self>) -> Cell {
        texts::pack(values)
    }

    fn unpack(cell: Cell, count: usize) -> Option<Vec<Self>> {
        texts::unpack(cell, count)
    }
}

/// Whole numbers of one's own range.
macro_rules! whole_numbers {
    ($($type:ty),+) => {$(
        impl Column for $type {
            fn pack(values: Vec<Self>) -> Cell {
                numbers::pack(values.into_iter().map(i64::from).collect(), as_is)
            }

            fn unpack(cell: Cell, count: usize) -> Option<Vec<Self>> {
                let values = numbers::unpack(cell, count, as_is)?.into_iter();
                values.map(|value| Self::try_from(value).ok()).collect()
            }
        }
    )+};
}

whole_numbers!(u16, u32, i64);

/// What stands in front of flags that are not one sign each.
const CODED: char = '~';

/// Flags: one sign each, or many as numbers behind a sign that is no flag.
impl Column for bool {
    fn pack(values: Vec<Self>) -> Cell {
        if values.len() < FEW {
            let signs = values.iter().map(|value| if *value { '1' } else { '0' });
            return Cell::Text(signs.collect());
        }
        let numbers: Vec<i64> = values.iter().map(|value| i64::from(*value)).collect();
        Cell::Text(format!("{CODED}{}", numbers::encode(&numbers)))
    }

    fn unpack(cell: Cell, count: usize) -> Option<Vec<Self>> {
        let text = cell.into_text()?;
        if let Some(coded) = text.strip_prefix(CODED) {
            let numbers = numbers::decode(coded, count)?.into_iter();
            return numbers.map(|number| Some(number != 0)).collect();
        }
        text.chars()
            .map(|c| match c {
                '0' => Some(false),
                '1' => Some(true),
                _ => None,
            })
            .collect()
    }
}

/// Values that may be missing: `has` tells which are there, unless all are, and `of` has those that are.
impl<T: Column> Column for Option<T> {
    fn pack(values: Vec<Self>) -> Cell {
        let has: Vec<bool> = values.iter().map(Option::is_some).collect();
        let there: Vec<T> = values.into_iter().flatten().collect();
        let mut fields = Fields::default();
        if there.len() < has.len() {
            fields.put("has", bool::pack(has));
        }
        fields.put("of", T::pack(there));
        Cell::Fields(fields)
    }

    fn unpack(cell: Cell, count: usize) -> Option<Vec<Self>> {
        let mut fields = cell.into_fields()?;
        let has = which(&mut fields, count)?;
        let there = has.iter().filter(|has| **has).count();
        let mut values = exactly::<T>(fields.take("of")??, there)?.into_iter();
        Some(
            has.into_iter()
                .map(|has| if has { values.next() } else { None })
                .collect(),
        )
    }
}

/// Which of the values of a column are there.
fn which(fields: &mut Fields, count: usize) -> Option<Vec<bool>> {
    match fields.said("has")? {
        None => Some(vec![true; count]),
        Some(has) => bool::unpack(has, count),
    }
}

/// Lists: `n` is the length of each, and `of` has all items in a row.
impl<T: Column> Column for Vec<T> {
    fn pack(values: Vec<Self>) -> Cell {
        let lengths: Vec<u32> = values
            .iter()
            .map(|list| u32::try_from(list.len()).unwrap_or(u32::MAX))
            .collect();
        let mut fields = Fields::default();
        fields.put("n", u32::pack(lengths));
        fields.put("of", T::pack(values.into_iter().flatten().collect()));
        Cell::Fields(fields)
    }

    fn unpack(cell: Cell, count: usize) -> Option<Vec<Self>> {
        let mut fields = cell.into_fields()?;
        let (lengths, total) = lengths(&mut fields, count)?;
        let mut items = exactly::<T>(fields.take("of")??, total)?.into_iter();
        Some(
            lengths
                .into_iter()
                .map(|n| items.by_ref().take(n).collect())
                .collect(),
        )
    }
}

/// How long each of the lists of a column is, and all together.
fn lengths(fields: &mut Fields, count: usize) -> Option<(Vec<usize>, usize)> {
    let lengths = u32::unpack(fields.take("n")??, count)?;
    let total = lengths
        .iter()
        .try_fold(0_u32, |sum, n| sum.checked_add(*n))?;
    if total > MOST_ROWS {
        return None;
    }
    let lengths: Option<Vec<usize>> = lengths
        .into_iter()
        .map(|n| usize::try_from(n).ok())
        .collect();
    Some((lengths?, usize::try_from(total).ok()?))
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
    fn pack(values: Vec<Self>) -> Cell {
        numbers::pack_moments(values.iter().map(|at| at.0).collect(), differences)
    }

    fn unpack(cell: Cell, count: usize) -> Option<Vec<Self>> {
        let values = numbers::unpack(cell, count, sums)?;
        Some(values.into_iter().map(At).collect())
    }
}

impl Column for Own {
    fn pack(values: Vec<Self>) -> Cell {
        numbers::pack(
            values.iter().map(|own| number(own.0)).collect(),
            differences,
        )
    }

    fn unpack(cell: Cell, count: usize) -> Option<Vec<Self>> {
        let numbers = numbers::unpack(cell, count, sums)?.into_iter();
        numbers.map(|number| id(number).map(Own)).collect()
    }
}

impl Column for Key {
    fn pack(values: Vec<Self>) -> Cell {
        numbers::pack(values.iter().map(|key| number(key.0)).collect(), as_is)
    }

    fn unpack(cell: Cell, count: usize) -> Option<Vec<Self>> {
        let numbers = numbers::unpack(cell, count, as_is)?.into_iter();
        numbers.map(|number| id(number).map(Key)).collect()
    }
}

/// Days stand as the number of the day since 1970-01-01.
impl Column for Day {
    fn pack(values: Vec<Self>) -> Cell {
        numbers::pack(values.iter().map(|day| day.number()).collect(), as_is)
    }

    fn unpack(cell: Cell, count: usize) -> Option<Vec<Self>> {
        let numbers = numbers::unpack(cell, count, as_is)?.into_iter();
        numbers.map(Day::from_number).collect()
    }
}

/// Ranks: `whole` parts, and the `fraction`s where there are any.
impl Column for Place {
    fn pack(values: Vec<Self>) -> Cell {
        let parts: Vec<(i64, String)> = values.iter().map(|place| split(&place.0)).collect();
        let (whole, mut fractions): (Vec<i64>, Vec<String>) = parts.into_iter().unzip();
        let mut fields = Fields::default();
        fields.put("whole", numbers::pack(whole, differences));
        put(&mut fields, "fraction", &mut fractions, |fraction| fraction);
        Cell::Fields(fields)
    }

    fn unpack(cell: Cell, count: usize) -> Option<Vec<Self>> {
        let mut fields = cell.into_fields()?;
        let mut fractions: Vec<String> = empty(count);
        fill(&mut fields, "fraction", &mut fractions, |fraction| fraction)?;
        let whole = numbers::unpack(fields.take("whole")??, count, sums)?;
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
