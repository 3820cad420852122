//! When the linked backup file is written, and when the user has to say so first.

use super::Here;
use crate::domain::Moment;
use crate::ports::{BackupFile, BackupFileError, FileMark, LastWrite, Link};

/// So long after the last change, in milliseconds.
const QUIET_MS: i64 = 5_000;
/// At the latest so long after the first one that is not in the file.
const LATEST_MS: i64 = 60_000;
/// A book that has lost so many deals, and more than half, is asked about.
const MANY: u64 = 10;

/// How long to wait with a write, in milliseconds, after changes of which the first and the last were at these instants.
#[must_use]
pub fn wait_to_write(first: Moment, last: Moment, now: Moment) -> u32 {
    let due = (last.0 + QUIET_MS).min(first.0 + LATEST_MS);
    u32::try_from((due - now.0).max(0)).unwrap_or(u32::MAX)
}

/// How the book is at one instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BookLook {
    /// How far it has come.
    pub here: Here,
    /// How many deals it holds.
    pub deals: u64,
}

/// Why the user has to say first that the file is to be written over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Somebody else has changed it since.
    Changed,
    /// It holds far more deals than the book has now.
    Fewer {
        /// In the file.
        had: u64,
        /// Here.
        has: u64,
    },
}

/// What is to be done with the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judgement {
    /// Nothing: it holds the book as it is.
    Same,
    /// Write it.
    Write,
    /// Ask first.
    Ask(Question),
}

/// Whether a book has lost so many of its deals that the file may be all that is left of them.
fn has_lost_many(had: u64, has: u64) -> bool {
    let all = has == 0 && had > 0;
    all || (has + MANY <= had && has * 2 < had)
}

/// Judges by what was written last, how the file looks now, and the book. Of a file that was only just picked nothing is
/// known, since the browser has emptied it and asked before.
#[must_use]
pub fn judge(last: Option<LastWrite>, found: FileMark, book: BookLook) -> Judgement {
    let Some(last) = last else {
        return Judgement::Write;
    };
    let fewer = Question::Fewer {
        had: last.deals,
        has: book.deals,
    };
    if (last.next, last.print) == (book.here.next, book.here.print) {
        Judgement::Same
    } else if last.mark != found {
        Judgement::Ask(Question::Changed)
    } else if has_lost_many(last.deals, book.deals) {
        Judgement::Ask(fewer)
    } else {
        Judgement::Write
    }
}

/// What became of an attempt to bring the file up to the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Attempt {
    /// Another book is on the screen now, or another tab writes: it is not this tab's business any more.
    NotOurs,
    /// No file is linked.
    Unlinked,
    /// The browser wants the user to allow it again.
    NotAllowed(Link),
    /// The user has to say so first.
    Asked(Link, Question),
    /// The file holds the book.
    Done(Link),
    /// It could not be written; it holds what it held.
    Failed(Link, BackupFileError),
}

/// Brings the file up to the book, if that is allowed and harms nothing; `agreed` if the user has said that it is to be
/// written over. `look` and `parts` read the book in one task, so that they fit; none if it is not there to be read.
///
/// # Errors
/// [`BackupFileError`] if the browser does not even tell whether a file is linked.
pub async fn bring_up(
    file: &dyn BackupFile,
    agreed: bool,
    now: Moment,
    look: impl Fn() -> Option<BookLook>,
    parts: impl AsyncFn() -> Vec<Vec<u8>>,
) -> Result<Attempt, BackupFileError> {
    let Some(mut link) = file.link().await? else {
        return Ok(Attempt::Unlinked);
    };
    if !file.is_allowed().await {
        return Ok(Attempt::NotAllowed(link));
    }
    let found = match file.look().await {
        Ok(found) => found,
        Err(error) => return Ok(Attempt::Failed(link, error)),
    };
    let Some(book) = look() else {
        return Ok(Attempt::NotOurs);
    };
    match judge(link.last, found, book) {
        Judgement::Same => return Ok(Attempt::Done(link)),
        Judgement::Ask(question) if !agreed => return Ok(Attempt::Asked(link, question)),
        Judgement::Ask(_) | Judgement::Write => {}
    }
    match file.write(parts().await).await {
        Ok(mark) => {
            let here = (book.here.next, book.here.print);
            let last = LastWrite::new(now, here, book.deals, mark);
            link.last = Some(last);
            // What cannot be remembered is asked about at the next write, since the file then looks changed.
            Ok(match file.remember(last).await {
                Ok(()) => Attempt::Done(link),
                Err(error) => Attempt::Failed(link, error),
            })
        }
        Err(error) => Ok(Attempt::Failed(link, error)),
    }
}
