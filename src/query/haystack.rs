//! Folded texts of many records one behind another, searched as one text.

use std::hash::Hash;

use rustc_hash::FxHashMap;

use super::bits::Bits;

/// Ends a text. It is white space, so no folded text holds it, and no word either.
const END: u8 = b'\n';

/// How many words are remembered with the texts that they stand in: those of a few keys back and forth.
const WORDS: usize = 24;

/// The texts of records of one kind. A text that changes is written anew at the end, and its old place is empty.
#[derive(Clone, Debug)]
pub(super) struct Haystack<I> {
    all: Vec<u8>,
    /// Where each text begins, and the record that has it; none where it has another by now.
    places: Vec<(usize, Option<I>)>,
    /// The place of each record, and the hash of what its text was made from.
    of: FxHashMap<I, (usize, u64)>,
    words: Vec<(String, Bits)>,
}

impl<I> Default for Haystack<I> {
    fn default() -> Self {
        Self {
            all: Vec::new(),
            places: Vec::new(),
            of: FxHashMap::default(),
            words: Vec::new(),
        }
    }
}

impl<I: Copy + Eq + Hash> Haystack<I> {
    /// How many places there are, empty ones among them.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether more than half of the places are empty, so that it is time to begin anew.
    pub(super) fn is_worn(&self) -> bool {
        self.places.len() > 2 * self.of.len() + 1_000
    }

    /// The place of a record.
    pub(super) fn place(&self, id: I) -> Option<usize> {
        self.of.get(&id).map(|(place, _)| *place)
    }

    /// The record at a place.
    pub(super) fn at(&self, place: usize) -> Option<I> {
        self.places.get(place)?.1
    }

    /// The text of a place, without its end.
    fn text(&self, place: usize) -> &[u8] {
        let start = self.places.get(place).map_or(0, |(start, _)| *start);
        let next = self.places.get(place + 1);
        let end = next.map_or(self.all.len(), |(start, _)| *start);
        self.all
            .get(start..end.saturating_sub(1))
            .unwrap_or_default()
    }

    /// Whether a word stands in the text of a place.
    pub(super) fn has(&self, place: usize, word: &str) -> bool {
        find(self.text(place), word.as_bytes()).is_some()
    }

    /// Takes a record's text in, unless it is there already. `hash` is of what the text is folded from.
    pub(super) fn put(&mut self, id: I, hash: u64, fold: impl FnOnce() -> String) {
        match self.of.get(&id) {
            Some((_, known)) if *known == hash => return,
            Some((place, _)) => {
                if let Some(old) = self.places.get_mut(*place) {
                    old.1 = None;
                }
            }
            None => {}
        }
        self.of.insert(id, (self.places.len(), hash));
        self.places.push((self.all.len(), Some(id)));
        self.all.extend_from_slice(fold().as_bytes());
        self.all.push(END);
    }

    /// Forgets a record.
    pub(super) fn remove(&mut self, id: I) {
        if let Some((place, _)) = self.of.remove(&id)
            && let Some(old) = self.places.get_mut(place)
        {
            old.1 = None;
        }
    }

    /// The records that are known.
    pub(super) fn ids(&self) -> impl Iterator<Item = I> + '_ {
        self.of.keys().copied()
    }

    /// The places in whose texts a word stands. A word that goes on from an earlier one is looked for where that one was
    /// found.
    pub(super) fn find(&mut self, word: &str) -> Bits {
        let known = self.words.iter().filter(|(known, _)| word.contains(known));
        let nearest = known.min_by_key(|(_, found)| found.count());
        let mut found = Bits::default();
        let from = match nearest {
            Some((known, earlier)) if known == word => {
                found.clone_from(earlier);
                earlier.len()
            }
            Some((_, earlier)) => {
                let places = earlier.iter().filter(|place| self.has(*place, word));
                places.for_each(|place| found.insert(place));
                earlier.len()
            }
            None => 0,
        };
        self.scan(word, from, &mut found);
        found.set_len(self.len());
        self.remember(word, &found);
        found
    }

    /// Looks through all texts from a place on.
    fn scan(&self, word: &str, from: usize, found: &mut Bits) {
        let Some((mut start, _)) = self.places.get(from).copied() else {
            return;
        };
        let mut place = from;
        while let Some(at) = self
            .all
            .get(start..)
            .and_then(|rest| find(rest, word.as_bytes()))
        {
            let at = start + at;
            place = self.place_at(place, at);
            found.insert(place);
            // One hit is enough: on to the next text.
            place += 1;
            match self.places.get(place) {
                Some((next, _)) => start = *next,
                None => return,
            }
        }
    }

    /// The place of the text around a position, which is not before that of `from`.
    fn place_at(&self, from: usize, position: usize) -> usize {
        // Hits lie close together or far apart; strides that double find either quickly.
        let (mut low, mut stride) = (from, 1);
        while self
            .places
            .get(low + stride)
            .is_some_and(|(start, _)| *start <= position)
        {
            low += stride;
            stride *= 2;
        }
        let high = (low + stride).min(self.places.len());
        let between = self.places.get(low..high).unwrap_or_default();
        low + between.partition_point(|(start, _)| *start <= position) - 1
    }

    fn remember(&mut self, word: &str, found: &Bits) {
        self.words.retain(|(known, _)| known != word);
        if self.words.len() >= WORDS {
            self.words.remove(0);
        }
        self.words.push((word.to_owned(), found.clone()));
    }
}

/// Where a word begins in a text, both in UTF-8. Looks for its last byte and then for the rest before it: in letters of two
/// bytes the first one is nearly always the same, the last one seldom.
fn find(text: &[u8], word: &[u8]) -> Option<usize> {
    let (last, head) = word.split_last()?;
    let mut from = head.len();
    loop {
        let rest = text.get(from..)?;
        let end = from + memchr::memchr(*last, rest)?;
        let start = end - head.len();
        if text.get(start..end) == Some(head) {
            return Some(start);
        }
        from = end + 1;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_word_is_found_where_a_plain_search_finds_it() {
        for (text, word) in [
            ("агролан", "агр"),
            ("агролан", "лан"),
            ("агролан", "ан"),
            ("aaab", "aab"),
            ("aaab", "b"),
            ("", "a"),
            ("ab", "abc"),
        ] {
            assert_eq!(find(text.as_bytes(), word.as_bytes()), text.find(word));
        }
        assert_eq!(find(b"abc", b""), None);
    }

    proptest! {
        #[test]
        fn it_finds_what_asking_each_text_finds(
            steps in proptest::collection::vec((0..9u32, "[abя ]{0,6}", "[abя]{1,3}", any::<bool>()), 1..60)
        ) {
            let mut haystack = Haystack::default();
            let mut texts = std::collections::BTreeMap::new();
            for (id, text, word, gone) in steps {
                if gone {
                    haystack.remove(id);
                    texts.remove(&id);
                } else {
                    let hash = text.bytes().fold(7, |hash: u64, byte| hash * 31 + u64::from(byte));
                    haystack.put(id, hash, || text.clone());
                    texts.insert(id, text);
                }
                let found = haystack.find(&word);
                for (id, text) in &texts {
                    let place = haystack.place(*id).unwrap();
                    prop_assert_eq!(found.contains(place), text.contains(&word), "{} in {:?}", word, text);
                    prop_assert_eq!(haystack.has(place, &word), text.contains(&word));
                    prop_assert_eq!(haystack.at(place), Some(*id));
                }
            }
        }
    }
}
