//! Columns of texts. Where texts come again, as names of sources and titles of offers do, each stands once in a list in
//! order, beside which the column is numbers.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::numbers::{FEW, Numbers};

/// A column of texts.
#[derive(Clone, PartialEq, Debug)]
pub enum Texts {
    /// As they are.
    Listed(Vec<String>),
    /// Each of them once, and the place of each value among them.
    Chosen(Chosen),
}

/// Different texts in order, and the place of each value among them.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Chosen {
    of: Vec<String>,
    at: Numbers,
}

impl Texts {
    /// Packs texts.
    pub fn of(values: Vec<String>) -> Self {
        if values.len() < FEW {
            return Self::Listed(values);
        }
        let mut places: BTreeMap<&str, i64> =
            values.iter().map(|text| (text.as_str(), 0)).collect();
        // One of eight has to come again for the places to be worth their room.
        if places.len() * 8 > values.len() * 7 {
            return Self::Listed(values);
        }
        for (number, place) in (0..).zip(places.values_mut()) {
            *place = number;
        }
        let at = values
            .iter()
            .map(|text| places.get(text.as_str()).copied().unwrap_or_default());
        Self::Chosen(Chosen {
            at: Numbers::of(at.collect(), |few| few),
            of: places.into_keys().map(str::to_owned).collect(),
        })
    }

    /// The texts; none if a place is not among them.
    pub fn into_values(self, count: usize) -> Option<Vec<String>> {
        match self {
            Self::Listed(values) => Some(values),
            Self::Chosen(Chosen { of, at }) => {
                let places = at.unpack(count, |few| few)?.into_iter();
                places
                    .map(|place| of.get(usize::try_from(place).ok()?).cloned())
                    .collect()
            }
        }
    }
}

impl Serialize for Texts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Listed(values) => values.serialize(serializer),
            Self::Chosen(chosen) => chosen.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Form)
    }
}

struct Form;

impl<'de> de::Visitor<'de> for Form {
    type Value = Texts;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a column of texts")
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut items: A) -> Result<Texts, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = items.next_element()? {
            values.push(value);
        }
        Ok(Texts::Listed(values))
    }

    fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Texts, A::Error> {
        Chosen::deserialize(de::value::MapAccessDeserializer::new(map)).map(Texts::Chosen)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn texts_are_read_as_they_were_written(values in prop::collection::vec("[а-в\"]{0,2}", 0..60)) {
            let packed = Texts::of(values.clone());
            let json = serde_json::to_string(&packed).unwrap();
            let read: Texts = serde_json::from_str(&json).unwrap();
            prop_assert_eq!(&read, &packed);
            prop_assert_eq!(read.into_values(values.len()), Some(values));
        }
    }

    #[test]
    fn a_place_that_is_not_there_is_no_text() {
        let packed = r#"{"of":["a"],"at":[0,1]}"#;
        let read: Texts = serde_json::from_str(packed).unwrap();
        assert_eq!(read.into_values(2), None);
    }
}
