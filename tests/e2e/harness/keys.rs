//! Keys by the names that the web gives them, as the driver wants them.

use serde_json::{Value, json};

/// The actions for keys that are pressed together, such as `Control+Shift+z`.
pub fn actions(chord: &str) -> Value {
    let keys: Vec<String> = split(chord).into_iter().map(code).collect();
    let down = keys
        .iter()
        .map(|key| json!({ "type": "keyDown", "value": key }));
    let up = keys
        .iter()
        .rev()
        .map(|key| json!({ "type": "keyUp", "value": key }));
    keyboard(down.chain(up).collect())
}

/// The actions for a text.
pub fn typing(text: &str) -> Value {
    let keys = text.chars().flat_map(|letter| {
        let value = letter.to_string();
        [
            json!({ "type": "keyDown", "value": value }),
            json!({ "type": "keyUp", "value": value }),
        ]
    });
    keyboard(keys.collect())
}

fn keyboard(actions: Vec<Value>) -> Value {
    json!([{ "type": "key", "id": "keyboard", "actions": actions }])
}

/// Splits a chord at each `+` that does not stand for itself.
fn split(chord: &str) -> Vec<&str> {
    match chord.strip_suffix("++") {
        Some(before) => before.split('+').chain(["+"]).collect(),
        None if chord == "+" => vec![chord],
        None => chord.split('+').collect(),
    }
}

/// The code of a named key, from the table of the WebDriver recommendation; a letter stands for itself.
fn code(name: &str) -> String {
    let code = match name {
        "Backspace" => '\u{E003}',
        "Tab" => '\u{E004}',
        "Enter" => '\u{E007}',
        "Shift" => '\u{E008}',
        "Control" => '\u{E009}',
        "Alt" => '\u{E00A}',
        "Escape" => '\u{E00C}',
        "Space" => ' ',
        "PageUp" => '\u{E00E}',
        "PageDown" => '\u{E00F}',
        "End" => '\u{E010}',
        "Home" => '\u{E011}',
        "ArrowLeft" => '\u{E012}',
        "ArrowUp" => '\u{E013}',
        "ArrowRight" => '\u{E014}',
        "ArrowDown" => '\u{E015}',
        "Insert" => '\u{E016}',
        "Delete" => '\u{E017}',
        "F1" => '\u{E031}',
        "F2" => '\u{E032}',
        "F6" => '\u{E036}',
        "F10" => '\u{E03A}',
        "Meta" => '\u{E03D}',
        letter => {
            assert_eq!(letter.chars().count(), 1, "there is no key {letter:?}");
            return letter.to_owned();
        }
    };
    code.to_string()
}
