//! Columns of texts. Where texts come again, as names of sources and titles of offers do, each stands once in a list in
//! order, beside which the column is numbers.

use std::collections::BTreeMap;

use super::cell::{AsCell as _, Cell, Fields};
use super::numbers::{self, FEW, as_is};

/// Packs texts: as they are, or `of` with each of them once and `at` with the place of each value among those.
pub fn pack(values: Vec<String>) -> Cell {
    if values.len() < FEW {
        return values.into_cell();
    }
    let mut places: BTreeMap<&str, i64> = values.iter().map(|text| (text.as_str(), 0)).collect();
    // One of eight has to come again for the places to be worth their room.
    if places.len() * 8 > values.len() * 7 {
        return values.into_cell();
    }
    for (number, place) in (0..).zip(places.values_mut()) {
        *place = number;
    }
    let at = values
        .iter()
        .map(|text| places.get(text.as_str()).copied().unwrap_or_default());
    let at = numbers::pack(at.collect(), as_is);
    let of: Vec<String> = places.into_keys().map(str::to_owned).collect();
    let mut fields = Fields::default();
    fields.put("of", of.into_cell());
    fields.put("at", at);
    Cell::Fields(fields)
}

/// The texts; none if a place is not among them.
pub fn unpack(cell: Cell, count: usize) -> Option<Vec<String>> {
    let mut fields = match cell {
        Cell::Fields(fields) => fields,
        listed => return Vec::from_cell(listed),
    };
    let of: Vec<String> = fields.need("of")?;
    let places = numbers::unpack(fields.take("at")??, count, as_is)?;
    let texts = places.into_iter();
    texts
        .map(|place| of.get(usize::try_from(place).ok()?).cloned())
        .collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn texts_are_read_as_they_were_written(values in prop::collection::vec("[а-в\"]{0,2}", 0..60)) {
            let packed = pack(values.clone());
            let read = Cell::parse(&packed.json());
            prop_assert_eq!(read.as_ref(), Some(&packed));
            prop_assert_eq!(unpack(packed, values.len()), Some(values));
        }
    }

    #[test]
    fn a_place_that_is_not_there_is_no_text() {
        let read = Cell::parse(r#"{"of":["a"],"at":[0,1]}"#).unwrap();
        assert_eq!(unpack(read, 2), None);
    }
}
