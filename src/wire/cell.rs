//! Values as one tree, which stands between our rows and columns and their JSON: so serde writes and reads one type, where
//! a type of its own for each row and each column would be most of the code that the page waits for.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap as _, Serializer};

/// The name of a field: one of ours, or one that was read.
pub type Name = Cow<'static, str>;

/// A value of JSON.
#[derive(Clone, PartialEq, Debug)]
pub enum Cell {
    /// Nothing, where something may be missing.
    Null,
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// A whole number above those, as the keys of items are.
    Large(u64),
    /// Any other number. Nothing is written with one, so it is no value of anything.
    Fraction,
    /// A text.
    Text(String),
    /// Values in a row.
    List(Vec<Cell>),
    /// Values by their names, in the order in which they stand.
    Fields(Fields),
}

impl Cell {
    /// Reads JSON; none if the text is something else.
    #[must_use]
    pub fn parse(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    /// The JSON.
    #[must_use]
    pub fn json(&self) -> String {
        // Serialising into memory cannot fail: all names of fields are texts.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// A value under the one name that tells what it is.
    #[must_use]
    pub fn one(name: &'static str, value: Self) -> Self {
        Self::Fields(Fields(vec![(Cow::Borrowed(name), value)]))
    }

    /// The one value with the name that tells what it is.
    pub fn into_one(self) -> Option<(Name, Self)> {
        let mut fields = self.into_fields()?.0;
        let one = fields.pop()?;
        fields.is_empty().then_some(one)
    }

    /// The text, if it is one.
    pub fn into_text(self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The values in a row, if it is a list.
    pub fn into_list(self) -> Option<Vec<Self>> {
        match self {
            Self::List(values) => Some(values),
            _ => None,
        }
    }

    /// The values by their names, if it has such.
    pub fn into_fields(self) -> Option<Fields> {
        match self {
            Self::Fields(fields) => Some(fields),
            _ => None,
        }
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null | Self::Fraction => serializer.serialize_unit(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => serializer.serialize_i64(*number),
            Self::Large(number) => serializer.serialize_u64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(values) => serializer.collect_seq(values),
            Self::Fields(Fields(fields)) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    map.serialize_entry(&**name, value)?;
                }
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Tree)
    }
}

struct Tree;

impl<'de> Visitor<'de> for Tree {
    type Value = Cell;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Cell, E> {
        Ok(Cell::Null)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Cell, E> {
        Ok(Cell::Flag(flag))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Cell, E> {
        Ok(Cell::Number(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Cell, E> {
        Ok(number.into_cell())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Cell, E> {
        Ok(Cell::Fraction)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Cell, E> {
        Ok(Cell::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Cell, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = items.next_element()? {
            values.push(value);
        }
        Ok(Cell::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Cell, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Cell::Fields(Fields(fields)))
    }
}

/// Values by their names, in the order in which they stand.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Fields(Vec<(Name, Cell)>);

impl Fields {
    /// Puts a value behind those that are there.
    #[inline(never)]
    pub fn put(&mut self, name: &'static str, value: Cell) {
        self.0.push((Cow::Borrowed(name), value));
    }

    /// Puts a value that says something behind those that are there.
    pub fn put_told<T: AsCell>(&mut self, name: &'static str, value: T) {
        if !value.is_empty() {
            self.put(name, value.into_cell());
        }
    }

    /// Takes a value out, if it is there; none if it stands twice, since then nobody knows which one was meant.
    #[inline(never)]
    pub fn take(&mut self, name: &str) -> Option<Option<Cell>> {
        let mut places = (0..).zip(&self.0).filter(|(_, (found, _))| found == name);
        let Some((place, _)) = places.next() else {
            return Some(None);
        };
        if places.next().is_some() {
            return None;
        }
        Some(Some(self.0.remove(place).1))
    }

    /// Takes a value out, if it is there and is not null.
    pub fn said(&mut self, name: &str) -> Option<Option<Cell>> {
        Some(self.take(name)?.filter(|cell| !matches!(cell, Cell::Null)))
    }

    /// Takes a value that must be there.
    pub fn need<T: AsCell>(&mut self, name: &str) -> Option<T> {
        T::from_cell(self.take(name)??)
    }

    /// Takes a value that is the empty one where it does not stand.
    pub fn get<T: AsCell + Default>(&mut self, name: &str) -> Option<T> {
        match self.take(name)? {
            Some(value) => T::from_cell(value),
            None => Some(T::default()),
        }
    }

    /// Puts a value into its place, which stays as it is where the value does not stand.
    pub fn fill<T: AsCell>(&mut self, name: &str, place: &mut T) -> Option<()> {
        if let Some(value) = self.take(name)? {
            *place = T::from_cell(value)?;
        }
        Some(())
    }
}

/// What stands as one value.
pub trait AsCell: Sized {
    /// Whether it says nothing, so that it need not be written where its absence means the same.
    fn is_empty(&self) -> bool {
        false
    }

    /// The value in the tree.
    fn into_cell(self) -> Cell;

    /// Reads the value; none if it is another kind of value.
    fn from_cell(cell: Cell) -> Option<Self>;
}

impl AsCell for bool {
    fn is_empty(&self) -> bool {
        !self
    }

    fn into_cell(self) -> Cell {
        Cell::Flag(self)
    }

    fn from_cell(cell: Cell) -> Option<Self> {
        match cell {
            Cell::Flag(flag) => Some(flag),
            _ => None,
        }
    }
}

impl AsCell for String {
    fn is_empty(&self) -> bool {
        self.is_empty()
    }

    fn into_cell(self) -> Cell {
        Cell::Text(self)
    }

    fn from_cell(cell: Cell) -> Option<Self> {
        cell.into_text()
    }
}

impl AsCell for u64 {
    fn is_empty(&self) -> bool {
        *self == 0
    }

    fn into_cell(self) -> Cell {
        i64::try_from(self).map_or(Cell::Large(self), Cell::Number)
    }

    fn from_cell(cell: Cell) -> Option<Self> {
        match cell {
            Cell::Number(number) => Self::try_from(number).ok(),
            Cell::Large(number) => Some(number),
            _ => None,
        }
    }
}

/// Whole numbers, each of its own range.
macro_rules! whole_numbers {
    ($($type:ty),+) => {$(
        impl AsCell for $type {
            fn is_empty(&self) -> bool {
                *self == 0
            }

            fn into_cell(self) -> Cell {
                Cell::Number(i64::from(self))
            }

            fn from_cell(cell: Cell) -> Option<Self> {
                match cell {
                    Cell::Number(number) => Self::try_from(number).ok(),
                    _ => None,
                }
            }
        }
    )+};
}

whole_numbers!(u16, u32, i64);

impl<T: AsCell> AsCell for Option<T> {
    fn is_empty(&self) -> bool {
        self.is_none()
    }

    fn into_cell(self) -> Cell {
        self.map_or(Cell::Null, T::into_cell)
    }

    fn from_cell(cell: Cell) -> Option<Self> {
        match cell {
            Cell::Null => Some(None),
            there => T::from_cell(there).map(Some),
        }
    }
}

impl<T: AsCell> AsCell for Vec<T> {
    fn is_empty(&self) -> bool {
        self.is_empty()
    }

    fn into_cell(self) -> Cell {
        Cell::List(self.into_iter().map(T::into_cell).collect())
    }

    fn from_cell(cell: Cell) -> Option<Self> {
        cell.into_list()?.into_iter().map(T::from_cell).collect()
    }
}

/// Values of several kinds that stand in a row.
macro_rules! rows_of {
    ($($($value:ident: $type:ident),+;)+) => {$(
        impl<$($type: AsCell),+> AsCell for ($($type,)+) {
            fn into_cell(self) -> Cell {
                let ($($value,)+) = self;
                Cell::List(vec![$($value.into_cell()),+])
            }

            fn from_cell(cell: Cell) -> Option<Self> {
                let mut values = cell.into_list()?.into_iter();
                let row = ($($type::from_cell(values.next()?)?,)+);
                values.next().is_none().then_some(row)
            }
        }
    )+};
}

rows_of! {
    a: A, b: B;
    a: A, b: B, c: C;
    a: A, b: B, c: C, d: D;
    a: A, b: B, c: C, d: D, e: E;
}

/// Lets a choice stand as its value under its name.
macro_rules! choice {
    ($type:ident { $($name:literal => $variant:ident),+ $(,)? }) => {
        impl $crate::wire::cell::AsCell for $type {
            fn into_cell(self) -> $crate::wire::cell::Cell {
                let (name, value) = match self {
                    $(Self::$variant(value) => ($name, $crate::wire::cell::AsCell::into_cell(value)),)+
                };
                $crate::wire::cell::Cell::one(name, value)
            }

            fn from_cell(cell: $crate::wire::cell::Cell) -> Option<Self> {
                let (name, value) = cell.into_one()?;
                match &*name {
                    $($name => $crate::wire::cell::AsCell::from_cell(value).map(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

pub(super) use choice;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn trees() -> impl Strategy<Value = Cell> {
        let leaf = prop_oneof![
            Just(Cell::Null),
            any::<bool>().prop_map(Cell::Flag),
            any::<i64>().prop_map(Cell::Number),
            any::<u64>().prop_map(AsCell::into_cell),
            any::<String>().prop_map(Cell::Text),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            let fields = prop::collection::vec((any::<String>(), inner.clone()), 0..6);
            prop_oneof![
                prop::collection::vec(inner, 0..6).prop_map(Cell::List),
                fields.prop_map(|fields| {
                    let fields = fields.into_iter();
                    Cell::Fields(Fields(
                        fields.map(|(name, value)| (name.into(), value)).collect(),
                    ))
                }),
            ]
        })
    }

    proptest! {
        #[test]
        fn a_tree_is_read_as_it_was_written(cell in trees()) {
            prop_assert_eq!(Cell::parse(&cell.json()), Some(cell));
        }

        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            let _ = Cell::parse(&text);
        }
    }

    #[test]
    fn numbers_are_those_of_their_range() {
        let read = |json| Cell::parse(json).unwrap();
        assert_eq!(u16::from_cell(read("65535")), Some(u16::MAX));
        assert_eq!(u64::from_cell(read("18446744073709551615")), Some(u64::MAX));
        for (json, u16s, u64s, i64s) in [
            ("65536", None, Some(65_536), Some(65_536)),
            ("-1", None, None, Some(-1)),
            ("9223372036854775808", None, Some(1 << 63), None),
            ("1.0", None, None, None),
            ("18446744073709551616", None, None, None),
            ("\"1\"", None, None, None),
            ("null", None, None, None),
        ] {
            let cell = read(json);
            assert_eq!(u16::from_cell(cell.clone()), u16s, "{json}");
            assert_eq!(u64::from_cell(cell.clone()), u64s, "{json}");
            assert_eq!(i64::from_cell(cell), i64s, "{json}");
        }
    }

    #[test]
    fn what_stands_twice_or_in_a_row_too_long_is_nothing() {
        let mut fields = Cell::parse(r#"{"a":1,"b":2,"a":1}"#)
            .unwrap()
            .into_fields()
            .unwrap();
        assert_eq!(fields.get::<u16>("a"), None);
        assert_eq!(fields.get::<u16>("b"), Some(2));
        assert_eq!(fields.get::<u16>("c"), Some(0));
        assert_eq!(fields.need::<u16>("c"), None);
        let row = |json| <(u16, bool)>::from_cell(Cell::parse(json).unwrap());
        assert_eq!(row("[1,true]"), Some((1, true)));
        assert_eq!(["[1]", "[1,true,1]", "[true,1]", "{}"].map(row), [None; 4]);
    }

    #[test]
    fn what_is_too_deep_is_not_read() {
        let deep = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(Cell::parse(&deep(100)).is_some());
        assert_eq!(Cell::parse(&deep(1_000_000)), None);
    }
}
