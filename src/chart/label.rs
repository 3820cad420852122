//! How long a text is, by estimate: nothing here can ask the browser, and a chart must not wait for it.

/// The average width of a letter of a 12 pixel system font, Latin or Cyrillic, on the safe side.
const LETTER: f64 = 7.0;
/// From here on, letters are about as wide as high: Chinese, Japanese, Korean, pictures.
const WIDE_FROM: char = '\u{2E80}';

/// The height above the base line that texts are laid out with.
pub(super) const ASCENT: f64 = 10.0;
/// From the middle of a line of text down to its base line.
pub(super) const MIDDLE: f64 = 4.0;

/// The estimated width of a text in pixels.
#[must_use]
pub fn text_width(text: &str) -> f64 {
    text.chars().map(letter_width).sum()
}

/// The text, or as much of its beginning as fits into `room` pixels with an ellipsis. Empty if not even one letter
/// fits beside the ellipsis.
#[must_use]
pub fn shorten(text: &str, room: f64) -> String {
    if text_width(text) <= room {
        return text.to_owned();
    }
    let mut used = LETTER;
    let mut kept = String::new();
    for letter in text.chars() {
        used += letter_width(letter);
        if used > room {
            break;
        }
        kept.push(letter);
    }
    let kept = kept.trim_end();
    if kept.is_empty() {
        String::new()
    } else {
        format!("{kept}…")
    }
}

fn letter_width(letter: char) -> f64 {
    if letter >= WIDE_FROM {
        2.0 * LETTER
    } else {
        LETTER
    }
}
