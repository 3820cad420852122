//! Locking files with a passphrase, as the browser does it: audited, quick, and nothing to be downloaded for it.

mod memory;

pub use memory::MemoryCipher;

use super::Answer;
use crate::wire::file::{Lock, Passphrase};

/// Why a file was not locked or opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CipherError {
    /// The browser does it over a secure address only, and this is none.
    #[error("the browser encrypts over a secure address only")]
    Absent,
    /// The passphrase is another one, or the head or the contents were changed; nobody can tell which.
    #[error("wrong passphrase or damaged file")]
    Wrong,
    /// The browser refused, in its own words.
    #[error("the browser refused: {0}")]
    Refused(String),
}

/// Locks and opens by AES-256-GCM with a key of PBKDF2-HMAC-SHA-256, the head of the lock under the seal.
pub trait Cipher {
    /// Whether the browser can do it here.
    fn is_at_hand(&self) -> bool;

    /// The lock of a new file, of fresh random bytes that a guess cannot hit.
    ///
    /// # Errors
    /// [`CipherError`] if the browser gives no such bytes.
    fn fresh(&self) -> Result<Lock, CipherError>;

    /// Encrypts. A lock serves for one file only.
    fn lock(
        &self,
        passphrase: Passphrase,
        lock: Lock,
        plain: Vec<u8>,
    ) -> Answer<Result<Vec<u8>, CipherError>>;

    /// Decrypts. Passphrases that look alike are the same one: their letters may be composed in another way.
    fn open(
        &self,
        passphrase: Passphrase,
        lock: Lock,
        secret: Vec<u8>,
    ) -> Answer<Result<Vec<u8>, CipherError>>;
}
