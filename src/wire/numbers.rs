//! Columns of numbers. A few stand as they are; many are written by the coder of `range.rs`, as text in base 64, each
//! column with what all its values share taken off: the least of them, a common factor, and the value before.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;

use super::cell::{AsCell as _, Cell};
use super::range::{Decoder, Encoder, Odds};

/// Fewer numbers than this stand as they are: a record of the journal is not worth the coder.
pub const FEW: usize = 8;

/// Packs numbers: a few in a row as `listed` says, many in the form of [`encode`].
pub fn pack(values: Vec<i64>, listed: fn(Vec<i64>) -> Vec<i64>) -> Cell {
    if values.len() < FEW {
        listed(values).into_cell()
    } else {
        Cell::Text(encode(&values))
    }
}

/// Packs moments in milliseconds: many as days and as milliseconds within them, each in the form of [`encode`].
pub fn pack_moments(values: Vec<i64>, listed: fn(Vec<i64>) -> Vec<i64>) -> Cell {
    if values.len() < FEW {
        return listed(values).into_cell();
    }
    let days: Vec<i64> = values.iter().map(|at| at.div_euclid(DAY)).collect();
    let clocks: Vec<i64> = values.iter().map(|at| at.rem_euclid(DAY)).collect();
    Cell::Text(format!("{} {}", encode(&days), encode(&clocks)))
}

/// The numbers of a column of either kind. `listed` says what those mean that stand in a row: some kinds keep
/// differences there.
pub fn unpack(cell: Cell, count: usize, listed: fn(Vec<i64>) -> Vec<i64>) -> Option<Vec<i64>> {
    let text = match cell {
        Cell::Text(text) => text,
        row => return Vec::from_cell(row).map(listed),
    };
    let Some((days, clocks)) = text.split_once(' ') else {
        return decode(&text, count);
    };
    let (days, clocks) = (decode(days, count)?, decode(clocks, count)?);
    let at = days.into_iter().zip(clocks);
    Some(
        at.map(|(day, clock)| day.wrapping_mul(DAY).wrapping_add(clock))
            .collect(),
    )
}

/// How numbers stand in a row that tells them as they are.
pub fn as_is(values: Vec<i64>) -> Vec<i64> {
    values
}

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;
/// How the rest of the numbers follows: all are the same,
const SAME: u64 = 0;
/// each for itself,
const EACH: u64 = 1;
/// or each less the one before it.
const STEPS: u64 = 2;
/// Numbers of so many binary digits at most are learnt to the last digit,
const WHOLE: u32 = 11;
/// and so many digits behind the first one of larger numbers.
const LEADING: u32 = 3;

/// Writes numbers: how many, how they follow, the least, the common factor, and the rest by the coder.
pub fn encode(values: &[i64]) -> String {
    let least = values.iter().copied().min().unwrap_or(0);
    let mut rest: Vec<u64> = values.iter().map(|value| off(*value, least)).collect();
    let factor = rest.iter().fold(0, |all, one| common(all, *one));
    let mut bytes = Vec::new();
    varint(values.len() as u64, &mut bytes);
    if factor == 0 {
        varint(SAME, &mut bytes);
        varint(zigzag(least), &mut bytes);
        return BASE64.encode(bytes);
    }
    if factor > 1 {
        for one in &mut rest {
            *one /= factor;
        }
    }
    let digits = |all: &[u64]| all.iter().map(|one| u64::from(length(*one))).sum::<u64>();
    let steps = steps(&rest);
    let by_steps = digits(&steps) < digits(&rest);
    varint(if by_steps { STEPS } else { EACH }, &mut bytes);
    varint(zigzag(least), &mut bytes);
    varint(factor, &mut bytes);
    let rest = if by_steps { steps } else { rest };
    let most = rest.iter().map(|one| length(*one)).max().unwrap_or(0);
    let mut model = Model::new(most);
    varint(u64::from(most), &mut bytes);
    let mut encoder = Encoder::behind(bytes);
    for one in rest {
        model.write(one, &mut encoder);
    }
    BASE64.encode(encoder.finish())
}

/// Reads as many numbers as are asked for; none if the text holds others.
pub fn decode(text: &str, count: usize) -> Option<Vec<i64>> {
    let bytes = BASE64.decode(text).ok()?;
    let mut bytes = bytes.as_slice();
    if read_varint(&mut bytes)? != count as u64 {
        return None;
    }
    let follow = read_varint(&mut bytes)?;
    let least = unzigzag(read_varint(&mut bytes)?);
    if follow == SAME {
        return bytes.is_empty().then(|| vec![least; count]);
    }
    let factor = read_varint(&mut bytes)?;
    let most = u32::try_from(read_varint(&mut bytes)?).ok()?;
    if most > u64::BITS || follow > STEPS {
        return None;
    }
    let mut model = Model::new(most);
    let mut decoder = Decoder::of(bytes);
    let mut last = 0_u64;
    let values = (0..count)
        .map(|_| {
            let read = model.read(&mut decoder);
            let one = match follow {
                STEPS => last.wrapping_add(unzigzag(read).cast_unsigned()),
                _ => read,
            };
            last = one;
            one.wrapping_mul(factor)
                .wrapping_add(least.cast_unsigned())
                .cast_signed()
        })
        .collect();
    decoder.is_at_end().then_some(values)
}

/// What the values of a column were like so far.
struct Model {
    /// The number of binary digits, from its first digit on.
    lengths: Vec<Odds>,
    /// How many digits that number has at most.
    depth: u32,
    /// The digits of small numbers behind the first, by their length and those before.
    small: Vec<Odds>,
    /// The first digits of large numbers.
    large: Vec<Odds>,
}

impl Model {
    fn new(most: u32) -> Self {
        let depth = u32::BITS - most.leading_zeros();
        Self {
            lengths: vec![Odds::EVEN; 1 << depth],
            depth,
            small: vec![Odds::EVEN; 1 << most.min(WHOLE)],
            large: vec![
                Odds::EVEN;
                if most > WHOLE {
                    (most as usize + 1) << LEADING
                } else {
                    0
                }
            ],
        }
    }

    fn write(&mut self, value: u64, encoder: &mut Encoder) {
        let length = length(value);
        let mut node = 1;
        for digit in (0..self.depth).rev() {
            let bit = length >> digit & 1 == 1;
            if let Some(odds) = self.lengths.get_mut(node) {
                encoder.bit(bit, odds);
            }
            node = node << 1 | usize::from(bit);
        }
        let mut before = 1_u64;
        for digit in (0..length.saturating_sub(1)).rev() {
            let bit = value >> digit & 1 == 1;
            match self.odds(length, before) {
                Some(odds) => encoder.bit(bit, odds),
                None => encoder.even(bit),
            }
            before = before << 1 | u64::from(bit);
        }
    }

    fn read(&mut self, decoder: &mut Decoder) -> u64 {
        let mut length = 0;
        let mut node = 1;
        for _ in 0..self.depth {
            let bit = self
                .lengths
                .get_mut(node)
                .is_some_and(|odds| decoder.bit(odds));
            node = node << 1 | usize::from(bit);
            length = length << 1 | u32::from(bit);
        }
        let length = length.min(u64::BITS);
        let mut value = u64::from(length > 0);
        for _ in 1..length {
            let bit = match self.odds(length, value) {
                Some(odds) => decoder.bit(odds),
                None => decoder.even(),
            };
            value = value << 1 | u64::from(bit);
        }
        value
    }

    /// The odds of the digit behind those before it, the first among them; none where they are not worth learning.
    fn odds(&mut self, length: u32, before: u64) -> Option<&mut Odds> {
        let before = usize::try_from(before).ok()?;
        if length <= WHOLE {
            // Numbers of one length have as many places as there are numbers below them.
            self.small.get_mut((1 << (length - 1)) + before)
        } else if before < 1 << LEADING {
            self.large.get_mut((length as usize) << LEADING | before)
        } else {
            None
        }
    }
}

/// How much a value is above the least one.
fn off(value: i64, least: i64) -> u64 {
    value.wrapping_sub(least).cast_unsigned()
}

/// Each number less the one before it, small ones of either sign being small.
fn steps(values: &[u64]) -> Vec<u64> {
    let mut last = 0;
    values
        .iter()
        .map(|value| {
            let step = value.wrapping_sub(std::mem::replace(&mut last, *value));
            zigzag(step.cast_signed())
        })
        .collect()
}

/// The greatest number that divides both.
fn common(mut a: u64, mut b: u64) -> u64 {
    while b != 0 && a != 1 {
        (a, b) = (b, a % b);
    }
    a
}

/// How many binary digits a number has.
fn length(value: u64) -> u32 {
    u64::BITS - value.leading_zeros()
}

fn zigzag(value: i64) -> u64 {
    (value << 1 ^ value >> 63).cast_unsigned()
}

fn unzigzag(value: u64) -> i64 {
    (value >> 1).cast_signed() ^ -(value & 1).cast_signed()
}

fn varint(mut value: u64, bytes: &mut Vec<u8>) {
    while value >= 0x80 {
        bytes.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

fn read_varint(bytes: &mut &[u8]) -> Option<u64> {
    let mut value = 0_u64;
    for place in 0..10 {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u64::from(byte & 0x7f) << (place * 7);
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn some_numbers() -> impl Strategy<Value = Vec<i64>> {
        let many = |range: std::ops::Range<i64>| prop::collection::vec(range, 0..300);
        prop_oneof![
            prop::collection::vec(any::<i64>(), 0..50),
            many(-3..3),
            many(0..3_000),
            many(0..100).prop_map(|all| all.iter().map(|one| one * 60_000 + 7).collect()),
            (any::<i64>(), many(0..9)).prop_map(|(first, steps)| {
                let sums = steps.iter().scan(first, |sum, step| {
                    *sum = sum.wrapping_add(*step);
                    Some(*sum)
                });
                sums.collect()
            }),
        ]
    }

    proptest! {
        #[test]
        fn numbers_are_read_as_they_were_written(values in some_numbers()) {
            let text = encode(&values);
            prop_assert_eq!(decode(&text, values.len()), Some(values.clone()));
            prop_assert_eq!(decode(&text, values.len() + 1), None);
            for packed in [pack(values.clone(), as_is), pack_moments(values.clone(), as_is)] {
                let read = Cell::parse(&packed.json()).unwrap();
                prop_assert_eq!(unpack(read, values.len(), as_is), Some(values.clone()));
            }
        }

        #[test]
        fn nothing_makes_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..40), count in 0_usize..100) {
            let _ = decode(&BASE64.encode(&bytes), count);
            let counted: Vec<u8> = [count as u8].into_iter().chain(bytes).collect();
            let _ = decode(&BASE64.encode(counted), count);
        }
    }

    #[test]
    fn numbers_that_say_little_take_little() {
        let bytes = |values: Vec<i64>| encode(&values).len() * 3 / 4;
        assert!(bytes(vec![7; 1_000]) < 6);
        assert!(bytes((0..1_000).map(|n| n * 5 + 1_000_000).collect()) < 20);
        // Three of a thousand are different: about 12 bytes of news.
        assert!(bytes((0..1_000).map(|n| i64::from(n % 400 == 3)).collect()) < 25);
        // Eight bits of chance each.
        let chance = (0..1_000_u64).map(|n| (n.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56) as i64);
        assert!(bytes(chance.collect()) < 1_200);
    }
}
