//! Where in a JSON document an error of serde stands, as a path such as `deals[17].amount`.
//!
//! A tracking deserializer would know it too, but doubles the code of every row; this walks the text once, and only when
//! something is wrong.

use std::fmt::Write as _;

/// A step from a value to one inside of it.
enum Step {
    Key(String),
    Place(usize),
}

/// The path to the value that ends at an error's line and column, both counted from one and in bytes as serde counts.
pub fn path_at(bytes: &[u8], line: usize, column: usize) -> String {
    let begin = bytes
        .split_inclusive(|byte| *byte == b'\n')
        .take(line.saturating_sub(1))
        .map(<[u8]>::len)
        .sum::<usize>();
    let end = bytes.len().min(begin.saturating_add(column));
    written(&steps(bytes.get(..end).unwrap_or_default()))
}

/// The steps to where a cut text ends.
fn steps(text: &[u8]) -> Vec<Step> {
    let mut steps = Vec::new();
    // Whether the next string of an object is a key.
    let mut key_next = false;
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        at += 1;
        match byte {
            b'{' => {
                steps.push(Step::Key(String::new()));
                key_next = true;
            }
            b'[' => steps.push(Step::Place(0)),
            b'}' | b']' => {
                steps.pop();
                key_next = false;
            }
            b':' => key_next = false,
            b',' => match steps.last_mut() {
                Some(Step::Place(place)) => *place += 1,
                Some(Step::Key(_)) => key_next = true,
                None => {}
            },
            b'"' => {
                let begin = at;
                while let Some(byte) = text.get(at).filter(|byte| **byte != b'"') {
                    at += if *byte == b'\\' { 2 } else { 1 };
                }
                let string = text.get(begin..at.min(text.len())).unwrap_or_default();
                if let (Some(Step::Key(key)), true) = (steps.last_mut(), key_next) {
                    *key = String::from_utf8_lossy(string).into_owned();
                }
                at += 1;
            }
            _ => {}
        }
    }
    steps
}

fn written(steps: &[Step]) -> String {
    let mut path = String::new();
    for step in steps {
        let _ = match step {
            Step::Key(key) if key.is_empty() => Ok(()),
            Step::Key(key) if path.is_empty() => write!(path, "{key}"),
            Step::Key(key) => write!(path, ".{key}"),
            Step::Place(place) => write!(path, "[{place}]"),
        };
    }
    path
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Deserialize, Debug)]
    #[allow(dead_code, reason = "only read")]
    struct Inner {
        amount: Option<u8>,
        names: Vec<String>,
    }

    #[derive(Deserialize, Debug)]
    #[allow(dead_code, reason = "only read")]
    struct Outer {
        deals: Vec<Inner>,
    }

    fn path(text: &str) -> String {
        let error = serde_json::from_str::<Outer>(text).unwrap_err();
        path_at(text.as_bytes(), error.line(), error.column())
    }

    #[test]
    fn an_error_is_where_its_value_is() {
        for (text, expected) in [
            (
                r#"{"deals": [{"amount": 1, "names": []}, {"amount": "x", "names": []}]}"#,
                "deals[1].amount",
            ),
            (
                r#"{"deals": [{"amount": 300, "names": []}]}"#,
                "deals[0].amount",
            ),
            (
                "{\n \"deals\": [\n {\"amount\": 1,\n \"names\": [\"a\",\n 5]}]}",
                "deals[0].names[1]",
            ),
            (
                r#"{"deals": [{"amount": 1, "names": ["\"{[", {}]}]}"#,
                "deals[0].names[1]",
            ),
            (
                r#"{"deals": [{"amount": 1, "names": []}, {"amount": 1}]}"#,
                "deals[1]",
            ),
            (r#"{"deals": {}}"#, "deals"),
            ("{}", ""),
        ] {
            assert_eq!(path(text), expected, "{text}");
        }
    }

    #[test]
    fn no_text_and_no_place_make_it_panic() {
        for text in ["", "\"", "\"\\", "}]", "{\"", "{\"a\\\":[", ",,"] {
            for (line, column) in [(0, 0), (1, 1), (1, 99), (9, 9)] {
                let _ = path_at(text.as_bytes(), line, column);
            }
        }
    }
}
