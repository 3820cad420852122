//! The upper halves of two single-byte code pages of Windows. By hand, since a library of encodings brings
//! large tables of East Asian scripts along.

/// The characters of the bytes 0x80 to 0xFF in Windows-1251; U+FFFD where there is none.
pub(super) const WINDOWS_1251: &str = concat!(
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏ",
    "ђ‘’“”•–—\u{fffd}™љ›њќћџ",
    "\u{a0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{ad}®Ї",
    "°±Ііґµ¶·ё№є»јЅѕї",
    "АБВГДЕЖЗИЙКЛМНОП",
    "РСТУФХЦЧШЩЪЫЬЭЮЯ",
    "абвгдежзийклмноп",
    "рстуфхцчшщъыьэюя",
);

/// The characters of the bytes 0x80 to 0xFF in Windows-1252; U+FFFD where there is none.
pub(super) const WINDOWS_1252: &str = concat!(
    "€\u{fffd}‚ƒ„…†‡ˆ‰Š‹Œ\u{fffd}Ž\u{fffd}",
    "\u{fffd}‘’“”•–—˜™š›œ\u{fffd}žŸ",
    "\u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯",
    "°±²³´µ¶·¸¹º»¼½¾¿",
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ",
    "ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß",
    "àáâãäåæçèéêëìíîï",
    "ðñòóôõö÷øùúûüýþÿ",
);

/// Reads bytes by the upper half of a code page; the lower half is ASCII.
pub(super) fn decode(bytes: &[u8], upper: &str) -> String {
    let table: Vec<char> = upper.chars().collect();
    bytes
        .iter()
        .map(|&byte| match byte.checked_sub(0x80) {
            None => char::from(byte),
            Some(place) => table
                .get(usize::from(place))
                .copied()
                .unwrap_or(char::REPLACEMENT_CHARACTER),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_pages_are_whole() {
        assert_eq!(WINDOWS_1251.chars().count(), 128);
        assert_eq!(WINDOWS_1252.chars().count(), 128);
    }
}
