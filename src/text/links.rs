//! Addresses inside of texts, so that only they become links and everything else stays text.

use crate::domain::custom::is_web_address;

/// A part of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Piece<'a> {
    /// Words.
    Text(&'a str),
    /// An address of http or https.
    Link(&'a str),
}

/// Signs that end a sentence or a bracket around an address and do not belong to it.
const BEHIND: &[char] = &[
    '.', ',', ';', ':', '!', '?', ')', ']', '}', '"', '\'', '»', '”', '’', '>',
];

/// Splits a text at the addresses in it. The pieces in their order are the text again, to the letter.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    let mut plain = 0;
    let mut at = 0;
    while let Some((start, link)) = next_link(rest) {
        let (from, to) = (at + start, at + start + link.len());
        if let Some(words) = text.get(plain..from).filter(|words| !words.is_empty()) {
            found.push(Piece::Text(words));
        }
        found.push(Piece::Link(link));
        (plain, at) = (to, to);
        rest = text.get(to..).unwrap_or_default();
    }
    if let Some(words) = text.get(plain..).filter(|words| !words.is_empty()) {
        found.push(Piece::Text(words));
    }
    found
}

/// The first address of a text, with the byte at which it starts.
fn next_link(text: &str) -> Option<(usize, &str)> {
    let mut from = 0;
    loop {
        let tail = text.get(from..)?;
        let start = from + tail.find("http")?;
        let word = text.get(start..)?.split(char::is_whitespace).next()?;
        let link = word.trim_end_matches(BEHIND);
        if is_web_address(link) {
            return Some((start, link));
        }
        from = start + "http".len();
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_and_their_sentence_stays() {
        use Piece::{Link, Text};
        assert_eq!(
            pieces("Дивіться https://example.org/a?b=1, і (http://x.org)."),
            [
                Text("Дивіться "),
                Link("https://example.org/a?b=1"),
                Text(", і ("),
                Link("http://x.org"),
                Text(")."),
            ]
        );
        assert_eq!(pieces("https://a.org"), [Link("https://a.org")]);
        assert_eq!(pieces(""), []);
    }

    #[test]
    fn nothing_else_becomes_a_link() {
        for text in [
            "javascript:alert(1)",
            "httpfoo http: https:// done",
            "https://good.org@evil.org",
            "file:///etc/passwd",
        ] {
            let found = pieces(text);
            assert!(
                found.iter().all(|piece| matches!(piece, Piece::Text(_))),
                "{text}"
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn nothing_of_the_text_is_lost(text in "[ a.)http:/я]{0,40}") {
            let joined: String = pieces(&text)
                .into_iter()
                .map(|piece| match piece {
                    Piece::Text(text) | Piece::Link(text) => text,
                })
                .collect();
            proptest::prop_assert_eq!(joined, text);
        }
    }
}
