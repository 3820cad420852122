//! The file that is locked with a passphrase: a head that says how the key is made, and the export itself, deflated and
//! encrypted.
//!
//! Nothing is encrypted here, which is the business of `ports::Cipher`. The head goes into the seal of the cipher, so that
//! nobody can change it unnoticed. `public/konvey-locked.schema.json` describes the file.

use std::fmt;
use std::ops::RangeInclusive;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use serde::{Deserialize, Serialize};

use super::read::parse;
use super::{FileError, MAX_BYTES};

/// The version of the locked file that is written, and the highest that is read.
pub const LOCKED_VERSION: u32 = 1;

/// How often the passphrase is hashed for a new file, as OWASP asks of PBKDF2-HMAC-SHA-256. It takes about a second.
pub const ITERATIONS: u32 = 600_000;

/// How often a file that is read may ask for it: fewer would protect nothing, and more would hang the page.
pub const ITERATIONS_READ: RangeInclusive<u32> = 100_000..=10_000_000;

/// The fewest characters of a new passphrase, as NIST SP 800-63B-4 asks where nothing else protects: whoever has the file
/// can try as often as he likes, so that the eight of a login would not do.
pub const LEAST_CHARACTERS: usize = 15;

const KDF: &str = "PBKDF2-HMAC-SHA-256";
const CIPHER: &str = "AES-256-GCM";
const PACKING: &str = "deflate-raw";
/// For somebody who finds the file and does not know what it is. Nobody reads it back.
const ABOUT: &str = "A backup of Konvey, locked with a passphrase. The import of Konvey opens it.";
/// The level of compression: the export is long and even, so that more would take longer and save little.
const LEVEL: u8 = 4;

/// A passphrase. It is shown nowhere, not even to whoever prints what holds it.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(String);

/// A new passphrase has fewer than [`LEAST_CHARACTERS`] characters.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the passphrase has fewer than {LEAST_CHARACTERS} characters")]
pub struct TooShort;

impl Passphrase {
    /// One for a new file.
    ///
    /// # Errors
    /// [`TooShort`].
    pub fn new(text: &str) -> Result<Self, TooShort> {
        if text.chars().count() < LEAST_CHARACTERS {
            return Err(TooShort);
        }
        Ok(Self(text.to_owned()))
    }

    /// One that is tried on a file that exists; whether it is the right one, only the file tells.
    #[must_use]
    pub fn tried(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The text, for the cipher alone.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Passphrase(…)")
    }
}

/// How the key of a file is made of a passphrase, and where its cipher begins.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Lock {
    iterations: u32,
    salt: [u8; 16],
    iv: [u8; 12],
}

impl Lock {
    /// The lock of a new file; salt and beginning are fresh random bytes, never used before.
    #[must_use]
    pub fn fresh(salt: [u8; 16], iv: [u8; 12]) -> Self {
        Self {
            iterations: ITERATIONS,
            salt,
            iv,
        }
    }

    /// The lock of a file.
    ///
    /// # Errors
    /// [`FileError::Value`] if the file asks for too few or too many rounds.
    pub fn new(iterations: u32, salt: [u8; 16], iv: [u8; 12]) -> Result<Self, FileError> {
        if !ITERATIONS_READ.contains(&iterations) {
            return Err(wrong(
                "iterations",
                &format!("{iterations} is not within {ITERATIONS_READ:?}"),
            ));
        }
        Ok(Self {
            iterations,
            salt,
            iv,
        })
    }

    /// How often the passphrase is hashed.
    #[must_use]
    pub fn iterations(&self) -> u32 {
        self.iterations
    }

    /// What is hashed with it.
    #[must_use]
    pub fn salt(&self) -> &[u8; 16] {
        &self.salt
    }

    /// Where the cipher begins.
    #[must_use]
    pub fn iv(&self) -> &[u8; 12] {
        &self.iv
    }

    /// The head of the file, which the cipher seals together with the contents: the same for the same lock, however the
    /// file is laid out.
    #[must_use]
    pub fn head(&self) -> String {
        let head = Head {
            konvey_locked: LOCKED_VERSION,
            kdf: KDF,
            iterations: self.iterations,
            salt: STANDARD.encode(self.salt),
            cipher: CIPHER,
            iv: STANDARD.encode(self.iv),
            packing: PACKING,
        };
        // Texts and numbers, of which nothing can fail.
        serde_json::to_string(&head).unwrap_or_default()
    }
}

/// The fields of the head in their order.
#[derive(Serialize)]
struct Head {
    konvey_locked: u32,
    kdf: &'static str,
    iterations: u32,
    salt: String,
    cipher: &'static str,
    iv: String,
    packing: &'static str,
}

/// The file as it is read.
#[derive(Deserialize)]
struct Document {
    kdf: String,
    iterations: u32,
    salt: String,
    cipher: String,
    iv: String,
    packing: String,
    data: String,
}

/// The version alone, since a later one may have other fields.
#[derive(Deserialize)]
struct Version {
    konvey_locked: Option<u32>,
}

/// A locked file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Locked {
    /// How it is opened.
    pub lock: Lock,
    /// The packed export as the cipher left it, its seal at the end.
    pub data: Vec<u8>,
}

impl Locked {
    /// The file, in pieces that follow each other.
    #[must_use]
    pub fn write(&self) -> Vec<Vec<u8>> {
        let about = serde_json::to_string(ABOUT).unwrap_or_default();
        let head = self.lock.head();
        let fields = head.trim_start_matches('{').trim_end_matches('}');
        vec![
            format!("{{\n\"about\":{about},\n{fields},\n\"data\":\"").into_bytes(),
            STANDARD.encode(&self.data).into_bytes(),
            b"\"\n}\n".to_vec(),
        ]
    }

    /// Reads a locked file.
    ///
    /// # Errors
    /// [`FileError`] says what is wrong; without a passphrase nobody can tell whether the contents are sound.
    pub fn read(bytes: &[u8]) -> Result<Self, FileError> {
        if bytes.len() > MAX_BYTES {
            return Err(FileError::TooLarge(MAX_BYTES));
        }
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let version: Version = serde_json::from_slice(bytes).map_err(|_| FileError::NotOurs)?;
        match version.konvey_locked {
            None | Some(0) => return Err(FileError::NotOurs),
            Some(LOCKED_VERSION) => {}
            Some(version) => return Err(FileError::Newer(version)),
        }
        let document: Document = parse(bytes)?;
        for (name, value, known) in [
            ("kdf", &document.kdf, KDF),
            ("cipher", &document.cipher, CIPHER),
            ("packing", &document.packing, PACKING),
        ] {
            if value != known {
                return Err(wrong(name, &format!("{value} is not {known}")));
            }
        }
        let lock = Lock::new(
            document.iterations,
            exactly("salt", &document.salt)?,
            exactly("iv", &document.iv)?,
        )?;
        let data = decode("data", &document.data)?;
        Ok(Self { lock, data })
    }
}

/// The pieces of an export in the form that is encrypted.
#[must_use]
pub fn pack(parts: &[Vec<u8>]) -> Vec<u8> {
    compress_to_vec(&parts.concat(), LEVEL)
}

/// The export that was encrypted.
///
/// # Errors
/// [`FileError`] if it is longer than any file that is read, or not what [`pack`] makes, which the seal tells before.
pub fn unpack(packed: &[u8]) -> Result<Vec<u8>, FileError> {
    decompress_to_vec_with_limit(packed, MAX_BYTES).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => FileError::TooLarge(MAX_BYTES),
        _ => wrong("data", "it cannot be unpacked"),
    })
}

fn wrong(path: &str, reason: &str) -> FileError {
    FileError::Value {
        path: path.to_owned(),
        reason: reason.to_owned(),
    }
}

fn decode(name: &str, text: &str) -> Result<Vec<u8>, FileError> {
    STANDARD
        .decode(text)
        .map_err(|error| wrong(name, &error.to_string()))
}

fn exactly<const N: usize>(name: &str, text: &str) -> Result<[u8; N], FileError> {
    <[u8; N]>::try_from(decode(name, text)?)
        .map_err(|bytes| wrong(name, &format!("{} bytes instead of {N}", bytes.len())))
}
