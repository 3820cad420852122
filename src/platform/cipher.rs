//! Files with a passphrase, by the browser's own cryptography.

use js_sys::{Array, JsString, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, DomException, SubtleCrypto};

use super::object::object;
use super::promise::words;
use crate::ports::{Answer, Cipher, CipherError};
use crate::wire::file::{Lock, Passphrase};

/// The cryptography of this browser.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserCipher;

/// None on an address without a secure context.
fn subtle() -> Option<SubtleCrypto> {
    let crypto = web_sys::window()?.crypto().ok()?;
    let subtle = Reflect::get(&crypto, &"subtle".into()).ok()?;
    subtle.dyn_into().ok()
}

fn refused(error: JsValue) -> CipherError {
    CipherError::Refused(words(&error))
}

fn bytes(slice: &[u8]) -> JsValue {
    Uint8Array::from(slice).into()
}

/// The key of a passphrase. Letters that look the same become the same, so that the file opens on another system too.
async fn key(
    subtle: &SubtleCrypto,
    passphrase: &Passphrase,
    lock: &Lock,
) -> Result<CryptoKey, JsValue> {
    let text = String::from(JsString::from(passphrase.text()).normalize("NFKC"));
    let raw = Uint8Array::from(text.as_bytes());
    let derive = Array::of1(&"deriveKey".into());
    let base = subtle.import_key_with_str("raw", &raw, "PBKDF2", false, &derive)?;
    let base: CryptoKey = JsFuture::from(base).await?.unchecked_into();
    let way = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", bytes(lock.salt())),
        ("iterations", lock.iterations().into()),
    ]);
    let wanted = object(&[("name", "AES-GCM".into()), ("length", 256.into())]);
    let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
    let key = subtle.derive_key_with_object_and_object(&way, &base, &wanted, false, &uses)?;
    Ok(JsFuture::from(key).await?.unchecked_into())
}

fn cipher(lock: &Lock) -> Object {
    object(&[
        ("name", "AES-GCM".into()),
        ("iv", bytes(lock.iv())),
        ("additionalData", bytes(lock.head().as_bytes())),
        ("tagLength", 128.into()),
    ])
}

impl Cipher for BrowserCipher {
    fn is_at_hand(&self) -> bool {
        subtle().is_some()
    }

    fn fresh(&self) -> Result<Lock, CipherError> {
        let window = web_sys::window().ok_or(CipherError::Absent)?;
        let crypto = window.crypto().map_err(refused)?;
        let (mut salt, mut iv) = ([0; 16], [0; 12]);
        for bytes in [salt.as_mut_slice(), iv.as_mut_slice()] {
            crypto
                .get_random_values_with_u8_array(bytes)
                .map_err(refused)?;
        }
        Ok(Lock::fresh(salt, iv))
    }

    fn lock(
        &self,
        passphrase: Passphrase,
        lock: Lock,
        plain: Vec<u8>,
    ) -> Answer<Result<Vec<u8>, CipherError>> {
        Box::pin(async move {
            let subtle = subtle().ok_or(CipherError::Absent)?;
            let encrypt = async {
                let key = key(&subtle, &passphrase, &lock).await?;
                let cipher = cipher(&lock);
                let plain = Uint8Array::from(plain.as_slice());
                JsFuture::from(subtle.encrypt_with_object_and_js_u8_array(&cipher, &key, &plain)?)
                    .await
            };
            let secret = encrypt.await.map_err(refused)?;
            Ok(Uint8Array::new(&secret).to_vec())
        })
    }

    fn open(
        &self,
        passphrase: Passphrase,
        lock: Lock,
        secret: Vec<u8>,
    ) -> Answer<Result<Vec<u8>, CipherError>> {
        Box::pin(async move {
            let subtle = subtle().ok_or(CipherError::Absent)?;
            let key = key(&subtle, &passphrase, &lock).await.map_err(refused)?;
            let cipher = cipher(&lock);
            let secret = Uint8Array::from(secret.as_slice());
            let asked = subtle
                .decrypt_with_object_and_js_u8_array(&cipher, &key, &secret)
                .map_err(refused)?;
            // The seal does not fit, or there is none. Nothing else of a cipher fails with this name.
            let plain = JsFuture::from(asked).await.map_err(|error| {
                match error.dyn_ref::<DomException>() {
                    Some(known) if known.name() == "OperationError" => CipherError::Wrong,
                    _ => refused(error),
                }
            })?;
            Ok(Uint8Array::new(&plain).to_vec())
        })
    }
}
