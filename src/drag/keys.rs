//! Which letter a key press means for a shortcut, on any keyboard layout.
//!
//! The rule: what the layout types counts, so that Dvorak and Colemak work; only where it types a letter that is not
//! Latin does the place of the key count, so that shortcuts work on a Ukrainian layout too.

/// The Latin letter, in lower case, that a key press means: from the browser's `key`, else from its `code`.
///
/// None for keys that type no letter, such as Enter or a comma, even where another layout has a letter.
#[must_use]
pub fn letter(key: &str, code: &str) -> Option<char> {
    let typed = single(key)?;
    if typed.is_ascii_alphabetic() {
        return Some(typed.to_ascii_lowercase());
    }
    if !is_foreign_letter(typed) {
        return None;
    }
    single(code.strip_prefix("Key")?)
        .filter(char::is_ascii_uppercase)
        .map(|place| place.to_ascii_lowercase())
}

/// The sign that a key press means, such as `.` or `?`: from the browser's `key`. Where the layout has a letter that is
/// not Latin in the place of the full stop or the comma, that place counts.
#[must_use]
pub fn sign(key: &str, code: &str) -> Option<char> {
    let typed = single(key)?;
    if typed.is_ascii_punctuation() {
        return Some(typed);
    }
    match code {
        "Period" if is_foreign_letter(typed) => Some('.'),
        "Comma" if is_foreign_letter(typed) => Some(','),
        _ => None,
    }
}

/// How help prints a shortcut letter: `N`, or with the Ukrainian letter on the same key `N / Т`.
#[must_use]
pub fn letter_label(latin: char, with_ukrainian: bool) -> String {
    let upper = latin.to_ascii_uppercase();
    let ukrainian = LAYOUT
        .iter()
        .find(|(place, _)| *place == upper)
        .map(|(_, letter)| letter);
    match ukrainian {
        Some(ukrainian) if with_ukrainian => format!("{upper} / {ukrainian}"),
        _ => upper.to_string(),
    }
}

/// The letter keys of the Ukrainian layout, by the Latin letter in the same place.
const LAYOUT: [(char, char); 26] = [
    ('Q', 'Й'),
    ('W', 'Ц'),
    ('E', 'У'),
    ('R', 'К'),
    ('T', 'Е'),
    ('Y', 'Н'),
    ('U', 'Г'),
    ('I', 'Ш'),
    ('O', 'Щ'),
    ('P', 'З'),
    ('A', 'Ф'),
    ('S', 'І'),
    ('D', 'В'),
    ('F', 'А'),
    ('G', 'П'),
    ('H', 'Р'),
    ('J', 'О'),
    ('K', 'Л'),
    ('L', 'Д'),
    ('Z', 'Я'),
    ('X', 'Ч'),
    ('C', 'С'),
    ('V', 'М'),
    ('B', 'И'),
    ('N', 'Т'),
    ('M', 'Ь'),
];

/// The only character of a text; none for named keys such as `Enter`.
fn single(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}

fn is_foreign_letter(typed: char) -> bool {
    typed.is_alphabetic() && !typed.is_ascii()
}
