//! Text that a spreadsheet would take for a formula. A mark in front makes it text; quoting alone does not help.

/// Puts the mark in front of a text that would be run as a formula; blanks and quotes in front do not hide one.
#[must_use]
pub(super) fn guard(text: &str) -> String {
    if is_dangerous(text) || is_guarded(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Takes exactly one mark off that [`guard`] put there.
#[must_use]
pub(super) fn unguard(text: &str) -> &str {
    if is_guarded(text) {
        text.get(1..).unwrap_or(text)
    } else {
        text
    }
}

/// A mark in front of a dangerous text, or of another mark: then one of them is ours.
fn is_guarded(text: &str) -> bool {
    text.strip_prefix('\'')
        .is_some_and(|rest| is_dangerous(rest) || is_guarded(rest))
}

/// Tabs and line ends in front start a formula in some programs; so that no blanks are lost in reading, any blank
/// does here.
fn is_dangerous(text: &str) -> bool {
    text.starts_with(char::is_whitespace)
        || text
            .trim_start_matches(|c: char| c.is_whitespace() || c == '"')
            .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_marked() {
        for text in ["=1+1", "+380", "-x", "@a", "\tx", " =x", "\"=x", "＝x"] {
            assert_eq!(guard(text), format!("'{text}"));
        }
        for text in ["a=b", "", "'", "'quoted'", "5 - 3"] {
            assert_eq!(guard(text), text);
        }
    }

    proptest! {
        #[test]
        fn a_mark_is_taken_off_exactly(text in "['=+ @\"a-]{0,6}|\\PC{0,6}") {
            let guarded = guard(&text);
            prop_assert_eq!(unguard(&guarded), text);
            prop_assert!(!is_dangerous(&guarded));
        }
    }
}
