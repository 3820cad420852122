//! Every way in which the two copies can differ at a start, and a start that ends in the middle.

mod ending;
mod faults;

use std::collections::BTreeMap;

use super::*;
use crate::domain::{Label, ReplicaUid};
use crate::keep::tests::tab::{at_once, options};
use crate::ledger::{Command, Ctx};
use crate::ports::kv::{Fault, Quota};
use crate::ports::second_copy::{CopyFault, MemorySecondCopy, Stamp};
use crate::ports::{MemoryRestorePoints, known};
use crate::wire::store::SaveError;

type Texts = BTreeMap<String, String>;

/// A book that is stored and goes on from there.
#[derive(Clone)]
struct Writer {
    kv: MemoryKv,
    store: Store,
    book: Book,
}

impl Writer {
    fn new(name: usize, texts: Texts) -> Self {
        let kv = MemoryKv::of(texts);
        let opened = Store::open(&kv, options(name));
        let book = match opened.outcome {
            Outcome::Loaded(book) => *book,
            Outcome::Fresh => Book::default(),
            other => panic!("{other:?}"),
        };
        Self {
            kv,
            store: opened.store,
            book,
        }
    }

    fn add(mut self, names: &[&str]) -> Self {
        for name in names {
            let command = Command::AddOwner {
                name: Label::new(name).unwrap(),
            };
            let ctx = Ctx {
                now: Moment(1_700_000_000_000 + i64::from(crc32fast::hash(name.as_bytes()))),
                today: chrono::NaiveDate::default(),
                replica: ReplicaUid([1; 16]),
            };
            self.book.execute(command, &ctx).unwrap();
            self.store.save(&self.kv, &self.book).unwrap();
        }
        self
    }

    fn fold(mut self) -> Self {
        self.store.compact(&self.kv, &self.book).unwrap();
        self
    }

    fn raise(mut self) -> Self {
        self.store.take_over(&self.kv, 0).unwrap();
        self
    }

    fn texts(&self) -> Texts {
        self.kv.entries()
    }
}

fn names(book: &Book) -> Vec<String> {
    let owners = book.records().owners.values();
    owners.map(|owner| owner.name.to_string()).collect()
}

struct Start {
    kv: MemoryKv,
    copy: MemorySecondCopy,
    points: MemoryRestorePoints,
}

const STAMP: Stamp = Stamp {
    number: 7,
    writer: 1,
};

impl Start {
    fn of(local: Texts, second: Texts) -> Self {
        let copy = if second.is_empty() {
            MemorySecondCopy::default()
        } else {
            MemorySecondCopy::of(STAMP, second)
        };
        Self {
            kv: MemoryKv::of(local),
            copy,
            points: MemoryRestorePoints::default(),
        }
    }

    fn run(&self) -> Reconciled {
        let reconciling = Reconciling {
            kv: &self.kv,
            copy: &self.copy,
            points: &self.points,
            now: Moment(5),
            options: options(50),
            patience: &|| known(()),
            is_ours: &|| true,
        };
        at_once(reconciling.run()).unwrap()
    }

    /// The restore points, as lists of names.
    fn kept(&self) -> Vec<Vec<String>> {
        let points = at_once(self.points.list()).unwrap().unwrap();
        let read = |point: &crate::ports::RestorePoint| {
            assert_eq!(point.reason, RestoreReason::OtherCopy);
            let bytes = at_once(self.points.get(point.id))
                .unwrap()
                .unwrap()
                .unwrap();
            let records = file::read(&bytes).unwrap();
            records
                .owners
                .values()
                .map(|owner| owner.name.to_string())
                .collect()
        };
        points.iter().map(read).collect()
    }
}

/// The names in the book that was opened, after making sure that local storage opens as the same.
fn opened(start: &Start, reconciled: &Reconciled) -> Vec<String> {
    let Outcome::Loaded(book) = &reconciled.opened.outcome else {
        panic!("{:?}", reconciled.opened.outcome);
    };
    if reconciled.memory.is_none() {
        match Store::open(&start.kv, options(51)).outcome {
            Outcome::Loaded(stored) => assert_eq!(stored.records(), book.records()),
            other => panic!("{other:?}"),
        }
    }
    names(book)
}

#[test]
fn where_both_hold_the_same_one_look_is_all() {
    let book = Writer::new(1, Texts::new())
        .add(&["a", "b"])
        .fold()
        .add(&["c"]);
    let start = Start::of(book.texts(), book.texts());
    let done = start.run();
    assert_eq!(opened(&start, &done), ["a", "b", "c"]);
    assert_eq!((done.copy, done.told), (CopyStart::Same(Some(STAMP)), None));
    assert_eq!(start.copy.calls(), 1);
    assert_eq!(start.kv.entries(), book.texts());
}

#[test]
fn a_copy_that_is_empty_or_behind_is_brought_up_by_the_keeper() {
    let old = Writer::new(1, Texts::new()).add(&["a", "b"]);
    let texts = old.texts();
    for book in [
        old.clone().add(&["c"]),
        old.clone().fold(),
        old.raise().add(&["c"]),
    ] {
        for (second, stamp) in [(texts.clone(), Some(STAMP)), (Texts::new(), None)] {
            let start = Start::of(book.texts(), second);
            let done = start.run();
            assert_eq!(opened(&start, &done), names(&book.book));
            assert_eq!((done.copy, done.told), (CopyStart::Behind(stamp), None));
            assert_eq!(start.copy.calls(), 1);
            assert_eq!(start.kv.entries(), book.texts());
        }
    }
}

#[test]
fn what_only_the_copy_holds_comes_back_after_a_killed_browser() {
    let old = Writer::new(1, Texts::new()).add(&["a"]);
    let texts = old.texts();
    for book in [
        old.clone().add(&["b", "c"]),
        old.clone().add(&["b"]).fold().add(&["c"]),
        old.raise().add(&["b", "c"]).fold(),
    ] {
        let start = Start::of(texts.clone(), book.texts());
        let done = start.run();
        assert_eq!(opened(&start, &done), ["a", "b", "c"]);
        assert_eq!((done.copy, done.told), (CopyStart::Same(Some(STAMP)), None));
        assert_eq!(start.kv.entries(), book.texts());
    }
}

#[test]
fn an_empty_storage_gets_the_book_back_and_it_is_told() {
    let book = Writer::new(1, Texts::new())
        .add(&["a", "b"])
        .fold()
        .add(&["c"]);
    let start = Start::of(Texts::new(), book.texts());
    let done = start.run();
    assert_eq!(opened(&start, &done), ["a", "b", "c"]);
    assert_eq!(done.told, Some(Told::WasEmpty));
    assert_eq!(start.kv.entries(), book.texts());
}

#[test]
fn two_empty_places_are_a_new_book() {
    let start = Start::of(Texts::new(), Texts::new());
    let done = start.run();
    assert!(matches!(done.opened.outcome, Outcome::Fresh));
    assert_eq!(done.told, None);
}

#[test]
fn of_two_lines_the_later_writers_counts_and_the_other_is_kept() {
    let old = Writer::new(1, Texts::new()).add(&["a"]);
    let one = Writer::new(2, old.texts()).raise().add(&["ours"]);
    let other = Writer::new(3, old.texts()).add(&["theirs", "more"]);
    let (earlier, later) = (other, one.raise());
    for local_is_later in [true, false] {
        let (local, second) = if local_is_later {
            (&later, &earlier)
        } else {
            (&earlier, &later)
        };
        let start = Start::of(local.texts(), second.texts());
        let done = start.run();
        assert_eq!(opened(&start, &done), ["a", "ours"]);
        assert_eq!(done.told, Some(Told::Diverged));
        assert_eq!(start.kept(), [["a", "theirs", "more"]]);
        let copy = if local_is_later {
            CopyStart::Behind(Some(STAMP))
        } else {
            CopyStart::Same(Some(STAMP))
        };
        assert_eq!(done.copy, copy);

        // Where the other one cannot be kept, nothing is written over.
        let start = Start::of(local.texts(), second.texts());
        start.points.fail(true);
        let done = start.run();
        assert_eq!(opened(&start, &done), names(&local.book));
        assert_eq!(done.copy, CopyStart::Unseen);
        assert_eq!(start.kv.entries(), local.texts());
    }
}

/// Changes one sign of a text.
fn damage(texts: &mut Texts, key: &str) -> String {
    let text = texts.get_mut(key).unwrap();
    let place = text.char_indices().nth(14).unwrap().0;
    let sign = if text[place..].starts_with('x') {
        "y"
    } else {
        "x"
    };
    let end = place + text[place..].chars().next().unwrap().len_utf8();
    text.replace_range(place..end, sign);
    text.clone()
}

#[test]
fn each_damaged_or_missing_part_is_healed_and_its_text_set_aside() {
    let book = Writer::new(1, Texts::new())
        .add(&["a", "b"])
        .fold()
        .add(&["c"])
        .fold()
        .add(&["d", "e"]);
    let whole = book.texts();
    for key in whole.keys() {
        for gone in [false, true] {
            let mut texts = whole.clone();
            let damaged = if gone {
                texts.remove(key);
                None
            } else {
                Some(damage(&mut texts, key))
            };
            let start = Start::of(texts, whole.clone());
            let done = start.run();
            assert_eq!(
                opened(&start, &done),
                ["a", "b", "c", "d", "e"],
                "{key} {gone}"
            );
            let aside = start.kv.entries();
            let aside: Vec<&String> = (aside.iter())
                .filter(|(key, _)| key.starts_with("konvey1:q:"))
                .map(|(_, text)| text)
                .collect();
            assert_eq!(aside, damaged.iter().collect::<Vec<_>>(), "{key} {gone}");
            // The last entry alone may be gone without a trace: then local storage is only behind.
            let is_last = gone && key == whole.keys().next_back().unwrap();
            assert_eq!(done.told.is_none(), is_last, "{key} {gone}");
        }
    }
}

#[test]
fn what_the_copy_cannot_heal_is_asked_and_the_copy_stays() {
    let old = Writer::new(1, Texts::new()).add(&["a"]);
    let second = old.texts();
    let book = old.add(&["b"]).fold().add(&["c"]);
    let mut texts = book.texts();
    let key = texts
        .keys()
        .find(|key| key.contains(":s:"))
        .unwrap()
        .clone();
    damage(&mut texts, &key);
    let start = Start::of(texts.clone(), second.clone());
    let done = start.run();
    assert!(matches!(done.opened.outcome, Outcome::Damaged(_)));
    assert_eq!(start.kv.entries(), texts);
    assert_eq!(start.copy.texts(), second);
    // What the copy has of it is kept before it is written over.
    assert_eq!(start.kept(), [["a"]]);
}

#[test]
fn a_damaged_copy_is_written_over_by_the_keeper() {
    let book = Writer::new(1, Texts::new())
        .add(&["a", "b"])
        .fold()
        .add(&["c"]);
    let mut second = book.texts();
    damage(&mut second, "konvey1:head");
    let start = Start::of(book.texts(), second);
    let done = start.run();
    assert_eq!(opened(&start, &done), ["a", "b", "c"]);
    assert_eq!(done.copy, CopyStart::Behind(Some(STAMP)));
}

#[test]
fn without_room_to_set_the_damaged_text_aside_the_copy_is_worked_in_and_nothing_is_touched() {
    let book = Writer::new(1, Texts::new()).add(&["a", "b"]).fold();
    let mut texts = book.texts();
    let key = texts
        .keys()
        .find(|key| key.contains(":s:"))
        .unwrap()
        .clone();
    damage(&mut texts, &key);
    let start = Start::of(texts.clone(), book.texts());
    let quota = Quota::Chromium(0);
    let used = (texts.iter()).map(|(key, text)| quota.cost(key) + quota.cost(text));
    start.kv.limit(Quota::Chromium(used.sum()));
    let done = start.run();
    assert_eq!(opened(&start, &done), ["a", "b"]);
    assert!(matches!(done.memory, Some((_, SaveError::Full))));
    assert_eq!(done.copy, CopyStart::Same(Some(STAMP)));
    assert_eq!(start.kv.entries(), texts);
}

#[test]
fn a_copy_that_is_ahead_and_damaged_is_healed_from_local_storage() {
    let old = Writer::new(1, Texts::new()).add(&["a", "b"]).fold();
    let local = old.texts();
    let ahead = old.add(&["c"]);
    let mut second = ahead.texts();
    let key = second
        .keys()
        .find(|key| key.contains(":s:"))
        .unwrap()
        .clone();
    damage(&mut second, &key);
    let start = Start::of(local, second);
    let done = start.run();
    assert_eq!(opened(&start, &done), ["a", "b", "c"]);
    assert_eq!(start.kv.entries(), ahead.texts());
    // The damaged text is still there and to be written over.
    assert_eq!(done.copy, CopyStart::Behind(Some(STAMP)));
    assert!(start.kept().is_empty());
}

#[test]
fn a_newer_format_on_either_side_is_shown_and_nothing_is_written() {
    let book = Writer::new(1, Texts::new()).add(&["a"]);
    let mut newer = book.texts();
    let head = r#"{"format":99,"min_reader":1}"#;
    newer.insert("konvey1:head".to_owned(), crate::wire::frame::plain(head));
    for (local, second) in [
        (book.texts(), newer.clone()),
        (newer.clone(), book.texts()),
        (Texts::new(), newer.clone()),
    ] {
        let start = Start::of(local.clone(), second.clone());
        let done = start.run();
        assert!(matches!(done.opened.outcome, Outcome::Newer { .. }));
        assert_eq!(start.kv.entries(), local);
        assert_eq!(start.copy.texts(), second);
    }
}

#[test]
fn a_copy_that_fails_or_is_silent_leaves_the_book_as_it_is() {
    let old = Writer::new(1, Texts::new()).add(&["a"]);
    let local = old.texts();
    let second = old.add(&["b"]).texts();
    for (fault, trouble) in [
        (
            CopyFault::Refused,
            CopyTrouble::Refused("told to refuse".to_owned()),
        ),
        (CopyFault::Lost, CopyTrouble::Silent),
    ] {
        for call in 1.. {
            let start = Start::of(local.clone(), second.clone());
            start.copy.fail_at(call, fault);
            let done = start.run();
            if start.copy.calls() < call {
                assert_eq!(opened(&start, &done), ["a", "b"]);
                break;
            }
            assert_eq!(opened(&start, &done), ["a"]);
            assert_eq!(done.copy, CopyStart::Trouble(trouble.clone()));
            assert_eq!(start.kv.entries(), local);
        }
    }
}

#[test]
fn without_room_in_local_storage_the_book_lives_in_memory() {
    let book = Writer::new(1, Texts::new())
        .add(&["a", "b"])
        .fold()
        .add(&["c"]);
    for call in 1.. {
        let start = Start::of(Texts::new(), book.texts());
        start.kv.fail_at(call, Fault::Full);
        let done = start.run();
        assert_eq!(start.copy.texts(), book.texts());
        if start.kv.calls() < call {
            break;
        }
        if let Outcome::Blocked(_) = done.opened.outcome {
            continue;
        }
        assert_eq!(opened(&start, &done), ["a", "b", "c"]);
        if let Some((memory, why)) = done.memory {
            assert_eq!((memory.entries(), why), (book.texts(), SaveError::Full));
        }
        // The next start finds it, whatever was left.
        let done = start.run();
        assert_eq!(opened(&start, &done), ["a", "b", "c"]);
    }
}

#[test]
fn what_was_to_be_erased_is_not_brought_back() {
    let book = Writer::new(1, Texts::new()).add(&["a"]);
    let local = Texts::from([(ERASED.to_owned(), "1".to_owned())]);
    let start = Start::of(local.clone(), book.texts());
    start.copy.fail_at(1, CopyFault::Refused);
    let done = start.run();
    assert!(matches!(done.opened.outcome, Outcome::Fresh));
    assert_eq!(start.kv.entries(), local);
    let done = start.run();
    assert!(matches!(done.opened.outcome, Outcome::Fresh));
    assert_eq!(
        (start.kv.entries(), start.copy.texts()),
        (Texts::new(), Texts::new())
    );
    assert_eq!(done.told, None);
}
