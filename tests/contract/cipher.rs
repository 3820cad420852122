//! What a cipher gives back, and what it notices.

use konvey::ports::{Cipher, CipherError};
use konvey::wire::file::{Lock, Passphrase};

pub async fn check(cipher: &dyn Cipher) {
    assert!(cipher.is_at_hand());
    let right = || Passphrase::tried("тихий їжак під яблунею");
    let (first, second) = (cipher.fresh().unwrap(), cipher.fresh().unwrap());
    assert_ne!(first.salt(), second.salt());
    assert_ne!(first.iv(), second.iv());

    let plain: Vec<u8> = (0..=255).cycle().take(100_000).collect();
    let secret = cipher.lock(right(), first, plain.clone()).await.unwrap();
    assert!(!secret.windows(16).any(|part| plain.starts_with(part)));
    let other = cipher.lock(right(), second, plain.clone()).await.unwrap();
    assert_ne!(secret, other, "two files of the same contents differ");
    let opened = cipher.open(right(), first, secret.clone()).await;
    assert_eq!(opened, Ok(plain));

    let wrong = Err(CipherError::Wrong);
    let passphrase = Passphrase::tried("тихий їжак під яблунею ");
    let opened = cipher.open(passphrase, first, secret.clone()).await;
    assert_eq!(opened, wrong);
    for place in [0, secret.len() / 2, secret.len() - 1] {
        let mut flipped = secret.clone();
        flipped[place] ^= 1;
        assert_eq!(cipher.open(right(), first, flipped).await, wrong);
    }
    assert_eq!(
        cipher.open(right(), first, secret[1..].to_vec()).await,
        wrong
    );
    assert_eq!(cipher.open(right(), first, vec![]).await, wrong);
    // The head is under the seal: another beginning, salt or number of rounds does not pass.
    let heads = [
        Lock::new(first.iterations(), *first.salt(), *second.iv()),
        Lock::new(first.iterations(), *second.salt(), *first.iv()),
        Lock::new(first.iterations() + 1, *first.salt(), *first.iv()),
    ];
    for lock in heads {
        let opened = cipher.open(right(), lock.unwrap(), secret.clone()).await;
        assert_eq!(opened, wrong);
    }

    let empty = cipher.fresh().unwrap();
    let secret = cipher.lock(right(), empty, vec![]).await.unwrap();
    assert_eq!(cipher.open(right(), empty, secret).await, Ok(vec![]));
}
