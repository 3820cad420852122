//! An arithmetic coder of bits with models that learn: what a column of numbers takes is close to what it says. Deflate
//! gives every digit a whole number of bits and one table for all columns; this gives each column a table of its own
//! that needs not be written down.

/// How likely the next bit is set, in 65,536ths, and how often it was asked.
#[derive(Clone, Copy)]
pub struct Odds {
    one: u16,
    asked: u8,
}

/// From so many bits on, odds learn no slower.
const SLOWEST: u8 = 254;

impl Odds {
    /// Odds of which nothing is known.
    pub const EVEN: Self = Self {
        one: 1 << 15,
        asked: 0,
    };

    /// The odds as the coder uses them: neither impossible nor certain.
    fn one(self) -> u32 {
        u32::from(self.one).clamp(32, 65_536 - 32)
    }

    fn learn(&mut self, bit: bool) {
        let goal = if bit { 65_535 } else { 0 };
        let step = (goal - i32::from(self.one)) * 2 / (i32::from(self.asked) * 2 + 3);
        self.one = u16::try_from(i32::from(self.one) + step).unwrap_or(self.one);
        if self.asked < SLOWEST {
            self.asked += 1;
        }
    }
}

/// Where the range is divided for a bit.
fn middle(low: u32, high: u32, one: u32) -> u32 {
    let width = high - low;
    low + (width >> 16) * one + (((width & 0xffff) * one) >> 16)
}

/// Writes bits.
pub struct Encoder {
    low: u32,
    high: u32,
    bytes: Vec<u8>,
}

impl Encoder {
    /// Goes on behind what was written before.
    pub fn behind(bytes: Vec<u8>) -> Self {
        Self {
            low: 0,
            high: u32::MAX,
            bytes,
        }
    }

    fn put(&mut self, bit: bool, one: u32) {
        let middle = middle(self.low, self.high, one);
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            let [byte, ..] = self.high.to_be_bytes();
            self.bytes.push(byte);
            self.low <<= 8;
            self.high = self.high << 8 | 0xff;
        }
    }

    /// Writes a bit of which something is known.
    pub fn bit(&mut self, bit: bool, odds: &mut Odds) {
        self.put(bit, odds.one());
        odds.learn(bit);
    }

    /// Writes a bit of which nothing is known.
    pub fn even(&mut self, bit: bool) {
        self.put(bit, 1 << 15);
    }

    /// The bytes. A reader takes what is missing behind the end as zeros, so only as many stand as tell the range.
    pub fn finish(mut self) -> Vec<u8> {
        for bits in (0..=24).rev().step_by(8) {
            // The smallest number of the range with zeros from this bit down.
            let mask = (1_u32 << bits) - 1;
            let Some(number) = self.low.checked_add(mask).map(|number| number & !mask) else {
                continue;
            };
            if number <= self.high {
                let length = 4 - bits / 8;
                self.bytes
                    .extend(number.to_be_bytes().into_iter().take(length));
                break;
            }
        }
        while self.bytes.last() == Some(&0) {
            self.bytes.pop();
        }
        self.bytes
    }
}

/// Reads bits.
pub struct Decoder<'a> {
    low: u32,
    high: u32,
    seen: u32,
    bytes: std::slice::Iter<'a, u8>,
}

impl<'a> Decoder<'a> {
    /// Reads what an encoder wrote.
    pub fn of(bytes: &'a [u8]) -> Self {
        let mut decoder = Self {
            low: 0,
            high: u32::MAX,
            seen: 0,
            bytes: bytes.iter(),
        };
        for _ in 0..4 {
            decoder.pull();
        }
        decoder
    }

    fn pull(&mut self) {
        let byte = self.bytes.next().copied().unwrap_or(0);
        self.seen = self.seen << 8 | u32::from(byte);
    }

    fn get(&mut self, one: u32) -> bool {
        let middle = middle(self.low, self.high, one);
        let bit = self.seen <= middle;
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.low <<= 8;
            self.high = self.high << 8 | 0xff;
            self.pull();
        }
        bit
    }

    /// Reads a bit of which something is known.
    pub fn bit(&mut self, odds: &mut Odds) -> bool {
        let bit = self.get(odds.one());
        odds.learn(bit);
        bit
    }

    /// Reads a bit of which nothing is known.
    pub fn even(&mut self) -> bool {
        self.get(1 << 15)
    }

    /// Whether everything that was written has been read.
    pub fn is_at_end(&self) -> bool {
        self.bytes.len() == 0
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bits_are_read_as_they_were_written(bits in prop::collection::vec((any::<bool>(), 0_usize..4), 0..600)) {
            let mut odds = [Odds::EVEN; 3];
            let mut encoder = Encoder::behind(Vec::new());
            for (bit, model) in &bits {
                match odds.get_mut(*model) {
                    Some(odds) => encoder.bit(*bit, odds),
                    None => encoder.even(*bit),
                }
            }
            let bytes = encoder.finish();
            let mut odds = [Odds::EVEN; 3];
            let mut decoder = Decoder::of(&bytes);
            for (bit, model) in &bits {
                let read = match odds.get_mut(*model) {
                    Some(odds) => decoder.bit(odds),
                    None => decoder.even(),
                };
                prop_assert_eq!(read, *bit);
            }
            prop_assert!(decoder.is_at_end());
        }
    }

    #[test]
    fn what_is_always_the_same_takes_next_to_nothing() {
        let mut odds = Odds::EVEN;
        let mut encoder = Encoder::behind(Vec::new());
        for _ in 0..1_000 {
            encoder.bit(true, &mut odds);
        }
        assert!(encoder.finish().len() <= 3);
    }
}
