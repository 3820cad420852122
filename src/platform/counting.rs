//! How local storage counts the characters of a text. Chromium and Firefox count all alike, WebKit one beyond Latin-1 twice.
//! It shows only by trying, which is done once, before there is a book, and remembered.

use js_sys::{JsString, Reflect};

use super::storage::{self, PROBE};

/// Holds the answer.
const KEY: &str = "konvey1:counts";
const ALIKE: &str = "alike";
const TWICE: &str = "twice";
/// So many characters there is room for where each of them counts once, and not where each counts twice.
const MANY: i32 = 2_700_000;

/// Whether all characters are known to count alike. Where it is not known it is found out, if `begins`: nothing of the own
/// book may be stored yet.
#[must_use]
pub fn counts_alike(begins: bool) -> bool {
    let Some(area) = storage::area() else {
        return false;
    };
    match area.get_item(KEY) {
        Ok(Some(answer)) => return answer == ALIKE,
        Ok(None) if begins && storage::may_write() => {}
        _ => return false,
    }
    let answer = if has_room(&area, "\u{100}") {
        ALIKE
    } else if has_room(&area, "a") {
        TWICE
    } else {
        // Something else fills it, so that nothing can be told.
        return false;
    };
    let _ = area.set_item(KEY, answer);
    answer == ALIKE
}

/// Whether there is room for many of one character. The text is made by the browser: the memory of the program would not
/// shrink again.
fn has_room(area: &web_sys::Storage, character: &str) -> bool {
    let text = JsString::from(character).repeat(MANY);
    let kept = Reflect::set(area, &PROBE.into(), &text).is_ok();
    let _ = area.remove_item(PROBE);
    kept
}
