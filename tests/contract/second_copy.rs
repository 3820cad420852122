//! A second copy changes by whole batches only, each of which goes on from the one before.

use std::collections::{BTreeMap, BTreeSet};

use konvey::ports::second_copy::{CopyLook, KeySpan, SecondCopy, Stamp, Written};

fn texts(entries: &[(&str, &str)]) -> BTreeMap<String, String> {
    let entries = entries.iter();
    entries
        .map(|(key, text)| ((*key).to_owned(), (*text).to_owned()))
        .collect()
}

fn keys(keys: &[&str]) -> BTreeSet<String> {
    keys.iter().map(|key| (*key).to_owned()).collect()
}

fn change(key: &str, text: Option<&str>) -> (String, Option<String>) {
    (key.to_owned(), text.map(str::to_owned))
}

pub async fn check(copy: &dyn SecondCopy) {
    copy.clear().await.unwrap();
    assert_eq!(copy.read().await, Ok(CopyLook::default()));

    let first = Stamp::after(None, 1);
    let batch = vec![
        change("t:head", Some("h1")),
        change("t:s:1", Some("\u{0}\u{ff}угода")),
        change("t:w:1:1", Some("j1")),
    ];
    assert_eq!(copy.write(None, first, batch).await, Ok(Written::Done));
    let look = copy
        .look(&[KeySpan::one("t:head"), KeySpan::under("t:w:")])
        .await;
    let expected = CopyLook {
        stamp: Some(first),
        keys: keys(&["t:head", "t:s:1", "t:w:1:1"]),
        texts: texts(&[("t:head", "h1"), ("t:w:1:1", "j1")]),
    };
    assert_eq!(look, Ok(expected));

    // One that goes on from another batch changes nothing.
    let second = Stamp::after(Some(first), 2);
    let batch = || vec![change("t:head", Some("h2")), change("t:w:1:1", None)];
    for wrong in [None, Some(second)] {
        let written = copy.write(wrong, second, batch()).await;
        assert_eq!(written, Ok(Written::Overtaken));
    }
    assert_eq!(copy.read().await.unwrap().texts["t:head"], "h1");
    let written = copy.write(Some(first), second, batch()).await;
    assert_eq!(written, Ok(Written::Done));
    let expected = CopyLook {
        stamp: Some(second),
        keys: keys(&["t:head", "t:s:1"]),
        texts: texts(&[("t:head", "h2"), ("t:s:1", "\u{0}\u{ff}угода")]),
    };
    assert_eq!(copy.read().await, Ok(expected));

    copy.clear().await.unwrap();
    assert_eq!(copy.read().await, Ok(CopyLook::default()));
}
