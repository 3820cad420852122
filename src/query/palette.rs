//! Finding one thing among all by a few letters: texts made ready, and how well one answers what was typed.
//!
//! What is typed is read as it stands and in the other keyboard layout, and each of these also in Latin letters, so
//! that a name is found in whichever alphabet it was written.

use crate::text::search::{fold, readings};
use crate::text::translit::latin;

/// A text that can be found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hay {
    /// The folded text, and behind a line end its Latin form if that differs.
    text: Box<str>,
    /// The letters in it: most texts are put aside by this alone.
    letters: u64,
}

impl Hay {
    /// Makes a text ready. What is worth finding by itself is divided by line ends.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let lines = text.split('\n').map(fold);
        let mut all = lines.collect::<Vec<_>>().join("\n");
        let latin = latin(&all);
        if latin != all {
            all.push('\n');
            all.push_str(&latin);
        }
        Self {
            letters: letters(&all),
            text: all.into_boxed_str(),
        }
    }
}

/// What was typed, made ready to be looked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Needle(Vec<Vec<Word>>);

#[derive(Clone, PartialEq, Eq, Debug)]
struct Word {
    text: String,
    letters: u64,
}

/// How well a text answers; more is better.
pub type Score = u32;

/// A word that begins the text, that begins a word, that stands anywhere, whose letters stand in order.
const AT_START: Score = 1_000;
const AT_WORD: Score = 800;
const INSIDE: Score = 500;
const SCATTERED: Score = 100;
/// Fewer letters than this are never looked for apart from each other: nearly every text has them in order.
const MIN_SCATTERED: usize = 3;

impl Needle {
    /// Reads what was typed; none for blank text.
    #[must_use]
    pub fn new(typed: &str) -> Option<Self> {
        let mut all: Vec<String> = Vec::with_capacity(4);
        for reading in readings(typed) {
            let latin = latin(&reading);
            for form in [reading, latin] {
                if !all.contains(&form) {
                    all.push(form);
                }
            }
        }
        let word = |text: &str| Word {
            text: text.to_owned(),
            letters: letters(text),
        };
        let words = all
            .iter()
            .map(|form| form.split_whitespace().map(word).collect::<Vec<_>>());
        let words: Vec<_> = words.filter(|words| !words.is_empty()).collect();
        (!words.is_empty()).then_some(Self(words))
    }

    /// How well a text answers: all words of one reading must be in it. None if it does not.
    #[must_use]
    pub fn score(&self, hay: &Hay) -> Option<Score> {
        let best = self.0.iter().filter_map(|words| {
            let mut sum = 0;
            for word in words {
                if word.letters & !hay.letters != 0 {
                    return None;
                }
                sum += word.score(&hay.text)?;
            }
            Some(sum / u32::try_from(words.len()).unwrap_or(1).max(1))
        });
        let best = best.max()?;
        // Of two texts that answer alike the shorter one is meant.
        let length = u32::try_from(hay.text.len()).unwrap_or(u32::MAX).min(99);
        Some(best.saturating_sub(length / 4).max(1))
    }
}

impl Word {
    fn score(&self, text: &str) -> Option<Score> {
        let mut best = None;
        for (at, _) in text.match_indices(self.text.as_str()) {
            let before = text.get(..at).and_then(|text| text.chars().next_back());
            let score = match before {
                None | Some('\n') => AT_START,
                Some(sign) if !sign.is_alphanumeric() => AT_WORD,
                Some(_) => INSIDE,
            };
            best = best.max(Some(score));
            if score == AT_START {
                break;
            }
        }
        best.or_else(|| {
            let lines = text.split('\n').filter_map(|line| self.scattered(line));
            lines.max()
        })
    }

    /// Whether its letters stand in order in a line, not too far from each other and from a beginning of a word on.
    fn scattered(&self, line: &str) -> Option<Score> {
        let count = self.text.chars().count();
        if count < MIN_SCATTERED {
            return None;
        }
        let (mut wanted, mut gaps, mut begun) = (self.text.chars().peekable(), 0_usize, false);
        let mut before = ' ';
        for letter in line.chars() {
            let next = *wanted.peek()?;
            let here = letter == next && (begun || !before.is_alphanumeric());
            if here {
                wanted.next();
                begun = true;
                if wanted.peek().is_none() {
                    let gaps = u32::try_from(gaps).unwrap_or(u32::MAX).min(SCATTERED);
                    return (gaps as usize <= count * 2)
                        .then_some(SCATTERED - gaps.min(SCATTERED - 1));
                }
            } else if begun {
                gaps += 1;
            }
            before = letter;
        }
        None
    }
}

/// The letters of a text as a set: each of `a`–`z`, each digit's own bit shared, and the Cyrillic ones by their place.
fn letters(text: &str) -> u64 {
    text.chars().fold(0, |set, letter| {
        let bit = match letter {
            'a'..='z' => u32::from(letter) - u32::from('a'),
            '0'..='9' => 26,
            'а'..='я' => 27 + u32::from(letter) - u32::from('а'),
            'є' => 59,
            'і' => 60,
            'ї' => 61,
            _ => return set,
        };
        set | 1 << bit
    })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn best<'a>(typed: &str, texts: &[&'a str]) -> Option<&'a str> {
        let needle = Needle::new(typed)?;
        let scored = texts
            .iter()
            .filter_map(|text| Some((needle.score(&Hay::new(text))?, *text)));
        scored.max_by_key(|(score, _)| *score).map(|(_, text)| text)
    }

    const TEXTS: &[&str] = &[
        "New deal\nНова угода",
        "Олена Шевченко",
        "Shevchenko and sons",
        "Renew the deal of Agro",
        "Settings\nНалаштування",
    ];

    #[test]
    fn layouts_alphabets_and_languages_do_not_matter() {
        for (typed, found) in [
            ("new deal", "New deal\nНова угода"),
            ("нова угода", "New deal\nНова угода"),
            ("туц вуфд", "New deal\nНова угода"),
            ("yjdf eujlf", "New deal\nНова угода"),
            ("olena shev", "Олена Шевченко"),
            ("шевченко анд", "Shevchenko and sons"),
            ("stngs", "Settings\nНалаштування"),
            ("налашт", "Settings\nНалаштування"),
        ] {
            assert_eq!(best(typed, TEXTS), Some(found), "{typed}");
        }
        assert_eq!(best("qqq", TEXTS), None);
        assert_eq!(Needle::new("  "), None);
    }

    #[test]
    fn beginnings_come_before_middles_and_these_before_scattered_letters() {
        let needle = Needle::new("deal").unwrap();
        let score = |text: &str| needle.score(&Hay::new(text)).unwrap_or(0);
        let order = ["Deal", "New deal", "Ideals", "Dear Ella", "Other"];
        let scores = order.map(score);
        assert!(scores.is_sorted_by(|a, b| a > b), "{scores:?}");
    }

    /// Run by hand: `cargo test --release --lib bench_palette -- --ignored --nocapture`.
    #[test]
    #[ignore = "a measurement"]
    #[allow(
        clippy::disallowed_methods,
        reason = "the host has this clock; the browser has not"
    )]
    fn bench_palette() {
        let names = [
            "Впровадження обліку",
            "Agro supply",
            "Ремонт складу",
            "Website for Shevchenko",
        ];
        let texts: Vec<_> = (0..100_000)
            .map(|n| format!("{} {n}\nТОВ «Компанія {}»", names[n % 4], n % 997))
            .collect();
        let begin = std::time::Instant::now();
        let hays: Vec<_> = texts.iter().map(|text| Hay::new(text)).collect();
        println!("100,000 texts made ready in {:?}", begin.elapsed());
        for typed in ["s", "she", "shevch", "склад 77", "туц вуфд", "впрвдж"] {
            let begin = std::time::Instant::now();
            let needle = Needle::new(typed).unwrap();
            let found = hays
                .iter()
                .filter(|hay| needle.score(hay).is_some())
                .count();
            println!("{typed}: {found} found in {:?}", begin.elapsed());
        }
    }
}
