//! How names of columns and values of stages are compared: case, marks, blanks and letters that look alike in
//! Latin and Cyrillic make no difference.

/// The ground form of a name. Only for comparison, never shown.
#[must_use]
pub(super) fn key(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(look_alike)
        .collect()
}

/// The Latin letter that a Cyrillic one looks like, small or capital.
fn look_alike(letter: char) -> char {
    match letter {
        'а' => 'a',
        'в' => 'b',
        'е' | 'ё' => 'e',
        'і' => 'i',
        'к' => 'k',
        'м' => 'm',
        'н' => 'h',
        'о' => 'o',
        'р' => 'p',
        'с' => 'c',
        'т' => 't',
        'у' => 'y',
        'х' => 'x',
        other => other,
    }
}

/// Tells whether one of the names is meant.
pub(super) fn is_one_of(text: &str, names: &[&str]) -> bool {
    let text = key(text);
    !text.is_empty() && names.iter().any(|name| key(name) == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_makes_no_difference() {
        for (one, other) in [
            ("Deal - Title", "deal_title"),
            ("Cчёт на предоплату", "Счет на предоплату"),
            ("Ім'я", "ІМ’Я"),
            ("B1", "В1"),
        ] {
            assert_eq!(key(one), key(other));
        }
        assert!(is_one_of("Closed-Won", &["closed won"]));
        assert!(!is_one_of(" - ", &["-"]));
    }
}
