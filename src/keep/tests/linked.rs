//! The linked file: when it is written, when the user is asked, and that no failure harms it.

use std::cell::Cell;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use crate::domain::Moment;
use crate::keep::Here;
use crate::keep::linked::{Attempt, BookLook, Judgement, Question, bring_up, judge, wait_to_write};
use crate::ports::{BackupFile, BackupFileError, FileMark, LastWrite, MemoryBackupFile};

fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("an answer of memory is not known at once"),
    }
}

fn book(next: u64, deals: u64) -> BookLook {
    let here = Here {
        next,
        print: next as u32 * 7,
    };
    BookLook { here, deals }
}

#[test]
fn waits_for_quiet_but_no_longer_than_a_minute() {
    let wait = |first, last, now| wait_to_write(Moment(first), Moment(last), Moment(now));
    assert_eq!(wait(0, 0, 0), 5_000);
    assert_eq!(wait(0, 4_000, 4_000), 5_000);
    assert_eq!(wait(0, 58_000, 58_000), 2_000);
    assert_eq!(wait(0, 59_999, 61_000), 0);
    // A clock that was put back makes it wait longer, never fail.
    assert_eq!(wait(10_000, 10_000, 0), 15_000);
}

#[test]
fn asks_before_much_is_lost_or_the_work_of_others() {
    let mark = FileMark {
        size: 10,
        modified: 20,
    };
    let last = |deals| {
        let write = LastWrite::new(Moment(1), (5, 35), deals, mark);
        Some(write)
    };
    let at = |had, has| judge(last(had), mark, book(6, has));
    let fewer = |had, has| Judgement::Ask(Question::Fewer { had, has });
    assert_eq!(judge(None, mark, book(1, 0)), Judgement::Write);
    assert_eq!(at(20, 10), Judgement::Write);
    assert_eq!(at(20, 9), fewer(20, 9));
    assert_eq!(at(21, 10), fewer(21, 10));
    assert_eq!(at(17, 8), Judgement::Write, "nine are not many");
    assert_eq!(at(18, 8), fewer(18, 8));
    assert_eq!(at(1, 0), fewer(1, 0));
    assert_eq!(at(0, 0), Judgement::Write);
    assert_eq!(at(5, 500), Judgement::Write);
    for other in [
        FileMark { size: 11, ..mark },
        FileMark {
            modified: 21,
            ..mark
        },
    ] {
        let judged = judge(last(20), other, book(6, 0));
        assert_eq!(judged, Judgement::Ask(Question::Changed));
        // It does not matter while there is nothing to write.
        assert_eq!(judge(last(20), other, book(5, 20)), Judgement::Same);
    }
    // As many entries, but not the same ones.
    let mut other = book(5, 20);
    other.here.print += 1;
    assert_eq!(judge(last(20), mark, other), Judgement::Write);
}

/// A book that counts how often it is read.
struct Book {
    look: Cell<BookLook>,
    read: Cell<u32>,
    is_ours: Cell<bool>,
}

impl Book {
    fn new(next: u64, deals: u64) -> Self {
        Self {
            look: Cell::new(book(next, deals)),
            read: Cell::new(0),
            is_ours: Cell::new(true),
        }
    }

    fn bring(&self, file: &MemoryBackupFile, agreed: bool) -> Attempt {
        let parts = || {
            self.read.set(self.read.get() + 1);
            let look = self.look.get();
            std::future::ready(vec![
                look.here.next.to_string().into(),
                b" of ".to_vec(),
                look.deals.to_string().into(),
            ])
        };
        let look = || self.is_ours.get().then(|| self.look.get());
        now(bring_up(file, agreed, Moment(9), look, parts)).unwrap()
    }
}

fn linked() -> MemoryBackupFile {
    let file = MemoryBackupFile::default();
    assert_eq!(now(file.pick("deals.json")), Ok(true));
    file
}

#[test]
fn writes_what_has_changed_and_nothing_else() {
    let (file, book_) = (linked(), Book::new(3, 2));
    assert!(
        matches!(book_.bring(&file, false), Attempt::Done(link) if link.last.unwrap().deals == 2)
    );
    assert_eq!(file.contents(), b"3 of 2");
    assert!(matches!(book_.bring(&file, false), Attempt::Done(_)));
    assert_eq!(book_.read.get(), 1);
    book_.look.set(book(4, 3));
    assert!(
        matches!(book_.bring(&file, false), Attempt::Done(link) if link.last.unwrap().next == 4)
    );
    assert_eq!(file.contents(), b"4 of 3");
    // While the browser was asked, the user went to a demo.
    book_.look.set(book(5, 3));
    book_.is_ours.set(false);
    assert_eq!(book_.bring(&file, true), Attempt::NotOurs);
    book_.is_ours.set(true);
    now(file.unlink()).unwrap();
    assert_eq!(book_.bring(&file, true), Attempt::Unlinked);
    assert_eq!(file.contents(), b"4 of 3");
}

#[test]
fn an_emptied_book_does_not_empty_the_file_unasked() {
    let (file, book_) = (linked(), Book::new(50, 40));
    book_.bring(&file, false);
    book_.look.set(book(1, 0));
    let fewer = Question::Fewer { had: 40, has: 0 };
    for _ in 0..2 {
        assert!(matches!(book_.bring(&file, false), Attempt::Asked(_, asked) if asked == fewer));
        assert_eq!(file.contents(), b"50 of 40");
    }
    assert!(matches!(book_.bring(&file, true), Attempt::Done(_)));
    assert_eq!(file.contents(), b"1 of 0");
    // From then on it is the file of that book.
    book_.look.set(book(2, 1));
    assert!(matches!(book_.bring(&file, false), Attempt::Done(_)));
}

#[test]
fn what_others_wrote_stays_until_the_user_says_so() {
    let (file, book_) = (linked(), Book::new(3, 2));
    book_.bring(&file, false);
    file.change_outside(b"notes of somebody");
    book_.look.set(book(4, 2));
    let asked = book_.bring(&file, false);
    assert!(matches!(asked, Attempt::Asked(_, Question::Changed)));
    assert_eq!(file.contents(), b"notes of somebody");
    assert!(matches!(book_.bring(&file, true), Attempt::Done(_)));
    assert_eq!(file.contents(), b"4 of 2");
}

#[test]
fn a_failure_is_told_and_made_good_by_the_next_attempt() {
    let (file, book_) = (linked(), Book::new(3, 2));
    book_.bring(&file, false);
    book_.look.set(book(4, 2));
    for failure in [
        BackupFileError::Gone,
        BackupFileError::Refused("the disk is full".to_owned()),
    ] {
        file.fail(Some(failure.clone()));
        assert!(matches!(book_.bring(&file, true), Attempt::Failed(_, told) if told == failure));
        assert_eq!(file.contents(), b"3 of 2");
    }
    file.fail(None);
    file.forbid(true);
    assert!(matches!(book_.bring(&file, true), Attempt::NotAllowed(_)));
    assert!(!now(file.allow()), "the user says no");
    assert!(matches!(book_.bring(&file, true), Attempt::NotAllowed(_)));
    file.agrees.set(true);
    assert!(now(file.allow()));
    assert!(matches!(book_.bring(&file, false), Attempt::Done(_)));
    assert_eq!(file.contents(), b"4 of 2");
    // Nobody picked anything.
    file.gives_up.set(true);
    assert_eq!(now(file.pick("other.json")), Ok(false));
    assert_eq!(now(file.link()).unwrap().unwrap().name, "deals.json");
}
