//! What a linked file keeps, and what it says of itself.

use konvey::domain::Moment;
use konvey::ports::{BackupFile, BackupFileError, LastWrite, Link};

/// Tries a linked file whose picker gives a file of any name; none is linked afterwards.
pub async fn check(file: &dyn BackupFile) {
    file.unlink().await.unwrap();
    assert_eq!(file.link().await, Ok(None));
    assert_eq!(file.look().await, Err(BackupFileError::Gone));
    assert!(file.write(vec![b"a".to_vec()]).await.is_err());

    assert!(file.is_at_hand());
    assert_eq!(file.pick("konvey-backup.json").await, Ok(true));
    let Link { name, last } = file.link().await.unwrap().unwrap();
    assert!(!name.is_empty());
    assert_eq!(last, None);
    assert!(file.is_allowed().await);

    let parts = vec![b"first ".to_vec(), "угода".into(), vec![0, 255]];
    let mark = file.write(parts.clone()).await.unwrap();
    assert_eq!(mark.size, parts.concat().len() as u64);
    assert_eq!(file.look().await, Ok(mark));
    let last = LastWrite::new(Moment(1_800_000_000_123), (7, u32::MAX), 3, mark);
    file.remember(last).await.unwrap();
    let expected = Link {
        name: name.clone(),
        last: Some(last),
    };
    assert_eq!(file.link().await, Ok(Some(expected)));

    // What is shorter leaves nothing of the longer one behind.
    let shorter = file.write(vec![b"second".to_vec()]).await.unwrap();
    assert_eq!(shorter.size, 6);
    assert_ne!(shorter, mark);
    let large = file.write(vec![vec![7; 3_000_000]; 2]).await.unwrap();
    assert_eq!(large.size, 6_000_000);

    file.unlink().await.unwrap();
    assert_eq!(file.link().await, Ok(None));
    // Nothing is remembered of a file that is not linked any more.
    file.remember(last).await.unwrap();
    assert_eq!(file.link().await, Ok(None));
}
