//! The fakes keep what the browser's own implementations keep.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use konvey::ports::second_copy::MemorySecondCopy;
use konvey::ports::{Cipher, CipherError, MemoryBackupFile, MemoryCipher, MemoryRestorePoints};
use konvey::wire::file::Passphrase;

use crate::contract;

/// Answers of memory are known at once, so that one poll is enough.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("an answer of memory is not known at once"),
    }
}

#[test]
fn restore_points_are_kept_in_memory() {
    now(contract::restore_points::check(
        &MemoryRestorePoints::default(),
    ));
}

#[test]
fn the_second_copy_is_kept_in_memory() {
    now(contract::second_copy::check(&MemorySecondCopy::default()));
}

#[test]
fn files_are_locked_in_memory() {
    let cipher = MemoryCipher::default();
    now(contract::cipher::check(&cipher));
    let lock = cipher.fresh().unwrap();
    let passphrase = || Passphrase::tried("any");
    for failure in [CipherError::Absent, CipherError::Refused("told to".into())] {
        cipher.fail(Some(failure.clone()));
        assert_eq!(cipher.is_at_hand(), failure != CipherError::Absent);
        assert_eq!(cipher.fresh(), Err(failure.clone()));
        assert_eq!(
            now(cipher.lock(passphrase(), lock, vec![1])),
            Err(failure.clone())
        );
        assert_eq!(now(cipher.open(passphrase(), lock, vec![1])), Err(failure));
    }
}

#[test]
fn a_linked_file_is_kept_in_memory() {
    now(contract::backup_file::check(&MemoryBackupFile::default()));
}
