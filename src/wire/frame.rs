//! The frame around every stored value: what it is, and a checksum that tells damage from data.
//!
//! A value is `k1`, one letter for its coding, eight hexadecimal digits of CRC-32, and the payload:
//! `j` is JSON as it stands (the checksum is that of its UTF-8 bytes); `b` is deflated JSON, each byte as the
//! character U+0000–U+00FF; `w` is deflated JSON, 15 bits in each character from U+3400 on, behind one letter
//! that tells the bits of padding. The checksum of `b` and `w` is that of the deflated bytes. All codings are
//! always read; which one is written is the caller's choice.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

use super::crc32;

/// How packed bytes become text.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Coding {
    /// One byte in a character of Latin-1: best where such texts count half.
    #[default]
    Bytes,
    /// 15 bits in a character of two bytes: best where every character counts the same.
    Wide,
}

/// A value that is not a sound frame.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum FrameError {
    /// It does not begin as a frame of this version does.
    #[error("not a frame")]
    NotAFrame,
    /// The checksum tells that it was changed or cut.
    #[error("damaged")]
    Damaged,
}

/// The level of compression: the highest before the time doubles for a hundredth of the size.
const LEVEL: u8 = 8;
/// The most that a packed value may hold; a book is cut into far smaller ones.
const MOST_BYTES: usize = 256 << 20;
/// Where the alphabet of 15 bits begins: 32,768 characters in a row, none of them a surrogate or a sign of control.
const WIDE_FIRST: u32 = 0x3400;

/// Frames JSON as it stands, for small values.
#[must_use]
pub fn plain(json: &str) -> String {
    format!("k1j{:08x}{json}", crc32(json.as_bytes()))
}

/// Frames JSON deflated.
#[must_use]
pub fn packed(json: &str, coding: Coding) -> String {
    let bytes = compress_to_vec(json.as_bytes(), LEVEL);
    let crc = crc32(&bytes);
    match coding {
        Coding::Bytes => {
            let mut text = format!("k1b{crc:08x}");
            text.extend(bytes.iter().copied().map(char::from));
            text
        }
        Coding::Wide => {
            let mut text = format!("k1w{crc:08x}");
            widen(&bytes, &mut text);
            text
        }
    }
}

/// The checksum that a framed value carries, whether or not it is right.
#[must_use]
pub fn checksum(value: &str) -> Option<u32> {
    u32::from_str_radix(value.get(3..11)?, 16).ok()
}

/// The JSON of a framed value.
///
/// # Errors
/// [`FrameError`] if it is not a frame or is not as it was written.
pub fn open(value: &str) -> Result<String, FrameError> {
    let (bytes, plain) = payload(value)?;
    let json = if plain {
        bytes
    } else {
        decompress_to_vec_with_limit(&bytes, MOST_BYTES).map_err(|_| FrameError::Damaged)?
    };
    String::from_utf8(json).map_err(|_| FrameError::Damaged)
}

/// Whether a framed value is as it was written, by its checksum.
#[must_use]
pub fn is_sound(value: &str) -> bool {
    payload(value).is_ok()
}

/// The bytes of a framed value that has its checksum, and whether they are JSON as it stands.
fn payload(value: &str) -> Result<(Vec<u8>, bool), FrameError> {
    let (coding, crc) = value
        .strip_prefix("k1")
        .and_then(|rest| rest.chars().next())
        .zip(checksum(value))
        .ok_or(FrameError::NotAFrame)?;
    let payload = value.get(11..).ok_or(FrameError::NotAFrame)?;
    let bytes = match coding {
        'j' => Some(payload.as_bytes().to_vec()),
        'b' => payload
            .chars()
            .map(|c| u8::try_from(u32::from(c)).ok())
            .collect(),
        'w' => narrow(payload),
        _ => return Err(FrameError::NotAFrame),
    };
    let bytes: Vec<u8> = bytes.ok_or(FrameError::Damaged)?;
    if crc32(&bytes) == crc {
        Ok((bytes, coding == 'j'))
    } else {
        Err(FrameError::Damaged)
    }
}

fn widen(bytes: &[u8], text: &mut String) {
    let padding = (15 - bytes.len() * 8 % 15) % 15;
    text.push(char::from(b'a' + u8::try_from(padding).unwrap_or(0)));
    let (mut held, mut bits) = (0_u32, 0);
    let mut put = |value: u32| text.extend(char::from_u32(WIDE_FIRST + value));
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        if bits >= 15 {
            bits -= 15;
            put(held >> bits & 0x7fff);
            held &= (1 << bits) - 1;
        }
    }
    if bits > 0 {
        put(held << (15 - bits) & 0x7fff);
    }
}

fn narrow(text: &str) -> Option<Vec<u8>> {
    let mut chars = text.chars();
    let padding = u32::from(chars.next()?).checked_sub(u32::from('a'))?;
    let (mut held, mut bits) = (0_u32, 0);
    let mut bytes = Vec::with_capacity(text.len() * 15 / 24);
    for c in chars {
        let value = u32::from(c).checked_sub(WIDE_FIRST)?;
        if value > 0x7fff {
            return None;
        }
        held = held << 15 | value;
        bits += 15;
        while bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xff).ok()?);
        }
        held &= (1 << bits) - 1;
    }
    // A padding of eight bits or more made a byte of its own.
    if padding > bits {
        bytes.pop();
    }
    // Only the one letter that belongs to the length is right, so that a change of it is seen.
    let read = text.chars().count().saturating_sub(1) * 15;
    (padding < 15 && bytes.len() * 8 + padding as usize == read).then_some(bytes)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_framed_is_read_again(text in ".{0,300}") {
            prop_assert_eq!(open(&plain(&text)), Ok(text.clone()));
            for coding in [Coding::Bytes, Coding::Wide] {
                prop_assert_eq!(open(&packed(&text, coding)), Ok(text.clone()));
            }
        }

        #[test]
        fn wide_characters_keep_every_byte(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
            let mut text = String::new();
            widen(&bytes, &mut text);
            prop_assert_eq!(text.chars().count(), 1 + (bytes.len() * 8).div_ceil(15));
            prop_assert_eq!(narrow(&text), Some(bytes));
        }

        #[test]
        fn damage_is_seen(text in ".{0,100}", place in any::<prop::sample::Index>(), other in any::<char>()) {
            for value in [plain(&text), packed(&text, Coding::Bytes), packed(&text, Coding::Wide)] {
                let mut chars: Vec<_> = value.chars().collect();
                let place = place.index(chars.len());
                chars[place] = other;
                let changed: String = chars.into_iter().collect();
                if changed != value {
                    // The letters of the checksum may change their case without changing their meaning.
                    prop_assert!(open(&changed).is_err() || changed.eq_ignore_ascii_case(&value));
                }
                let cut: String = value.chars().take(place).collect();
                prop_assert!(open(&cut).is_err());
            }
        }

        #[test]
        fn nothing_makes_it_panic(value in any::<String>(), tail in any::<String>()) {
            let _ = open(&value);
            for head in ["k1j", "k1b", "k1w00000000", "k1b00000000"] {
                let _ = open(&format!("{head}{tail}"));
            }
        }
    }
}
