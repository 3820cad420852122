//! Segments of state and log under a manifest that lists them; and packed bytes that no packer made.
//!
//! A line is `s` or `l`, the letter of the coding, and the body. An input that begins with `d` or `D` is the deflated
//! bytes themselves, in characters of 8 or 15 bits that are laid out here anew.

use konvey::wire::frame;

use crate::laws;
use crate::shelf::{self, PREFIX, Shelf};

/// The most segments that are read.
const SEGMENTS: usize = 8;

/// Opens a store of the segments, or the packed bytes alone.
pub fn run(bytes: &[u8]) {
    match bytes {
        [b'd', bytes @ ..] => packed(&narrow(bytes)),
        [b'D', bytes @ ..] => packed(&wide(bytes)),
        _ => {
            let shelf = segments(&String::from_utf8_lossy(bytes));
            laws::opened(&shelf, laws::depth(bytes));
        }
    }
}

/// What can be read of a sound frame is packed and read again.
fn packed(text: &str) {
    assert!(frame::is_sound(text), "the checksum is right");
    if let Ok(json) = frame::open(text) {
        for letter in ['j', 'b', 'w'] {
            let again = shelf::framed(letter, &json);
            assert!(frame::open(&again).as_ref() == Ok(&json));
        }
    }
}

fn narrow(bytes: &[u8]) -> String {
    let payload: String = bytes.iter().copied().map(char::from).collect();
    format!("k1b{:08x}{payload}", crc32fast::hash(bytes))
}

/// The bits of all bytes in a row, cut into pieces of 15, the last one filled up with zeros.
fn wide(bytes: &[u8]) -> String {
    let mut bits: Vec<u32> = bytes
        .iter()
        .flat_map(|byte| (0..8).rev().map(move |bit| u32::from(byte >> bit & 1)))
        .collect();
    let padding = bits.len().next_multiple_of(15) - bits.len();
    bits.resize(bits.len() + padding, 0);
    let payload: String = bits
        .chunks(15)
        .map(|piece| piece.iter().fold(0, |held, bit| held << 1 | bit))
        .filter_map(|value| char::from_u32(0x3400 + value))
        .collect();
    let padding = char::from(b'a' + padding as u8);
    format!("k1w{:08x}{padding}{payload}", crc32fast::hash(bytes))
}

/// The store of the segments. Its manifest knows two profiles and as many entries as the segments of the log tell.
fn segments(input: &str) -> Shelf {
    let mut shelf = Shelf::new();
    let (mut state, mut log) = (Vec::new(), Vec::new());
    let mut last = 0;
    for (place, line) in input.split('\n').take(SEGMENTS).enumerate() {
        let n = place + 1;
        let (kind, rest) = shelf::split(line);
        let (letter, body) = shelf::split(rest);
        let text = shelf::framed(letter, body);
        let listed = format!("[{n},{},1]", frame::checksum(&text).unwrap_or_default());
        let kind = if kind == 'l' {
            log.push(listed);
            last = last_entry(body).unwrap_or(last);
            'l'
        } else {
            state.push(listed);
            's'
        };
        shelf.insert(format!("{PREFIX}{kind}:{n}"), text);
    }
    let head = format!(
        r#"{{"format":3,"min_reader":3,"app":"","generation":4096,"seq":{last},"at":9,"next":100,"replicas":[["{:032x}",9],["{:032x}",9]],"state":[{}],"log":[{}]}}"#,
        1,
        2,
        state.join(","),
        log.join(",")
    );
    shelf.insert(format!("{PREFIX}head"), frame::plain(&head));
    shelf
}

/// The number of the last entry that a segment of the log tells.
fn last_entry(body: &str) -> Option<u64> {
    let (_, behind) = body.rsplit_once(r#"{"s":"#)?;
    let end = behind.find(|c: char| !c.is_ascii_digit())?;
    behind.get(..end)?.parse().ok()
}
