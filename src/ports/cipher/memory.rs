//! A cipher for tests: it keeps the promises of a real one except that of secrecy.

use std::cell::{Cell, RefCell};

use super::{Cipher, CipherError};
use crate::ports::{Answer, known};
use crate::wire::file::{Lock, Passphrase};

/// Bytes of the seal at the end.
const SEAL: usize = 4;

/// A cipher in memory, which can be told to fail.
#[derive(Debug, Default)]
pub struct MemoryCipher {
    failure: RefCell<Option<CipherError>>,
    made: Cell<u8>,
}

impl MemoryCipher {
    /// From now on each call fails so, or none does.
    pub fn fail(&self, failure: Option<CipherError>) {
        self.failure.replace(failure);
    }

    fn trouble(&self) -> Result<(), CipherError> {
        self.failure.borrow().clone().map_or(Ok(()), Err)
    }
}

/// Turns every byte over by a stream that passphrase and lock make.
fn turn(passphrase: &Passphrase, lock: &Lock, bytes: &[u8]) -> Vec<u8> {
    let mut state = seal(passphrase, lock, &[]);
    let turned = bytes.iter().map(|byte| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        byte ^ state.to_be_bytes()[0]
    });
    turned.collect()
}

fn seal(passphrase: &Passphrase, lock: &Lock, plain: &[u8]) -> u32 {
    let head = lock.head();
    let sealed = [passphrase.text().as_bytes(), head.as_bytes(), plain];
    crate::wire::crc32(&sealed.join(&0))
}

impl Cipher for MemoryCipher {
    fn is_at_hand(&self) -> bool {
        *self.failure.borrow() != Some(CipherError::Absent)
    }

    fn fresh(&self) -> Result<Lock, CipherError> {
        self.trouble()?;
        self.made.set(self.made.get().wrapping_add(1));
        Ok(Lock::fresh([self.made.get(); 16], [self.made.get(); 12]))
    }

    fn lock(
        &self,
        passphrase: Passphrase,
        lock: Lock,
        plain: Vec<u8>,
    ) -> Answer<Result<Vec<u8>, CipherError>> {
        known(self.trouble().map(|()| {
            let mut secret = turn(&passphrase, &lock, &plain);
            secret.extend(seal(&passphrase, &lock, &plain).to_be_bytes());
            secret
        }))
    }

    fn open(
        &self,
        passphrase: Passphrase,
        lock: Lock,
        secret: Vec<u8>,
    ) -> Answer<Result<Vec<u8>, CipherError>> {
        known(self.trouble().and_then(|()| {
            let (secret, found) = secret
                .split_last_chunk::<SEAL>()
                .ok_or(CipherError::Wrong)?;
            let plain = turn(&passphrase, &lock, secret);
            if seal(&passphrase, &lock, &plain).to_be_bytes() == *found {
                Ok(plain)
            } else {
                Err(CipherError::Wrong)
            }
        }))
    }
}
