//! The checksum of what is stored.

use crc::{CRC_32_ISO_HDLC, Crc, Table};

/// Its table has one kilobyte. Quicker ones have sixteen, which nothing makes smaller on the way to the page, and a start
/// with 100,000 deals sums up less than seven megabytes.
static CRC: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);

/// The CRC-32 of some bytes, as gzip and PNG have it.
#[must_use]
pub fn crc32(bytes: &[u8]) -> u32 {
    CRC.checksum(bytes)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_that_of_another_program(bytes: Vec<u8>) {
            prop_assert_eq!(crc32(&bytes), crc32fast::hash(&bytes));
        }
    }
}
