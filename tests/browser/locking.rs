//! Files with a passphrase, by the cryptography of the browser.

use konvey::platform::cipher::BrowserCipher;
use konvey::ports::{Cipher, CipherError};
use konvey::wire::file::{Locked, Passphrase, pack, read, unpack};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::contract;

/// Made once by another program with other cryptography, and never again: what was locked must open for ever.
const FIRST: &[u8] = include_bytes!("../fixtures/json/locked-1.json");
const FIRST_PASSPHRASE: &str = "тихий їжак під яблунею";
const FIRST_CONTENTS: &[u8] = include_bytes!("../fixtures/json/version-1-as-2.json");

#[wasm_bindgen_test]
async fn the_browser_locks_and_opens() {
    contract::cipher::check(&BrowserCipher).await;
}

async fn open(file: &[u8], passphrase: &str) -> Result<Vec<u8>, CipherError> {
    let Locked { lock, data } = Locked::read(file).unwrap();
    let opened = BrowserCipher.open(Passphrase::tried(passphrase), lock, data);
    Ok(unpack(&opened.await?).unwrap())
}

#[wasm_bindgen_test]
async fn a_file_of_the_first_version_opens() {
    let opened = open(FIRST, FIRST_PASSPHRASE).await.unwrap();
    assert_eq!(opened, FIRST_CONTENTS);
    assert!(read(&opened).is_ok());
    // The same letters, each in two parts, as some systems type them.
    let composed = FIRST_PASSPHRASE
        .replace('й', "и\u{306}")
        .replace('ї', "і\u{308}");
    assert_ne!(composed, FIRST_PASSPHRASE);
    assert!(open(FIRST, &composed).await.is_ok());
    let wrong = open(FIRST, "тихий їжак під вишнею").await;
    assert_eq!(wrong, Err(CipherError::Wrong));
    // The number of rounds cannot be lowered unnoticed.
    let text = String::from_utf8(FIRST.to_vec()).unwrap();
    let fewer = text.replacen("600000", "100000", 1);
    let opened = open(fewer.as_bytes(), FIRST_PASSPHRASE).await;
    assert_eq!(opened, Err(CipherError::Wrong));
}

#[wasm_bindgen_test]
async fn an_export_comes_back_through_a_whole_file() {
    let passphrase = || Passphrase::new("correct horse battery").unwrap();
    let lock = BrowserCipher.fresh().unwrap();
    let packed = pack(&[FIRST_CONTENTS.to_vec()]);
    let data = BrowserCipher.lock(passphrase(), lock, packed).await;
    let data = data.unwrap();
    let file = Locked { lock, data }.write().concat();
    let opened = open(&file, passphrase().text()).await.unwrap();
    assert_eq!(opened, FIRST_CONTENTS);
}
