//! Texts under keys as a store holds them, made from the lines of an input.
//!
//! A line is one letter for the coding, and the rest. A body is framed with its checksum: `j` as it stands, `b` and
//! `w` packed in 8 and 15 bits; `r` is taken raw, frame and all, for what is damaged.

use std::collections::BTreeMap;

use konvey::wire::frame::{self, Coding};
use serde_json::Value;

/// Texts under keys.
pub type Shelf = BTreeMap<String, String>;

/// What all keys begin with.
pub const PREFIX: &str = "konvey1:";

/// The text of a body in a coding; raw if the letter is none.
pub fn framed(letter: char, body: &str) -> String {
    match letter {
        'j' => frame::plain(body),
        'b' => frame::packed(body, Coding::Bytes),
        'w' => frame::packed(body, Coding::Wide),
        _ => body.to_owned(),
    }
}

/// The letter of a line and the rest.
pub fn split(line: &str) -> (char, &str) {
    let mut chars = line.chars();
    (chars.next().unwrap_or('r'), chars.as_str())
}

/// A shelf of lines such as `jhead {…}`. In the manifest a checksum of 0 becomes that of the segment there.
pub fn read(input: &str) -> Shelf {
    let mut head = None;
    let mut shelf = Shelf::new();
    for line in input.split('\n') {
        let (letter, rest) = split(line);
        let Some((name, body)) = rest.split_once(' ') else {
            continue;
        };
        if name == "head" {
            head = Some((letter, body));
        } else {
            shelf.insert(format!("{PREFIX}{name}"), framed(letter, body));
        }
    }
    if let Some((letter, body)) = head {
        let text = match serde_json::from_str(body) {
            Ok(value) if letter != 'r' => framed(letter, &with_checksums(value, &shelf)),
            _ => framed(letter, body),
        };
        shelf.insert(format!("{PREFIX}head"), text);
    }
    shelf
}

fn with_checksums(mut head: Value, shelf: &Shelf) -> String {
    for (list, kind) in [("state", 's'), ("log", 'l')] {
        let listed = head.get_mut(list).and_then(Value::as_array_mut);
        for segment in listed.into_iter().flatten() {
            let Some([n, crc, _]) = segment.as_array_mut().map(Vec::as_mut_slice) else {
                continue;
            };
            let text = shelf.get(&format!("{PREFIX}{kind}:{n}"));
            if *crc == 0 {
                *crc = text.and_then(|text| frame::checksum(text)).into();
            }
        }
    }
    head.to_string()
}

/// The lines of a shelf that a program wrote, the checksums in its manifest as 0: an input for [`read`].
pub fn write(shelf: &Shelf) -> String {
    let mut lines = Vec::new();
    for (key, text) in shelf {
        let name = key.strip_prefix(PREFIX).unwrap_or(key);
        lines.push(match frame::open(text) {
            Ok(body) if name == "head" => format!("jhead {}", without_checksums(&body)),
            Ok(body) => format!("{}{name} {body}", text.get(2..3).unwrap_or("r")),
            Err(_) => format!("r{name} {text}"),
        });
    }
    lines.join("\n")
}

fn without_checksums(head: &str) -> String {
    let mut value: Value = serde_json::from_str(head).unwrap_or_default();
    for list in ["state", "log"] {
        let listed = value.get_mut(list).and_then(Value::as_array_mut);
        for segment in listed.into_iter().flatten() {
            if let Some(crc) = segment.get_mut(1) {
                *crc = 0.into();
            }
        }
    }
    value.to_string()
}
