//! From the bytes of a file to text: which encoding, and why. Never fails: bytes that mean nothing in an
//! encoding become U+FFFD and are counted.

use super::code_page;

/// An encoding that a table can be in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, low byte first: the "Unicode text" of Excel.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// The Cyrillic code page of Windows: the "CSV" of Excel in Ukraine.
    Windows1251,
    /// The Western code page of Windows.
    Windows1252,
}

impl Encoding {
    /// Every encoding, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Utf8,
        Self::Windows1251,
        Self::Windows1252,
        Self::Utf16Le,
        Self::Utf16Be,
    ];

    /// The name as people know it; the same in all languages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
            Self::Windows1251 => "Windows-1251",
            Self::Windows1252 => "Windows-1252",
        }
    }
}

/// Why an encoding was taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EncodingReason {
    /// The file says so by its first bytes.
    Mark,
    /// Its bytes are valid UTF-8.
    Valid,
    /// Zero bytes stand where UTF-16 puts them.
    ZeroBytes,
    /// It is not UTF-8, and most letters are Cyrillic ones of the code page.
    CyrillicLetters,
    /// It is not UTF-8, and Latin letters stand around the others.
    LatinLetters,
    /// The user said so.
    Chosen,
}

/// The text of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The encoding that was taken.
    pub encoding: Encoding,
    /// Why.
    pub reason: EncodingReason,
    /// How many characters could not be read.
    pub unreadable: usize,
}

/// Reads bytes in the encoding that they seem to have.
#[must_use]
pub fn decode(bytes: &[u8]) -> Decoded {
    let (encoding, reason) = guess(bytes);
    decode_as(bytes, encoding, reason)
}

/// Reads bytes in the encoding that the user chose.
#[must_use]
pub fn decode_chosen(bytes: &[u8], encoding: Encoding) -> Decoded {
    decode_as(bytes, encoding, EncodingReason::Chosen)
}

/// The byte order mark.
const MARK: char = '\u{feff}';

fn decode_as(bytes: &[u8], encoding: Encoding, reason: EncodingReason) -> Decoded {
    let mut text = match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
        Encoding::Utf16Le => utf16(bytes, u16::from_le_bytes),
        Encoding::Utf16Be => utf16(bytes, u16::from_be_bytes),
        Encoding::Windows1251 => code_page::decode(bytes, code_page::WINDOWS_1251),
        Encoding::Windows1252 => code_page::decode(bytes, code_page::WINDOWS_1252),
    };
    if text.starts_with(MARK) {
        text.drain(..MARK.len_utf8());
    }
    let unreadable = text.matches(char::REPLACEMENT_CHARACTER).count();
    Decoded {
        text,
        encoding,
        reason,
        unreadable,
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    char::decode_utf16(pairs.iter().map(|&pair| unit(pair)))
        .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

fn guess(bytes: &[u8]) -> (Encoding, EncodingReason) {
    match bytes {
        [0xef, 0xbb, 0xbf, ..] => return (Encoding::Utf8, EncodingReason::Mark),
        [0xff, 0xfe, ..] => return (Encoding::Utf16Le, EncodingReason::Mark),
        [0xfe, 0xff, ..] => return (Encoding::Utf16Be, EncodingReason::Mark),
        _ => {}
    }
    if let Some(encoding) = by_zero_bytes(bytes) {
        return (encoding, EncodingReason::ZeroBytes);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return (Encoding::Utf8, EncodingReason::Valid);
    }
    if is_cyrillic(bytes) {
        (Encoding::Windows1251, EncodingReason::CyrillicLetters)
    } else {
        (Encoding::Windows1252, EncodingReason::LatinLetters)
    }
}

/// Delimiters and digits are one byte in UTF-8 and carry a zero byte in UTF-16; the side of the zeros tells which.
fn by_zero_bytes(bytes: &[u8]) -> Option<Encoding> {
    let sample = bytes.get(..4096).unwrap_or(bytes);
    let (pairs, _) = sample.as_chunks::<2>();
    let high = pairs.iter().filter(|[first, _]| *first == 0).count();
    let low = pairs.iter().filter(|[_, second]| *second == 0).count();
    let many = (pairs.len() / 16).max(1);
    match (low > many && low > high, high > many && high > low) {
        (true, _) => Some(Encoding::Utf16Le),
        (_, true) => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// In Cyrillic text letters of the upper half stand side by side; in Western text they are single accents.
fn is_cyrillic(bytes: &[u8]) -> bool {
    let letter = |byte: u8| {
        byte >= 0xc0 || matches!(byte, 0xa5 | 0xb4 | 0xaf | 0xbf | 0xaa | 0xba | 0xb2 | 0xb3)
    };
    let upper = bytes.iter().filter(|byte| letter(**byte)).count();
    let paired = bytes
        .windows(2)
        .filter(|pair| pair.iter().all(|byte| letter(*byte)))
        .count();
    paired * 2 >= upper
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The letters that decide whether Ukrainian text was read right.
    const TEXT: &str = "Назва;Сума\nҐанок «Їжак» № 5;Є, і\n";

    fn encode_1251(text: &str) -> Vec<u8> {
        let upper = |c| code_page::WINDOWS_1251.chars().position(|known| known == c);
        text.chars()
            .map(|c| match u8::try_from(u32::from(c)) {
                Ok(byte) if byte < 0x80 => byte,
                _ => u8::try_from(0x80 + upper(c).unwrap()).unwrap(),
            })
            .collect()
    }

    #[test]
    fn every_encoding_is_recognised() {
        let le: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        for (bytes, encoding, reason) in [
            (
                TEXT.as_bytes().to_vec(),
                Encoding::Utf8,
                EncodingReason::Valid,
            ),
            (
                marked(b"\xef\xbb\xbf", TEXT.as_bytes()),
                Encoding::Utf8,
                EncodingReason::Mark,
            ),
            (
                marked(b"\xff\xfe", &le),
                Encoding::Utf16Le,
                EncodingReason::Mark,
            ),
            (
                marked(b"\xfe\xff", &be),
                Encoding::Utf16Be,
                EncodingReason::Mark,
            ),
            (le, Encoding::Utf16Le, EncodingReason::ZeroBytes),
            (be, Encoding::Utf16Be, EncodingReason::ZeroBytes),
            (
                encode_1251(TEXT),
                Encoding::Windows1251,
                EncodingReason::CyrillicLetters,
            ),
        ] {
            let decoded = decode(&bytes);
            assert_eq!((decoded.encoding, decoded.reason), (encoding, reason));
            assert_eq!(decoded.text, TEXT);
            assert_eq!(decoded.unreadable, 0);
        }
    }

    #[test]
    fn western_accents_are_not_cyrillic() {
        let decoded = decode(b"Caf\xe9;Z\xfcrich;80 \x80");
        assert_eq!(decoded.encoding, Encoding::Windows1252);
        assert_eq!(decoded.text, "Café;Zürich;80 €");
    }

    #[test]
    fn the_choice_of_the_user_wins_and_losses_are_counted() {
        let decoded = decode_chosen(b"\xe9\xe9 ok", Encoding::Utf8);
        assert_eq!(decoded.reason, EncodingReason::Chosen);
        assert_eq!(decoded.unreadable, 2);
        assert_eq!(
            decode_chosen(b"\xb3", Encoding::Windows1251).text,
            "і",
            "the user may switch to the Cyrillic page"
        );
    }
}
