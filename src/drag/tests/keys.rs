use crate::drag::{letter, letter_label, sign};

#[test]
fn letters_follow_the_layout_and_fall_back_to_the_place() {
    let rows = [
        // US
        ("n", "KeyN", Some('n')),
        ("N", "KeyN", Some('n')),
        // Ukrainian
        ("т", "KeyN", Some('n')),
        ("Т", "KeyN", Some('n')),
        ("я", "KeyZ", Some('z')),
        ("і", "KeyS", Some('s')),
        ("ґ", "Backslash", None),
        ("х", "BracketLeft", None),
        ("ж", "Semicolon", None),
        // Dvorak types b in the place of n, and a sign in the place of q
        ("b", "KeyN", Some('b')),
        ("n", "KeyL", Some('n')),
        ("'", "KeyQ", None),
        (",", "KeyW", None),
        (".", "KeyE", None),
        // Turkish dotless i
        ("ı", "KeyI", Some('i')),
        // not letters
        ("Enter", "Enter", None),
        ("Dead", "KeyN", None),
        ("Process", "KeyN", None),
        ("1", "Digit1", None),
        (" ", "Space", None),
        ("", "", None),
    ];
    for (key, code, expected) in rows {
        assert_eq!(letter(key, code), expected, "{key} on {code}");
    }
}

#[test]
fn signs_are_reached_on_every_layout() {
    let rows = [
        (".", "Period", Some('.')),
        (",", "Comma", Some(',')),
        ("/", "Slash", Some('/')),
        ("?", "Slash", Some('?')),
        // Ukrainian: ю and б stand in the places of . and , while the place of / types a full stop
        ("ю", "Period", Some('.')),
        ("б", "Comma", Some(',')),
        (".", "Slash", Some('.')),
        ("?", "Digit7", Some('?')),
        // Dvorak
        (".", "KeyE", Some('.')),
        ("v", "Period", None),
        ("w", "Comma", None),
        ("т", "KeyN", None),
        ("Enter", "Enter", None),
    ];
    for (key, code, expected) in rows {
        assert_eq!(sign(key, code), expected, "{key} on {code}");
    }
}

#[test]
fn help_prints_both_letters() {
    assert_eq!(letter_label('n', true), "N / Т");
    assert_eq!(letter_label('s', true), "S / І");
    assert_eq!(letter_label('n', false), "N");
    assert_eq!(letter_label('?', true), "?");
}
